namespace Tavus.Runtime;

// A class of the API with rules, or with properties of such classes.
internal interface IChecked
{
    void Check(ViolationCollector violations);
}
