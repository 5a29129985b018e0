namespace Tavus.Generator.Model;

/// <summary>How a plain text is read in a response with a typed value.</summary>
internal enum TextUse
{
    /// <summary>The document allows none.</summary>
    None,

    /// <summary>The type cannot be a string: a failure has the text in its message. The text of a number or boolean is its JSON.</summary>
    Failure,

    /// <summary>It is read as a value of the type.</summary>
    Value,

    /// <summary>The document allows none, but servers send strings as they are: a text that is not JSON is a value of the type.</summary>
    Undeclared,
}
