using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the registration of the client for dependency injection.</summary>
internal static class ServiceCollectionEmitter
{
    // .NET developers expect such methods there, and need no further using.
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";

    private const string Options = "global::Microsoft.Extensions.Options";

    public static GeneratedFile Emit(ClientModel client, TypeEmitter types)
    {
        GeneratorOptions names = client.Options;
        var writer = new CodeWriter(FileHeader.For(client, Namespace, usings: $"using global::{Namespace}.Extensions;\n"));
        writer.Line($"/// <summary>Registers <see cref=\"{types.Name(names.InterfaceName)}\"/> for dependency injection.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"{names.Accessibility} static class {names.ExtensionsName}"))
        {
            writer.Line($"private const string HttpClientName = {CSharpLiteral.Of($"{names.Namespace}.{names.ClientName}")};\n");
            EmitAdd(writer, client, types);
            if (client.Target.HasAspNetCore)
                EmitProblemDetails(writer, client, types);

            if (client.DescribesModels)
                EmitSchemas(writer, client, types);

            writer.Line($$"""

                private static {{types.Name(names.ClientName)}} Create(global::System.IServiceProvider provider, string name) => new(
                    provider.GetRequiredService<{{Options}}.IOptionsMonitor<{{types.Name(names.OptionsName)}}>>().Get(name),
                    provider.GetRequiredService<global::System.Net.Http.IHttpClientFactory>().CreateClient(HttpClientNameOf(name)));

                private static string HttpClientNameOf(string name) => name.Length == 0 ? HttpClientName : HttpClientName + ":" + name;

                """);
            EmitSetup(writer, client, types);
        }

        return new GeneratedFile("DependencyInjection.g.cs", writer.Finish());
    }

    private static void EmitProblemDetails(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        string handler = types.SupportName("ValidationProblems");
        writer.Line($$"""

            /// <summary>
            /// Makes each <see cref="{{types.OfferedName("ValidationException")}}"/> that an endpoint throws a response with status 400 and problem
            /// details: the user's request breaks a rule of the API.
            /// </summary>
            /// <param name="services">The services to add it to.</param>
            /// <returns>The services.</returns>
            public static global::{{Namespace}}.IServiceCollection Add{{client.Options.Stem}}ProblemDetails(
                this global::{{Namespace}}.IServiceCollection services)
            {
                services.AddProblemDetails();
                services.TryAddEnumerable(global::{{Namespace}}.ServiceDescriptor.Singleton<global::Microsoft.AspNetCore.Diagnostics.IExceptionHandler, {{handler}}>());
                services.TryAddEnumerable(global::{{Namespace}}.ServiceDescriptor.Singleton<global::Microsoft.AspNetCore.Diagnostics.IDeveloperPageExceptionFilter, {{handler}}>());
                services.TryAddEnumerable(global::{{Namespace}}.ServiceDescriptor.Singleton<global::Microsoft.AspNetCore.Hosting.IStartupFilter, {{handler}}>());
                return services;
            }
            """);
    }

    private static void EmitSchemas(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        writer.Line($$"""

            /// <summary>Describes the models of the client in the OpenAPI document of the application as the API describes them.</summary>
            /// <param name="options">The options of <c>AddOpenApi</c>.</param>
            /// <returns>The options.</returns>
            public static global::Microsoft.AspNetCore.OpenApi.OpenApiOptions Add{{client.Options.Stem}}Schemas(
                this global::Microsoft.AspNetCore.OpenApi.OpenApiOptions options)
            {
                {{types.SupportName("ModelSchemaTransformer")}}.AddTo(options);
                return options;
            }
            """);
    }

    private static void EmitAdd(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        GeneratorOptions names = client.Options;
        string interfaceName = types.Name(names.InterfaceName);
        string clientName = types.Name(names.ClientName);
        string optionsName = types.Name(names.OptionsName);
        string keys = string.Join(", ", Keys(client).Select(name => $"`{names.Stem}:{name}`"));
        writer.Line($"""
            /// <summary>Adds <see cref="{interfaceName}"/>. Its <c>HttpClient</c> follows no redirects, which would take keys and bodies to other hosts, and logs no values of headers.</summary>
            """);
        DocumentationEmitter.EmitElement(writer, "remarks", new EquatableArray<string>(
            [$"The options come from the configuration ({keys}), where there is one, then from the delegate. "
                + "They are validated when the host starts."]));
        writer.Line($$"""
            /// <param name="services">The services to add it to.</param>
            /// <param name="configure">Sets options, after the configuration.</param>
            /// <returns>The builder of the <c>HttpClient</c>, to which handlers can be added.</returns>
            public static global::{{Namespace}}.IHttpClientBuilder Add{{names.ClientName}}(
                this global::{{Namespace}}.IServiceCollection services, global::System.Action<{{optionsName}}>? configure = null)
            {
                if (services is null)
                    throw new global::System.ArgumentNullException(nameof(services));

                services.TryAddTransient<{{interfaceName}}>(static provider => Create(provider, {{Options}}.Options.DefaultName));
                services.TryAddTransient<{{clientName}}>(static provider => Create(provider, {{Options}}.Options.DefaultName));
                return AddOptions(services, {{Options}}.Options.DefaultName, configure);
            }

            """);
        DocumentationEmitter.EmitElement(writer, "summary", new EquatableArray<string>(
            [$"Adds a client for a further account, as a keyed service: `[FromKeyedServices(name)] {names.InterfaceName}`."]));
        DocumentationEmitter.EmitElement(writer, "remarks", new EquatableArray<string>(
            [$"Its options come from the section `{names.Stem}:name` of the configuration, then from the delegate. "
                + "They are validated when the host starts."]));
        writer.Line($$"""
            /// <param name="services">The services to add it to.</param>
            /// <param name="name">The key of the service, and the name of its options.</param>
            /// <param name="configure">Sets options, after the configuration.</param>
            /// <returns>The builder of the <c>HttpClient</c>, to which handlers can be added.</returns>
            /// <exception cref="global::System.ArgumentException">The name is empty.</exception>
            /// <exception cref="global::System.InvalidOperationException">A client of this name was already added.</exception>
            public static global::{{Namespace}}.IHttpClientBuilder Add{{names.ClientName}}(
                this global::{{Namespace}}.IServiceCollection services, string name, global::System.Action<{{optionsName}}>? configure = null)
            {
                if (services is null)
                    throw new global::System.ArgumentNullException(nameof(services));

                if (string.IsNullOrEmpty(name))
                    throw new global::System.ArgumentException("The name of a client must not be empty.", nameof(name));

                foreach (global::{{Namespace}}.ServiceDescriptor service in services)
                {
                    if (service.IsKeyedService && service.ServiceType == typeof({{interfaceName}}) && name.Equals(service.ServiceKey))
                        throw new global::System.InvalidOperationException("Add{{names.ClientName}} was called twice with the name '" + name + "'.");
                }

                services.AddKeyedTransient<{{interfaceName}}>(name, static (provider, key) => Create(provider, (string)key!));
                services.AddKeyedTransient<{{clientName}}>(name, static (provider, key) => Create(provider, (string)key!));
                return AddOptions(services, name, configure);
            }

            private static global::{{Namespace}}.IHttpClientBuilder AddOptions(
                global::{{Namespace}}.IServiceCollection services, string name, global::System.Action<{{optionsName}}>? configure)
            {
                // Each once, and the configuration before any delegate, however often this is called.
                services.TryAddEnumerable(global::{{Namespace}}.ServiceDescriptor.Singleton<{{Options}}.IConfigureOptions<{{optionsName}}>, Setup>());
                services.TryAddEnumerable(global::{{Namespace}}.ServiceDescriptor.Singleton<{{Options}}.IValidateOptions<{{optionsName}}>, Setup>());
                services.AddOptions<{{optionsName}}>(name).ValidateOnStart();
                if (configure is not null)
                    services.Configure(name, configure);

                return services.AddHttpClient(HttpClientNameOf(name))
            """);
        writer.Line($"        .ConfigurePrimaryHttpMessageHandler({types.SupportName("TavusHttp")}.NewHandler)");
        writer.Line(client.Security?.Schemes.Any(scheme => scheme.Location == CredentialLocation.Query) == true
            ? """
                        // The address of a request contains a key, and logs show addresses.
                        .RemoveAllLoggers();
                }
                """
            : """
                        .RedactLoggedHeaders(static _ => true);
                }
                """);
    }

    private static void EmitSetup(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        string section = client.Options.Stem;
        string optionsName = types.Name(client.Options.OptionsName);
        writer.Line("// Reads the options key by key, without reflection, and checks them. No message shows a value.");
        using (writer.Block(
            $"private sealed class Setup : {Options}.IConfigureNamedOptions<{optionsName}>, {Options}.IValidateOptions<{optionsName}>"))
        {
            writer.Line($$"""
                private readonly global::Microsoft.Extensions.Configuration.IConfiguration? _configuration;

                public Setup(global::System.IServiceProvider provider) =>
                    _configuration = provider.GetService<global::Microsoft.Extensions.Configuration.IConfiguration>();

                public void Configure({{optionsName}} options) => Configure({{Options}}.Options.DefaultName, options);

                public void Configure(string? name, {{optionsName}} options)
                {
                    if (_configuration?.GetSection(SectionOf(name)) is not { } section)
                        return;

                """);
            foreach (string text in Texts(client))
                writer.Line($"    options.{text} = section[{CSharpLiteral.Of(text)}] ?? options.{text};");

            foreach (string flag in Flags(client))
                writer.Line($"    options.{flag} = Flag(name, {CSharpLiteral.Of(flag)}, section, options.{flag});");

            writer.Line($$"""
                    if (section["BaseAddress"] is { Length: > 0 } text)
                    {
                        options.BaseAddress = global::System.Uri.TryCreate(text, global::System.UriKind.Absolute, out global::System.Uri? address)
                            ? address
                            : throw Invalid(name, "BaseAddress", "an absolute address");
                    }
                }

                public {{Options}}.ValidateOptionsResult Validate(string? name, {{optionsName}} options)
                {
                """);
            EmitCredentialCheck(writer, client);
            writer.Line($$"""
                    try
                    {
                        _ = new {{types.Name(client.Options.ClientName)}}(options);
                        return {{Options}}.ValidateOptionsResult.Success;
                    }
                    catch (global::System.Exception exception) when (exception is global::System.ArgumentException or global::System.UriFormatException)
                    {
                        return {{Options}}.ValidateOptionsResult.Fail("An option of the section " + SectionOf(name) + " of the configuration, or of Add{{client.Options.ClientName}}, is invalid: " + exception.Message);
                    }
                }

                private static {{Options}}.OptionsValidationException Invalid(string? name, string key, string expected) => new(
                    name ?? "",
                    typeof({{optionsName}}),
                    new[] { SectionOf(name) + ":" + key + " in the configuration is not " + expected + "." });

                private static string SectionOf(string? name) => string.IsNullOrEmpty(name) ? {{CSharpLiteral.Of(section)}} : {{CSharpLiteral.Of(section + ":")}} + name;
                """);
            EmitFlag(writer, client);
        }
    }

    private static void EmitFlag(CodeWriter writer, ClientModel client)
    {
        if (!Flags(client).Any())
            return;

        writer.Line("""

            private static bool Flag(
                string? name, string key, global::Microsoft.Extensions.Configuration.IConfiguration section, bool unset)
            {
                if (string.IsNullOrEmpty(section[key]))
                    return unset;

                return bool.TryParse(section[key], out bool value) ? value : throw Invalid(name, key, "true or false");
            }
            """);
    }

    private static void EmitCredentialCheck(CodeWriter writer, ClientModel client)
    {
        if (client.Security is not { IsOptional: false, Schemes: var schemes })
            return;

        string keys = string.Join(
            " + \" or \" + ", schemes.Select(scheme => $"SectionOf(name) + {CSharpLiteral.Of(":" + scheme.PropertyName)}"));
        string option = schemes.Count == 1 ? schemes[0].PropertyName : "the option of that name";
        writer.Line($"""
                if ({string.Join(" && ", schemes.Select(IsUnset))})
                    return {Options}.ValidateOptionsResult.Fail("The API requires a credential: set " + {keys} + {CSharpLiteral.Of($" in the configuration, or {option} in Add{client.Options.ClientName}.")});

            """);
    }

    private static string IsUnset(SecuritySchemeModel scheme) =>
        $"string.IsNullOrWhiteSpace(options.{scheme.PropertyName}) && options.{scheme.ProviderName} is null";

    /// <summary>The options that the configuration can have.</summary>
    private static IEnumerable<string> Keys(ClientModel client) =>
        Texts(client)
            .Concat(client.HasCredentials ? ["AllowInsecureHttp"] : [])
            .Append("BaseAddress")
            .Concat(client.ChecksRequests ? ["ValidateRequests"] : []);

    /// <summary>The options that are true or false.</summary>
    private static IEnumerable<string> Flags(ClientModel client) =>
        (client.HasCredentials ? new[] { "AllowInsecureHttp" } : []).Concat(client.ChecksRequests ? ["ValidateRequests"] : []);

    /// <summary>The options that are texts.</summary>
    private static IEnumerable<string> Texts(ClientModel client) =>
        (client.Security?.Schemes ?? default).Select(scheme => scheme.PropertyName)
        .Concat(client.Server.Variables.Select(variable => variable.PropertyName))
        .Append("ApplicationId");
}
