using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>Compares an operation with its method: parameters, body, and responses.</summary>
internal sealed class OperationWalk(RawDocument document, SymbolIndex symbols, Reports reports, SchemaWalk schemas)
{
    public void Walk(RawOperation operation, ClientMethod method)
    {
        var free = method.Parameters.ToList();
        foreach (RawNode parameter in RawElements.Parameters(document, operation))
            WalkParameter(operation, parameter, free);

        WalkBody(operation, method);
        ITypeSymbol[] results = method.Result is { } result ? [result, .. symbols.Branches(result)] : [];
        foreach (RawNode response in RawElements.Responses(operation))
            WalkResponse(response, method, results);
    }

    private void WalkParameter(RawOperation operation, RawNode parameter, List<IParameterSymbol> free)
    {
        if (document.Resolve(parameter) is not { } target || target["name"]?.Text is not { } name)
        {
            if (!reports.Cover(parameter))
                schemas.Ledger.Fail(parameter, "a parameter without a name");

            return;
        }

        bool isCovered = reports.Cover(parameter) || reports.CoverParameter(operation, name);
        if (free.Find(candidate => IsNameOf(candidate.Name, name)) is { } symbol)
        {
            free.Remove(symbol);
            schemas.Ledger.Symbol(parameter);
            if ((target["schema"] ?? RawElements.MediaTypes(target).FirstOrDefault()?["schema"]) is { } schema)
                WalkParameterSchema(schema, symbol.Type, isCovered);
        }
        else if (isCovered)
        {
            schemas.Ledger.Cover(parameter);
            schemas.Ledger.Cover(target);
        }
        else
        {
            schemas.Ledger.Fail(parameter, $"the method has no parameter '{name}'");
        }
    }

    // What a schema leaves open is text in a path or query.
    private void WalkParameterSchema(RawNode schema, ITypeSymbol type, bool isCovered)
    {
        bool isOpen = document.Resolve(schema) is { } target && !target.HasStructure();
        if (!isOpen || type.SpecialType != SpecialType.System_String)
            schemas.Walk(schema, type, isCovered);
    }

    private void WalkBody(RawOperation operation, ClientMethod method)
    {
        if (operation.Node["requestBody"] is not { } site || document.Resolve(site) is not { } body)
            return;

        bool isCovered = reports.Cover(site);
        if (method.Body is not null)
            WalkContent(body, [.. method.Bodies], isCovered);
        else if (!isCovered && RawElements.MediaTypes(body).Any())
            schemas.Ledger.Fail(body, "the method takes no body");
    }

    private void WalkResponse(RawNode site, ClientMethod method, ITypeSymbol[] results)
    {
        bool isCovered = reports.Cover(site);
        if (document.Resolve(site) is not { } response)
        {
            if (!isCovered)
                schemas.Ledger.Fail(site, "a reference without a target");

            return;
        }

        if (!RawElements.MediaTypes(response).Any())
        {
            schemas.Ledger.Symbol(site);
            return;
        }

        if (reports.Cover(response["content"]!))
        {
            schemas.Ledger.Cover(site);
            return;
        }

        ITypeSymbol[] types = [.. method.ErrorTypes(site.Segment).SelectMany(symbols.TypesNamed), .. results];
        if (WalkContent(response, types, isCovered))
            schemas.Ledger.Symbol(site);
    }

    /// <summary>
    /// Compares the media types of a body or a response with their types. A client sends and accepts one of them; the
    /// others are other ways to write the same and have to be found in the same type.
    /// </summary>
    private bool WalkContent(RawNode owner, ITypeSymbol[] types, bool isCovered)
    {
        bool isFound = true;
        var walked = new List<RawNode>();
        foreach (RawNode schema in RawElements.MediaTypes(owner).Select(media => media["schema"]).OfType<RawNode>().Where(schema => schema.IsMapping))
        {
            if (walked.Find(other => other.IsEqualTo(schema)) is { } same)
            {
                schemas.Ledger.Share(schema, same);
                continue;
            }

            walked.Add(schema);
            isCovered |= reports.Cover(schema);
            if (types.Any(type => IsHandedOver(schema, type) || schemas.Try(trial => trial.Walk(schema, type, isCovered))))
                continue;

            if (types.Length == 0 && IsErrorWithoutName(schema))
                continue;

            isFound &= types.Length > 0;
            if (types.Length > 0)
                schemas.Walk(schema, types[0], isCovered);
            else
                schemas.Find(schema, isCovered);
        }

        return isFound;
    }

    // The schema of a text or stream is ignored, which must have been reported.
    private static bool IsHandedOver(RawNode schema, ITypeSymbol type) => !schema.Parent!.Segment.Contains("json", StringComparison.Ordinal)
        && (type.SpecialType == SpecialType.System_String || type.Name is "Stream" or "TavusDownload") && !RawElements.OfSchema(schema).Any();

    // The documentation names the classes of errors only; a list, a map or a text has no name, and what it holds is found by itself.
    private bool IsErrorWithoutName(RawNode schema) => schemas.Try(trial => trial.Find(schema));

    private static bool IsNameOf(string parameter, string wireName)
    {
        string wanted = SymbolIndex.Normalise(wireName);
        string actual = SymbolIndex.Normalise(parameter);
        wanted = wanted.Length == 0 ? "value" : wanted;
        return actual.StartsWith(wanted, StringComparison.Ordinal)
            && (actual.Length == wanted.Length || actual.Substring(wanted.Length) is "value" || actual.Skip(wanted.Length).All(char.IsDigit));
    }
}
