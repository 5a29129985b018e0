namespace Tavus.Runtime;

using global::System.Text.Json;
using global::System.Text.Json.Nodes;

/// <summary>An object of the API.</summary>
/// <remarks>Derived classes read and write their properties one by one. This one has no declared properties.</remarks>
public abstract class JsonModel
#if HAS_ASPNETCORE
    : global::System.ComponentModel.DataAnnotations.IValidatableObject
#endif
{
    private protected JsonModel() { }

    /// <summary>The undeclared properties, explicit nulls, and values that do not match their declared type.</summary>
    public JsonObject? AdditionalProperties { get; set; }

    // The JSON names of the declared properties, in their order.
    internal virtual JsonNames GetJsonNames() => JsonNames.None;

    // By index, the JSON of values that were received in a spelling other than the canonical one; null where there are none.
    // It is written back while the property has that value. Never changed once it is set.
    internal byte[]?[]? JsonTexts { get; set; }

    /// <summary>Writes JSON without validating the value.</summary>
    /// <exception cref="TavusValidationException">The value cannot be written as JSON.</exception>
    public string ToJson() => JsonText.Write(this, JsonWriter.Model);

    /// <summary>Writes JSON in UTF-8 without validating the value.</summary>
    /// <exception cref="TavusValidationException">The value cannot be written as JSON.</exception>
    public byte[] ToUtf8Json() => JsonText.ToUtf8(this, JsonWriter.Model);

    /// <summary>Writes JSON without validating the value. The writer is not flushed.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="TavusValidationException">The value cannot be written as JSON.</exception>
    public void WriteTo(Utf8JsonWriter writer) => JsonText.Write(writer, this, JsonWriter.Model);

    /// <inheritdoc/>
    public override string ToString() => JsonText.Show(this, JsonWriter.Model);

    /// <summary>
    /// Validates the rules of the API, also those that refuse no request. Only types that are sent in requests have any.
    /// </summary>
    /// <exception cref="TavusValidationException">At least one rule is violated; the exception has all violations.</exception>
    public void Validate()
    {
        if (this is IChecked model)
            ViolationCollector.Validate(model);
    }

#if HAS_ASPNETCORE
    // ASP.NET Core validates the objects that this one holds by themselves.
    global::System.Collections.Generic.IEnumerable<global::System.ComponentModel.DataAnnotations.ValidationResult>
        global::System.ComponentModel.DataAnnotations.IValidatableObject.Validate(
            global::System.ComponentModel.DataAnnotations.ValidationContext validationContext) =>
        ViolationCollector.ResultsOf(this as IChecked);

#endif
    // Reads the current value into the property with this index.
    internal virtual void ReadJsonProperty(int index, ref JsonReader reader) { }

    // Writes the properties that are not null.
    internal virtual void WriteJsonProperties(ref JsonWriter writer) { }

    // A copy that shares only the additional properties.
    internal virtual JsonModel CopyJson() => (JsonModel)MemberwiseClone();
}
