using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>Requests whose refusal is expected are not reported; those of which it only looks so are.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("try { await client.CreatePersonaAsync(new CreatePersonaRequest()); } catch (Exception e) when (e is TavusValidationException) { }", "")]
    [InlineData("try { await client.CreatePersonaAsync([|new CreatePersonaRequest()|]); } catch (Exception e) when (e is not TavusValidationException) { }", "TAVUS101")]
    [InlineData("try { await client.CreatePersonaAsync([|new CreatePersonaRequest()|]); } catch (Exception e) when (!(e is TavusValidationException)) { }", "TAVUS101")]
    [InlineData("var r = new CreatePersonaRequest(); try { Console.WriteLine(); r.Validate(); } catch (Exception) { return; } await client.CreatePersonaAsync(r);", "")]
    [InlineData("var r = new CreatePersonaRequest(); try { Console.WriteLine(); r.Validate(); } catch { return; } await client.CreatePersonaAsync(r);", "")]
    [InlineData("var r = [|new CreatePersonaRequest()|]; try { Console.WriteLine(); r.Validate(); } catch (InvalidOperationException) { return; } await client.CreatePersonaAsync(r);", "TAVUS101")]
    public Task Handlers(string body, string ids) => BundledVerifier.VerifyAsync(BundledVerifier.Method(body), ids);
}
