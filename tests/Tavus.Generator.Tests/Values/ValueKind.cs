namespace Tavus.Generator.Tests.Values;

/// <summary>A kind of value that a schema declares.</summary>
/// <param name="Name">The stem of the names in the document.</param>
/// <param name="Schema">The schema, as YAML.</param>
/// <param name="Type">The name of the .NET type that holds the value.</param>
/// <param name="IsReference">Whether items of lists can be null without being declared so.</param>
internal sealed record ValueKind(string Name, string Schema, string Type, bool IsReference = false)
{
    public override string ToString() => Name;
}
