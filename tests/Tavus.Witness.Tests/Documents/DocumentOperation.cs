using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi.Models;

namespace Tavus.Witness.Tests.Documents;

/// <summary>An operation, with the parameters of its path.</summary>
internal sealed record DocumentOperation(string Path, OperationType Type, OpenApiPathItem Item, OpenApiOperation Operation)
{
    public string HttpMethod => Type.ToString().ToUpperInvariant();

    public string Pointer => $"/paths/{SchemaSite.Escape(Path)}/{Type.ToString().ToLowerInvariant()}";

    /// <summary>The operation's own parameters, and those of its path that it does not declare again.</summary>
    public IEnumerable<OpenApiParameter> Parameters => Operation.Parameters.Concat(Item.Parameters)
        .DistinctBy(parameter => (parameter.Name, parameter.In));

    public override string ToString() => $"{HttpMethod} {Path}";
}
