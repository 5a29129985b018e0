using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Tavus.Generator.Benchmarks.Wide;

/// <summary>The client of a document and the same by hand, compiled into one assembly. Nothing here depends on how the generated code is made.</summary>
internal sealed class WideProgram
{
    /// <summary>The namespaces of the sides: generated, by hand, and by hand without undeclared properties.</summary>
    private static readonly string[] Sides = ["Tavus", "ByHand", "Lossy"];

    private readonly Assembly _assembly;

    public WideProgram(WideDocument document)
    {
        string[] sources = [WideSources.Generated, WideSources.ByHand(Sides[1], document, keepsUndeclared: true), WideSources.ByHand(Sides[2], document, keepsUndeclared: false)];
        GeneratorHost.CreateDriver([new DocumentText("wide.yaml", document.ToYaml())], JsonGenerator())
            .RunGeneratorsAndUpdateCompilation(GeneratorHost.CompilationOf(sources), out Compilation output, out _);
        using var image = new MemoryStream();
        EmitResult emitted = output.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join(Environment.NewLine, emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));

        _assembly = Assembly.Load(image.ToArray());
    }

    /// <summary>What each side does.</summary>
    /// <param name="operation">The method of the sides that makes it.</param>
    public Func<object?>[] Make(string operation, byte[] json, HttpMessageHandler handler) => Sides
        .Select(side => _assembly.GetType(side + ".Side")!.GetMethod(operation, [typeof(byte[]), typeof(HttpMessageHandler)])!.CreateDelegate<Func<byte[], HttpMessageHandler, Func<object?>>>()(json, handler))
        .ToArray();

    /// <summary>System.Text.Json's source generator, of the SDK that runs this.</summary>
    private static ISourceGenerator JsonGenerator()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string packs = Path.GetFullPath(Path.Combine(runtime, "../../../packs/Microsoft.NETCore.App.Ref"));
        string path = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Last(file => file.Contains(Path.Combine("packs", "Microsoft.NETCore.App.Ref", $"{Environment.Version.Major}."), StringComparison.Ordinal));
        Type type = Assembly.LoadFrom(path).GetTypes().Single(type => type.GetCustomAttribute<GeneratorAttribute>() is not null);
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }
}
