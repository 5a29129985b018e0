using System.Linq;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Analyzers;
using Tavus.Generator.Tests.Verification;
using Placeholder = Tavus.Generator.Tests.Verification.ClientCodeFixTest<
    Tavus.Generator.Analyzers.ConditionallyRequiredAnalyzer, Tavus.Generator.CodeFixes.PlaceholderCodeFix>;
using Verifier = Tavus.Generator.Tests.Verification.ClientCodeFixTest<
    Tavus.Generator.Analyzers.ConditionallyRequiredAnalyzer, Tavus.Generator.CodeFixes.ConditionallyRequiredCodeFix>;

namespace Tavus.Generator.Tests.CodeFixes;

public class ConditionallyRequiredCodeFixTests
{
    private const string SetPrompt = "Set SystemPrompt";
    private const string SetMode = "Set PipelineMode to PipelineMode.Echo";

    [LongTextTheory]
    [InlineData("client.CreatePersonaAsync(new CreatePersonaRequest());",
        """client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = "TODO: system_prompt" });""")]
    [InlineData("client.CreatePersonaAsync(new CreatePersonaRequest(/* all */));",
        """client.CreatePersonaAsync(new CreatePersonaRequest(/* all */) { SystemPrompt = "TODO: system_prompt" });""")]
    [InlineData("client.CreatePersonaAsync(new());",
        """client.CreatePersonaAsync(new() { SystemPrompt = "TODO: system_prompt" });""")]
    [InlineData("client.CreatePersonaAsync(new() { });",
        """client.CreatePersonaAsync(new() { SystemPrompt = "TODO: system_prompt" });""")]
    [InlineData("""client.CreatePersonaAsync(new CreatePersonaRequest { PersonaName = "a" });""",
        """client.CreatePersonaAsync(new CreatePersonaRequest { PersonaName = "a", SystemPrompt = "TODO: system_prompt" });""")]
    [InlineData("""client.CreatePersonaAsync(new CreatePersonaRequest { PersonaName = "a", });""",
        """client.CreatePersonaAsync(new CreatePersonaRequest { PersonaName = "a", SystemPrompt = "TODO: system_prompt", });""")]
    [InlineData("""client.CreatePersonaAsync(new CreatePersonaRequest { PersonaName = "a" /* b */ });""",
        """client.CreatePersonaAsync(new CreatePersonaRequest { PersonaName = "a", /* b */ SystemPrompt = "TODO: system_prompt" });""")]
    [InlineData("client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = null });",
        """client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = "TODO: system_prompt" });""")]
    [InlineData("""client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = ("") /* b */, PersonaName = "a" });""",
        """client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = "TODO: system_prompt" /* b */, PersonaName = "a" });""")]
    [InlineData("""var r = new CreatePersonaRequest { PersonaName = "a" }; client.CreatePersonaAsync(r);""",
        """var r = new CreatePersonaRequest { PersonaName = "a", SystemPrompt = "TODO: system_prompt" }; client.CreatePersonaAsync(r);""")]
    [InlineData("""var r = new CreatePersonaRequest { SystemPrompt = "a" }; r.SystemPrompt = ""; client.CreatePersonaAsync(r);""",
        """var r = new CreatePersonaRequest { SystemPrompt = "a" }; r.SystemPrompt = "TODO: system_prompt"; client.CreatePersonaAsync(r);""")]
    [InlineData("CreatePersonaRequest r; r = new(); r.SystemPrompt = null; r.SystemPrompt = null!; client.CreatePersonaAsync(r);",
        """CreatePersonaRequest r; r = new(); r.SystemPrompt = null; r.SystemPrompt = "TODO: system_prompt"; client.CreatePersonaAsync(r);""")]
    public Task Sets_the_missing_member(string before, string after) => VerifyBodyAsync(before, after, SetPrompt);

    [Theory]
    [InlineData("client.CreatePersonaAsync(new CreatePersonaRequest());",
        "client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = PipelineMode.Echo });")]
    [InlineData("client.CreatePersonaAsync(new() { PipelineMode = PipelineMode.Full });",
        "client.CreatePersonaAsync(new() { PipelineMode = PipelineMode.Echo });")]
    [InlineData("""client.CreatePersonaAsync(new() { PipelineMode = "full" });""",
        "client.CreatePersonaAsync(new() { PipelineMode = PipelineMode.Echo });")]
    [InlineData("""client.CreatePersonaAsync(new() { PipelineMode = (OpenEnum<PipelineMode>)"full" });""",
        "client.CreatePersonaAsync(new() { PipelineMode = PipelineMode.Echo });")]
    [InlineData("client.CreatePersonaAsync(new() { /* later */ });", "client.CreatePersonaAsync(new() { /* later */ PipelineMode = PipelineMode.Echo });")]
    [InlineData("var r = new CreatePersonaRequest(); r.PipelineMode = null; client.CreatePersonaAsync(r);",
        "var r = new CreatePersonaRequest(); r.PipelineMode = PipelineMode.Echo; client.CreatePersonaAsync(r);")]
    [InlineData("var r = new CreatePersonaRequest(); r.SystemPrompt = null; client.CreatePersonaAsync(r);",
        "var r = new CreatePersonaRequest { PipelineMode = PipelineMode.Echo }; r.SystemPrompt = null; client.CreatePersonaAsync(r);")]
    public Task Lifts_the_requirement(string before, string after) => VerifyBodyAsync(before, after, SetMode);

    [LongTextTheory]
    [InlineData(
        """
        client.CreatePersonaAsync(new CreatePersonaRequest
                {
                    PersonaName = "a", // the name
                });
        """,
        """
        client.CreatePersonaAsync(new CreatePersonaRequest
                {
                    PersonaName = "a", // the name
                    SystemPrompt = "TODO: system_prompt",
                });
        """)]
    [InlineData(
        """
        client.CreatePersonaAsync(new()
                {
                    // first
                    PersonaName = "a" // the name
                });
        """,
        """
        client.CreatePersonaAsync(new()
                {
                    // first
                    PersonaName = "a", // the name
                    SystemPrompt = "TODO: system_prompt"
                });
        """)]
    [InlineData(
        """
        client.CreatePersonaAsync(new CreatePersonaRequest
                {
                    Layers = new PersonaLayers
                    {
                        Name = "a",
                    },
                    // last
                });
        """,
        """
        client.CreatePersonaAsync(new CreatePersonaRequest
                {
                    Layers = new PersonaLayers
                    {
                        Name = "a",
                    },
                    SystemPrompt = "TODO: system_prompt",
                    // last
                });
        """)]
    [InlineData(
        """
        client.CreatePersonaAsync(new CreatePersonaRequest
                {
                });
        """,
        """
        client.CreatePersonaAsync(new CreatePersonaRequest
                {
                    SystemPrompt = "TODO: system_prompt"
                });
        """)]
    [InlineData(
        """
        client.CreatePersonaAsync(new CreatePersonaRequest
                {
                    PersonaName = "a", PipelineMode = "full"
                });
        """,
        """
        client.CreatePersonaAsync(new CreatePersonaRequest
                {
                    PersonaName = "a", PipelineMode = "full",
                    SystemPrompt = "TODO: system_prompt"
                });
        """)]
    [InlineData(
        """
        client.CreatePersonaAsync(
                    // everything by default
                    new CreatePersonaRequest() // really
                );
        """,
        """
        client.CreatePersonaAsync(
                    // everything by default
                    new CreatePersonaRequest { SystemPrompt = "TODO: system_prompt" } // really
                );
        """)]
    [InlineData(
        "client.CreatePersonaAsync(new CreatePersonaRequest {\n\t\t\t\tPersonaName = \"a\" // the name\n\t\t\t});",
        "client.CreatePersonaAsync(new CreatePersonaRequest {\n\t\t\t\tPersonaName = \"a\", // the name\n\t\t\t\tSystemPrompt = \"TODO: system_prompt\"\n\t\t\t});")]
    [InlineData(
        "client.CreatePersonaAsync(\n\t\t\tnew()\n\t\t\t, default);",
        "client.CreatePersonaAsync(\n\t\t\tnew() { SystemPrompt = \"TODO: system_prompt\" }\n\t\t\t, default);")]
    public async Task Keeps_the_layout_of_several_lines(string before, string after)
    {
        await VerifyBodyAsync(before, after, SetPrompt);
        await Placeholder.VerifyAsync(WithCarriageReturns(Method(before)), WithCarriageReturns(Method(after)), SetPrompt, GeneratedStub.Code, SetPrompt, isStillReported: true);
    }

    [Fact]
    public Task Qualifies_the_enum_where_its_name_is_not_imported() =>
        Verifier.VerifyAsync(
            "class C { void M(Tavus.ITavusClient client) => client.CreatePersonaAsync(new Tavus.CreatePersonaRequest()); }",
            "class C { void M(Tavus.ITavusClient client) => client.CreatePersonaAsync(new Tavus.CreatePersonaRequest { PipelineMode = Tavus.PipelineMode.Echo }); }",
            SetMode,
            GeneratedStub.Code,
            SetMode);

    [Fact]
    public Task Qualifies_the_enum_where_its_name_means_something_else() =>
        Verifier.VerifyAsync(
            "using Tavus; class C { string PipelineMode => \"\"; void M(ITavusClient client) => client.CreatePersonaAsync(new()); }",
            "using Tavus; class C { string PipelineMode => \"\"; void M(ITavusClient client) => client.CreatePersonaAsync(new() { PipelineMode = Tavus.PipelineMode.Echo }); }",
            SetMode,
            GeneratedStub.Code,
            SetMode);

    [Theory]
    [InlineData(SetMode, "PipelineMode = PipelineMode.Echo")]
    public Task Fixes_all(string title, string member) =>
        Verifier.VerifyAsync(
            Method("client.CreatePersonaAsync(new()); var r = new CreatePersonaRequest { PersonaName = \"a\" }; client.CreatePersonaAsync(r);"),
            Method($$"""client.CreatePersonaAsync(new() { {{member}} }); var r = new CreatePersonaRequest { PersonaName = "a", {{member}} }; client.CreatePersonaAsync(r);"""),
            title,
            GeneratedStub.Code,
            title);

    [Theory]
    [InlineData("client.CreatePersonaAsync(new());", SetPrompt, SetMode)]
    [InlineData("client.CreatePersonaAsync(new() { SystemPrompt = \"TODO: system_prompt\" });", SetMode)]
    [InlineData("""client.SubscribeAsync(new() { Delivery = "queue" });""", "Set Key")]
    [InlineData("client.SubscribeAsync(new() { IsPublic = true });")]
    public async Task Offers_what_is_possible(string body, params string[] titles) =>
        Assert.Equal(
            titles,
            (await Placeholder.TitlesAsync(Method(body), GeneratedStub.Code)).Concat(await Verifier.TitlesAsync(Method(body), GeneratedStub.Code)));

    private static Task VerifyBodyAsync(string before, string after, string title) =>
        title == SetPrompt
            ? Placeholder.VerifyAsync(Method(before), Method(after), title, GeneratedStub.Code, title, isStillReported: true)
            : Verifier.VerifyAsync(Method(before), Method(after), title, GeneratedStub.Code, title);

    private static string WithCarriageReturns(string text) => text.Replace("\n", "\r\n");

    private static string Method(string body) =>
        $$"""
        using Tavus;

        class C
        {
            void M(ITavusClient client)
            {
                {{body}}
            }
        }
        """;
}
