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

    public MethodIndex(INamedTypeSymbol client)
    {
        List<ClientMethod> methods = client.GetMembers().OfType<IMethodSymbol>()
            .Select(method => new ClientMethod(method, XElement.Parse(method.GetDocumentationCommentXml()!)))
            .ToList();
        Count = methods.Count(method => !method.IsFurther);
        _methods = methods.GroupBy(method => method.Request)
            .ToDictionary(group => group.Key, group => group.First() with { Further = group.Where(method => method.IsFurther).ToList() }, StringComparer.Ordinal);
    }

    /// <summary>The number of methods, without further ones of an operation.</summary>
    public int Count { get; }

    public ClientMethod? Find(RawOperation operation) => _methods.GetValueOrDefault(ClientMethod.Spaced(operation.Request));
}

/// <summary>A method of the client and its documentation.</summary>
internal sealed record ClientMethod(IMethodSymbol Symbol, XElement Documentation)
{
    /// <summary>The methods of the same operation that send other media types.</summary>
    public IReadOnlyList<ClientMethod> Further { get; init; } = [];

    /// <summary>Whether the method sends another media type than the plain method of the operation.</summary>
    public bool IsFurther => Documentation.Elements("remarks").DescendantsAndSelf()
        .Any(text => text.Value.TrimStart().StartsWith("Sends ", StringComparison.Ordinal));

    /// <summary>The request that the method sends: the last one that its summary or remarks name.</summary>
    public string Request => new[] { "summary", "remarks" }
        .SelectMany(name => Documentation.Elements(name).Descendants("c"))
        .Select(code => Spaced(code.Value))
        .LastOrDefault(RawDocument.IsRequest) ?? "";

    /// <summary>The body that the method takes, or null.</summary>
    public ITypeSymbol? Body => Symbol.Parameters.FirstOrDefault(parameter => parameter.Name == "request")?.Type;

    /// <summary>The bodies of all methods of the operation.</summary>
    public IEnumerable<ITypeSymbol> Bodies => Further.Prepend(this).Select(method => method.Body).OfType<ITypeSymbol>();

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
        return Documentation.Elements("exception")
            .Where(exception => exception.Value.Contains(statuses, StringComparison.Ordinal))
            .SelectMany(exception => exception.Elements("see"))
            .Select(see => (string?)see.Attribute("cref") ?? "")
            .Select(cref => cref.Substring(cref.LastIndexOf('.') + 1));
    }

    public static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
