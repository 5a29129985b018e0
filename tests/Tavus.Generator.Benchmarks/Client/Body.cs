namespace Tavus.Generator.Benchmarks.Client;

/// <summary>What is sent: the name, the prompt and the mode, or all of the page's full example.</summary>
public enum Body
{
    Minimal,
    Full,
}
