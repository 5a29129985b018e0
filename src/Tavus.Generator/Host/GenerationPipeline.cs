using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Documents;
using Tavus.Generator.Model;
using Tavus.Generator.Parsing;

namespace Tavus.Generator.Host;

/// <summary>
/// The whole way from files to <see cref="ParseResult"/>. No exception leaves it: that would cost all output of all documents.
/// </summary>
internal static class GenerationPipeline
{
    public static ParseResult Parse(SpecInputs inputs, ProjectModel project, ReferenceFacts references, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        if (!project.GeneratesClient || project.CompilesFiles)
            return Result(null);

        GeneratorOptions? options = ProjectOptionsChecker.Parse(project, diagnostics);
        if (!IsSupported(project, references, diagnostics) || options is null)
            return Result(null);

        List<SpecDocument> documents = Read(inputs, diagnostics, cancellationToken);
        if (!new OperationChoice(project.Include, project.Exclude).Apply(documents, diagnostics))
            return Result(null);

        ReferencedClient[] namesakes = references.Clients.Where(client => client.Namespace == options.Namespace).ToArray();
        string fingerprint = ClientFingerprint.Of(documents, options.ClientName);
        if (ReferencedClients.Replace(namesakes, fingerprint, diagnostics))
            return Result(null);

        var target = new TargetModel(
            references.HasRequiredMembers,
            references.IsModern,
            references.HasTracing,
            references.HasDependencyInjection,
            references.HasAsyncStreams,
            HasNamesakes: namesakes.Length > 0)
        {
            HasAspNetCore = references.HasAspNetCore,
            HasOpenApi = references.HasOpenApi,
        };
        var client = new ClientParser(options, target, fingerprint, diagnostics);
        foreach (SpecDocument document in documents)
            Guard(document.File, diagnostics, () => client.Add(
                document, OpenApiLoader.Load(document, diagnostics, cancellationToken), cancellationToken));

        return Result(client.Build());

        ParseResult Result(ClientModel? model) =>
            new(model, new DiagnosticList(DocumentSummary.Of(diagnostics.ToList(), project.IsVerbose)));
    }

    /// <summary>The documents that can be read, with the files that they refer to, and all overlays applied.</summary>
    public static List<SpecDocument> Read(SpecInputs inputs, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        List<SpecDocument> documents = ReadDocuments(Inputs(SpecInputKind.Document), diagnostics, cancellationToken);
        ResolveFiles(Inputs(SpecInputKind.Part), documents, diagnostics, cancellationToken);
        ApplyOverlays(Inputs(SpecInputKind.Overlay), documents, diagnostics, cancellationToken);
        return documents;

        IEnumerable<SpecInput> Inputs(SpecInputKind kind) => inputs.Files.Where(input => input.Kind == kind);
    }

    private static bool IsSupported(ProjectModel project, ReferenceFacts references, DiagnosticBag diagnostics)
    {
        bool isSupported = true;
        Require(project.HasCSharp11, "Generated code needs C# 11; set <LangVersion>latest</LangVersion> in the project.");
        Require(
            references.HasSystemTextJson,
            "Generated code needs System.Text.Json 8 or later; add <PackageReference Include=\"System.Text.Json\" Version=\"8.0.5\" "
                + "/> or later to the project.");
        Require(
            references.HasHttpClient,
            "Generated code needs System.Net.Http; add <Reference Include=\"System.Net.Http\" /> to the project.");
        return isSupported;

        void Require(bool condition, string message)
        {
            if (condition)
                return;

            isSupported = false;
            diagnostics.Report(DiagnosticIds.UnsupportedProject, null, message);
        }
    }

    private static List<SpecDocument> ReadDocuments(
        IEnumerable<SpecInput> inputs, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var documents = new List<SpecDocument>();
        foreach (SpecInput input in inputs)
        {
            if (ReadFile(input, diagnostics, cancellationToken) is { } file)
                Guard(file, diagnostics, () => documents.Add(SpecDocumentReader.Read(file, diagnostics)));
        }

        return documents;
    }

    private static void ResolveFiles(
        IEnumerable<SpecInput> inputs, List<SpecDocument> documents, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        SourceFile[] parts = inputs.Select(input => ReadFile(input, diagnostics, cancellationToken)).OfType<SourceFile>().ToArray();
        var files = new ReferencedFiles(documents, parts, diagnostics);
        foreach (SpecDocument document in documents)
            Guard(document.File, diagnostics, () => new FileReferences(document, files, diagnostics).Resolve());
    }

    private static void ApplyOverlays(
        IEnumerable<SpecInput> inputs, List<SpecDocument> documents, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
            return;

        SpecNode[] roots = documents.Select(document => (SpecNode)document.Root).ToArray();
        foreach (SpecInput input in inputs)
        {
            if (ReadFile(input, diagnostics, cancellationToken) is { } file)
                Guard(file, diagnostics, () => OverlayApplier.Apply(NodeFileReader.Read(file, diagnostics), roots, diagnostics));
        }
    }

    private static SourceFile? ReadFile(SpecInput input, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        string path = input.Text.Path;
        if (input.Text.GetText(cancellationToken) is { } text)
            return new SourceFile(path, text, input.Kind == SpecInputKind.Overlay);

        var location = new SourceLocation(path, default, default);
        diagnostics.Report(
            DiagnosticIds.UnreadableFile, location,
            $"The file '{path}' does not exist or cannot be read; check the TavusSpec, TavusSpecFile and TavusOverlay items of the "
                + "project.");
        return null;
    }

    private static void Guard(SourceFile file, DiagnosticBag diagnostics, Action read)
    {
        try
        {
            read();
        }
        catch (SpecException exception)
        {
            diagnostics.Report(exception.Id, exception.Location, exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Report(DiagnosticIds.InternalError, file.Locate(0, 0), $"{exception.GetType().Name}: {exception.Message}");
        }
    }
}
