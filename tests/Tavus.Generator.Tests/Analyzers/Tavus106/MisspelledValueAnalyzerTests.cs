using System.Threading.Tasks;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Verification;
using FixVerifier = Tavus.Generator.Tests.Verification.ClientCodeFixTest<
    Tavus.Generator.Analyzers.MisspelledValueAnalyzer, Tavus.Generator.CodeFixes.MisspelledValueCodeFix>;

namespace Tavus.Generator.Tests.Analyzers;

public class MisspelledValueAnalyzerTests
{
    private static readonly string Stub = GeneratedStub.Code.Replace(
        "[TavusWireName(\"echo\")] Echo,",
        "[TavusWireName(\"echo\")] Echo, [TavusWireName(\"time-based\")] TimeBased, [TavusWireName(\"raven-0\")] Raven0, [TavusWireName(\"off\")] Off, "
        + "[TavusWireName(\"sort\")] Sort, [TavusWireName(\"soft\")] Soft,");

    [Theory]
    [InlineData("""var r = new CreatePersonaRequest { PipelineMode = [|"Full"|] };""")]
    [InlineData("""var r = new CreatePersonaRequest(); r.PipelineMode = [|"ECHO"|];""")]
    [InlineData("""OpenEnum<PipelineMode> mode = [|"fulll"|];""")]
    [InlineData("""var mode = (OpenEnum<PipelineMode>)[|"ecko"|];""")]
    [InlineData("""var mode = new OpenEnum<PipelineMode>([|"ehco"|]);""")]
    [InlineData("""const string Mode = "time_based"; OpenEnum<PipelineMode> mode = [|Mode|];""")]
    [InlineData("""OpenEnum<PipelineMode> mode = [|"time based"|];""")]
    [InlineData("""OpenEnum<PipelineMode> mode = [|"Off"|];""")]
    [InlineData("""bool same = new OpenEnum<PipelineMode>("full") == [|"Full"|];""")]
    [InlineData("""OpenEnum<PipelineMode>? mode = [|"raven_0"|];""")]
    [InlineData("""OpenEnum<PipelineMode> mode = [|"time-based "|];""")]
    [InlineData("""OpenEnum<PipelineMode> mode = [|"ec_ho"|];""")]
    [InlineData("""OpenEnum<PipelineMode> mode = [|"Fu-Ll"|];""")]
    public Task Near_misses_are_reported(string body) => VerifyAsync(body);

    [Theory]
    [InlineData("""OpenEnum<PipelineMode> mode = "full";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "raven-1";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "raven-01";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "rav-en-0";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "full-2";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "raven";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "timebased";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "on";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "of";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "fool";""")]
    [InlineData("""OpenEnum<PipelineMode> mode = "soot";""")]
    [InlineData("OpenEnum<PipelineMode> mode = text;")]
    [InlineData("OpenEnum<PipelineMode> mode = PipelineMode.Full;")]
    [InlineData("""string mode = "Full";""")]
    public Task Other_texts_are_not(string body) => VerifyAsync(body);

    [Fact]
    public Task The_code_fix_uses_the_member() => FixVerifier.VerifyAsync(
        Method("""var r = new CreatePersonaRequest { PipelineMode = /* a */ "Full" /* b */ };"""),
        Method("""var r = new CreatePersonaRequest { PipelineMode = /* a */ PipelineMode.Full /* b */ };"""),
        "MisspelledValueCodeFix",
        Stub,
        "Use PipelineMode.Full");

    [Fact]
    public Task All_can_be_fixed() => FixVerifier.VerifyAsync(
        Method("""OpenEnum<PipelineMode> a = "Full", b = "Echo"; OpenEnum<PipelineMode>? c = "time_based";"""),
        Method("""OpenEnum<PipelineMode> a = PipelineMode.Full, b = PipelineMode.Echo; OpenEnum<PipelineMode>? c = PipelineMode.TimeBased;"""),
        "MisspelledValueCodeFix",
        Stub);

    private static Task VerifyAsync(string body) => ClientAnalyzerTest<MisspelledValueAnalyzer>.VerifyAsync(
        Method(body), Stub, libraries: [], incomplete: false);

    private static string Method(string body) => $$"""
        using Tavus;
        class C { void M(string text) { {{body}} } }
        """;
}
