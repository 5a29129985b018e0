namespace Tavus.Generator.Model;

/// <summary>The statuses from the first to the last.</summary>
internal readonly record struct StatusRange(int First, int Last)
{
    /// <summary>All statuses of success.</summary>
    public static readonly StatusRange Successes = new(200, 299);

    /// <summary>Whether it is a single status.</summary>
    public bool IsExact => First == Last;
}
