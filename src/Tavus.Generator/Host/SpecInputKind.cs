namespace Tavus.Generator.Host;

/// <summary>What a file is for.</summary>
internal enum SpecInputKind
{
    /// <summary>An OpenAPI document.</summary>
    Document,

    /// <summary>An overlay, which changes documents.</summary>
    Overlay,

    /// <summary>A file that documents refer to.</summary>
    Part,
}
