#if HAS_CREDENTIALS
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;

// The credentials of the call.
internal sealed partial class TavusCall
{
    private SecretTexts? _callSecrets;
#if HAS_CALL_CHECKS
    private bool _isAuthenticated;
#endif

    private SecretTexts Credentials => _callSecrets ?? _http.Secrets;

#if HAS_SECRET_HEADERS
    // Adds a header that is a credential.
    // Throws ArgumentException: The value cannot be in a header.
    internal void AddSecretHeader(string name, string? value)
    {
        if (value is null)
            return;

        RequestText.AddHeader(Request, name, value);
        _callSecrets = Credentials.And(new[] { value, value.Substring(value.IndexOf(' ') + 1) });
        _isAuthenticated = true;
    }

#endif
#if HAS_KEYS
    // The credentials whose providers are called when the call is sent.
    private List<TavusCredential>? _provided;
    private bool _isRequired;

    internal void Authenticate(TavusCredential credential, bool isRequired)
    {
        if (credential.HasProvider)
        {
            (_provided ??= new()).Add(credential);
            _isRequired = isRequired;
            return;
        }

        credential.AddTo(Request);
#if HAS_CALL_CHECKS
        _isAuthenticated = true;
#endif
    }

    // An exception of a provider reaches the caller unchanged, except after the timeout of the call.
    private async Task GetCredentialsAsync(
        int start, CancellationToken cancellationToken)
    {
        if (_http.Timeout is not null)
            Limit(start, cancellationToken);

        try
        {
            foreach (TavusCredential provided in _provided!)
                Use(await provided.GetAsync(_limit?.Token ?? cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException exception)
            when (_limit?.IsCancellationRequested == true && !cancellationToken.IsCancellationRequested)
        {
            throw Failure(exception, start, cancellationToken)!;
        }
    }

    // Throws InvalidOperationException: The provider returned none, and the operation requires it.
    private void Use(TavusCredential credential)
    {
        if (credential.IsSet)
        {
            _callSecrets = Credentials.And(credential.Secrets);
            Authenticate(credential, _isRequired);
        }
        else if (_isRequired)
        {
            throw OptionValues.NoCredential(Request, _template, credential.Options);
        }
    }
#endif
}
#endif
