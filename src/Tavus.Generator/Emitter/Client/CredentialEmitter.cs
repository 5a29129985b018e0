using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the options of credentials.</summary>
internal static class CredentialEmitter
{
    private const string Hidden = "[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]";

    private const string Provider =
        "global::System.Func<global::System.Threading.CancellationToken, global::System.Threading.Tasks.ValueTask<string>>";

    /// <summary>Prints the options of the client.</summary>
    public static void EmitOptions(CodeWriter writer, ClientModel client)
    {
        foreach (SecuritySchemeModel scheme in client.Security?.Schemes ?? default)
        {
            EmitOption(writer, scheme);
            EmitProvider(writer, scheme);
        }

        if (client.HasCredentials)
        {
            writer.Line("""
                /// <summary>Whether credentials may be sent over plain http to other machines: others can read them in transit. Default: false.</summary>
                public bool AllowInsecureHttp { get; set; }

                """);
        }
    }

    /// <summary>Prints the options of single calls.</summary>
    public static void EmitCallOptions(CodeWriter writer, ClientModel client)
    {
        if (client.Security is not { Schemes: var schemes })
            return;

        writer.Separate();
        using (writer.Block($"{client.Options.Accessibility} sealed partial class {client.Options.CallOptionsName}"))
        {
            foreach (SecuritySchemeModel scheme in schemes)
            {
                string option = $"{client.Options.OptionsName}.{scheme.PropertyName}";
                writer.Line($$"""
                    /// <summary>Another <see cref="{{option}}"/> for these calls; null for that of the client.</summary>
                    {{Hidden}}
                    [TavusSecret]
                    public string? {{scheme.PropertyName}} { get; set; }

                    """);
            }

            string names = string.Join(", ", schemes.Select(scheme => scheme.PropertyName));
            writer.Line(Hidden);
            writer.Line($"internal string?[] Credentials => new[] {{ {names} }};");
        }
    }

    /// <summary>The description of a credential.</summary>
    public static string Describe(SecuritySchemeModel scheme) =>
        scheme.IsBasic ? "The credential: <c>user:password</c>, which the client encodes."
        : scheme.IsAuthorization ? "The whole header <c>Authorization</c>, such as <c>Token abc</c>."
        : scheme.PropertyName == "ApiKey" ? "The API key: visible ASCII." : "The credential: visible ASCII.";

    private static void EmitOption(CodeWriter writer, SecuritySchemeModel scheme)
    {
        string location = scheme.Location switch
        {
            CredentialLocation.Query => "the address",
            CredentialLocation.Cookie => "a cookie",
            _ => "a header",
        };
        string sent = $"Sent in {location} of every request that requires it; never logged.";
        if (scheme.PropertyName == "ApiKey")
        {
            writer.Line($"/// <summary>{Describe(scheme)} {sent}</summary>");
        }
        else
        {
            DocumentationEmitter.Emit(writer, scheme.Documentation);
            writer.Line($"/// <remarks>{Describe(scheme)} {sent}</remarks>");
        }

        writer.Line($$"""
            {{Hidden}}
            [TavusSecret]
            public string {{scheme.PropertyName}} { get; set; } = "";

            """);
    }

    private static void EmitProvider(CodeWriter writer, SecuritySchemeModel scheme)
    {
        string option = $"<see cref=\"{scheme.PropertyName}\"/>";
        writer.Line($$"""
            /// <summary>Gets {{option}} for each call that sends it, instead of a fixed one. Its exceptions reach the caller.</summary>
            {{Hidden}}
            public {{Provider}}? {{scheme.ProviderName}} { get; set; }

            """);
    }
}
