using System;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Spec;

/// <summary>Stops the reading of one file; it becomes the diagnostic that says why and where.</summary>
internal sealed class SpecException(string id, LocationInfo location, string message) : Exception(message)
{
    public string Id { get; } = id;

    public LocationInfo Location { get; } = location;
}
