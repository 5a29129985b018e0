namespace Tavus.Generator.Tasks;

/// <summary>What a refresh found.</summary>
internal sealed record RefreshResult(bool HasChanged, int BreakingChanges);
