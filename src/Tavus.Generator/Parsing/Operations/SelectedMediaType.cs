using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>A media type of a body that was chosen.</summary>
/// <param name="Key">Its key in the document.</param>
/// <param name="Name">The media type without parameters, in lower case.</param>
/// <param name="MediaTypes">All media types that the choice stands for.</param>
internal sealed record SelectedMediaType(BodyKind Kind, string Key, string Name, OpenApiMediaType Media, IReadOnlyList<string> MediaTypes);
