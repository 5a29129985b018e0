using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Finds the servers of a document. The first absolute one is the client's, and options set its variables; operations with another
/// one carry its address, variables replaced by their defaults.
/// </summary>
internal sealed class ServerParser(ParserContext context)
{
    private string? _own;
    private string? _shared;

    /// <summary>The server of the client, where the document is the first to name one.</summary>
    /// <param name="shared">The client's server so far.</param>
    /// <param name="options">The names of the client's options.</param>
    public ServerModel Parse(ServerModel shared, NameScope options)
    {
        IList<OpenApiServer> servers = context.Document.Servers ?? [];
        SpecPointer location = SpecPointer.Root.Append("servers");
        ReportTemplates(servers, location);
        OpenApiServer? chosen = servers.FirstOrDefault(IsAbsolute);
        ReportInsecure(chosen, location);
        _own = chosen is null ? null : Expand(chosen);
        if (shared.Address is null && chosen is not null)
            shared = new ServerModel(UrlTemplateParser.Parse(chosen.Url!), Variables(chosen, options), default);
        else if (shared is { Address: null, Template: null } && servers.FirstOrDefault(IsAbsoluteOnceSet) is { } template)
            shared = shared with { Template = UrlTemplateParser.Parse(template.Url!), Variables = Variables(template, options) };
        else if (shared.Address is null && shared.Relative.Count == 0)
            shared = shared with
            {
                Relative = Addresses(location).Where(url => UrlTemplateParser.NamesIn(url).Count == 0).ToEquatableArray(),
            };

        _shared = shared.Address is null
            ? null
            : UrlTemplateParser.Replace(
                shared.Address.ToString(), name => shared.Variables.FirstOrDefault(variable => variable.WireName == name)?.Default);
        return shared;
    }

    /// <summary>The address of an operation that does not go to the client's server, or null.</summary>
    public string? ParseOwn(IOpenApiPathItem item, SpecPointer itemPointer, OpenApiOperation operation, SpecPointer pointer)
    {
        (IList<OpenApiServer> servers, SpecPointer location) = operation.Servers is { Count: > 0 } own
            ? (own, pointer)
            : (item.Servers ?? [], itemPointer);
        string? address = _own;
        if (servers.Count > 0)
        {
            location = location.Append("servers");
            List<string> relative = Addresses(location).Where(IsPath).ToList();
            address = servers.FirstOrDefault(IsAbsolute) is { } chosen ? Expand(chosen) : relative.FirstOrDefault();
            if (address is null)
                context.Report(
                    DiagnosticIds.UnsupportedElement, location,
                    "None of these addresses is absolute or a path; the requests go to the client's base address.");
            else if (_own is null && Addresses(SpecPointer.Root.Append("servers")).FirstOrDefault() == address)
                return null;
        }

        return address is null || address.TrimEnd('/') == _shared?.TrimEnd('/') ? null : address.TrimEnd('/') + "/";
    }

    // Unchanged from the document: Microsoft.OpenApi makes them absolute.
    private IEnumerable<string> Addresses(SpecPointer servers) => (context.Follow(servers) as SpecSequence)?.Items
        .OfType<SpecMapping>()
        .Select(server => (server["url"] as SpecScalar)?.Text)
        .OfType<string>()
        .Where(url => url.Length > 0) ?? [];

    // Two slashes, of either kind, would be another host.
    private static bool IsPath(string url) =>
        url[0] == '/'
            && !url.StartsWith("//", StringComparison.Ordinal)
            && url.All(character => character is > ' ' and <= '~' and not ('\\' or '?' or '#' or '{'));

    // A variable that is not declared has no value.
    private static bool IsAbsolute(OpenApiServer server) =>
        Undeclared(server) is null
        && Uri.TryCreate(Expand(server), UriKind.Absolute, out Uri? address)
        && address.Scheme is "https" or "http";

    // A variable at the beginning is an origin.
    private static bool IsAbsoluteOnceSet(OpenApiServer server)
    {
        string value = server.Url?.StartsWith("{", StringComparison.Ordinal) == true ? "https://host" : "value";
        return Undeclared(server) is null
            && Uri.TryCreate(Expand(server, value), UriKind.Absolute, out Uri? address)
            && address.Scheme is "https" or "http";
    }

    private static string? Undeclared(OpenApiServer server) =>
        UrlTemplateParser.NamesIn(server.Url ?? "").Find(name => server.Variables?.ContainsKey(name) != true);

    private void ReportTemplates(IList<OpenApiServer> servers, SpecPointer location)
    {
        for (int i = 0; i < servers.Count; i++)
        {
            if (Undeclared(servers[i]) is { } name)
            {
                context.Report(
                    DiagnosticIds.InvalidElement, location.Append(i.ToString(CultureInfo.InvariantCulture), "url"),
                    $"The server's address has the variable '{name}', which is not declared in its 'variables'; the address is not used. "
                        + "Declare it in an overlay, or set BaseAddress in the options.");
            }
        }
    }

    private void ReportInsecure(OpenApiServer? server, SpecPointer location)
    {
        if (server is null || !Expand(server).StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            return;

        string credentials = context.Document.Components?.SecuritySchemes is { Count: > 0 }
            ? " A credential is sent to it only if it is this machine, or with AllowInsecureHttp = true in the options."
            : "";
        context.Report(
            DiagnosticIds.InsecureServer, location,
            $"The server '{Expand(server)}' is plain http: others can read and change requests and responses in transit.{credentials}");
    }

    // unset: The value of variables without a default.
    private static string Expand(OpenApiServer server, string unset = "") => UrlTemplateParser.Replace(
        server.Url ?? "",
        name => server.Variables?.TryGetValue(name, out OpenApiServerVariable? variable) != true ? null
            : string.IsNullOrEmpty(variable!.Default) ? unset
            : variable.Default);

    private static EquatableArray<ServerVariableModel> Variables(OpenApiServer server, NameScope options) =>
        UrlTemplateParser.NamesIn(server.Url!)
            .Where(name => server.Variables?.ContainsKey(name) == true)
            .Select(name => (Name: name, Variable: server.Variables![name]))
            .Select(entry => new ServerVariableModel(
                options.Take(Identifier.ToPascalCase(entry.Name, "Variable")),
                entry.Name,
                entry.Variable.Default ?? "",
                DocumentationParser.Parse(
                    entry.Variable.Description, $"The part `{entry.Name}` of the server's address.", remarks: Remarks(entry.Variable))))
            .ToEquatableArray();

    private static IEnumerable<string> Remarks(OpenApiServerVariable variable)
    {
        yield return string.IsNullOrEmpty(variable.Default) ? "No default." : $"Default: `{variable.Default}`.";
        if (variable.Enum is { Count: > 0 } values)
            yield return $"One of {string.Join(", ", values.Select(value => $"`{value}`"))}.";
    }
}
