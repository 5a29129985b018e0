using System.Collections.Generic;
using Microsoft.OpenApi;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Selects the media types of request bodies, once for each body: its files, its method and its further methods need them.
/// </summary>
internal sealed class RequestContentTable(ParserContext context)
{
    private readonly Dictionary<string, RequestContent> _contents = [];

    /// <summary>The media types that are used, or null where the operation has no body.</summary>
    public RequestContent? Of(IOpenApiRequestBody? body, SpecPointer pointer)
    {
        if (body?.Content is not { Count: > 0 } content)
            return null;

        SpecPointer location = ComponentLocation.Of(context, pointer).Append("content");
        if (!_contents.TryGetValue(location.ToString(), out RequestContent? selected))
        {
            SelectedMediaType? main = MediaTypeSelector.ForRequest(context, content, location);
            selected = new RequestContent(location, main, main is null ? [] : FurtherMediaTypes.Of(context, content, main, location));
            _contents.Add(location.ToString(), selected);
        }

        return selected;
    }
}
