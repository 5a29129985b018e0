using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Documents;
using Tavus.Generator.Host;
using Tavus.Generator.Model;
using Tavus.Generator.Parsing;
using Tavus.Generator.Text;

namespace Tavus.Generator.Refresh;

/// <summary>Documents as the generator reads them, outside of a compilation.</summary>
/// <param name="Client">The client that would be generated, or null.</param>
internal sealed record SpecReading(ClientModel? Client, IReadOnlyList<SpecProblem> Problems)
{
    private static readonly ReferenceFacts References = new(
        HasRequiredMembers: true,
        IsModern: true,
        HasSystemTextJson: true,
        HasHttpClient: true,
        HasTracing: true,
        HasDependencyInjection: true,
        HasAsyncStreams: true,
        Clients: default);

    /// <summary>Reads documents with overlays. The references are those of a project for the newest .NET.</summary>
    public static SpecReading Read(
        IEnumerable<SpecText> documents, IEnumerable<SpecText> overlays, GeneratorOptions options, CancellationToken cancellationToken)
    {
        var project = new ProjectModel(
            options.Namespace,
            options.ClientName,
            options.Accessibility,
            Emit: null,
            GeneratesClient: true,
            IsVerbose: true,
            HasCSharp11: true)
        {
            Include = options.Include,
            Exclude = options.Exclude,
        };
        ParseResult result = GenerationPipeline.Parse(Inputs(documents, overlays), project, References, cancellationToken);
        return new SpecReading(result.Client, result.Diagnostics.Items.Select(Describe).ToArray());
    }

    /// <summary>The nodes of the documents that can be read, with the overlays applied.</summary>
    public static IReadOnlyList<SpecDocument> ReadNodes(
        IEnumerable<SpecText> documents, IEnumerable<SpecText> overlays, CancellationToken cancellationToken) =>
        GenerationPipeline.Read(Inputs(documents, overlays), new DiagnosticBag(), cancellationToken);

    /// <summary>Whether the text can be read as an OpenAPI document, with errors or without.</summary>
    public static bool HasDocument(SpecText document) =>
        GenerationPipeline.Read(Inputs([document], []), new DiagnosticBag(), default).Count > 0;

    private static SpecInputs Inputs(IEnumerable<SpecText> documents, IEnumerable<SpecText> overlays) => new(documents
        .Select(text => new SpecInput(text, SpecInputKind.Document))
        .Concat(overlays.Select(text => new SpecInput(text, SpecInputKind.Overlay)))
        .ToEquatableArray());

    private static SpecProblem Describe(DiagnosticInfo info)
    {
        Diagnostic diagnostic = DiagnosticFactory.Create(info);
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return new SpecProblem(
            info.Id,
            info.Location?.FilePath ?? "",
            info.Location is null ? 0 : span.StartLinePosition.Line + 1,
            info.Location is null ? 0 : span.StartLinePosition.Character + 1,
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
