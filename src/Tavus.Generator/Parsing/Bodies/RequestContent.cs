using System.Collections.Generic;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>The media types of a request body that the client uses.</summary>
/// <param name="Location">The location of the media types.</param>
/// <param name="Main">The media type of the operation's method, or null where HTTP could carry none of them.</param>
/// <param name="Further">Those of its further methods.</param>
internal sealed record RequestContent(SpecPointer Location, SelectedMediaType? Main, IReadOnlyList<SelectedMediaType> Further);
