namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json;

// The documentation of the members that every type of the API has for itself.
internal abstract class ModelMembers
{
    /// <summary>Reads JSON. Undeclared properties, and values that do not match their declared type, are preserved.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="JsonException">The JSON is malformed or of another JSON type.</exception>
    internal abstract void FromJson(string json);

    /// <summary>Reads JSON in UTF-8. Undeclared properties, and values that do not match their declared type, are preserved.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <exception cref="JsonException">The JSON is malformed or of another JSON type.</exception>
    internal abstract void FromUtf8(ReadOnlySpan<byte> utf8Json);

    /// <summary>Creates a deep copy, with undeclared properties and preserved values. Streams are shared with the copy.</summary>
    internal abstract object Clone();
}
