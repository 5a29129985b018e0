namespace Tavus.Generator.Model;

/// <summary>The location of a parameter in a request.</summary>
internal enum ParameterPosition
{
    Path,
    Query,
    Header,
    Cookie,
}
