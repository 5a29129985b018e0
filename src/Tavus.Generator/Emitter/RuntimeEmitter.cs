using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>
/// Prints the support code that every client has. It is kept as C# files (folder Runtime) whose <c>#if</c> lines are resolved here,
/// by the consumer's references and the document; empty files are skipped. All of them go into one: each output costs time at every
/// keystroke.
/// </summary>
internal static class RuntimeEmitter
{
    private static readonly Lazy<SupportSource[]> Sources = new(SupportSource.ReadAll);

    // Few combinations ever occur in one process, and each of them is the same for every edit of a document.
    private static readonly ConcurrentDictionary<string, SupportText> Resolved = new();

    /// <summary>The file of the types that users do not name, including those that depend on the document.</summary>
    public static GeneratedFile Emit(ClientModel client, TypeEmitter types, SupportText support)
    {
        string header = FileHeader.For(client, FileHeader.SupportNamespaceOf(client), usesObsolete: client.HasDeprecatedTypes);
        var writer = new CodeWriter(header + support.Hidden);
        if (client.Enums.Count > 0)
            EnumEmitter.EmitLookup(writer, client, types);

        ResolvedTypesEmitter.Emit(writer, client, types);
        if (client.SecretNames.Any())
            ObjectJsonEmitter.EmitSecrets(writer, client);

        return new GeneratedFile("Runtime.g.cs", writer.Finish());
    }

    /// <summary>The support code that a client needs.</summary>
    public static SupportText Resolve(ClientModel client)
    {
        SortedSet<string> symbols = Symbols(client);
        GeneratorOptions options = client.Options;
        return Resolved.GetOrAdd($"{options.Namespace} {options.Stem} {options.Accessibility} {string.Join(" ", symbols)}", _ =>
        {
            string offered = Text(symbols, options, isOffered: true, out SortedSet<string> _);
            string hidden = Text(symbols, options, isOffered: false, out SortedSet<string> usings);
            usings.UnionWith(SupportNames.Usings(hidden, options));
            return new SupportText(offered, string.Concat(usings) + "\n" + hidden);
        });
    }

    private static string Text(SortedSet<string> symbols, GeneratorOptions options, bool isOffered, out SortedSet<string> usings)
    {
        usings = new SortedSet<string>(StringComparer.Ordinal);
        var parts = new List<string>();
        foreach (SupportSource source in Sources.Value.Where(source => source.IsOffered == isOffered))
        {
            string text = source.Resolve(symbols, options.Accessibility);
            if (text.Length == 0)
                continue;

            parts.Add(text);
            usings.UnionWith(source.Usings);
        }

        return SupportNames.Rename(string.Join("\n", parts), options);
    }

    private static SortedSet<string> Symbols(ClientModel client)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        Add("IS_MODERN", client.Target.IsModern);
        Add("HAS_TRACING", client.Target.HasTracing);
        Add("HAS_ASPNETCORE", client.Target.HasAspNetCore && client.Operations.Count > 0);
        Add("HAS_OPENAPI", client.DescribesModels);
        Add("HAS_ENUMS", client.Enums.Count > 0);
        Add("HAS_RULES", client.Objects.Any(model => model.Rules.Any(rule => rule.IsEnforced)));
        Add("HAS_CONSTRAINTS", client.Objects.Any(model => model.Constraints.Count > 0));
        Add("HAS_LIMITS", client.Objects.Any(model => model.HasChecks && model.Constraints.Any(constraint => constraint.IsEnforced)));
        Add("HAS_SECRET_MARKS", client.Security is not null || client.SecretNames.Any());
        Add("HAS_USAGES", client.Objects.Any(model => model.Usages.Count > 0));
        Add("HAS_HIERARCHIES", client.Objects.Any(model => model.Inheritance.Choices.Count > 0));
        Add("HAS_DISCRIMINATOR_RULES", client.Objects.Any(model => model.RuledValues.Any()));
        Add("HAS_UNLESS_RULES", client.Objects.Any(model => model.Rules.Any(rule => rule.Condition == ConditionKind.Unless)));
        Add("HAS_WHEN_RULES", client.Objects.Any(model => model.Rules.Any(rule => rule.Condition != ConditionKind.Unless)));
        Add("HAS_RESULTS", client.MultiStatusResults.Count > 0);
        Add("HAS_NESTED_COLLECTIONS", client.NestedCollections.Any());
        Add("HAS_SECRETS", client.SecretNames.Any());
        AddOperationSymbols(client, Add);
        HashSet<TypeModel> types = new(client.Types);
        foreach (PrimitiveType primitive in types.OfType<PrimitiveType>())
            Add("HAS_" + primitive.Kind.ToString().ToUpperInvariant(), true);

        bool hasNumberEnums = client.Enums.Any(model => model.IsNumber);
        bool hasIntegers = Uses(
            PrimitiveKind.SByte, PrimitiveKind.Byte, PrimitiveKind.Int16, PrimitiveKind.UInt16, PrimitiveKind.Int32, PrimitiveKind.UInt32,
            PrimitiveKind.Int64, PrimitiveKind.UInt64);
        bool hasFractions = Uses(PrimitiveKind.Single, PrimitiveKind.Double, PrimitiveKind.Decimal);
        Add("HAS_NUMBER_ENUMS", hasNumberEnums);
        Add("HAS_INTEGERS", hasIntegers);
        Add("HAS_TEXT_NUMBERS", types.OfType<PrimitiveType>().Any(type => type.AllowsText));
        Add("HAS_DATES", Uses(PrimitiveKind.DateTimeOffset, PrimitiveKind.DateOnly, PrimitiveKind.TimeOnly));
        Add("HAS_FRACTIONS", hasFractions);
        Add("HAS_NUMBERS", hasIntegers || hasFractions || hasNumberEnums || Uses(PrimitiveKind.UnixTime));
        Add("HAS_LISTS", types.Any(type => type is ListType));
        Add("HAS_MAPS", types.Any(type => type is MapType));
        Add("HAS_COLLECTIONS", types.Any(type => type is ListType or MapType));
        Add("HAS_ADDITIONAL_VALUES", client.Objects.Any(model => model.AdditionalType is not null));
        Add("HAS_UNIONS", client.Unions.Count > 0);

        HashSet<TypeModel> checkedTypes = new(client.CheckedTypes);
        Add("HAS_CHECKED_LISTS", checkedTypes.Any(type => type is ListType));
        Add("HAS_CHECKED_MAPS", checkedTypes.Any(type => type is MapType));
        return symbols;

        bool Uses(params PrimitiveKind[] kinds) => types.OfType<PrimitiveType>().Any(type => kinds.Contains(type.Kind));

        void Add(string symbol, bool isDefined)
        {
            if (isDefined)
                symbols.Add(symbol);
        }
    }

    private static void AddOperationSymbols(ClientModel client, Action<string, bool> add)
    {
        IReadOnlyList<ParameterModel> parameters = client.Operations.SelectMany(operation => operation.Parameters).ToList();
        IReadOnlyList<RequestBodyModel> bodies = client.Operations.Select(operation => operation.Body).OfType<RequestBodyModel>().ToList();
        IReadOnlyList<ResponseModel> results = client.Operations
            .SelectMany(operation => operation.Result is { } result ? result.Cases : default)
            .ToList();
        IReadOnlyList<ResponseModel> errors = client.Operations
            .SelectMany(operation => operation.Responses)
            .Where(response => response.IsTypedError)
            .ToList();
        IReadOnlyList<SecuritySchemeModel> schemes = client.Security?.Schemes ?? [];
        bool hasForms = Sends(BodyKind.Form);
        bool hasMultipart = Sends(BodyKind.Multipart);
        bool hasKeyCookies = schemes.Any(scheme => scheme.Place == CredentialLocation.Cookie);
        add("HAS_FORMS", hasForms);
        add("HAS_MULTIPART", hasMultipart);
        add("HAS_FIELDS", hasForms || hasMultipart);
        add("HAS_UPLOADS", hasMultipart || Sends(BodyKind.Binary));
        add("HAS_TEXT_BODIES", Sends(BodyKind.Text));
        add("HAS_TEXTS", results.Any(response => response.Content == BodyKind.Text));
        bool hasTextValues = results.Any(response => response.Texts != TextUse.None)
            || errors.Any(response => response.Texts == TextUse.Value);
        bool hasMediaTypes = errors.Concat(results).Any(response => response.MediaType is not null);
        add("HAS_TEXT_VALUES", hasTextValues);
        add("HAS_MEDIA_TYPES", hasMediaTypes);
        add("HAS_BODY_TYPES", hasTextValues || hasMediaTypes);
        add("HAS_ITEMS", results.Any(response => response.Items != ItemFormat.None));
        add("HAS_FILE_TYPES", bodies.Any(body => body.Files.Any(file => file.ContentType?.Contains(",") == true)));
        add("HAS_EVENTS", client.Events.Count > 0);
        add("HAS_PAGES", client.Operations.Any(operation => operation.Pagination is not null));
        add("HAS_STREAMS", results.Any(response => response.Content == BodyKind.Binary));
        add("HAS_STYLES", hasForms || hasMultipart || parameters.Any(parameter => !parameter.IsPlain));
        add("HAS_PARAMETERS", hasForms || hasMultipart || parameters.Count > 0 || hasKeyCookies);
        add("HAS_NULL_BODIES", bodies.Any(body => body.AllowsNull));
        add("HAS_MEDIA_TYPE_CHOICES", bodies.Any(body => body.Alternatives.Count > 0));
        add("HAS_ACCEPT_PARAMETERS", parameters.Any(parameter => parameter.IsAccept));
        add("HAS_COOKIES", hasKeyCookies || parameters.Any(parameter => parameter.Place == ParameterPosition.Cookie));
        add("HAS_SERVERS", client.HasServers);

        AddCredentialSymbols(client, schemes, add);

        bool Sends(BodyKind content) => bodies.Any(body => body.Content == content);
    }

    private static void AddCredentialSymbols(ClientModel client, IReadOnlyList<SecuritySchemeModel> schemes, Action<string, bool> add)
    {
        add("HAS_CREDENTIALS", client.HasCredentials);
        add("HAS_CALL_CHECKS", client.ChecksCalls);
        add("HAS_REQUEST_CHECKS", client.ChecksRequests);
        add("HAS_SECRET_HEADERS", client.HasSecretHeaders);
        add("HAS_MORE_SECRETS", client.HasCredentials || client.SecretNames.Any());
        add("HAS_TEMPLATES", client.Target.HasTracing || schemes.Count > 0);
        add("HAS_KEYS", schemes.Count > 0);
        add("HAS_OPTIONAL_KEYS", client.Security is { IsOptional: true });
        add("HAS_REQUIRED_KEYS", client.Security is { IsOptional: false });
        add("HAS_SCHEMES", client.Security is { IsSingleHeader: false });
        add("HAS_WHOLE_HEADERS", schemes.Any(scheme => scheme.IsAuthorization));
        add("HAS_KEY_COOKIES", schemes.Any(scheme => scheme.Place == CredentialLocation.Cookie));
        add("HAS_BASIC", schemes.Any(scheme => scheme.IsBasic));
        add("HAS_QUERY_KEYS", schemes.Any(scheme => scheme.Place == CredentialLocation.Query));
    }
}
