using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the constructors of the client.</summary>
internal static class ConstructorEmitter
{
    public static void Emit(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        string name = client.Options.ClientName;
        string options = types.Name(client.Options.OptionsName);
        bool hasKey = client.Security is not null;
        string keyParameter = hasKey ? "string apiKey" : "";
        string keyOption = hasKey ? " { ApiKey = apiKey }" : "()";
        string keyDocumentation = hasKey ? "\n/// <param name=\"apiKey\">The API key: visible ASCII.</param>" : "";
        string arguments = client.Security is { } security
            ? $"{Literal.Of(security.HeaderName)}, {Literal.Of(security.Prefix)}, options.ApiKey"
            : "null, \"\", null";

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

                _http = new {{types.Name("TavusHttp")}}(options.BaseAddress, {{arguments}}, http);
            }
            """);
    }
}
