namespace Tavus.Runtime;

// Checks what the options hold: addresses and keys.
internal static class OptionValues
{
    private static readonly string[] ConnectionHeaders = { "Connection", "Expect", "Transfer-Encoding", "Upgrade" };

    // Elsewhere, the API key would travel in the open.
    internal static bool IsAllowed(global::System.Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback));

    internal static string CheckAddress(global::System.Uri? address)
    {
        if (address is null)
            throw new global::System.ArgumentException("The API's document names no absolute server address; set BaseAddress in the options.", "BaseAddress");

        if (!IsAllowed(address))
            throw new global::System.ArgumentException("BaseAddress must be an absolute https address; http is for this machine only, since the API key would travel in the open.", "BaseAddress");

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new global::System.ArgumentException("BaseAddress must have no user, query or fragment.", "BaseAddress");

        return address.AbsoluteUri.TrimEnd('/') + "/";
    }

    // Whether a header can carry a text.
    internal static bool IsHeaderValue(string value)
    {
        foreach (char character in value)
        {
            if (character is (< ' ' or > '~') and not '\t')
                return false;
        }

        return true;
    }

    // Throws ArgumentException: A request cannot have this header, or not from the options of a call.
    internal static void CheckHeader(string name, string? value, bool isOurs)
    {
        if (isOurs)
            throw new global::System.ArgumentException("The header '" + name + "' is the client's own; Headers cannot change it.", "Headers");

        if (value is null || !IsHeaderValue(value))
            throw new global::System.ArgumentException("The value of '" + name + "' in Headers is null, or holds a character that a header cannot carry.", "Headers");

        if (global::System.Array.Exists(ConnectionHeaders, header => string.Equals(header, name, global::System.StringComparison.OrdinalIgnoreCase)))
            throw new global::System.ArgumentException("The header '" + name + "' belongs to the connection; Headers cannot set it.", "Headers");

        using var request = new global::System.Net.Http.HttpRequestMessage();
        if (!request.Headers.TryAddWithoutValidation(name, value))
            throw new global::System.ArgumentException("'" + name + "' in Headers is not the name of a request's header.", "Headers");
    }

    // Throws ArgumentOutOfRangeException: It is no time to wait.
    internal static global::System.TimeSpan CheckTimeout(global::System.TimeSpan timeout) =>
        timeout == global::System.Threading.Timeout.InfiniteTimeSpan || (timeout > global::System.TimeSpan.Zero && timeout.TotalMilliseconds <= int.MaxValue)
            ? timeout
            : throw new global::System.ArgumentOutOfRangeException("Timeout", timeout, "Timeout must be positive and at most 24 days, or Timeout.InfiniteTimeSpan.");

#if HAS_SCHEMES
    // The credential that an option holds, checked; empty where it is not set.
    internal static string CheckKey(string option, string? value)
    {
        string key = (value ?? "").Trim();
        foreach (char character in key)
        {
            if (character is < '!' or > '~')
                throw new global::System.ArgumentException("The option " + option + " holds a character that a header cannot carry; only visible ASCII can be in it.", option);
        }

        return key;
    }
#else
    internal static string CheckKey(string? apiKey)
    {
        string key = (apiKey ?? "").Trim();
        if (key.Length == 0)
            throw new global::System.ArgumentException("The API key is empty.", nameof(apiKey));

        foreach (char character in key)
        {
            if (character is < '!' or > '~')
                throw new global::System.ArgumentException("The API key holds a character that a header cannot carry; only visible ASCII can be in it.", nameof(apiKey));
        }

        return key;
    }
#endif
}
