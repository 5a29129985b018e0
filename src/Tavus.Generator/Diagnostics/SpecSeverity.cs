namespace Tavus.Generator.Diagnostics;

/// <summary>A severity that replaces the one of a diagnostic's descriptor.</summary>
internal enum SpecSeverity
{
    Info,
    Warning,
}
