namespace Tavus.Generator.Model;

/// <summary>What the project asked for.</summary>
/// <param name="Namespace">The namespace of everything that is generated.</param>
/// <param name="ClientName">The class of the client; interface and options are named after it.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record GeneratorOptions(string Namespace, string ClientName, string Accessibility)
{
    public static readonly GeneratorOptions Default = new("Tavus", "TavusClient", "public");

    public string InterfaceName => "I" + ClientName;

    public string OptionsName => ClientName + "Options";
}
