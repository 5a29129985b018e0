#if HAS_UNIONS
namespace Tavus.Runtime;

using global::System.Text.Json.Nodes;

// A value that is one of several types.
internal interface IJsonUnion
{
    JsonChoice Choice { get; }

    IJsonUnion Copy();
}

// The value of a union. Nothing is lost if no branch matches.
internal readonly struct JsonChoice
{
    private readonly JsonBranch? _branch;

    // The JSON of a scalar that was received in another spelling than the canonical one.
    private readonly byte[]? _text;

    internal JsonChoice(int index, JsonBranch? branch, object content, byte[]? text = null)
    {
        Index = index;
        Content = content;
        _branch = branch;
        _text = text;
    }

    // The number of the branch, from 1 on; 0 where none fits.
    internal int Index { get; }

    // The value as the type of its branch; a JsonNode where none fits.
    internal object Content { get; }

    internal JsonNode Json => Content as JsonNode
        ?? FreeForm.Parse(
            JsonText.ToUtf8(this, static (ref JsonWriter writer, JsonChoice value) => value.Write(ref writer, isRequest: false)))!;

    internal JsonChoice Copy() => Content switch
    {
        JsonNode node => new JsonChoice(Index, _branch, JsonCopy.Node(node)!),
        JsonModel model => new JsonChoice(Index, _branch, JsonCopy.Of(model)!),
        IJsonUnion union => new JsonChoice(Index, _branch, union.Copy()),
        _ => new JsonChoice(Index, _branch, _branch!.Copy(Content), _text),
    };

    internal void Write(ref JsonWriter writer, bool isRequest)
    {
        if (_text is not null && !(isRequest && Content is string))
            writer.Raw(_text);
        else if (_branch is not null)
            _branch.Write(ref writer, Content);
        else
            writer.Value((JsonNode)Content);
    }
}
#endif
