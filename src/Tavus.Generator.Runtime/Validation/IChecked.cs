namespace Tavus.Runtime;

// A class of the API for which there are rules, or that holds such classes.
internal interface IChecked
{
    void Check(ViolationCollector violations);
}
