using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tavus.Client.Tests.Http;

namespace Tavus.Client.Tests.DependencyInjection;

public sealed class ClientTests
{
    [Fact]
    public async Task It_sends_what_it_always_sends()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        HostApplicationBuilder builder = Hosts.Builder(server.Address);
        builder.Services.AddTavusClient();
        using IHost host = builder.Build();
        await host.StartAsync();

        CreatePersonaResponse persona = await host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(Calls.Request);

        Assert.Equal("p5317866", persona.PersonaId);
        Assert.Equal(Calls.Key, Assert.Single(server.Requests).Headers["x-api-key"]);
    }

    [Fact]
    public async Task Each_consumer_gets_a_client_of_its_own()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        using IHost host = Start(server);

        Assert.NotSame(host.Services.GetRequiredService<ITavusClient>(), host.Services.GetRequiredService<ITavusClient>());
        Assert.NotSame(host.Services.GetRequiredService<TavusClient>(), host.Services.GetRequiredService<TavusClient>());
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Another_host_gets_not_one_byte_by_a_redirect(int status)
    {
        await using LoopbackServer other = await Calls.StartPersonaServerAsync();
        await using LoopbackServer server = await LoopbackServer.StartAsync(status, "", headers: ("Location", new Uri(other.Address, "/v2/personas").AbsoluteUri));
        using IHost host = Start(server);

        TavusApiException exception = await Assert.ThrowsAnyAsync<TavusApiException>(
            () => host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(Calls.Request));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task No_default_of_the_program_makes_it_follow_one()
    {
        await using LoopbackServer other = await Calls.StartPersonaServerAsync();
        await using LoopbackServer server = await LoopbackServer.StartAsync(307, "", headers: ("Location", new Uri(other.Address, "/v2/personas").AbsoluteUri));
        HostApplicationBuilder builder = Hosts.Builder(server.Address);
        builder.Services.AddTavusClient();
        builder.Services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = true }));
        using IHost host = builder.Build();

        await Assert.ThrowsAnyAsync<TavusApiException>(() => host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(Calls.Request));

        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_cookie_is_not_sent_back()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, Calls.Persona, headers: ("Set-Cookie", "session=1; Path=/"));
        using IHost host = Start(server);

        await host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(Calls.Request);
        await host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(Calls.Request);

        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.False(request.Headers.ContainsKey("Cookie")));
    }

    [Fact]
    public async Task Clients_of_several_scopes_share_connections()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        using IHost host = Start(server);

        for (int i = 0; i < 3; i++)
        {
            using IServiceScope scope = host.Services.CreateScope();
            ITavusClient client = scope.ServiceProvider.GetRequiredService<ITavusClient>();
            await client.CreatePersonaAsync(Calls.Request);
        }

        Assert.Equal(3, server.Requests.Count);
        Assert.Single(server.Requests.Select(request => request.Connection).Distinct());
    }

    [Fact]
    public async Task Handlers_can_be_added()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        HostApplicationBuilder builder = Hosts.Builder(server.Address);
        builder.Services.AddTavusClient().AddHttpMessageHandler(() => new Marker());
        using IHost host = builder.Build();

        await host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(Calls.Request);

        Assert.Equal("1", Assert.Single(server.Requests).Headers["x-mark"]);
    }

    [Fact]
    public void Adding_it_again_registers_it_once()
    {
        HostApplicationBuilder builder = Hosts.Builder(("Tavus:ApiKey", Calls.Key));
        builder.Services.AddTavusClient();
        builder.Services.AddTavusClient();
        using IHost host = builder.Build();

        Assert.IsType<TavusClient>(Assert.Single(host.Services.GetServices<ITavusClient>()));
        Assert.Single(host.Services.GetServices<TavusClient>());
    }

    private static IHost Start(LoopbackServer server)
    {
        HostApplicationBuilder builder = Hosts.Builder(server.Address);
        builder.Services.AddTavusClient();
        return builder.Build();
    }

    private sealed class Marker : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("x-mark", "1");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
