using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Names the methods of operations: by <c>operationId</c>, shortened where a framework made it of names that the path has as well, else
/// by HTTP method and path. All names to try follow from the operation alone, so that operations that are added later rename none.
/// </summary>
internal static class OperationNameParser
{
    // Laravel and others write a hash of the route.
    private static readonly Regex Hash = new("^(?:[0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$", RegexOptions.CultureInvariant);
    private static readonly Regex Placeholder = new(@"\{([^{}]*)\}", RegexOptions.CultureInvariant);

    /// <summary>Takes a name for an operation.</summary>
    public static string Take(ParserContext context, string path, HttpMethod method, OpenApiOperation operation, SpecPointer pointer)
    {
        string name = NameOfRoute(path, method);
        List<string> chosen = Chosen(context, path, method, operation, pointer);
        foreach (string candidate in chosen.Append(name).Concat(Hashed(name, pointer)))
        {
            bool isChosen = chosen.Contains(candidate);
            if (!context.Operations.TryTake(candidate, isChosen))
                continue;

            if (chosen.Count > 0 && !isChosen)
                ReportOther(context, pointer, chosen[chosen.Count - 1], candidate);

            return candidate;
        }

        throw new InvalidOperationException($"No name is left for {pointer}.");
    }

    /// <summary>Takes the name of a further method of an operation.</summary>
    public static string TakeFurther(ParserContext context, string wanted, SpecPointer pointer)
    {
        string name = Hashed(wanted, pointer).Prepend(wanted).First(candidate => context.Operations.TryTake(candidate, isChosen: false));
        if (name != wanted)
            context.Report(DiagnosticIds.NameClash, pointer, wanted, name, "operationId");

        return name;
    }

    /// <summary><c>GET /users/{id}/posts</c> is <c>GetUsersByIdPosts</c>.</summary>
    private static string NameOfRoute(string path, HttpMethod method) =>
        Identifier.ToPascalCase(method.Method.ToLowerInvariant() + " " + Placeholder.Replace(path, " by $1 "), "Call");

    /// <summary>The names that follow from the operationId, the whole of it last.</summary>
    private static List<string> Chosen(
        ParserContext context, string path, HttpMethod method, OpenApiOperation operation, SpecPointer pointer)
    {
        if (operation.OperationId is not { } id || !id.Any(Identifier.IsIdentifierCharacter) || Hash.IsMatch(id))
            return [];

        // A name in an overlay is intended.
        IEnumerable<string> shortened = context.IsFromOverlay(pointer.Append("operationId"))
            ? []
            : FrameworkOperationId.Shorten(id, path, method.Method.ToLowerInvariant());
        return shortened.Append(id).Select(name => Identifier.ToPascalCase(name, "Call")).Distinct().ToList();
    }

    private static IEnumerable<string> Hashed(string name, SpecPointer pointer)
    {
        string hash = name + "_" + StableHash.Of(pointer.ToString());
        yield return hash;

        // Equal pointers of several documents have equal hashes.
        for (int number = 2; number < 1000; number++)
            yield return hash + "_" + number;
    }

    private static void ReportOther(ParserContext context, SpecPointer pointer, string wanted, string name)
    {
        SpecPointer location = pointer.Append("operationId");
        if (context.Operations.IsChosen(wanted))
            context.Report(DiagnosticIds.NameClash, location, wanted, name, "operationId");
        else
            context.Report(DiagnosticIds.AvoidedName, location, wanted, name, "operationId", "an operation without an 'operationId'");
    }
}
