using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>A selected media type of a body.</summary>
/// <param name="Key">Its key in the document.</param>
/// <param name="Name">The media type without parameters, in lower case.</param>
/// <param name="MediaTypes">All media types of the selection.</param>
internal sealed record SelectedMediaType(BodyKind Kind, string Key, string Name, OpenApiMediaType Media, IReadOnlyList<string> MediaTypes);
