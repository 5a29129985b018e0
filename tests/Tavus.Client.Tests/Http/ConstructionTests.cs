using System;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http;

public sealed class ConstructionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\r\n")]
    [InlineData(null)]
    public void An_empty_key_is_refused(string? key)
    {
        Assert.Throws<ArgumentException>(() => new TavusClient(key!));
        Assert.Throws<ArgumentException>(() => new TavusClient(new TavusClientOptions { ApiKey = key! }));
    }

    [Theory]
    [InlineData("abc\r\nx-evil: 1")]
    [InlineData("abc\ndef")]
    [InlineData("abc\0def")]
    [InlineData("abc def")]
    [InlineData("abc\tdef")]
    [InlineData("abcé")]
    [InlineData("abc\u200B")]
    [InlineData("abc\u007F")]
    [InlineData("\U0001F511abc")]
    public void A_key_that_a_header_cannot_carry_is_refused_without_being_shown(string key)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new TavusClient(key));

        Assert.DoesNotContain("abc", exception.ToString());
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://localhost@example.com")]
    [InlineData("ftp://example.com")]
    [InlineData("file:///tmp")]
    [InlineData("https://user:secret@example.com")]
    [InlineData("https://example.com?a=1")]
    [InlineData("https://example.com#a")]
    public void An_address_to_which_the_key_must_not_go_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => Calls.Client(new Uri(address)));

    [Fact]
    public void A_relative_address_is_refused() => Assert.Throws<ArgumentException>(() => Calls.Client(new Uri("/v1", UriKind.Relative)));

    [Theory]
    [InlineData("https://example.com/v1")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]:80")]
    public void Other_addresses_can_be_used(string address) => Assert.NotNull(Calls.Client(new Uri(address)));

    [Fact]
    public void The_default_address_is_that_of_the_document() => Assert.Equal(new Uri("https://tavusapi.com"), new TavusClientOptions().BaseAddress);

    [Fact]
    public async Task Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("options", () => new TavusClient((TavusClientOptions)null!));
        Assert.Throws<ArgumentNullException>("http", () => new TavusClient(Calls.Key, null!));
        Assert.Throws<ArgumentException>(() => Calls.Client(null!));
        var client = new TavusClient(Calls.Key);
        await Assert.ThrowsAsync<ArgumentNullException>("request", () => client.CreatePersonaAsync(null!));
    }
}
