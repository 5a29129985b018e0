using System;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Spec;

/// <summary>Has Microsoft.OpenApi read a document, after everything has been checked on which it throws or keeps silent.</summary>
internal static class OpenApiLoader
{
    /// <exception cref="SpecException">Microsoft.OpenApi cannot read the document.</exception>
    public static OpenApiDocument Load(SpecDocument document, DiagnosticBag diagnostics)
    {
        ItemSchemas.Normalize(document.Root);
        new KeywordChecker(diagnostics).Check(document.Root);
        new ReferenceChecker(document, diagnostics).Check();

        var json = (JsonObject)NodeJsonConverter.Convert(document.Root)!;
        string version = json["openapi"]!.GetValue<string>();
        json["openapi"] = version.StartsWith("3.0", StringComparison.Ordinal) ? "3.0.4" : "3.1.1";
        SecurityScopes.Normalize(json);

        // What OpenApiJsonReader does, but for its settings: they collect the rules of a validation that is not wanted by reflection.
        var result = new OpenApiDiagnostic();
        OpenApiDocument openApi;
        try
        {
            // The base address is never fetched: it only makes the document's own references absolute.
            openApi = new ParsingContext(result).Parse(json, new Uri("file:///document"));
            openApi.SetReferenceHostDocument();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new SpecException(
                DiagnosticIds.UnsupportedDocument, document.Locate(SpecPointer.Root), $"The document cannot be read as OpenAPI: {exception.Message}");
        }

        foreach (OpenApiError error in result.Errors)
            diagnostics.Report(DiagnosticIds.InvalidElement, document.Locate(Place(error)), error.Message);

        return openApi;
    }

    // The pointer of an error is often missing, but this message, the usual one, holds it.
    private static SpecPointer Place(OpenApiError error)
    {
        const string Separator = " is not a valid property at #";
        int end = error.Message.LastIndexOf(Separator + "/", StringComparison.Ordinal);
        if (end >= 0)
            return SpecPointer.Parse(error.Message.Substring(end + Separator.Length)).Append(error.Message.Substring(0, end));

        return error.Pointer?.StartsWith("#/", StringComparison.Ordinal) == true ? SpecPointer.Parse(error.Pointer.Substring(1)) : SpecPointer.Root;
    }
}
