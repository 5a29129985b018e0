namespace Tavus;

using global::Tavus.Runtime;

/// <summary>A request breaks a rule of the API. It was not sent.</summary>
public sealed class TavusValidationException : global::System.Exception
{
    /// <summary>Names what is wrong.</summary>
    /// <param name="violations">All that is wrong, at least one.</param>
    public TavusValidationException(params TavusViolation[] violations)
        : base("The request was not sent: " + string.Join("; ", global::System.Linq.Enumerable.Select(violations, violation => violation.ToString())) + ".") =>
        Violations = violations;

    /// <summary>All that is wrong with the request, with names and paths as in JSON.</summary>
    public global::System.Collections.Generic.IReadOnlyList<TavusViolation> Violations { get; }
}
