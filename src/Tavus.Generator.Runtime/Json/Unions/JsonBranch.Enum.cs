#if HAS_UNIONS
namespace Tavus.Runtime;

using global::System;

// Enums as types of a union.
internal abstract partial class JsonBranch
{
#if HAS_ENUMS
    internal static JsonBranch Enum<T>(JsonReading<OpenEnum<T>?> read, JsonWriting<OpenEnum<T>> write)
        where T : struct, Enum => new EnumBranch<T>(read, write);

    private sealed class EnumBranch<T> : TypedBranch<OpenEnum<T>?, OpenEnum<T>>
        where T : struct, Enum
    {
        internal EnumBranch(JsonReading<OpenEnum<T>?> read, JsonWriting<OpenEnum<T>> write)
            : base(read, write)
        {
        }

        // Any string is a value of an enum: one that lists it fits better.
        internal override int Rank(in JsonReader reader, int depth)
        {
            if (reader.IsContainer)
                return -1;

            JsonReader copy = reader;
            OpenEnum<T>? value = Reading(ref copy);
            return !copy.Fits ? -1 : value?.Known is null ? 1 : 2;
        }
    }
#endif
}
#endif
