using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Tavus.Witness.Tests.Calls;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Checks;

/// <summary>
/// Finds the operation of each method by the request that the method sends. An operation has several methods where its body has several
/// media types.
/// </summary>
internal static class OperationMethods
{
    public static async Task<Dictionary<DocumentOperation, List<MethodInfo>>> FindAsync(
        WitnessDocument document, ClientTypes types, ClientCalls calls, List<string> problems)
    {
        var methods = new Dictionary<DocumentOperation, List<MethodInfo>>();
        foreach (MethodInfo method in types.Methods.OrderBy(method => method.Name.Length))
        {
            CallResult result = await calls.CallAsync(method, SampleResponse.Empty(200));
            if (result.Request is not { } request)
                problems.Add($"{method.Name} sends nothing: {result.Exception}");
            else if (document.Operations
                .Where(operation => !methods.ContainsKey(operation) && IsRequestOf(operation, request)).MinBy(Placeholders) is { } found)
                methods.Add(found, [method]);
            else if (methods.Keys
                .Where(operation => operation.Operation.RequestBody?.Content.Count > 1 && IsRequestOf(operation, request))
                .MinBy(Placeholders) is { } other)
                methods[other].Add(method);
            else
                problems.Add($"{method.Name} sends {request.HttpMethod} {request.Path}, which is no operation of the document");
        }

        problems.AddRange(document.Operations.Where(operation => !methods.ContainsKey(operation))
            .Select(operation => $"{operation.Pointer}: no method sends it"));
        return methods;
    }

    private static bool IsRequestOf(DocumentOperation operation, RecordedRequest request)
    {
        if (request.HttpMethod != operation.HttpMethod)
            return false;

        // An operation with a server of its own has another base address.
        string path = request.Path.StartsWith(ClientCalls.BasePath + "/", StringComparison.Ordinal)
            ? request.Path.Substring(ClientCalls.BasePath.Length)
            : request.Path;
        string[] literals = Regex.Split(operation.Path.Split('?')[0], @"\{[^}]*\}");
        string pattern = string.Join("[^/]+", literals.Select(literal => Regex.Escape(Escaped(literal))));
        return Regex.IsMatch(Escaped(Uri.UnescapeDataString(path)), $"^{pattern}$");
    }

    private static string Escaped(string path) => Uri.EscapeDataString(path).Replace("%2F", "/");

    private static int Placeholders(DocumentOperation operation) => operation.Path.Count(letter => letter == '{');
}
