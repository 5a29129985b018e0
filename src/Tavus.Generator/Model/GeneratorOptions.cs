using System;

namespace Tavus.Generator.Model;

/// <summary>The options of the project.</summary>
/// <param name="Namespace">The namespace of everything that is generated.</param>
/// <param name="ClientName">The class of the client; interface and options are named after it.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record GeneratorOptions(string Namespace, string ClientName, string Accessibility)
{
    public static readonly GeneratorOptions Default = new("Tavus", "TavusClient", "public");

    public string InterfaceName => "I" + ClientName;

    public string OptionsName => ClientName + "Options";

    /// <summary>The class that registers the client for dependency injection.</summary>
    public string ExtensionsName => ClientName + "ServiceCollectionExtensions";

    /// <summary>The section of the options in an application's configuration: the client's name without <c>Client</c> at its end.</summary>
    public string SectionName => ClientName.EndsWith("Client", StringComparison.Ordinal) && ClientName.Length > "Client".Length
        ? ClientName.Substring(0, ClientName.Length - "Client".Length)
        : ClientName;
}
