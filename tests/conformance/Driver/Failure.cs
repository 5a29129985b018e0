using System.Linq;

namespace Tavus.Conformance;

/// <summary>Why a scenario did not pass.</summary>
/// <param name="IsUndescribed">Whether its operation is not in the document.</param>
internal sealed record Failure(string Reason, bool IsUndescribed = false)
{
    private const int MaxLength = 300;

    /// <summary>The reason on one line.</summary>
    public string Text
    {
        get
        {
            string text = string.Concat(Reason.Select(character => character is < ' ' or > '~' ? ' ' : character)).Trim();
            return text.Length > MaxLength ? text[..MaxLength] + "..." : text;
        }
    }
}
