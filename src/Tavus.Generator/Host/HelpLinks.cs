namespace Tavus.Generator.Host;

/// <summary>The address of a rule's page in <c>docs/rules</c>.</summary>
internal static class HelpLinks
{
    public static string For(string id) => $"https://github.com/tavus-generator/Tavus.Generator/blob/main/docs/rules/{id}.md";
}
