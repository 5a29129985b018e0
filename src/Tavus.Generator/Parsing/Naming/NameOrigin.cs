namespace Tavus.Generator.Parsing;

/// <summary>Where the name that a schema asks for comes from.</summary>
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
