#if HAS_SINGLE
namespace Tavus.Runtime;

// Numbers of 32 bits.
internal ref partial struct JsonReader
{
    internal float? Single()
    {
        float value = default;
        return Accept(IsNumber ? TextValues.ParseNumber(NumberText, out value) : Spelling.Invalid) ? value : null;
    }
}

// Numbers of 32 bits.
internal ref partial struct JsonWriter
{
    internal void Member(int member, float? value)
    {
        if (value is { } set && Begin(member) && !WriteKept(member, set, static (ref JsonReader kept, float now) => kept.Single() == now))
            Value(set);
    }

    internal readonly void Value(float value)
    {
        RequireFinite(value);
#if IS_MODERN
        Json.WriteNumberValue(value);
#else
        // The writer's own text has more digits than are needed.
        if (TextValues.IsFinite(value))
            Json.WriteRawValue(TextValues.Format(value));
        else
            Json.WriteNumberValue(value);
#endif
    }
}
#endif
