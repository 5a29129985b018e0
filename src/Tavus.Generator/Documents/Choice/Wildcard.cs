namespace Tavus.Generator.Documents;

/// <summary>
/// A text with <c>*</c> for any characters, or in paths for any except a slash; <c>**</c> is for any characters. Matching takes at most
/// as many steps as both lengths multiplied.
/// </summary>
internal sealed class Wildcard(string pattern, bool endsAtSlash)
{
    public bool IsMatch(string text)
    {
        // Whether the pattern up to here matches the text up to each position.
        var matches = new bool[text.Length + 1];
        matches[0] = true;
        for (int index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] != '*')
            {
                Move(matches, text, pattern[index]);
                continue;
            }

            bool isDouble = index + 1 < pattern.Length && pattern[index + 1] == '*';
            Extend(matches, text, isDouble || !endsAtSlash);
            index += isDouble ? 1 : 0;
        }

        return matches[text.Length];
    }

    private static void Move(bool[] matches, string text, char character)
    {
        for (int end = text.Length; end > 0; end--)
            matches[end] = matches[end - 1] && text[end - 1] == character;

        matches[0] = false;
    }

    private static void Extend(bool[] matches, string text, bool isAny)
    {
        for (int end = 1; end <= text.Length; end++)
            matches[end] |= matches[end - 1] && (isAny || text[end - 1] != '/');
    }
}
