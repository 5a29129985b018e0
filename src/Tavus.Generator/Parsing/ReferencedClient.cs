namespace Tavus.Generator.Parsing;

/// <summary>
/// A client that this package generated into an assembly that the project references, and whose types the project can use.
/// </summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Namespace">The namespace of the client.</param>
/// <param name="Fingerprint">The hash of what it was generated from; see <see cref="ClientFingerprint"/>.</param>
internal sealed record ReferencedClient(string Assembly, string Namespace, string Fingerprint);
