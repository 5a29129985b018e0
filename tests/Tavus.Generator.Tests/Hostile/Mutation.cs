namespace Tavus.Generator.Tests.Hostile;

/// <summary>What of a document a mutation changes.</summary>
public enum Mutation
{
    /// <summary>Bytes of the file.</summary>
    Bytes,

    /// <summary>Words, numbers and punctuation.</summary>
    Tokens,

    /// <summary>Properties and items, so that the file stays well-formed.</summary>
    Structure,
}
