using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Several projects of one solution that all have the package.</summary>
public sealed class ReferencedClientTests
{
    private static readonly string Document = TestDocument.WithPaths(
        "/things: { post: { operationId: addThing, requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }, responses: { '204': { description: done } } } }")
        + "\ncomponents: { schemas: { Thing: { type: object, properties: { name: { type: string } } } } }\n";

    private static readonly string Other = Document.Replace("name:", "title:");

    private const string LibraryCode = "namespace Library { public class Use { public static Tavus.Thing? Last; } }";

    public static TheoryData<bool> AsFileAndAsSource => [true, false];

    [Theory]
    [MemberData(nameof(AsFileAndAsSource))]
    public void The_client_of_a_referenced_assembly_is_used(bool isFile)
    {
        Generation app = Generate("App", Document, "public static class App { public static void Run() => Library.Use.Last = new Tavus.Thing { Name = \"a\" }; }", Library(isFile, Document));

        Assert.Equal(["TAVUS022"], app.Ids);
        Assert.Equal(DiagnosticSeverity.Info, app.Diagnostics.Single().DefaultSeverity);
        Assert.Contains("'Library'", app.Diagnostics.Single().GetMessage());
        Assert.Empty(app.Result.GeneratedSources);
        app.AssertCompiles();
    }

    [Fact]
    public void Layout_comments_and_the_name_of_the_file_make_no_other_client() => Assert.Equal(
        ["TAVUS022"], Generate("App", "# A comment.\n" + Document.Replace("\n", "\r\n"), "", Library(true, Document)).Ids);

    [Theory]
    [MemberData(nameof(AsFileAndAsSource))]
    public void A_client_of_another_document_is_reported_and_the_own_one_is_generated_without_a_warning(bool isFile)
    {
        Generation app = Generate("App", Other, "", Library(isFile, Document));

        Assert.Equal(["TAVUS023"], app.Ids);
        Assert.Equal(DiagnosticSeverity.Warning, app.Diagnostics.Single().DefaultSeverity);
        app.AssertCompiles();
    }

    [Fact]
    public void Another_namespace_is_another_client() => Assert.Empty(Generate(
        "App", Document, "public class C : System.Collections.Generic.List<My.Thing>;", Library(true, Document), new TestOptions(("TavusNamespace", "My"))).AssertCompiles().Ids);

    [Fact]
    public void An_internal_client_is_used_by_friends_alone()
    {
        var options = new TestOptions(("TavusAccessibility", "internal"));
        MetadataReference library = Reference(Generate("Library", Document, "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]", options: options), true);

        Assert.Equal(["TAVUS022"], Generate("Tests", Document, "class C : System.Collections.Generic.List<Tavus.Thing>;", library).AssertCompiles().Ids);
        Assert.Empty(Generate("App", Document, "public class C : System.Collections.Generic.List<Tavus.Thing>;", library).AssertCompiles().Ids);
    }

    [Fact]
    public void Two_references_with_a_client_are_one_warning()
    {
        MetadataReference first = Library(true, Document);
        MetadataReference second = Reference(Generate("Second", Document, ""), true);
        Generation app = Generate("App", Document, "", first, references: second);

        Assert.Equal(["TAVUS023"], app.Ids);
        Assert.Contains("'Library' and 'Second'", app.Diagnostics.Single().GetMessage());
        Assert.Empty(app.Result.GeneratedSources);
    }

    private static MetadataReference Library(bool isFile, string document) => Reference(Generate("Library", document, LibraryCode).AssertCompiles(), isFile);

    private static MetadataReference Reference(Generation generation, bool isFile)
    {
        if (!isFile)
            return generation.Output.ToMetadataReference();

        using var image = new MemoryStream();
        Assert.Empty(generation.Output.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static Generation Generate(
        string assembly, string document, string code, MetadataReference? library = null, TestOptions? options = null, params MetadataReference[] references)
    {
        IEnumerable<MetadataReference> all = library is null ? references : [library, .. references];
        TestTarget target = TestTarget.Net10 with { References = TestTarget.Net10.References.AddRange(all) };
        return Generation.Of(target, options ?? new TestOptions(), "#pragma warning disable CS1591\n" + code, assembly, new TestFile("api.yaml", document));
    }
}
