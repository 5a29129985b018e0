using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the constructors of the client.</summary>
internal static class ConstructorEmitter
{
    /// <summary>The class with the security requirements of operations.</summary>
    public const string Requirements = "SecurityRequirements";

    public static void Emit(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        string name = client.Options.ClientName;
        string options = types.Name(client.Options.OptionsName);
        SecuritySchemeModel? key = client.Security?.Schemes[0];
        bool hasKey = key is not null;
        bool isOptional = client.Security is { IsOptional: true };
        string keyName = key?.PropertyName == "ApiKey" ? "apiKey" : "credential";
        string keyParameter = hasKey ? $"[TavusSecret] string {keyName}" : "";
        string keyOption = hasKey ? $" {{ {key!.PropertyName} = {keyName} }}" : "()";
        string remark = isOptional ? " Empty for calls that require none." : "";
        string keyDocumentation = hasKey ? $"\n/// <param name=\"{keyName}\">{CredentialEmitter.Describe(key!)}{remark}</param>" : "";
        string fault = isOptional ? "cannot be sent" : "is empty, or contains a character that is not allowed in a header";
        string exception = hasKey
            ? $"/// <exception cref=\"global::System.ArgumentException\">The {keyName.Replace("apiKey", "key")} {fault}.</exception>\n"
            : "";
        EmitRequirements(writer, client.Security);

        writer.Line($$"""
            private readonly TavusHttp _http;

            /// <summary>Creates a client with shared connections.</summary>{{keyDocumentation}}
            {{exception}}public {{name}}({{keyParameter}}{{(isOptional ? " = \"\"" : "")}})
                : this(new {{options}}{{keyOption}})
            {
            }

            /// <summary>Creates a client that sends through <paramref name="http"/>, which it neither changes nor disposes.</summary>{{keyDocumentation}}
            /// <param name="http">Sends the requests. Its handler should not follow redirects: .NET would send the key to the new host.</param>
            {{exception}}public {{name}}({{keyParameter}}{{(hasKey ? ", " : "")}}global::System.Net.Http.HttpClient http)
                : this(new {{options}}{{keyOption}}, http ?? throw new global::System.ArgumentNullException(nameof(http)))
            {
            }

            /// <summary>Creates a client.</summary>
            /// <param name="options">The options; they are copied.</param>
            /// <param name="http">Sends the requests and is neither changed nor disposed; null for shared connections.</param>
            /// <exception cref="global::System.ArgumentException">An option is invalid.</exception>
            public {{name}}({{options}} options, global::System.Net.Http.HttpClient? http = null)
            {
                if (options is null)
                    throw new global::System.ArgumentNullException(nameof(options));

                _http = new TavusHttp(
                    {{Arguments(client, types)}}){{Settings(client)}};
            }

            private {{name}}(TavusHttp http) => _http = http;
            """);
    }

    private static string Settings(ClientModel client)
    {
        List<string> settings = [];
        if (client.HasServers)
            settings.Add("IsRedirected = options.IsRedirected(http)");

        if (client.ChecksRequests)
            settings.Add("ValidatesRequests = options.ValidateRequests");

        return settings.Count == 0 ? "" : $"\n    {{\n        {string.Join(",\n        ", settings)},\n    }}";
    }

    private static string Arguments(ClientModel client, TypeEmitter types)
    {
        string userAgent = $"OptionValues.UserAgent({FileHeader.ProductLiteral}, options.ApplicationId, http)";
        var arguments = new List<string> { "options.AddressFor(http)", "http", userAgent };
        List<string> credentials = (client.Security?.Schemes ?? default).Select(scheme => Credential(scheme, types)).ToList();
        if (credentials.Count > 1)
            arguments.Insert(0, $"new[]\n        {{\n            {string.Join(",\n            ", credentials)},\n        }}");
        else if (credentials.Count == 1)
            arguments.Insert(0, $"new[] {{ {credentials[0]} }}");

        if (client.HasCredentials)
            arguments.Insert(0, "options.AllowInsecureHttp");

        return string.Join(",\n        ", arguments);
    }

    private static string Credential(SecuritySchemeModel scheme, TypeEmitter types)
    {
        string kind = scheme.IsBasic ? "basic" : scheme.Location.ToString().ToLowerInvariant();
        string texts = string.Join(", ", new[] { scheme.PropertyName, kind, scheme.Name, scheme.Prefix }.Select(CSharpLiteral.Of));
        return $"new TavusCredential({texts}, options.{scheme.PropertyName}, options.{scheme.ProviderName})";
    }

    private static void EmitRequirements(CodeWriter writer, SecurityModel? security)
    {
        if (security is null || security.IsSingleHeader || security.Requirements.Count == 0)
            return;

        writer.Line("/// <summary>The credentials of operations: alternative combinations, in the order of the options.</summary>");
        using (writer.Block($"private static class {Requirements}"))
        {
            foreach (RequirementModel requirement in security.Requirements)
            {
                string alternatives = string.Join(", ", requirement.Alternatives.Select(Indexes));
                writer.Line($"internal static readonly int[][] {requirement.Name} = {{ {alternatives} }};");
            }
        }

        writer.Line();
    }
    private static string Indexes(EquatableArray<int> alternative) => alternative.Count == 0
        ? "global::System.Array.Empty<int>()"
        : $"new[] {{ {string.Join(", ", alternative)} }}";
}
