namespace Tavus.Conformance;

/// <summary>What the style of a parameter writes.</summary>
internal enum ParameterShape
{
    Value,
    List,
    Object,
}
