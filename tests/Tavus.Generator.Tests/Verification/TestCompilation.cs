using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tavus.Generator.Tests.Verification;

/// <summary>Compiles what the tests look at.</summary>
internal static class TestCompilation
{
    // Shared, so that the framework's assemblies are read once.
    private static CSharpCompilation Framework { get; } = CSharpCompilation.Create("Test", references: References.Net10);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    public static CSharpCompilation Create(string code, string? generatedCode, params MetadataReference[] libraries)
    {
        var trees = new List<SyntaxTree> { CSharpSyntaxTree.ParseText(code, ParseOptions, path: "Test.cs") };
        if (generatedCode is not null) trees.Add(CSharpSyntaxTree.ParseText(generatedCode, ParseOptions, path: "Tavus.g.cs"));
        return Framework.WithOptions(Options.WithOutputKind(OutputKindOf(code))).AddReferences(libraries).AddSyntaxTrees(trees);
    }

    public static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>A program if the code has statements at its top.</summary>
    public static OutputKind OutputKindOf(string code) =>
        CSharpSyntaxTree.ParseText(code, ParseOptions).GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any()
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    /// <summary>A compiled library, as another project would reference it.</summary>
    public static MetadataReference Library(string code) => Library(Create("", code));

    public static MetadataReference Library(Compilation client)
    {
        using var image = new MemoryStream();
        Compilation compilation = client.WithAssemblyName("Library");
        AssertCompiles(compilation);
        compilation.Emit(image);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    public static void AssertCompiles(Compilation compilation)
    {
        string[] errors = compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
            .ToArray();
        Assert.True(errors.Length == 0, string.Join(Environment.NewLine, errors));
    }
}
