namespace Tavus.Generator.Parsing;

/// <summary>The origin of a candidate name.</summary>
internal enum NameOrigin
{
    /// <summary>The location of the schema: names of operations, properties and responses.</summary>
    Location,

    /// <summary>A <c>title</c> or <c>x-ms-enum</c> in the document.</summary>
    Title,

    /// <summary>The name of a component schema.</summary>
    Component,

    /// <summary>A <c>title</c> that an overlay sets.</summary>
    Overlay,
}
