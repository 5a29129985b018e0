using System;

namespace Tavus.Generator.Tasks;

/// <summary>Ends a refresh before a file was changed. The message is one line for the user.</summary>
internal sealed class RefreshException : Exception
{
    public RefreshException(string message)
        : base(OneLine.Of(message))
    {
    }

    /// <summary>Whether the server does not have the document (any more).</summary>
    public bool IsNotFound { get; set; }
}
