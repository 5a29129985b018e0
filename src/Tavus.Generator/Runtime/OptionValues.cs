namespace Tavus.Runtime;

// Checks what the options hold: addresses and keys.
internal static class OptionValues
{
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
