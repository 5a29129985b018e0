using System.Collections.Generic;

namespace Tavus.Generator.Parsing;

/// <summary>How a response is read.</summary>
/// <param name="Main">The media type whose schema is the type of the body, with all that have the same.</param>
/// <param name="Others">JSON of other schemas.</param>
/// <param name="TextTypes">The media types of texts that are values of the type, where it can hold a text.</param>
/// <param name="AllowsText">Whether a typed body may come as a text.</param>
internal sealed record ResponseContent(
    SelectedMediaType Main, IReadOnlyList<SelectedMediaType> Others, IReadOnlyList<string> TextTypes, bool AllowsText);
