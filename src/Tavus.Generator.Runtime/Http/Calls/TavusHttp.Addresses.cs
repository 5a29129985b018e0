namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;

// The addresses of requests.
internal sealed partial class TavusHttp
{
    // The addresses of requests without parameters. The table is replaced, not changed: reading it needs no lock.
    private volatile Dictionary<string, Uri> _addresses = new();

#if HAS_CREDENTIALS
    private readonly bool _allowsInsecureHttp;

#endif
#if HAS_CALL_CHECKS
    // Throws InvalidOperationException: The request has a credential, which others could read in transit.
    internal void RequireSecure(HttpRequestMessage request)
    {
        if (!_allowsInsecureHttp && !OptionValues.IsSecure(request.RequestUri!))
            throw new InvalidOperationException(
                "The call sends a credential, and " + request.RequestUri!.GetLeftPart(UriPartial.Authority)
                    + " is plain http: others could read it. Use an https address, or set AllowInsecureHttp in the options.");
    }

#endif
#if HAS_REQUIRED_KEYS
    private string CheckAddress(Uri? address) => OptionValues.CheckAddress(address, _allowsInsecureHttp);
#else
    private static string CheckAddress(Uri? address) => OptionValues.CheckAddress(address);
#endif

    private Uri ConstantAddress(string path)
    {
        if (_addresses.TryGetValue(path, out Uri? address))
            return address;

#if HAS_SERVERS
        address = new Uri(Address(null) + path);
#else
        address = new Uri(_baseAddress + path);
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
            return new Uri(new Uri(_baseAddress ?? CheckAddress(null)), server).AbsoluteUri;

        return IsRedirected && _baseAddress is not null ? _baseAddress : server;
    }
#endif
}
