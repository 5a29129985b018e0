using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Model;

/// <summary>The options of the project.</summary>
/// <param name="Namespace">The namespace of everything that is generated.</param>
/// <param name="ClientName">The class of the client; interface and options are named after it.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record GeneratorOptions(string Namespace, string ClientName, string Accessibility)
{
    public static readonly GeneratorOptions Default = new("Tavus", "TavusClient", "public");

    /// <summary>The operations that are compared by a refresh; null for all. Generated code does not depend on it.</summary>
    public string? Include { get; init; }

    /// <summary>The operations that a refresh does not compare; null for none.</summary>
    public string? Exclude { get; init; }

    private static readonly string[] SupportTypeEndings =
        ["ApiException", "CallOptions", "Download", "File", "Json", "Response", "ValidationException", "Violation"];

    public string InterfaceName => "I" + ClientName;

    public string OptionsName => ClientName + "Options";

    /// <summary>The options of single calls.</summary>
    public string CallOptionsName => Stem + "CallOptions";

    /// <summary>The class that registers the client for dependency injection.</summary>
    public string ExtensionsName => ClientName + "ServiceCollectionExtensions";

    /// <summary>The types of the support code that users name: the stem of the client's name is in front of them.</summary>
    public IEnumerable<string> SupportTypes => SupportTypeEndings.Select(ending => Stem + ending);

    /// <summary>
    /// The client's name without <c>Client</c> at its end: the section of the options in an application's configuration, the source of
    /// tracing, and the beginning of the names of exceptions and other types that users name.
    /// </summary>
    public string Stem => ClientName.EndsWith("Client", StringComparison.Ordinal) && ClientName.Length > "Client".Length
        ? ClientName.Substring(0, ClientName.Length - "Client".Length)
        : ClientName;
}
