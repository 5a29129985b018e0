namespace Tavus.Generator.Analyzers;

/// <summary>A value that is not allowed.</summary>
/// <param name="path">The path of the property, or the name of the parameter.</param>
/// <param name="message">What the value must do.</param>
internal sealed class Violation(string path, KnownValue value, string message)
{
    public string Path { get; } = path;

    public KnownValue Value { get; } = value;

    public string Message { get; } = message;
}
