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

    [Fact]
    public void AspNetCore_has_all_of_it()
    {
        Assert.True(Read(References.AspNetCore).HasDependencyInjection);
        Assert.False(Read(References.Net10).HasDependencyInjection);
    }

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
