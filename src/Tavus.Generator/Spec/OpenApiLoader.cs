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
        new KeywordChecker(diagnostics).Check(document.Root);
        new ReferenceChecker(document, diagnostics).Check();

        var json = (JsonObject)NodeJsonConverter.Convert(document.Root)!;
        string version = json["openapi"]!.GetValue<string>();
        json["openapi"] = version.StartsWith("3.0", StringComparison.Ordinal) ? "3.0.4" : "3.1.1";

        // The base address is never fetched: it only makes the document's own references absolute.
        var settings = new OpenApiReaderSettings { RuleSet = new ValidationRuleSet(), LoadExternalRefs = false };
        ReadResult result;
        try
        {
            result = new OpenApiJsonReader().Read(json, new Uri("file:///document"), settings);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new SpecException(
                DiagnosticIds.UnsupportedDocument, document.Locate(SpecPointer.Root), $"The document cannot be read as OpenAPI: {exception.Message}");
        }

        foreach (OpenApiError error in result.Diagnostic?.Errors ?? [])
        {
            SpecPointer pointer = error.Pointer?.StartsWith("#/", StringComparison.Ordinal) == true ? SpecPointer.Parse(error.Pointer.Substring(1)) : SpecPointer.Root;
            diagnostics.Report(DiagnosticIds.InvalidElement, document.Locate(pointer), error.Message);
        }

        return result.Document
            ?? throw new SpecException(DiagnosticIds.UnsupportedDocument, document.Locate(SpecPointer.Root), "The document cannot be read as OpenAPI.");
    }
}
