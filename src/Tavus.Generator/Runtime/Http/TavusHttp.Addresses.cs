namespace Tavus.Runtime;

// Where requests go.
internal sealed partial class TavusHttp
{
    // Requests without parameters go to the same addresses again and again. The table is replaced, not changed: reading it needs no lock.
    private volatile global::System.Collections.Generic.Dictionary<string, global::System.Uri> _addresses = new();

#if HAS_CREDENTIALS
    private readonly bool _allowsInsecureHttp;

#endif
#if HAS_CALL_CHECKS
    // Throws InvalidOperationException: The request has a credential, which others could read on its way.
    internal void RequireSecure(global::System.Net.Http.HttpRequestMessage request)
    {
        if (!_allowsInsecureHttp && !OptionValues.IsSecure(request.RequestUri!))
            throw new global::System.InvalidOperationException(
                "The call sends a credential, and " + request.RequestUri!.GetLeftPart(global::System.UriPartial.Authority)
                    + " is plain http: others could read it. Use an https address, or set AllowInsecureHttp in the options.");
    }

#endif
#if HAS_REQUIRED_KEYS
    private string CheckAddress(global::System.Uri? address) => OptionValues.CheckAddress(address, _allowsInsecureHttp);
#else
    private static string CheckAddress(global::System.Uri? address) => OptionValues.CheckAddress(address);
#endif

    private global::System.Uri ConstantAddress(string path)
    {
        if (_addresses.TryGetValue(path, out global::System.Uri? address))
            return address;

#if HAS_SERVERS
        address = new global::System.Uri(Address(null) + path);
#else
        address = new global::System.Uri(_baseAddress + path);
#endif
        _addresses = new(_addresses) { [path] = address };
        return address;
    }
#if HAS_SERVERS

    private string Address(string? server)
    {
        if (server is null)
            return _baseAddress ?? CheckAddress(null);

        // A path on the host of the base address.
        if (server[0] == '/')
            return new global::System.Uri(new global::System.Uri(_baseAddress ?? CheckAddress(null)), server).AbsoluteUri;

        return IsRedirected && _baseAddress is not null ? _baseAddress : server;
    }
#endif
}
