using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator.Documents;
using Tavus.Generator.Host;
using Tavus.Generator.Parsing;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Host;

/// <summary>What is concluded from the names and versions of references.</summary>
public sealed class ReferenceFactsTests
{
    private const string Closure = "Microsoft.Extensions.Configuration.Abstractions Microsoft.Extensions.DependencyInjection.Abstractions Microsoft.Extensions.Http Microsoft.Extensions.Options";

    [Theory]
    [InlineData(Closure, 8, true)]
    [InlineData(Closure, 10, true)]
    [InlineData(Closure, 7, false)]
    [InlineData("Microsoft.Extensions.DependencyInjection.Abstractions Microsoft.Extensions.Http Microsoft.Extensions.Options", 8, false)]
    [InlineData("Microsoft.Extensions.Configuration.Abstractions Microsoft.Extensions.DependencyInjection.Abstractions Microsoft.Extensions.Options", 8, false)]
    [InlineData("", 8, false)]
    public void The_client_is_registered_where_all_that_this_needs_is_referenced(string names, int major, bool expected) => Assert.Equal(
        expected,
        Read([.. names.Split(' ').Where(name => name.Length > 0).Select(name => Assembly(name, major))]).HasDependencyInjection);

    [Theory]
    [InlineData("System.Text.Json", 8)]
    [InlineData("System.Diagnostics.DiagnosticSource", 6)]
    [InlineData("Microsoft.Bcl.AsyncInterfaces", 5)]
    public void A_package_counts_from_a_version_on(string name, int first)
    {
        Assert.False(Has(name, Read([Assembly(name, first - 1)])));
        Assert.True(Has(name, Read([Assembly(name, first)])));
    }

    [Theory]
    [InlineData(6, false, false)]
    [InlineData(7, true, false)]
    [InlineData(8, true, true)]
    public void The_runtime_counts_by_its_version(int major, bool hasRequiredMembers, bool isModern)
    {
        ReferenceFacts facts = Read([Assembly("System.Runtime", major)]);

        Assert.Equal((hasRequiredMembers, isModern, isModern), (facts.HasRequiredMembers, facts.IsModern, facts.HasAsyncStreams));
    }

    [Theory]
    [InlineData(10, 2, true)]
    [InlineData(9, 2, false)]
    [InlineData(10, 1, false)]
    public void Models_are_described_where_both_packages_are_new_enough(int transformers, int library, bool expected) => Assert.Equal(
        expected,
        Read([Assembly("Microsoft.AspNetCore.OpenApi", transformers), Assembly("Microsoft.OpenApi", library)]).HasOpenApi);

    [Fact]
    public void AspNetCore_has_all_of_it()
    {
        Assert.True(Read(References.AspNetCore).HasDependencyInjection);
        Assert.False(Read(References.Net10).HasDependencyInjection);
    }

    private static bool Has(string name, ReferenceFacts facts) => name switch
    {
        "System.Text.Json" => facts.HasSystemTextJson,
        "System.Diagnostics.DiagnosticSource" => facts.HasTracing,
        _ => facts.HasAsyncStreams,
    };

    private static ReferenceFacts Read(ImmutableArray<MetadataReference> references) =>
        ReferenceFactsReader.Read(new ProjectReferences("Consumer", references), CancellationToken.None);

    private static MetadataReference Assembly(string name, int major)
    {
        SyntaxTree code = CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{major}.0.0.0\")]");
        CSharpCompilation compilation = CSharpCompilation.Create(name, [code], References.Net10, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
