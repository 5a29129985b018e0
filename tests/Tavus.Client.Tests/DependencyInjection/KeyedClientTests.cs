using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Tavus.Client.Tests.Http;

namespace Tavus.Client.Tests.DependencyInjection;

/// <summary>Several accounts in one container.</summary>
public sealed class KeyedClientTests
{
    [Fact]
    public async Task Each_account_has_options_of_its_own()
    {
        await using LoopbackServer server = await Calls.StartPersonaServerAsync();
        HostApplicationBuilder builder = Hosts.Builder(server.Address);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Tavus:sales:ApiKey"] = "sales-key",
            ["Tavus:sales:BaseAddress"] = server.Address.AbsoluteUri,
        });
        builder.Services.AddTavusClient();
        builder.Services.AddTavusClient("sales");
        builder.Services.AddTavusClient("support", options =>
        {
            options.ApiKey = "support-key";
            options.BaseAddress = server.Address;
        });
        builder.Services.AddTransient<Consumer>();
        using IHost host = builder.Build();
        await host.StartAsync();

        await host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(Calls.Request);
        await host.Services.GetRequiredService<Consumer>().Client.CreatePersonaAsync(Calls.Request);
        await host.Services.GetRequiredKeyedService<TavusClient>("support").CreatePersonaAsync(Calls.Request);

        Assert.Equal([Calls.Key, "sales-key", "support-key"], server.Requests.Select(request => request.Headers["x-api-key"]));
    }

    [Fact]
    public async Task Only_the_accounts_that_are_added_are_validated()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddTavusClient("sales");
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("set Tavus:sales:ApiKey in the configuration", exception.Message);
    }

    [Fact]
    public void A_name_is_used_once()
    {
        var services = new ServiceCollection();
        services.AddTavusClient("sales");
        services.AddTavusClient("support");

        Assert.Contains("'sales'", Assert.Throws<InvalidOperationException>(() => services.AddTavusClient("sales")).Message);
        Assert.Throws<ArgumentException>(() => services.AddTavusClient(""));
    }

    [Fact]
    public void A_rotated_key_is_used_by_the_next_client()
    {
        var services = new ServiceCollection();
        IConfigurationRoot configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Tavus:a:ApiKey", "first")]).Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddTavusClient("a");
        services.AddSingleton<IOptionsChangeTokenSource<TavusClientOptions>>(new ConfigurationChangeTokenSource<TavusClientOptions>("a", configuration));
        using ServiceProvider provider = services.BuildServiceProvider();
        IOptionsMonitor<TavusClientOptions> monitor = provider.GetRequiredService<IOptionsMonitor<TavusClientOptions>>();
        Assert.Equal("first", monitor.Get("a").ApiKey);

        configuration["Tavus:a:ApiKey"] = "second";
        configuration.Reload();

        Assert.Equal("second", monitor.Get("a").ApiKey);
    }

    private sealed class Consumer([FromKeyedServices("sales")] ITavusClient client)
    {
        public ITavusClient Client { get; } = client;
    }
}
