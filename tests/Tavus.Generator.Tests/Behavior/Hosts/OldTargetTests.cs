using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The code for netstandard2.0, which goes other ways than that for .NET, does the same.</summary>
public sealed class OldTargetTests
{
    private static readonly string Document = TestDocument.WithThing("""
        type: object
        required: [name]
        properties:
          name: { type: string }
          size: { type: number }
          weight: { type: number, format: float }
          made: { type: string, format: date-time }
          day: { type: string, format: date }
          kind: { type: string, enum: [plain, raw] }
          parts: { type: array, items: { $ref: '#/components/schemas/Thing' } }
        """);

    [Fact]
    public async Task Json_is_kept() => Assert.Equal("True raw 2024-05-06 2024", await RunAsync("""
        const string Json = "{\"name\":\"é😀\",\"size\":0.1,\"made\":\"2024-05-06T07:08:09Z\",\"day\":\"2024-05-06\",\"kind\":\"raw\",\"parts\":[{\"name\":1}],\"more\":[null,1e400]}";
        Thing thing = Thing.FromJson(Json);
        return JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(thing.ToJson())) + " " + thing.Kind + " " + thing.Day + " " + thing.Made!.Value.Year;
        """));

    // The writer of System.Text.Json for .NET Standard has 17 digits.
    [Theory]
    [InlineData("{\"size\":0.1,\"weight\":0.1}")]
    [InlineData("{\"size\":1E+23,\"weight\":16777216}")]
    [InlineData("{\"size\":1.7976931348623157E+308,\"weight\":3.4028235E+38}")]
    public async Task Numbers_are_written_with_the_digits_that_they_need(string json) => Assert.Equal(json + json, await RunAsync($$""""
        Thing thing = Thing.FromJson("""{{json}}""");
        return thing.ToJson() + new Thing { Size = thing.Size, Weight = thing.Weight }.ToJson();
        """"));

    [Fact]
    public async Task Unpaired_surrogates_are_refused() => Assert.Equal("$.parts[0].name", await RunAsync("""
        try
        {
            new Thing { Name = "a", Parts = new[] { new Thing { Name = "\uD800" } } }.ToJson();
            return "written";
        }
        catch (TavusValidationException exception)
        {
            return exception.Violations[0].Path;
        }
        """));

    [Fact]
    public async Task Calls_are_made_and_failures_reported() => Assert.Equal("POST https://api.test/base/things\n\n{\"name\":\"a\"} 503 True", await RunAsync("""
        Server.Body = "{\"name\":\"b\"}";
        await client.CreateThingAsync(new Thing { Name = "a" });
        string sent = Server.Request;
        Server.Status = 503;
        try
        {
            await client.CreateThingAsync(new Thing { Name = "a" });
            return "no failure";
        }
        catch (TavusApiException exception)
        {
            return sent + " " + (int)exception.StatusCode + " " + exception.MayHaveBeenProcessed;
        }
        """));

    [Theory]
    [InlineData("client.With(new TavusCallOptions { Timeout = TimeSpan.FromMilliseconds(100) }).CreateThingAsync(thing)", "TaskCanceledException TimeoutException")]
    [InlineData("client.CreateThingAsync(thing, new CancellationTokenSource(100).Token)", "OperationCanceledException True")]
    [InlineData("client.CreateThingAsync(thing)", "TavusApiException True")]
    public async Task A_body_that_stalls_times_out_and_one_that_ends_early_is_reported(string call, string expected) => Assert.Equal(expected, await RunAsync($$"""
        var thing = new Thing { Name = "a" };
        Server.Stream = new Stalled.Body({{(call.EndsWith("(thing)", System.StringComparison.Ordinal) && !call.Contains("With") ? "true" : "false")}});
        try
        {
            await {{call}};
            return "no failure";
        }
        catch (TavusApiException exception)
        {
            return "TavusApiException " + exception.MayHaveBeenProcessed;
        }
        catch (OperationCanceledException exception)
        {
            return exception.GetType().Name + " " + (exception.InnerException is TimeoutException ? "TimeoutException" : exception.CancellationToken.IsCancellationRequested.ToString());
        }
        """, """
        namespace Stalled
        {
            using System.Threading;

            /// <summary>Returns nothing until it is disposed, whatever the token, as .NET Framework's streams do; or ends early at once.</summary>
            public sealed class Body : System.IO.MemoryStream
            {
                private readonly System.Threading.Tasks.TaskCompletionSource<int> _end = new System.Threading.Tasks.TaskCompletionSource<int>();

                /// <summary>Makes it.</summary>
                public Body(bool breaksOff)
                {
                    if (breaksOff)
                        _end.SetException(new System.IO.IOException("broken"));
                }

                /// <inheritdoc/>
                public override System.Threading.Tasks.Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => _end.Task;

                /// <inheritdoc/>
                protected override void Dispose(bool disposing)
                {
                    _end.TrySetException(new System.ObjectDisposedException("Body"));
                    base.Dispose(disposing);
                }
            }
        }
        """));

    [Fact]
    public async Task Required_members_are_checked_before_sending() => Assert.Equal("$.name is required", await RunAsync("""
        try
        {
            await client.CreateThingAsync(new Thing());
            return "sent";
        }
        catch (TavusValidationException exception)
        {
            return exception.Violations[0].ToString();
        }
        """));

    private static Task<string> RunAsync(string code, string types = "") => GeneratedProgram.RunAsync(Document, code, target: TestTarget.NetStandard20, types: types);
}
