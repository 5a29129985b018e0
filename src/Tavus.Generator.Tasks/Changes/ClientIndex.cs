using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>The parts of a client by name.</summary>
internal sealed class ClientIndex(ClientModel client)
{
    public ClientModel Client { get; } = client;

    public Dictionary<string, ObjectModel> Objects { get; } = client.Objects.ToDictionary(model => model.Name);

    public Dictionary<string, EnumModel> Enums { get; } = client.Enums.ToDictionary(model => model.Name);

    public Dictionary<string, UnionModel> Unions { get; } = client.Unions.ToDictionary(model => model.Name);

    /// <summary>Operations by method and path, whatever the names of parameters in the path are.</summary>
    public Dictionary<string, OperationModel> Operations { get; } = client.Operations
        .GroupBy(Route)
        .ToDictionary(group => group.Key, group => group.First());

    public bool HasType(string name) => Objects.ContainsKey(name) || Enums.ContainsKey(name) || Unions.ContainsKey(name);

    public static string Route(OperationModel operation) => $"{operation.HttpMethod} {operation.Path.Shape}{operation.Query.Shape}";
}
