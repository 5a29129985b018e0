using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// All rules for the code of <c>.razor</c> and <c>.cshtml</c> files. It is in generated files, which the rules themselves leave out. This
/// analyzer leaves them out, too, and looks at these files when all else is compiled: an analyzer that had generated code analysed would
/// make the compiler build the operations of the whole client.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorCodeAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Endings = { "_razor.g.cs", "_cshtml.g.cs", ".razor.g.cs", ".cshtml.g.cs" };

    private static readonly ImmutableArray<UsageAnalyzer> Analyzers = ImmutableArray.Create<UsageAnalyzer>(
        new ConditionallyRequiredAnalyzer(), new ValueOutOfRangeAnalyzer(), new NoEffectAnalyzer(), new SecretInCodeAnalyzer(),
        new LegacyAnalyzer(), new MisspelledValueAnalyzer(), new MisspelledNameAnalyzer(), new OtherSerializerAnalyzer());

    private static readonly List<OperationRule> Rules = Analyzers.SelectMany(analyzer => analyzer.Rules).ToList();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        foreach (SyntaxTree file in context.Compilation.SyntaxTrees.Where(IsOfRazor)) Analyze(file, context);
    }

    private static void Analyze(SyntaxTree file, CompilationAnalysisContext context)
    {
#pragma warning disable RS1030 // No action has the semantic model of a generated file, unless all of them are analysed.
        SemanticModel semantics = context.Compilation.GetSemanticModel(file);
#pragma warning restore RS1030
        foreach (IOperation block in BlocksIn(semantics, context.CancellationToken))
        {
            ISymbol? member = semantics.GetDeclaredSymbol(block.Syntax, context.CancellationToken)
                ?? semantics.GetEnclosingSymbol(block.Syntax.SpanStart, context.CancellationToken);
            foreach (OperationRule rule in Rules)
                rule.Analyze(block, member, context.Options, context.ReportDiagnostic);
        }
    }

    private static bool IsOfRazor(SyntaxTree file) =>
        file.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
        && Endings.Any(ending => file.FilePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<IOperation> BlocksIn(SemanticModel semantics, CancellationToken cancellationToken) =>
        semantics.SyntaxTree.GetRoot(cancellationToken)
            .DescendantNodes(node => node is CompilationUnitSyntax or MemberDeclarationSyntax or AccessorListSyntax
                or VariableDeclarationSyntax or VariableDeclaratorSyntax)
            .Where(IsCode)
            .Select(code => semantics.GetOperation(code, cancellationToken)).OfType<IOperation>();

    // The bodies of methods and accessors, and initial values.
    private static bool IsCode(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or EqualsValueClauseSyntax
        || node is ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax };
}
