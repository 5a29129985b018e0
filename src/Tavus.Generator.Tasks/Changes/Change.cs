namespace Tavus.Generator.Tasks.Changes;

/// <summary>A difference between two clients, in terms of their C#.</summary>
/// <param name="Sign"><c>-</c> gone, <c>+</c> new, <c>~</c> different, <c>!</c> newly required.</param>
/// <param name="IsBreaking">Whether code that compiled may not compile, or does something else.</param>
internal sealed record Change(char Sign, string Text, bool IsBreaking)
{
    public override string ToString() => $"{Sign} {Text}";
}
