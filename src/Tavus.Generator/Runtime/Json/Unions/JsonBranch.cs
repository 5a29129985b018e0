#if HAS_UNIONS
namespace Tavus.Runtime;

// One of the types of a union.
internal abstract class JsonBranch
{
    // The items of lists in lists are only looked at down to here, since each level multiplies the work.
    private const int MaxLook = 3;

    // Any object as free-form JSON.
    internal static readonly JsonBranch Object = new FreeBranch(global::System.Text.Json.JsonTokenType.StartObject);

    // Any JSON, as an item.
    internal static readonly JsonBranch Any = new FreeBranch(null);

    internal static JsonBranch Model<T>(JsonReading<T> read, JsonNames names, params JsonTest[] tests)
        where T : class, IJsonModel => new ModelBranch<T>(read, names, tests);

    internal static JsonBranch Value<TRead, T>(JsonReading<TRead> read, JsonWriting<T> write) => new ValueBranch<TRead, T>(read, write);

    internal static JsonBranch List<T>(JsonReading<T> read, JsonWriting<T> write, JsonBranch item)
        where T : class => new ContainerBranch<T>(read, write, item, global::System.Text.Json.JsonTokenType.StartArray);

    internal static JsonBranch Map<T>(JsonReading<T> read, JsonWriting<T> write, JsonBranch value)
        where T : class => new ContainerBranch<T>(read, write, value, global::System.Text.Json.JsonTokenType.StartObject);

    // branches: Those of the other union, which may not be there yet.
    internal static JsonBranch Union<T>(JsonReading<T> read, global::System.Func<JsonBranches> branches)
        where T : class, IJsonUnion => new UnionBranch<T>(read, branches);

    // How well the value at which the reader is fits: negative where it does not.
    // depth: How many lists and maps are around it.
    internal abstract int Rank(in JsonReader reader, int depth);

    // Reads the value, or null where it does not fit after all.
    internal abstract object? Read(ref JsonReader reader);

    internal abstract void Write(ref JsonWriter writer, object content);

    // A copy of a value that is no object of the API; itself where it cannot be changed in place.
    internal virtual object Copy(object content) => content;

    private sealed class ModelBranch<T> : JsonBranch
        where T : class, IJsonModel
    {
        private readonly JsonReading<T> _read;
        private readonly JsonNames _names;
        private readonly JsonTest[] _tests;

        internal ModelBranch(JsonReading<T> read, JsonNames names, JsonTest[] tests)
        {
            _read = read;
            _names = names;
            _tests = tests;
        }

        internal override int Rank(in JsonReader reader, int depth) => reader.CountMembers(_names, _tests);

        internal override object? Read(ref JsonReader reader) => _read(ref reader);

        internal override void Write(ref JsonWriter writer, object content) => writer.Value((IJsonModel)content);
    }

    private sealed class ValueBranch<TRead, T> : JsonBranch
    {
        private readonly JsonReading<TRead> _read;
        private readonly JsonWriting<T> _write;

        internal ValueBranch(JsonReading<TRead> read, JsonWriting<T> write)
        {
            _read = read;
            _write = write;
        }

        internal override int Rank(in JsonReader reader, int depth)
        {
            if (reader.IsContainer)
                return -1;

            JsonReader copy = reader;
            _ = _read(ref copy);
            return copy.Fits ? 1 : -1;
        }

        internal override object? Read(ref JsonReader reader) => _read(ref reader);

        internal override void Write(ref JsonWriter writer, object content) => _write(ref writer, (T)content);
    }

    private sealed class ContainerBranch<T> : JsonBranch
        where T : class
    {
        private readonly JsonReading<T> _read;
        private readonly JsonWriting<T> _write;
        private readonly JsonBranch _item;
        private readonly global::System.Text.Json.JsonTokenType _start;

        internal ContainerBranch(JsonReading<T> read, JsonWriting<T> write, JsonBranch item, global::System.Text.Json.JsonTokenType start)
        {
            _read = read;
            _write = write;
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
            return rank < 0 ? -1 : _start == global::System.Text.Json.JsonTokenType.StartArray ? rank : 1;
        }

        internal override object? Read(ref JsonReader reader) => _read(ref reader);

        internal override void Write(ref JsonWriter writer, object content) => _write(ref writer, (T)content);

        // Any list of the user's is one of the support code's then, and what it preserves is written and read.
        internal override object Copy(object content) => JsonText.Read(JsonText.ToUtf8((T)content, _write), _read);
    }

    private sealed class UnionBranch<T> : JsonBranch
        where T : class, IJsonUnion
    {
        private readonly JsonReading<T> _read;
        private readonly global::System.Func<JsonBranches> _branches;

        internal UnionBranch(JsonReading<T> read, global::System.Func<JsonBranches> branches)
        {
            _read = read;
            _branches = branches;
        }

        internal override int Rank(in JsonReader reader, int depth) => depth >= MaxLook ? 0 : _branches().Rank(reader, depth + 1);

        internal override object? Read(ref JsonReader reader) => _read(ref reader);

        internal override void Write(ref JsonWriter writer, object content) => writer.Value((IJsonUnion)content);
    }

    private sealed class FreeBranch : JsonBranch
    {
        private readonly global::System.Text.Json.JsonTokenType? _start;

        internal FreeBranch(global::System.Text.Json.JsonTokenType? start) => _start = start;

        internal override int Rank(in JsonReader reader, int depth) => _start is null || reader.Json.TokenType == _start ? 0 : -1;

        internal override object? Read(ref JsonReader reader) => reader.Any();

        internal override void Write(ref JsonWriter writer, object content) => writer.Value((global::System.Text.Json.Nodes.JsonNode)content);
    }
}
#endif
