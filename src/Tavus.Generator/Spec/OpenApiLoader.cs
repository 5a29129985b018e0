using System;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Helpers;

namespace Tavus.Generator.Spec;

/// <summary>Has Microsoft.OpenApi read a document, after everything has been checked on which it throws or keeps silent.</summary>
internal static class OpenApiLoader
{
    private static readonly Regex InvalidProperty = new(@"\A(?<name>.*) is not a valid property at #(?<pointer>/.*)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);

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
            diagnostics.Report(DiagnosticIds.InvalidElement, document.Locate(Place(error)), error.Message);
        }

        return result.Document
            ?? throw new SpecException(DiagnosticIds.UnsupportedDocument, document.Locate(SpecPointer.Root), "The document cannot be read as OpenAPI.");
    }

    // The pointer of an error is often missing, but this message, the usual one, holds it.
    private static SpecPointer Place(OpenApiError error)
    {
        Match match = InvalidProperty.Match(error.Message);
        if (match.Success)
            return SpecPointer.Parse(match.Groups["pointer"].Value).Append(match.Groups["name"].Value);

        return error.Pointer?.StartsWith("#/", StringComparison.Ordinal) == true ? SpecPointer.Parse(error.Pointer.Substring(1)) : SpecPointer.Root;
    }
}
