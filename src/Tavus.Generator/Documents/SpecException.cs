using System;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>Stops the reading of one file; it becomes a diagnostic with the reason and the location.</summary>
internal sealed class SpecException(string id, SourceLocation location, string message) : Exception(message)
{
    public string Id { get; } = id;

    public SourceLocation Location { get; } = location;
}
