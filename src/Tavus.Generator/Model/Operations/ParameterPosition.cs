namespace Tavus.Generator.Model;

/// <summary>Where a parameter goes.</summary>
internal enum ParameterPosition
{
    Path,
    Query,
    Header,
    Cookie,
}
