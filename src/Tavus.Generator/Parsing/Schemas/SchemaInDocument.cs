using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>A schema in its document.</summary>
/// <param name="HasFiles">Whether some of its members are files, since it is sent as a form.</param>
internal sealed record SchemaInDocument(SpecDocument Document, SpecNode? Node, bool HasFiles = false);
