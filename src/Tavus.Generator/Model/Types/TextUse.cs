namespace Tavus.Generator.Model;

/// <summary>What becomes of a plain text that a response with typed values may be.</summary>
internal enum TextUse
{
    /// <summary>The document allows none.</summary>
    None,

    /// <summary>The type cannot hold a text: a failure shows it. The text of a number or boolean is its JSON.</summary>
    Failure,

    /// <summary>It is read as a value of the type.</summary>
    Value,
}
