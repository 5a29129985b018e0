#if HAS_UNIONS
namespace Tavus.Runtime;

using global::System.Text.Json;
using global::System.Text.Json.Nodes;

/// <summary>A value of the API that has one of several types (a union).</summary>
public abstract class JsonUnion : IJsonUnion
{
    private protected JsonChoice _choice;

    private protected JsonUnion(JsonChoice choice) => _choice = choice;

    /// <summary>Whether the value is of one of the declared types.</summary>
    public bool IsKnown => _choice.Index > 0;

    /// <summary>The value as JSON.</summary>
    public JsonNode Json => _choice.Json;

    JsonChoice IJsonUnion.Choice => _choice;

    /// <inheritdoc cref="JsonModel.ToJson"/>
    public string ToJson() => JsonText.Write(this, JsonWriter.Union);

    /// <inheritdoc cref="JsonModel.ToUtf8Json"/>
    public byte[] ToUtf8Json() => JsonText.ToUtf8(this, JsonWriter.Union);

    /// <inheritdoc cref="JsonModel.WriteTo"/>
    public void WriteTo(Utf8JsonWriter writer) => JsonText.Write(writer, this, JsonWriter.Union);

    /// <inheritdoc/>
    public override string ToString() => JsonText.Show(this, JsonWriter.Union);

    /// <inheritdoc cref="JsonModel.Validate"/>
    public void Validate()
    {
        if (this is IChecked union)
            ViolationCollector.Validate(union);
    }

    IJsonUnion IJsonUnion.Copy()
    {
        var copy = (JsonUnion)MemberwiseClone();
        copy._choice = _choice.Copy();
        return copy;
    }
}
#endif
