using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the options of the client.</summary>
internal static class OptionsEmitter
{
    public static void Emit(CodeWriter writer, ClientModel client)
    {
        writer.Line($"/// <summary>The options of <see cref=\"{client.Options.ClientName}\"/>. "
            + "The client copies them; later changes do nothing.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"{client.Options.Accessibility} sealed class {client.Options.OptionsName}"))
        {
            writer.Line("private global::System.Uri? _baseAddress;\n");
            CredentialEmitter.EmitOptions(writer, client);

            foreach (ServerVariableModel variable in client.Server.Variables)
            {
                DocumentationEmitter.Emit(writer, variable.Documentation);
                writer.Line($"public string {variable.PropertyName} {{ get; set; }} = {CSharpLiteral.Of(variable.Default)};\n");
            }

            EmitAddress(writer, client);
            writer.Line("""

                /// <summary>The identification of the application at the end of the header <c>User-Agent</c>, such as <c>Shop/1.2</c>.</summary>
                public string? ApplicationId { get; set; }
                """);
            if (client.ChecksRequests)
            {
                writer.Line("""

                    /// <summary>Whether requests are checked before they are sent; if false, the API checks them alone. Default: true.</summary>
                    public bool ValidateRequests { get; set; } = true;
                    """);
            }
        }
    }

    private static void EmitAddress(CodeWriter writer, ClientModel client)
    {
        EmitSummary(writer, client);
        string origin = "If it is not set, the <c>BaseAddress</c> of the <c>HttpClient</c> given to the client is used, if any.";
        string servers = client.HasServers
            ? " Operations with another server in the API's document use that, unless this is set to another address."
            : "";
        writer.Line($"/// <remarks>{origin}{servers}</remarks>");
        if (client.Server.Address is null)
        {
            writer.Line($$"""
                public global::System.Uri? BaseAddress { get => _baseAddress; set => _baseAddress = value; }

                internal global::System.Uri? AddressFor(global::System.Net.Http.HttpClient? http) =>
                    _baseAddress ?? http?.BaseAddress{{TemplateAddress(client.Server)}};
                """);
            if (client.HasServers)
                writer.Line("\ninternal bool IsRedirected(global::System.Net.Http.HttpClient? http) => AddressFor(http) is not null;");

            return;
        }

        string address = NewUri(client.Server, client.Server.Address);
        writer.Line("""
            public global::System.Uri BaseAddress
            {
                get => _baseAddress ?? DefaultAddress;
                set => _baseAddress = value ?? throw new global::System.ArgumentException("BaseAddress must not be null.", "BaseAddress");
            }

            internal global::System.Uri AddressFor(global::System.Net.Http.HttpClient? http) => _baseAddress ?? http?.BaseAddress ?? DefaultAddress;

            """);
        if (client.HasServers)
            writer.Line("internal bool IsRedirected(global::System.Net.Http.HttpClient? http) => AddressFor(http) != DefaultAddress;\n");

        writer.Line($"private global::System.Uri DefaultAddress => {address};");
    }

    private static void EmitSummary(CodeWriter writer, ClientModel client)
    {
        ServerModel server = client.Server;
        string schemes = !client.HasCredentials ? "https or http"
            : client.ChecksCalls ? "https; http only for calls without a credential, on this machine, or with `AllowInsecureHttp`"
            : "https; http only on this machine, or with `AllowInsecureHttp`";
        string text = $"The address below which the paths of the API lie: {schemes}.";
        if (server.Address is not null)
        {
            DocumentationEmitter.EmitElement(writer, "summary", new([text]));
            return;
        }

        string origin = server.Template is { } template ? $"Default: `{template}`, once these options are set."
            : server.Relative.Count == 0
            ? "The API's document has none."
            : $"The API's document has only relative ones: {string.Join(", ", server.Relative.Select(address => $"`{address}`"))}.";
        DocumentationEmitter.EmitElement(writer, "summary", new([$"{text} {origin}"]));
    }

    // Null until all variables without a default are set.
    private static string TemplateAddress(ServerModel server)
    {
        if (server.Template is not { } template)
            return "";

        IEnumerable<string> tests = server.Variables
            .Where(variable => variable.Default.Length == 0)
            .Select(variable => $"{variable.PropertyName}.Length > 0");
        return $"\n        ?? ({string.Join(" && ", tests)} ? {NewUri(server, template)} : null)";
    }

    private static string NewUri(ServerModel server, UrlTemplate address) =>
        $"new global::System.Uri({string.Join(" + ", address.Parts.Select((part, index) => Part(server, address, part, index)))})";

    private static string Part(ServerModel server, UrlTemplate address, UrlPart part, int index)
    {
        if (!part.IsVariable)
            return CSharpLiteral.Of(part.Text);

        // An origin may end in a slash.
        bool isOrigin = index == 0
            && address.Parts.Count > 1
            && address.Parts[1] is { IsVariable: false, Text: var next }
            && next[0] == '/';
        string name = server.Variables.First(variable => variable.WireName == part.Text).PropertyName;
        return name + (isOrigin ? ".TrimEnd('/')" : "");
    }
}
