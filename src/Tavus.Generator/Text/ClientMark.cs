namespace Tavus.Generator.Text;

/// <summary>
/// The value of the attribute <c>AssemblyMetadata</c> of an assembly into which a client was generated: projects that reference the
/// assembly find the client by it.
/// </summary>
/// <param name="Namespace">The namespace of the client.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Fingerprint">The hash of the documents, overlays and options that the client was generated from.</param>
internal sealed record ClientMark(string Namespace, string Accessibility, string Fingerprint)
{
    /// <summary>The key of the attribute.</summary>
    public const string Key = "Tavus.Generator";

    /// <summary>The value of the attribute.</summary>
    public string Text => $"{Namespace} {Accessibility} {Fingerprint}";

    /// <summary>The mark of a value, or null where it is not one that this version writes.</summary>
    public static ClientMark? Parse(string text)
    {
        string[] parts = text.Split(' ');
        return parts.Length == 3 && parts[1] is ("public" or "internal") ? new ClientMark(parts[0], parts[1], parts[2]) : null;
    }
}
