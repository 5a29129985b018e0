using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Emitter;
using Tavus.Generator.Host;
using Tavus.Generator.Model;
using Tavus.Generator.Parsing;
using Tavus.Generator.Text;

namespace Tavus.Generator;

/// <summary>
/// Generates a client from the project's OpenAPI documents. This is wiring only: every step is a call, and every value is equal by value.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TavusGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<SpecInputs> inputs = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecInput.Create(pair.Left, pair.Right))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!)
            .WithTrackingName(StepNames.Inputs)
            .Collect()
            .Select(static (all, _) => new SpecInputs(all.ToEquatableArray()));

        IncrementalValueProvider<ProjectModel> project = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectOptionsReader.Read(pair.Left, ((CSharpParseOptions)pair.Right).LanguageVersion))
            .WithTrackingName(StepNames.Project);

        // The array is the same object until a reference changes; MetadataReferencesProvider would compare each of them at every keystroke.
        IncrementalValueProvider<ReferenceFacts> references = context.CompilationProvider
            .Select(static (compilation, _) => new ProjectReferences(compilation.AssemblyName, compilation.ExternalReferences))
            .Select(static (references, cancellationToken) => ReferenceFactsReader.Read(references, cancellationToken))
            .WithTrackingName(StepNames.References);

        // Objects between the steps, not nested tuples: each other type of value has the runtime compile the compiler's tables anew.
        IncrementalValueProvider<ProjectFacts> facts = project.Combine(references)
            .Select(static (pair, _) => new ProjectFacts(pair.Left, pair.Right));

        IncrementalValueProvider<ParseResult> result = inputs.Combine(facts)
            .Select(static (pair, cancellationToken) =>
                GenerationPipeline.Parse(pair.Left, pair.Right.Project, pair.Right.References, cancellationToken))
            .WithTrackingName(StepNames.Result);

        // Two outputs from one parse: lines that only moved re-emit no code.
        IncrementalValueProvider<ClientModel?> client = result
            .Select(static (all, _) => all.Client)
            .WithTrackingName(StepNames.Client);
        IncrementalValueProvider<DiagnosticList> diagnostics = result
            .Select(static (all, _) => all.Diagnostics)
            .WithTrackingName(StepNames.Diagnostics);

        context.RegisterSourceOutput(client, static (output, model) =>
        {
            if (model is null)
                return;

            foreach (GeneratedFile file in ClientEmitter.Emit(model, output.CancellationToken))
                output.AddSource(file.HintName, file.ToSourceText());
        });
        context.RegisterSourceOutput(diagnostics, static (output, all) =>
        {
            foreach (DiagnosticInfo diagnostic in all.Items)
                output.ReportDiagnostic(DiagnosticFactory.Create(diagnostic));
        });
    }
}
