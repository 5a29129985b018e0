namespace Tavus.Generator.Tasks;

/// <summary>Numbers with a noun.</summary>
internal static class Count
{
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
