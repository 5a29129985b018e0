namespace Tavus;

using global::Tavus.Runtime;

/// <summary>A request violates the rules of the API. The client does not send it.</summary>
/// <remarks>The option <c>ValidateRequests</c> of the client turns the checks before sending off.</remarks>
public sealed class TavusValidationException : global::System.Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="violations">The violations, at least one.</param>
    public TavusValidationException(params TavusViolation[] violations)
        : base("The request is invalid: " + string.Join("; ", (object[])violations) + ".") =>
        Violations = violations;

    /// <summary>All violations, with names and paths as in JSON.</summary>
    public global::System.Collections.Generic.IReadOnlyList<TavusViolation> Violations { get; }
}
