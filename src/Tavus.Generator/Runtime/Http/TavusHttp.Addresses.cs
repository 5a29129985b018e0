namespace Tavus.Runtime;

// Where requests go.
internal sealed partial class TavusHttp
{
    // Requests without parameters go to the same addresses again and again. The table is replaced, not changed: reading it needs no lock.
    // An address may hold a key.
    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
    private volatile global::System.Collections.Generic.Dictionary<string, global::System.Uri> _addresses = new();

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
            return _baseAddress ?? OptionValues.CheckAddress(null);

        // A path on the host of the base address.
        if (server[0] == '/')
            return new global::System.Uri(new global::System.Uri(_baseAddress ?? OptionValues.CheckAddress(null)), server).AbsoluteUri;

        if (IsRedirected && _baseAddress is not null)
            return _baseAddress;

        var address = new global::System.Uri(server);
        return OptionValues.IsAllowed(address)
            ? server
            : throw new global::System.InvalidOperationException("The API's document gives this operation the server " + server + ", which is not https; set BaseAddress in the options.");
    }
#endif
}
