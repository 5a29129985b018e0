namespace Tavus.Runtime;

/// <summary>A class of the API for which there are rules, or that holds such classes.</summary>
internal interface IChecked
{
    void Check(ViolationCollector violations);
}
