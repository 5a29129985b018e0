using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>The methods of the client, by the request (<c>GET /things</c>) that their documentation names.</summary>
internal sealed class MethodIndex
{
    private readonly Dictionary<string, ClientMethod> _methods;

    public MethodIndex(INamedTypeSymbol client) => _methods = client.GetMembers().OfType<IMethodSymbol>()
        .Select(method => new ClientMethod(method, XElement.Parse(method.GetDocumentationCommentXml()!)))
        .GroupBy(method => method.Request)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public ClientMethod? Find(RawOperation operation) => _methods.GetValueOrDefault(ClientMethod.Spaced(operation.Request));
}

/// <summary>A method of the client and its documentation.</summary>
internal sealed class ClientMethod(IMethodSymbol symbol, XElement documentation)
{
    public IMethodSymbol Symbol { get; } = symbol;

    /// <summary>The request that the method sends: the last one that its summary or remarks name.</summary>
    public string Request { get; } = new[] { "summary", "remarks" }
        .SelectMany(name => documentation.Elements(name).Descendants("c"))
        .Select(code => Spaced(code.Value))
        .LastOrDefault(RawDocument.IsRequest) ?? "";

    /// <summary>The body that the method takes, or null.</summary>
    public ITypeSymbol? Body => Symbol.Parameters.FirstOrDefault(parameter => parameter.Name == "request")?.Type;

    /// <summary>What the method gives back, or null.</summary>
    public ITypeSymbol? Result => Symbol.ReturnType is INamedTypeSymbol { Arity: 1 } task ? task.TypeArguments[0] : null;

    /// <summary>The parameters of the API, without the body and the cancellation token.</summary>
    public IEnumerable<IParameterSymbol> Parameters => Symbol.Parameters.Where(parameter => parameter.Name is not ("request" or "cancellationToken"));

    /// <summary>The names of the documented types of an error of that status.</summary>
    public IEnumerable<string> ErrorTypes(string status)
    {
        string statuses = status.ToUpperInvariant() switch
        {
            "DEFAULT" => " any other status:",
            ['1' or '2' or '3' or '4' or '5', 'X', 'X'] => $" {status[0]}00 to {status[0]}99:",
            _ => $" {status}:",
        };
        return documentation.Elements("exception")
            .Where(exception => exception.Value.Contains(statuses, StringComparison.Ordinal))
            .SelectMany(exception => exception.Elements("see"))
            .Select(see => (string?)see.Attribute("cref") ?? "")
            .Select(cref => cref.Substring(cref.LastIndexOf('.') + 1));
    }

    public static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
