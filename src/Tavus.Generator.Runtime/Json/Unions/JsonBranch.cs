#if HAS_UNIONS
namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json;
using global::System.Text.Json.Nodes;

// One of the types of a union.
internal abstract partial class JsonBranch
{
    // The items of lists in lists are only looked at down to here, since each level multiplies the work.
    private const int MaxLook = 3;

    // Any object as free-form JSON.
    internal static readonly JsonBranch Object = new FreeBranch(JsonTokenType.StartObject);

    // Any JSON, as an item.
    internal static readonly JsonBranch Any = new FreeBranch(null);

    internal static JsonBranch Model<T>(JsonReading<T> read, JsonNames names, params JsonTest[] tests)
        where T : JsonModel => new ModelBranch<T>(read, names, tests);

    internal static JsonBranch Value<TRead, T>(JsonReading<TRead> read, JsonWriting<T> write) => new ValueBranch<TRead, T>(read, write);

    internal static JsonBranch List<T>(JsonReading<T> read, JsonWriting<T> write, JsonBranch item)
        where T : class => new ContainerBranch<T>(read, write, item, JsonTokenType.StartArray);

    internal static JsonBranch Map<T>(JsonReading<T> read, JsonWriting<T> write, JsonBranch value)
        where T : class => new ContainerBranch<T>(read, write, value, JsonTokenType.StartObject);

    // branches: Those of the other union, which may not be there yet.
    internal static JsonBranch Union<T>(JsonReading<T> read, Func<JsonBranches> branches)
        where T : class, IJsonUnion => new UnionBranch<T>(read, branches);

    // How well the value at which the reader is fits: negative where it does not.
    // depth: How many lists and maps are around it.
    internal abstract int Rank(in JsonReader reader, int depth);

    // Reads the value, or null where it does not fit after all.
    internal abstract object? Read(ref JsonReader reader);

    internal abstract void Write(ref JsonWriter writer, object content);

    // A copy of a value that is not an object of the API; the value itself if it is immutable.
    internal virtual object Copy(object content) => content;

    private abstract class TypedBranch<TRead, T> : JsonBranch
    {
        protected TypedBranch(JsonReading<TRead> read, JsonWriting<T> write)
        {
            Reading = read;
            Writing = write;
        }

        protected JsonReading<TRead> Reading { get; }

        protected JsonWriting<T> Writing { get; }

        internal override object? Read(ref JsonReader reader) => Reading(ref reader);

        internal override void Write(ref JsonWriter writer, object content) => Writing(ref writer, (T)content);
    }

    private sealed class ModelBranch<T> : TypedBranch<T, T>
        where T : JsonModel
    {
        private readonly JsonNames _names;
        private readonly JsonTest[] _tests;

        internal ModelBranch(JsonReading<T> read, JsonNames names, JsonTest[] tests)
            : base(read, JsonWriter.Model)
        {
            _names = names;
            _tests = tests;
        }

        internal override int Rank(in JsonReader reader, int depth) => reader.CountMembers(_names, _tests);
    }

    private sealed class ValueBranch<TRead, T> : TypedBranch<TRead, T>
    {
        internal ValueBranch(JsonReading<TRead> read, JsonWriting<T> write)
            : base(read, write)
        {
        }

        internal override int Rank(in JsonReader reader, int depth)
        {
            if (reader.IsContainer)
                return -1;

            JsonReader copy = reader;
            _ = Reading(ref copy);
            return copy.Fits ? 1 : -1;
        }
    }

    private sealed class ContainerBranch<T> : TypedBranch<T, T>
        where T : class
    {
        private readonly JsonBranch _item;
        private readonly JsonTokenType _start;

        internal ContainerBranch(JsonReading<T> read, JsonWriting<T> write, JsonBranch item, JsonTokenType start)
            : base(read, write)
        {
            _item = item;
            _start = start;
        }

        // By the first item.
        internal override int Rank(in JsonReader reader, int depth)
        {
            if (reader.Json.TokenType != _start)
                return -1;

            JsonReader item = reader;
            if (depth >= MaxLook || !item.MoveToItem())
                return 0;

            int rank = _item.Rank(item, depth + 1);
            return rank < 0 ? -1 : _start == JsonTokenType.StartArray ? rank : 1;
        }

        // Any list of the user's is one of the support code's then, and what it preserves is written and read.
        internal override object Copy(object content) => JsonText.Read(JsonText.ToUtf8((T)content, Writing), Reading);
    }

    private sealed class UnionBranch<T> : TypedBranch<T, T>
        where T : class, IJsonUnion
    {
        private readonly Func<JsonBranches> _branches;

        internal UnionBranch(JsonReading<T> read, Func<JsonBranches> branches)
            : base(read, JsonWriter.Union) => _branches = branches;

        internal override int Rank(in JsonReader reader, int depth) => depth >= MaxLook ? 0 : _branches().Rank(reader, depth + 1);
    }

    private sealed class FreeBranch : JsonBranch
    {
        private readonly JsonTokenType? _start;

        internal FreeBranch(JsonTokenType? start) => _start = start;

        internal override int Rank(in JsonReader reader, int depth) => _start is null || reader.Json.TokenType == _start ? 0 : -1;

        internal override object? Read(ref JsonReader reader) => reader.Any();

        internal override void Write(ref JsonWriter writer, object content) => writer.Value((JsonNode)content);
    }
}
#endif
