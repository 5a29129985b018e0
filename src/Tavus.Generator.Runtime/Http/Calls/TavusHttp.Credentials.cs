#if HAS_KEYS
namespace Tavus.Runtime;

using global::System;
using global::System.Linq;

// The credentials of calls.
internal sealed partial class TavusHttp
{
    private TavusCredential[] _credentials;

    private static SecretTexts SecretsOf(TavusCredential[] credentials) =>
        new(Enumerable.ToArray(
            Enumerable.SelectMany(credentials, static credential => credential.Secrets)));

    // Throws ArgumentException: Every operation requires a credential, and none is set.
    private static TavusCredential[] Check(TavusCredential[] credentials)
    {
#if HAS_REQUIRED_KEYS
        if (!Array.Exists(credentials, static credential => credential.IsSet))
#if HAS_SCHEMES
            throw new ArgumentException("The API requires a credential, and none is set in the options.", "options");
#else
            throw new ArgumentException("The API key is empty.", "apiKey");
#endif

#endif
        return credentials;
    }

    // Sets credentials for single calls; null for those that do not change.
    private void Replace(string?[] values)
    {
        if (Array.TrueForAll(values, static value => value is null))
            return;

        var credentials = (TavusCredential[])_credentials.Clone();
        for (int i = 0; i < values.Length; i++)
            credentials[i] = values[i] is { } value ? credentials[i].With(value) : credentials[i];

        _credentials = Check(credentials);
        Secrets = SecretsOf(credentials);
    }

#if HAS_SCHEMES
    // Adds the first combination of which all credentials are set, or else those of one that are set.
    // security: The combinations, as indexes; an empty one is the last.
    // Throws InvalidOperationException: None of the credentials is set, and the operation requires one.
    private void Authenticate(TavusCall call, int[][]? security, string template)
    {
        if (security is null)
            return;

        int[]? chosen = Array.Find(security, alternative => Array.TrueForAll(alternative, IsSet))
            ?? Array.Find(security, alternative => Array.Exists(alternative, IsSet));
        if (chosen is null)
        {
            string options = string.Join(", or ", Array.ConvertAll(security, OptionsOf));
            throw OptionValues.NoCredential(call.Request, template, options);
        }

        foreach (int index in chosen)
        {
            if (IsSet(index))
                call.Authenticate(_credentials[index], isRequired: security[security.Length - 1].Length > 0);
        }
    }

    private bool IsSet(int index) => _credentials[index].IsSet;

    private string OptionsOf(int[] alternative) =>
        string.Join(" and ", Array.ConvertAll(alternative, index => _credentials[index].Options));
#else
#if HAS_OPTIONAL_KEYS
    // Throws InvalidOperationException: The credential is not set, and the operation requires it.
    private void Authenticate(TavusCall call, bool isAuthenticated, bool isRequired, string template)
    {
        TavusCredential credential = _credentials[0];
        if (isAuthenticated && credential.IsSet)
            call.Authenticate(credential, isRequired);
        else if (isRequired)
            throw OptionValues.NoCredential(call.Request, template, credential.Options);
    }
#else
    private void Authenticate(TavusCall call, bool isAuthenticated)
    {
        if (isAuthenticated)
            call.Authenticate(_credentials[0], isRequired: true);
    }
#endif
#endif
}
#endif
