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
    [InlineData("try { await client.CreatePersonaAsync(new CreatePersonaRequest()); } catch (Exception e) when (e.GetType() == typeof(TavusValidationException)) { }", "")]
    [InlineData("try { await client.CreatePersonaAsync(new CreatePersonaRequest()); } catch (Exception e) { if (e is not TavusValidationException) throw; }", "")]
    [InlineData("try { await client.CreatePersonaAsync(new CreatePersonaRequest()); } catch (Exception e) { Console.WriteLine(e switch { TavusValidationException v => v.Message, _ => text }); }", "")]
    [InlineData("try { await client.CreatePersonaAsync([|new CreatePersonaRequest()|]); } catch (Exception e) { if (e is TavusApiException api) Console.WriteLine(api.StatusCode); throw; }", "TAVUS101")]
    [InlineData("Func<Task> send = () => client.CreatePersonaAsync(new CreatePersonaRequest()); try { await send(); } catch (TavusValidationException) { }", "")]
    [InlineData("var r = new CreatePersonaRequest(); Func<Task> send = () => client.CreatePersonaAsync(r); try { await send(); } catch (TavusValidationException) { }", "")]
    [InlineData("var task = client.CreatePersonaAsync(new CreatePersonaRequest()); try { await task; } catch (TavusValidationException) { }", "")]
    [InlineData("var persona = await client.CreatePersonaAsync([|new CreatePersonaRequest()|]); try { Console.WriteLine(persona); } catch (TavusValidationException) { }", "TAVUS101")]
    [InlineData("Func<Task> send = () => client.CreatePersonaAsync([|new CreatePersonaRequest()|]); try { await send(); } catch (TavusApiException) { }", "TAVUS101")]
    public Task Handlers(string body, string ids) => BundledVerifier.VerifyAsync(BundledVerifier.Method(body), ids);

    [Theory]
    [InlineData("a request that a method of the test class makes", "static CreatePersonaRequest Bad() => new(); [Fact] public Task T() => client.CreatePersonaAsync(Bad());", "", "")]
    [InlineData("a field of the test class", "static readonly CreatePersonaRequest Bad = new(); [Fact] public Task T() => client.CreatePersonaAsync(Bad);", "", "")]
    [InlineData("a call of another method of the test class", "Task Send() => client.CreatePersonaAsync(new()); [Fact] public Task T() => Send();", "", "")]
    [InlineData("a request of another class", "[Fact] public Task T() => client.CreatePersonaAsync(Requests.Bad());", "new()", "")]
    [InlineData("no test", "public Task T() => client.CreatePersonaAsync(Requests.Bad());", "[|new()|]", "TAVUS101")]
    public Task Tests_are_excluded(string situation, string members, string made, string ids)
    {
        _ = situation;
        return BundledVerifier.VerifyAsync(
            $$"""
            using System;
            using System.Threading.Tasks;
            using Tavus;

            class FactAttribute : Attribute { }

            class C(ITavusClient client)
            {
                private readonly ITavusClient client = client;
                {{members}}
            }

            static class Requests { public static CreatePersonaRequest? Other; public static CreatePersonaRequest Bad() => {{(made.Length == 0 ? "Other!" : made)}}; }
            """, ids);
    }
}
