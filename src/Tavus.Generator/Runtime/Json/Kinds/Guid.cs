#if HAS_GUID
namespace Tavus.Runtime;

// UUIDs.
internal ref partial struct JsonReader
{
    internal global::System.Guid? Guid() =>
        IsString && _json.TryGetGuid(out global::System.Guid value) && _json.ValueTextEquals(TextValues.Format(value)) ? value : MisfitValue<global::System.Guid>();
}

// UUIDs.
internal ref partial struct JsonWriter
{
    internal void Member(int member, global::System.Guid? value)
    {
        if (value is not null && Begin(member))
            Value(value.Value);
    }

    internal readonly void Value(global::System.Guid value) => Json.WriteStringValue(value);
}

// Its text.
internal static partial class TextValues
{
    internal static string Format(global::System.Guid value) => value.ToString("D");
}
#endif
