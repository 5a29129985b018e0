using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>A schema with its location and the candidates for the name of its type.</summary>
internal sealed record LocatedSchema(IOpenApiSchema Schema, SpecPointer Pointer, TypeNameCandidates Name);
