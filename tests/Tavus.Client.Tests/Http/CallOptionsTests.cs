using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http;

/// <summary>Headers of single calls, and what is refused.</summary>
public sealed class CallOptionsTests
{
    [Fact]
    public async Task A_header_is_sent_by_the_new_client_and_not_by_the_old_one()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address);
        TavusClient traced = client.With(Headers(("X-Trace", "a b\tc")));

        await traced.CreatePersonaAsync(Calls.Request);
        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal(["a b\tc", null], Sent(server, "X-Trace"));
        Assert.Equal([Calls.Key, Calls.Key], Sent(server, "x-api-key"));
        Assert.Equal(["application/json", "application/json"], Sent(server, "Accept"));
    }

    [Fact]
    public async Task Later_headers_are_added_and_win_in_any_case()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address).With(Headers(("X-One", "1"), ("X-Two", "1"))).With(Headers(("x-two", "2"), ("X-Three", "")));

        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal(["1"], Sent(server, "X-One"));
        Assert.Equal(["2"], Sent(server, "X-Two"));
        Assert.Equal([""], Sent(server, "X-Three"));
    }

    [Fact]
    public async Task Names_are_the_same_in_upper_and_lower_case()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address).With(new() { Headers = { ["X-Trace"] = "1", ["x-trace"] = "2" } });

        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal(["2"], Sent(server, "X-Trace"));
    }

    [Fact]
    public async Task Options_are_copied()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusCallOptions options = Headers(("X-Trace", "1"));
        TavusClient client = Calls.Client(server.Address).With(options);
        options.Headers["X-Trace"] = "2";
        options.Headers["X-More"] = "3";
        options.Timeout = TimeSpan.FromMilliseconds(1);

        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal(["1"], Sent(server, "X-Trace"));
        Assert.Equal([null], Sent(server, "X-More"));
    }

    [Fact]
    public async Task Options_without_anything_change_nothing()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address);

        await client.CreatePersonaAsync(Calls.Request);
        await client.With(new()).CreatePersonaAsync(Calls.Request);

        Assert.Equal(server.Requests.First().Headers, server.Requests.Last().Headers);
    }

    [Theory]
    [InlineData("x-api-key")]
    [InlineData("X-API-KEY")]
    [InlineData("Accept")]
    [InlineData("accept")]
    [InlineData("Content-Type")]
    [InlineData("content-length")]
    [InlineData("Content-Encoding")]
    [InlineData("Content-Language")]
    [InlineData("Allow")]
    [InlineData("Expires")]
    [InlineData("Last-Modified")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("X Trace")]
    [InlineData("X-Trace:")]
    [InlineData("X-Trace\r\nX-Evil")]
    [InlineData("X-Tracé")]
    [InlineData("X-\0")]
    public void A_name_that_is_none_of_a_request_or_the_clients_own_is_refused(string name) => AssertRefused(Headers((name, "other")), name);

    [Theory]
    [InlineData("secret\r\nX-Evil: 1")]
    [InlineData("secret\n")]
    [InlineData("secret\0")]
    [InlineData("secret\u007F")]
    [InlineData("secreté")]
    [InlineData("secret\U0001F511")]
    [InlineData(null)]
    public void A_value_that_a_header_cannot_carry_is_refused_without_being_shown(string? value) => AssertRefused(Headers(("X-Trace", value!)), "X-Trace");

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(-1 * TimeSpan.TicksPerDay)]
    [InlineData(25 * TimeSpan.TicksPerDay)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_time_that_nobody_can_wait_is_refused(long ticks)
    {
        var client = new TavusClient(Calls.Key);

        Assert.Throws<ArgumentOutOfRangeException>("Timeout", () => client.With(new() { Timeout = TimeSpan.FromTicks(ticks) }));
    }

    [Fact]
    public void Null_is_refused()
    {
        var client = new TavusClient(Calls.Key);

        Assert.Throws<ArgumentNullException>("options", () => client.With(null!));
    }

    [Fact]
    public async Task A_client_that_refused_options_stays_as_it_was()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address);
        Assert.Throws<ArgumentException>(() => client.With(Headers(("X-Trace", "1"), ("Accept", "text/html"))));

        await client.CreatePersonaAsync(Calls.Request);

        Assert.Equal([null], Sent(server, "X-Trace"));
    }

    [Fact]
    public async Task A_given_HttpClient_is_used_as_it_is()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        using var handler = new FakeHandler(_ => FakeHandler.Persona());
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(77), BaseAddress = new Uri("https://other.invalid/") };
        http.DefaultRequestHeaders.Add("X-Default", "1");
        string headers = http.DefaultRequestHeaders.ToString();
        TavusClient client = Calls.Client(server.Address, http);
        TavusClient other = client.With(new() { Timeout = TimeSpan.FromSeconds(5), Headers = { ["X-Trace"] = "1" } });

        await other.CreatePersonaAsync(Calls.Request);

        Assert.Equal(TimeSpan.FromSeconds(77), http.Timeout);
        Assert.Equal(new Uri("https://other.invalid/"), http.BaseAddress);
        Assert.Equal(headers, http.DefaultRequestHeaders.ToString());
        Assert.False(handler.IsDisposed);
        Assert.Equal("p5317866", (await Calls.Client(server.Address, http).CreatePersonaAsync(Calls.Request)).PersonaId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(60)]
    public async Task Both_clients_send(int? seconds)
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        TavusClient client = Calls.Client(server.Address);
        TavusClient derived = client.With(new() { Timeout = seconds is null ? null : TimeSpan.FromSeconds(seconds.Value), Headers = { ["X-Trace"] = "1" } });

        Assert.Equal("p5317866", (await derived.CreatePersonaAsync(Calls.Request)).PersonaId);
        Assert.Equal("p5317866", (await client.CreatePersonaAsync(Calls.Request)).PersonaId);
    }

    private static TavusCallOptions Headers(params (string Name, string Value)[] headers)
    {
        var options = new TavusCallOptions();
        foreach ((string name, string value) in headers)
            options.Headers.Add(name, value);

        return options;
    }

    private static void AssertRefused(TavusCallOptions options, string name)
    {
        var client = new TavusClient(Calls.Key);

        ArgumentException exception = Assert.Throws<ArgumentException>("Headers", () => client.With(options));

        Assert.Contains($"'{name}'", exception.Message);
        Assert.DoesNotContain("secret", exception.ToString());
        Assert.DoesNotContain("other", exception.ToString());
    }

    private static IEnumerable<string?> Sent(LoopbackServer server, string header) => server.Requests.Select(request => request.Headers.GetValueOrDefault(header));
}
