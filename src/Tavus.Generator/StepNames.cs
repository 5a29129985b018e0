namespace Tavus.Generator;

/// <summary>The names of the pipeline's steps, by which tests prove what is cached.</summary>
internal static class StepNames
{
    public const string Inputs = nameof(Inputs);
    public const string Project = nameof(Project);
    public const string References = nameof(References);
    public const string Result = nameof(Result);
    public const string Client = nameof(Client);
    public const string Diagnostics = nameof(Diagnostics);
}
