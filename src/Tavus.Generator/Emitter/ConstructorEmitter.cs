using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the constructors of the client.</summary>
internal static class ConstructorEmitter
{
    /// <summary>The class that holds what operations ask for.</summary>
    public const string Requirements = "SecurityRequirements";

    public static void Emit(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        string name = client.Options.ClientName;
        string options = types.Name(client.Options.OptionsName);
        bool hasKey = client.Security is not null;
        string keyParameter = hasKey ? "string apiKey" : "";
        string keyOption = hasKey ? " { ApiKey = apiKey }" : "()";
        string keyDocumentation = hasKey ? $"\n/// <param name=\"apiKey\">{OptionsEmitter.KeyDescription(client.Security!.Schemes[0])}</param>" : "";
        EmitRequirements(writer, client.Security);

        writer.Line($$"""
            private readonly {{types.Name("TavusHttp")}} _http;

            /// <summary>Makes a client with connections of its own.</summary>{{keyDocumentation}}
            {{(hasKey ? "/// <exception cref=\"global::System.ArgumentException\">The key is empty, or a header cannot carry it.</exception>\n" : "")}}public {{name}}({{keyParameter}})
                : this(new {{options}}{{keyOption}})
            {
            }

            /// <summary>Makes a client that sends through <paramref name="http"/>, which it neither changes nor disposes.</summary>{{keyDocumentation}}
            /// <param name="http">Sends the requests. Its handler should not follow redirects: .NET would send the key to the new host.</param>
            {{(hasKey ? "/// <exception cref=\"global::System.ArgumentException\">The key is empty, or a header cannot carry it.</exception>\n" : "")}}public {{name}}({{keyParameter}}{{(hasKey ? ", " : "")}}global::System.Net.Http.HttpClient http)
                : this(new {{options}}{{keyOption}}, http ?? throw new global::System.ArgumentNullException(nameof(http)))
            {
            }

            /// <summary>Makes a client.</summary>
            /// <param name="options">The options; they are copied.</param>
            /// <param name="http">Sends the requests and is neither changed nor disposed; null for connections of the client's own.</param>
            /// <exception cref="global::System.ArgumentException">An option cannot be used.</exception>
            public {{name}}({{options}} options, global::System.Net.Http.HttpClient? http = null)
            {
                if (options is null)
                    throw new global::System.ArgumentNullException(nameof(options));

                _http = new {{types.Name("TavusHttp")}}({{Arguments(client, types)}}){{(client.HasServers ? " { IsRedirected = options.IsRedirected }" : "")}};
            }

            private {{name}}({{types.Name("TavusHttp")}} http) => _http = http;
            """);
    }

    private static string Arguments(ClientModel client, TypeEmitter types)
    {
        if (client.Security is not { } security)
            return "options.BaseAddress, null, \"\", null, http";

        if (security.IsSingleHeader)
            return $"options.BaseAddress, {Literal.Of(security.Schemes[0].Name)}, {Literal.Of(security.Schemes[0].Prefix)}, options.ApiKey, http";

        return "options.BaseAddress, http" + string.Concat(security.Schemes.Select(scheme => $",\n        {Credential(scheme, types)}"));
    }

    private static string Credential(SecuritySchemeModel scheme, TypeEmitter types)
    {
        string name = scheme.IsBasic ? "" : Literal.Of(scheme.Name) + ", ";
        string prefix = scheme is { IsBasic: false, Place: CredentialPlace.Header } ? Literal.Of(scheme.Prefix) + ", " : "";
        return $"{types.Name("TavusCredential")}.{(scheme.IsBasic ? "Basic" : scheme.Place.ToString())}({Literal.Of(scheme.PropertyName)}, {name}{prefix}options.{scheme.PropertyName})";
    }

    private static void EmitRequirements(CodeWriter writer, SecurityModel? security)
    {
        if (security is null || security.IsSingleHeader || security.Requirements.Count == 0)
            return;

        writer.Line("/// <summary>What operations ask for: one of several combinations of credentials, in the order of the options.</summary>");
        using (writer.Block($"private static class {Requirements}"))
        {
            foreach (RequirementModel requirement in security.Requirements)
                writer.Line($"internal static readonly int[][] {requirement.Name} = {{ {string.Join(", ", requirement.Alternatives.Select(alternative => $"new[] {{ {string.Join(", ", alternative)} }}"))} }};");
        }

        writer.Line();
    }
}
