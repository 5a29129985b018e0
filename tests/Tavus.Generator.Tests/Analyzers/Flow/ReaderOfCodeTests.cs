using System.Threading.Tasks;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>What the analyzers see of an object on its way to the client, by the example of TAVUS101.</summary>
public class ReaderOfCodeTests
{
    private const string Fakes = """
        namespace Fakes
        {
            using System;
            using System.Linq.Expressions;
            using System.Threading.Tasks;

            class Mock<T>
            {
                public T Object => default!;
                public void Setup<R>(Expression<Func<T, R>> call) { }
                public void Verify<R>(Func<T, R> call) { }
            }
            static class Substitute
            {
                public static T For<T>() => default!;
                public static T Received<T>(T fake, int times = 1) => fake;
                public static void Returns<T>(this Task<T> call, T value) { }
            }
            static class Assert
            {
                public static Task<T> ThrowsAsync<T>(Func<Task> call) where T : Exception => null!;
                public static Task That(Func<Task> call, object expectation) => call();
            }
            static class Throws { public static object TypeOf<T>() => new(); }
            static class Record { public static Task<Exception?> ExceptionAsync(Func<Task> call) => null!; }
            static class Assertions
            {
                public static Subject Should(this Func<Task> call) => new();
                public class Subject { public Task ThrowAsync<T>() => Task.CompletedTask; }
            }
            class FactAttribute : Attribute { }
            class DerivedFactAttribute : FactAttribute { }
            class TestAttribute : Attribute { }
        }
        namespace Tavus { public class TavusValidationException : System.Exception { } }
        """;

    [Theory]
    [InlineData("a blank local", """string prompt = ""; await client.CreatePersonaAsync([|new() { SystemPrompt = prompt }|]);""")]
    [InlineData("a local assigned once", """string? prompt; prompt = null; await client.CreatePersonaAsync([|new() { SystemPrompt = prompt }|]);""")]
    [InlineData("a local of a local", """var a = PipelineMode.Full; var b = a; await client.CreatePersonaAsync([|new() { PipelineMode = b }|]);""")]
    [InlineData("a read-only field", "await client.CreatePersonaAsync([|new() { PipelineMode = Known.Mode }|]);")]
    [InlineData("a constant", "await client.CreatePersonaAsync([|new() { PipelineMode = Known.Constant, SystemPrompt = Known.Blank }|]);")]
    [InlineData("a constructed mode", """await client.CreatePersonaAsync([|new() { PipelineMode = new OpenEnum<PipelineMode>("full") }|]);""")]
    [InlineData("every branch blank", """await client.CreatePersonaAsync([|new() { SystemPrompt = flag ? "" : null }|]);""")]
    [InlineData("every arm full", """await client.CreatePersonaAsync([|new() { PipelineMode = text switch { "a" => "full", "b" => PipelineMode.Full, _ => throw new Exception() } }|]);""")]
    [InlineData("null, or blank", """await client.CreatePersonaAsync([|new() { SystemPrompt = (string?)null ?? " " }|]);""")]
    [InlineData("nameof", "await client.CreatePersonaAsync([|new() { PipelineMode = nameof(flag) }|]);")]
    [InlineData("interpolated constants", """const string F = "fu"; await client.CreatePersonaAsync([|new() { PipelineMode = $"{F}ll" }|]);""")]
    public Task Values_are_seen(string situation, string body) => VerifyBodyAsync(situation, body);

    [Theory]
    [InlineData("a local with a text", """string prompt = "a"; await client.CreatePersonaAsync(new() { SystemPrompt = prompt });""")]
    [InlineData("a local assigned twice", """string? prompt = null; if (flag) prompt = "a"; await client.CreatePersonaAsync(new() { SystemPrompt = prompt });""")]
    [InlineData("a local that is added to", """string prompt = ""; prompt += text; await client.CreatePersonaAsync(new() { SystemPrompt = prompt });""")]
    [InlineData("a local passed by reference", """string prompt = ""; Set(ref prompt); await client.CreatePersonaAsync(new() { SystemPrompt = prompt });""")]
    [InlineData("a local with a reference to it", """string prompt = ""; ref string alias = ref prompt; alias = "a"; await client.CreatePersonaAsync(new() { SystemPrompt = prompt });""")]
    [InlineData("a local set by a tuple", """string? prompt = null; (prompt, _) = ("a", 1); await client.CreatePersonaAsync(new() { SystemPrompt = prompt });""")]
    [InlineData("an out variable", """Out(out var prompt); await client.CreatePersonaAsync(new() { SystemPrompt = prompt });""")]
    [InlineData("a loop variable", "foreach (var name in names) await client.CreatePersonaAsync(new() { SystemPrompt = name });")]
    [InlineData("a pattern variable", "if (text is { } prompt) await client.CreatePersonaAsync(new() { SystemPrompt = prompt });")]
    [InlineData("a field that the type sets elsewhere", "await client.CreatePersonaAsync(new() { SystemPrompt = Known.Computed });")]
    [InlineData("a field that is not read-only", "await client.CreatePersonaAsync(new() { SystemPrompt = Known.Open });")]
    [InlineData("one branch with a text", """await client.CreatePersonaAsync(new() { SystemPrompt = flag ? "" : "a" });""")]
    [InlineData("one unknown branch", """await client.CreatePersonaAsync(new() { SystemPrompt = flag ? "" : text });""")]
    [InlineData("one arm echo", """await client.CreatePersonaAsync(new() { PipelineMode = text switch { "a" => "full", _ => PipelineMode.Echo } });""")]
    [InlineData("both follow one condition", """await client.CreatePersonaAsync(new() { SystemPrompt = flag ? "" : null, PipelineMode = flag ? "echo" : "echo" });""")]
    [InlineData("text or a default", """await client.CreatePersonaAsync(new() { SystemPrompt = text ?? "" });""")]
    [InlineData("a number cast to the enum", "int number = Environment.ProcessId; await client.CreatePersonaAsync(new() { PipelineMode = (PipelineMode)number });")]
    public Task Unknown_values_are_not_reported(string situation, string body) => VerifyBodyAsync(situation, body);

    [Theory]
    [InlineData("one of two new objects", """await client.CreatePersonaAsync(flag ? new CreatePersonaRequest { SystemPrompt = "a" } : [|new CreatePersonaRequest()|]);""")]
    [InlineData("one arm", """await client.CreatePersonaAsync(text switch { "a" => new CreatePersonaRequest { SystemPrompt = "a" }, _ => [|new CreatePersonaRequest()|] });""")]
    [InlineData("one of two in a local", """var r = flag ? new CreatePersonaRequest { SystemPrompt = "a" } : [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r);""")]
    [InlineData("a factory", "await client.CreatePersonaAsync(Make(\"a\")); static CreatePersonaRequest Make(string name) => [|new() { PersonaName = name }|];")]
    [InlineData("a factory with a block", "var r = Make(); await client.CreatePersonaAsync(r); CreatePersonaRequest Make() { return [|new()|]; }")]
    [InlineData("a factory of the class", "await client.CreatePersonaAsync(Known.Make()); await client.CreatePersonaAsync(Known.Full());")]
    [InlineData("an out variable", "Try(out var r); await client.CreatePersonaAsync(r); static bool Try(out CreatePersonaRequest r) { r = [|new()|]; return true; }")]
    [InlineData("a read-only field of the class", "await client.CreatePersonaAsync(Default);")]
    [InlineData("an array", """foreach (var r in new[] { [|new CreatePersonaRequest()|], new() { SystemPrompt = "a" } }) await client.CreatePersonaAsync(r);""")]
    [InlineData("a projection", "foreach (var r in names.Select(n => [|new CreatePersonaRequest { PersonaName = n }|]).ToList()) await client.CreatePersonaAsync(r);")]
    [InlineData("a list", "var all = new List<CreatePersonaRequest>(); all.Add([|new()|]); foreach (var r in all) await client.CreatePersonaAsync(r);")]
    [InlineData("a part that is read at once", "await client.CreatePersonaAsync(new Holder { Request = [|new()|] }.Request);")]
    [InlineData("a jump elsewhere", "switch (names.Length) { case 0: goto case 1; case 1: break; } var r = [|new CreatePersonaRequest()|]; await client.CreatePersonaAsync(r);")]
    [InlineData("a check for null", "var r = [|new CreatePersonaRequest()|]; ArgumentNullException.ThrowIfNull(r); await client.CreatePersonaAsync(r);")]
    [InlineData("logging", """var r = [|new CreatePersonaRequest()|]; Console.WriteLine(r); Console.WriteLine("{0} {1}", r, 1); Keep($"{r}"); await client.CreatePersonaAsync(r);""")]
    [InlineData("serializing", "var r = [|new CreatePersonaRequest()|]; Keep(System.Text.Json.JsonSerializer.Serialize(r)); await client.CreatePersonaAsync(r);")]
    [InlineData("a try for another exception", "try { await client.CreatePersonaAsync([|new()|]); } catch (InvalidOperationException) { }")]
    [InlineData("a handler of a refused request", "try { Keep(\"a\"); } catch (TavusValidationException) { await client.CreatePersonaAsync([|new()|]); }")]
    public Task Objects_are_followed(string situation, string body) => VerifyBodyAsync(
        situation, body, situation == "a factory of the class", situation == "a read-only field of the class");

    [Theory]
    [InlineData("a factory that completes it", """await client.CreatePersonaAsync(Make()); static CreatePersonaRequest Make() { var r = new CreatePersonaRequest(); r.SystemPrompt = "a"; return r; }""")]
    [InlineData("a factory whose object is completed", """var r = Make(); r.SystemPrompt = "a"; await client.CreatePersonaAsync(r); static CreatePersonaRequest Make() => new();""")]
    [InlineData("a factory that takes the prompt", "await client.CreatePersonaAsync(Make(\"a\")); static CreatePersonaRequest Make(string prompt) => new() { SystemPrompt = prompt };")]
    [InlineData("a factory that is not called", "Func<CreatePersonaRequest> make = Make; await client.CreatePersonaAsync(make()); static CreatePersonaRequest Make() => new();")]
    [InlineData("a virtual factory", "await client.CreatePersonaAsync(new Holder().Make());")]
    [InlineData("an array whose items are completed", """foreach (var r in new[] { new CreatePersonaRequest() }) { r.SystemPrompt = "a"; await client.CreatePersonaAsync(r); }""")]
    [InlineData("a list whose items are completed", """var all = new List<CreatePersonaRequest>(); all.Add(new()); all[0].SystemPrompt = "a"; foreach (var r in all) await client.CreatePersonaAsync(r);""")]
    [InlineData("a list that is passed on", "var all = new List<CreatePersonaRequest>(); all.Add(new()); Keep(all); foreach (var r in all) await client.CreatePersonaAsync(r);")]
    [InlineData("a filtered projection", "foreach (var r in names.Select(n => new CreatePersonaRequest()).Where(r => r.SystemPrompt != null)) await client.CreatePersonaAsync(r);")]
    [InlineData("a guard", "var r = new CreatePersonaRequest(); if (r.SystemPrompt is null) throw new InvalidOperationException(); await client.CreatePersonaAsync(r);")]
    [InlineData("a guard by pattern", "var r = new CreatePersonaRequest(); if (r is { SystemPrompt: null }) return; await client.CreatePersonaAsync(r);")]
    [InlineData("a guard by method", "var r = new CreatePersonaRequest(); ArgumentException.ThrowIfNullOrEmpty(r.SystemPrompt); await client.CreatePersonaAsync(r);")]
    [InlineData("a guard by variable", "var r = new CreatePersonaRequest(); bool ok = r.SystemPrompt != null; if (ok) await client.CreatePersonaAsync(r);")]
    [InlineData("dead code", "if (false) await client.CreatePersonaAsync(new());")]
    [InlineData("code behind a return", "return; await client.CreatePersonaAsync(new());")]
    [InlineData("a refused request is caught", "try { await client.CreatePersonaAsync(new()); } catch (TavusValidationException) { }")]
    [InlineData("a mock is set up", "var m = new Mock<ITavusClient>(); m.Setup(c => c.CreatePersonaAsync(new(), default)); m.Verify(c => c.CreatePersonaAsync(new(), default));")]
    [InlineData("a mock's object", "var m = new Mock<ITavusClient>(); await m.Object.CreatePersonaAsync(new());")]
    [InlineData("a substitute", "var s = Substitute.For<ITavusClient>(); s.CreatePersonaAsync(new()).Returns(null!); await s.CreatePersonaAsync(new());")]
    [InlineData("a received call", "await Substitute.Received(client).CreatePersonaAsync(new());")]
    [InlineData("an expression tree", "System.Linq.Expressions.Expression<Func<Task>> e = () => client.CreatePersonaAsync(new CreatePersonaRequest(), default);")]
    [InlineData("expected to throw", "await Assert.ThrowsAsync<TavusValidationException>(() => client.CreatePersonaAsync(new()));")]
    [InlineData("expected to throw, with a block", "await Assert.ThrowsAsync<TavusValidationException>(async () => { var r = new CreatePersonaRequest(); await client.CreatePersonaAsync(r); });")]
    [InlineData("expected to throw, by constraint", "await Assert.That(() => client.CreatePersonaAsync(new()), Throws.TypeOf<Exception>());")]
    [InlineData("expected to throw, afterwards", "Func<Task> act = () => client.CreatePersonaAsync(new()); await act.Should().ThrowAsync<Exception>();")]
    [InlineData("expected to throw, as a task", "var task = client.CreatePersonaAsync(new()); await Assert.ThrowsAsync<Exception>(() => task);")]
    [InlineData("expected to throw, in a local function", "Task Act() => client.CreatePersonaAsync(new()); await Assert.ThrowsAsync<Exception>(Act);")]
    [InlineData("the exception is recorded", """var e = await Record.ExceptionAsync(() => client.CreatePersonaAsync(new() { PipelineMode = "full" }));""")]
    [InlineData("a decorator", "ITavusClient d = new Decorator(client); await d.CreatePersonaAsync(new()); await new Decorator(client).CreatePersonaAsync(new());")]
    public Task Objects_that_may_be_meant_so_are_not_reported(string situation, string body) => VerifyBodyAsync(situation, body);

    [Theory]
    [InlineData("Fact", false)]
    [InlineData("DerivedFact", false)]
    [InlineData("Test", false)]
    [InlineData("Obsolete", true)]
    public Task Test_methods_are_left_out(string attribute, bool isReported)
    {
        string creation = isReported ? "[|new()|]" : "new()";
        return VerifyAsync($$"""
            using System;
            using System.Threading.Tasks;
            using Fakes;
            using Tavus;
            class C { [{{attribute}}] public Task M(ITavusClient client) => client.CreatePersonaAsync({{creation}}); }
            """);
    }

    private static Task VerifyBodyAsync(string situation, string body, bool isFactory = false, bool isField = false)
    {
        _ = situation;
        return VerifyAsync($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Fakes;
            using Tavus;

            class C
            {
                private static readonly CreatePersonaRequest Default = {{(isField ? "[|new()|]" : "new()")}};

                async Task M(ITavusClient client, bool flag, string? text, string[] names)
                {
                    {{body}}
                }

                static void Keep(object value) { }
                static void Set(ref string text) => text = "a";
                static void Out(out string text) => text = "a";
            }

            static class Known
            {
                public static readonly PipelineMode Mode = PipelineMode.Full;
                public const PipelineMode Constant = PipelineMode.Full;
                public const string Blank = " ";
                public static readonly string Computed = Environment.NewLine;
                public static string? Open = null;
                public static CreatePersonaRequest Make() => {{(isFactory ? "[|new()|]" : "new()")}};
                public static CreatePersonaRequest Full() => new() { SystemPrompt = "a" };
            }

            class Holder
            {
                public CreatePersonaRequest Request { get; set; } = null!;
                public virtual CreatePersonaRequest Make() => new();
            }

            class Decorator(ITavusClient inner) : ITavusClient
            {
                public Task<CreatePersonaResponse> CreatePersonaAsync(CreatePersonaRequest request, CancellationToken cancellationToken = default)
                {
                    request.SystemPrompt ??= "a";
                    return inner.CreatePersonaAsync(request, cancellationToken);
                }

                public Task SubscribeAsync(Subscription request, CancellationToken cancellationToken = default) => inner.SubscribeAsync(request);
                public void Dispose() { }
            }
            """);
    }

    private static Task VerifyAsync(string markup) => ClientAnalyzerTest<ConditionallyRequiredAnalyzer>.VerifyAsync(
        markup, GeneratedStub.Code + Fakes, libraries: [], incomplete: false);
}
