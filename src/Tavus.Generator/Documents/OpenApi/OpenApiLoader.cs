using System;
using System.Text.Json.Nodes;
using System.Threading;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>Has Microsoft.OpenApi read a document, after everything has been checked on which it throws or keeps silent.</summary>
internal static class OpenApiLoader
{
    /// <exception cref="SpecException">Microsoft.OpenApi cannot read the document.</exception>
    public static OpenApiDocument Load(SpecDocument document, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        ItemSchemas.Normalize(document.Root);
        new KeywordChecker(diagnostics).Check(document.Root);
        cancellationToken.ThrowIfCancellationRequested();
        new ReferenceChecker(document, diagnostics).Check();
        cancellationToken.ThrowIfCancellationRequested();

        var result = new OpenApiDiagnostic();
        OpenApiDocument openApi;
        try
        {
            openApi = ReadWhatIsReadable(document.Root, diagnostics, ref result, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Its message is about the library's own types.
            SpecPointer location = exception is OpenApiException { Pointer: { } pointer } ? PointerOf(pointer) : SpecPointer.Root;
            throw new SpecException(
                DiagnosticIds.UnsupportedDocument, document.Locate(location),
                $"The document cannot be read: {At(location)} is not valid there.");
        }

        foreach (OpenApiError error in result.Errors)
        {
            SpecPointer location = LocationOf(error);
            diagnostics.Report(
                DiagnosticIds.InvalidElement, document.Locate(location), $"{At(location)} is not valid there; it is ignored.");
        }

        return openApi;
    }

    private static OpenApiDocument ReadWhatIsReadable(
        SpecMapping root, DiagnosticBag diagnostics, ref OpenApiDiagnostic result, CancellationToken cancellationToken)
    {
        try
        {
            return Read(root, result, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (!new UnreadableElements(part => IsReadable(part, cancellationToken), diagnostics).Remove(root))
                throw;

            result = new OpenApiDiagnostic();
            return Read(root, result, cancellationToken);
        }
    }

    private static bool IsReadable(SpecMapping root, CancellationToken cancellationToken)
    {
        try
        {
            Read(root, new OpenApiDiagnostic(), cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return false;
        }
    }

    private static OpenApiDocument Read(SpecMapping root, OpenApiDiagnostic result, CancellationToken cancellationToken)
    {
        var json = (JsonObject)NodeJsonConverter.Convert(root)!;
        string version = json["openapi"]!.GetValue<string>();
        json["openapi"] = version.StartsWith("3.0", StringComparison.Ordinal) ? "3.0.4" : "3.1.1";
        SecurityScopes.Normalize(json);
        if (version.StartsWith("3.2", StringComparison.Ordinal))
            AdditionalOperations.Extract(json);

        cancellationToken.ThrowIfCancellationRequested();

        // Like OpenApiJsonReader, without its settings: they collect validation rules by reflection, which are not needed.
        // The base address is never fetched: it only makes the document's own references absolute.
        OpenApiDocument openApi = new ParsingContext(result).Parse(json, new Uri("file:///document"));
        cancellationToken.ThrowIfCancellationRequested();
        openApi.SetReferenceHostDocument();
        AdditionalOperations.Restore(openApi);
        return openApi;
    }

    // The pointer of an error is often missing, but this message, the usual one, contains it.
    private static SpecPointer LocationOf(OpenApiError error)
    {
        const string Separator = " is not a valid property at #";
        int end = error.Message.LastIndexOf(Separator + "/", StringComparison.Ordinal);
        if (end >= 0)
            return SpecPointer.Parse(error.Message.Substring(end + Separator.Length)).Append(error.Message.Substring(0, end));

        return PointerOf(error.Pointer);
    }

    private static SpecPointer PointerOf(string? pointer) =>
        pointer?.StartsWith("#/", StringComparison.Ordinal) == true ? SpecPointer.Parse(pointer.Substring(1)) : SpecPointer.Root;

    private static string At(SpecPointer location) =>
        location.Segments.Count == 0 ? "A part of it" : $"'{location.Segments[location.Segments.Count - 1]}'";
}
