#if HAS_ENUMS
namespace Tavus.Runtime;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Text.Json;

// Finds the members of the enum T by their texts, and the texts by the members.
internal static class KnownValues<T>
    where T : struct, Enum
{
    private static readonly KnownEnum Enum = KnownEnums.Find(typeof(T))
        ?? throw new NotSupportedException("OpenEnum is for the enums of the API only, not for " + typeof(T) + ".");

    private static readonly KnownTexts Texts = new(Enum.Texts);
    private static readonly T[] Members = MembersOf(Enum.Texts.Length);
#if HAS_NUMBER_ENUMS
    private static readonly KnownTexts Numbers = new(Array.ConvertAll(Enum.Texts, static text => NumberKey.Of(text)));

    internal static bool IsNumber => Enum.IsNumber;
#endif

    internal static string TextOf(T value)
    {
#if IS_MODERN
        int index = Unsafe.As<T, int>(ref value);
#else
        int index = (int)(object)value;
#endif
        return index >= 0 && index < Enum.Texts.Length
            ? Enum.Texts[index]
            : throw new ArgumentOutOfRangeException(nameof(value), index, "The value is not a member of " + typeof(T).Name + ".");
    }

    internal static T? Find(string? text)
    {
        int index = text is null ? -1 : Texts.IndexOf(MemoryExtensions.AsSpan(text));
#if HAS_NUMBER_ENUMS
        if (index < 0 && IsNumber && text is not null)
            index = Numbers.IndexOf(MemoryExtensions.AsSpan(NumberKey.Of(text)));

#endif
        return index < 0 ? default(T?) : Members[index];
    }

    // The key that all spellings of a value share.
    internal static string KeyOf(string text)
    {
#if HAS_NUMBER_ENUMS
        if (IsNumber)
            return NumberKey.Of(text);

#endif
        return text;
    }

    // The known text, without a new string; null where it is unknown.
    internal static string? TextOf(ReadOnlySpan<char> text) => TextAt(Texts.IndexOf(text));

    // The known text at which the reader is, without a new string; null where it is unknown.
    internal static string? TextAt(ref Utf8JsonReader json) => TextAt(Texts.IndexOf(ref json));

    private static string? TextAt(int index) => index < 0 ? null : Enum.Texts[index];

    private static T[] MembersOf(int count)
    {
        var members = new T[count];
        for (int index = 0; index < count; index++)
            members[index] = (T)(object)index;

        return members;
    }
}
#endif
