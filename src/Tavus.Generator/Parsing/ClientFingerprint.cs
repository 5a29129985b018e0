using System.Collections.Generic;
using System.Globalization;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>A hash of the input of a client: two projects with the same hash have the same client.</summary>
internal static class ClientFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>
    /// The hash (FNV-1a) of the client's name and of the documents with their overlays applied. Layout, comments and paths of files do not
    /// count.
    /// </summary>
    public static string Of(IEnumerable<SpecDocument> documents, string clientName)
    {
        ulong hash = Add(Offset, clientName);
        foreach (SpecDocument document in documents)
            hash = Add(hash, document.Root);

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static ulong Add(ulong hash, SpecNode node)
    {
        switch (node)
        {
            case SpecMapping mapping:
                hash = Add(hash, '{');
                foreach (SpecMember member in mapping.Members)
                    hash = Add(Add(hash, member.Name), member.Value);

                return Add(hash, '}');
            case SpecSequence sequence:
                hash = Add(hash, '[');
                foreach (SpecNode item in sequence.Items)
                    hash = Add(hash, item);

                return Add(hash, ']');
            case SpecScalar scalar:
                return Add(Add(hash, (char)scalar.Kind), scalar.Text);
            default:
                return hash;
        }
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (char character in text)
            hash = Add(hash, character);

        return Add(hash, '\0');
    }

    private static ulong Add(ulong hash, char character) => unchecked((hash ^ character) * Prime);
}
