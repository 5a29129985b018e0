using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Tavus.Client.Tests.Http;

namespace Tavus.Client.Tests.DependencyInjection;

public sealed class OptionsTests
{
    [Fact]
    public void They_come_from_the_configuration_and_then_from_the_delegate()
    {
        HostApplicationBuilder builder = Hosts.Builder(("Tavus:ApiKey", "from-configuration"), ("tavus:baseaddress", "https://example.com/v1"));
        builder.Services.AddTavusClient(options => options.ApiKey = "from-delegate");

        TavusClientOptions options = Options(builder);

        Assert.Equal("from-delegate", options.ApiKey);
        Assert.Equal(new Uri("https://example.com/v1"), options.BaseAddress);
    }

    [Fact]
    public void The_configuration_is_not_needed()
    {
        var services = new ServiceCollection();
        services.AddTavusClient(options => options.ApiKey = Calls.Key);
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(new Uri("https://tavusapi.com"), provider.GetRequiredService<IOptions<TavusClientOptions>>().Value.BaseAddress);
        Assert.IsType<TavusClient>(provider.GetRequiredService<ITavusClient>());
    }

    [Fact]
    public void A_delegate_keeps_the_last_word_when_the_client_is_added_again()
    {
        HostApplicationBuilder builder = Hosts.Builder(("Tavus:ApiKey", "from-configuration"));
        builder.Services.AddTavusClient(options => options.ApiKey = "from-delegate");
        builder.Services.AddTavusClient();

        Assert.Equal("from-delegate", Options(builder).ApiKey);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_missing_key_stops_the_host_and_names_the_option(string? key)
    {
        HostApplicationBuilder builder = Hosts.Builder(("Tavus:ApiKey", key));
        builder.Services.AddTavusClient();
        builder.Services.AddTavusClient();
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal("The API requires a credential: set Tavus:ApiKey in the configuration, or ApiKey in AddTavusClient.", exception.Message);
    }

    [Theory]
    [InlineData("Tavus:ApiKey", "secret 1", "only visible ASCII")]
    [InlineData("Tavus:BaseAddress", "secret", "Tavus:BaseAddress in the configuration is not an absolute address.")]
    [InlineData("Tavus:AllowInsecureHttp", "secret", "Tavus:AllowInsecureHttp in the configuration is not true or false.")]
    [InlineData("Tavus:ValidateRequests", "secret", "Tavus:ValidateRequests in the configuration is not true or false.")]
    [InlineData("Tavus:BaseAddress", "http://user:secret@example.com", "BaseAddress must be an absolute https address")]
    [InlineData("Tavus:BaseAddress", "/secret", "BaseAddress must be an absolute https address")]
    public async Task What_cannot_be_used_stops_the_host_and_is_not_shown(string key, string value, string expected)
    {
        HostApplicationBuilder builder = Hosts.Builder(("Tavus:ApiKey", Calls.Key));
        builder.Configuration[key] = value;
        builder.Services.AddTavusClient();
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(expected, exception.Message);
        Assert.DoesNotContain("secret", exception.ToString());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("True", true)]
    [InlineData(" false ", false)]
    public void The_configuration_turns_the_checks_of_requests_off(string value, bool expected)
    {
        HostApplicationBuilder builder = Hosts.Builder(("Tavus:ApiKey", Calls.Key), ("Tavus:ValidateRequests", value));
        builder.Services.AddTavusClient();

        Assert.Equal(expected, Options(builder).ValidateRequests);
    }

    [Fact]
    public void Without_a_host_the_first_client_throws()
    {
        var services = new ServiceCollection();
        services.AddTavusClient();
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ITavusClient>());
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddTavusClient());

    private static TavusClientOptions Options(HostApplicationBuilder builder)
    {
        using IHost host = builder.Build();
        return host.Services.GetRequiredService<IOptionsMonitor<TavusClientOptions>>().CurrentValue;
    }
}
