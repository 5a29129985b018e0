namespace Tavus.Runtime;

// The documentation of what every type of the API has.
internal abstract class ModelMembers
{
    /// <summary>Reads JSON. Undeclared properties, and values that do not match their declared type, are preserved.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="global::System.Text.Json.JsonException">The JSON is malformed or of another JSON type.</exception>
    internal abstract void FromJson(string json);

    /// <summary>Reads JSON in UTF-8. Undeclared properties, and values that do not match their declared type, are preserved.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <exception cref="global::System.Text.Json.JsonException">The JSON is malformed or of another JSON type.</exception>
    internal abstract void FromJson(global::System.ReadOnlySpan<byte> utf8Json);

    /// <summary>Writes JSON without validating the value.</summary>
    /// <exception cref="TavusValidationException">The value cannot be written as JSON.</exception>
    internal abstract string ToJson();

    /// <summary>Writes JSON in UTF-8 without validating the value.</summary>
    /// <exception cref="TavusValidationException">The value cannot be written as JSON.</exception>
    internal abstract byte[] ToUtf8Json();

    /// <summary>Writes JSON without validating the value. The writer is not flushed.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="TavusValidationException">The value cannot be written as JSON.</exception>
    internal abstract void WriteTo(global::System.Text.Json.Utf8JsonWriter writer);

    /// <summary>Makes a deep copy, with undeclared properties and preserved values. Streams are shared with the copy.</summary>
    internal abstract object Clone();

    /// <summary>Validates the rules of the API. Only types that are sent in requests have any.</summary>
    /// <exception cref="TavusValidationException">At least one rule is violated; the exception has all violations.</exception>
    internal abstract void Validate();
}
