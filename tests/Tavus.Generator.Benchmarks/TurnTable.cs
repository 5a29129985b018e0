namespace Tavus.Generator.Benchmarks;

/// <summary>Prints what was measured of the generated client and of the two written by hand.</summary>
internal static class TurnTable
{
    public static string Header { get; } = $"""
        {"",-32} {"ns",28}   {"ratio to",13}   {"bytes",27}
        {"",-32} {"generated",10} {"by hand",8} {"lossy",8}   {"by hand",7} {"lossy",5}   {"generated",10} {"by hand",8} {"lossy",7}
        """;

    /// <param name="sides">The generated client, the one by hand, and the lossy one.</param>
    public static string Row(string what, TurnResult[] sides)
    {
        (TurnResult generated, TurnResult byHand, TurnResult lossy) = (sides[0], sides[1], sides[2]);
        return $"{what,-32} {generated.Nanoseconds,10:F0} {byHand.Nanoseconds,8:F0} {lossy.Nanoseconds,8:F0}   {byHand.Ratio,7:F2} {lossy.Ratio,5:F2}"
            + $"   {generated.Bytes,10:F0} {byHand.Bytes,8:F0} {lossy.Bytes,7:F0}";
    }
}
