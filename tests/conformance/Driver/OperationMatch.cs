using System.Collections.Generic;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>The operation of a request.</summary>
/// <param name="Address">The address of the server, below which the operation's path is.</param>
/// <param name="Variables">The values of the server's variables.</param>
/// <param name="Segments">The texts of the path parameters, as in the address.</param>
internal sealed record OperationMatch(
    GeneratedClient Client,
    OperationModel Operation,
    string Address,
    IReadOnlyDictionary<string, string> Variables,
    IReadOnlyDictionary<string, string> Segments);
