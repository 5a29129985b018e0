using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>Names that a document may use but that generated code or .NET already has.</summary>
internal static class ReservedNames
{
    private static readonly string[] ObjectMembers =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    private static readonly string[] ModelMembers =
    [
        "AdditionalProperties", "AdditionalValues", "Clone", "Converter", "CopyJson", "FromJson", "GetJsonNames", "JsonCopy", "JsonModel",
        "JsonReader", "JsonText", "JsonTexts", "JsonWriter", "ReadJson", "ReadJsonProperty", "ToJson", "ToUtf8Json", "Validate",
        "ViolationCollector", "WriteJsonProperties", "WriteTo",
    ];

    private static readonly string[] UnionMembers =
    [
        "Clone", "Converter", "FromJson", "IsKnown", "Json", "JsonBranch", "JsonBranches", "JsonChoice", "JsonCopy", "JsonReader",
        "JsonTest", "JsonText", "JsonWriter", "ReadJson", "ToJson", "ToUtf8Json", "Validate", "ViolationCollector", "WriteTo",
    ];

    private static readonly string[] UnionScope = ["Unknown"];

    private static readonly string[] SupportTypes =
    [
        "AdditionalMembers", "AdditionalValues", "ClockScanner", "DateTimeScanner", "DownloadName", "DurationScanner", "EditorBrowsable",
        "EditorBrowsableAttribute", "EditorBrowsableState", "Escaping", "EventReader", "FormField", "FormText", "FreeForm",
        "GeneratedCode", "GeneratedCodeAttribute", "IChecked", "IJsonMetadataSource", "IJsonUnion", "InvalidText", "ItemFormat",
        "ItemReader", "JsonBranch", "JsonBranches", "JsonChoice", "JsonConverter", "JsonConverterAttribute", "JsonCopy",
        "JsonMetadata", "JsonModel", "JsonModelConverter", "JsonName", "JsonNameAttribute", "JsonNames", "JsonNumber", "JsonOutline",
        "JsonPath", "JsonPrimitives", "JsonPurpose", "JsonReader", "JsonReading", "JsonSecrets", "JsonTest", "JsonText", "JsonUnion",
        "JsonWriter", "JsonWriting", "KeptItems", "KeptList", "KeptMap", "KeptTest", "KnownEnum", "KnownEnumConverter", "KnownEnums",
        "KnownTexts", "KnownValues", "ModelMembers", "ModelSchemaTransformer", "ModelSchemas", "ModelTexts", "MultipartBody",
        "NextLink", "NumberKey", "OpenEnum", "OpenEnumConverter", "OpenEnumTypeConverter", "OptionValues", "PageReader",
        "PooledBuffer", "PooledContent", "RequestContent", "RequestText", "ResolvedTypes", "ResponseHeaders", "ResultMetadata",
        "RetryAfterHeader", "Runtime", "SchemaIds", "SecretTexts", "SecurityRequirements", "SegmentReader", "Spelling",
        "StringSyntax", "StringSyntaxAttribute", "StyleText", "TavusCall", "TavusConstraintAttribute", "TavusCredential",
        "TavusDiscriminatorAttribute", "TavusHttp", "TavusRequiredUnlessAttribute", "TavusRequiredWhenAttribute",
        "TavusSecretAttribute", "TavusTracing", "TavusUsageAttribute", "TavusWireNameAttribute", "TextEncoding", "TextValues",
        "UnescapedText", "Utf8Text", "ValidationProblems", "ValueStyle", "ViolationCollector", "ViolationConverter",
    ];

    /// <summary>Members that a property of the class <paramref name="typeName"/> cannot be called.</summary>
    public static IEnumerable<string> ForProperties(string typeName) => ObjectMembers.Concat(ModelMembers).Append(typeName);

    /// <summary>Members that a branch of the union <paramref name="typeName"/> cannot be called.</summary>
    public static IEnumerable<string> ForUnions(string typeName) => ObjectMembers.Concat(UnionMembers).Concat(UnionScope).Append(typeName);

    /// <summary>The option of the credential of the only scheme.</summary>
    public const string ApiKey = "ApiKey";

    private static readonly string[] ClientOptions =
    [
        "AddressFor", "AllowInsecureHttp", ApiKey, "ApplicationId", "BaseAddress", "DefaultAddress", "IsRedirected", "ValidateRequests",
    ];

    private static readonly string[] CallOptions =
        ["Address", "ContentType", "Credentials", "Headers", "OnResponse", "Timeout"];

    /// <summary>Members that a further option of the client cannot be called.</summary>
    public static IEnumerable<string> ForOptions(GeneratorOptions options) =>
        ObjectMembers.Concat(ClientOptions).Append(options.OptionsName);

    /// <summary>Whether the options of a call have a member of this name, besides credentials.</summary>
    public static bool IsCallOption(string name, GeneratorOptions options) =>
        CallOptions.Contains(name) || name == options.CallOptionsName;

    /// <summary>Whether a name belongs to the support code, which every client has.</summary>
    public static bool IsSupportType(string name, GeneratorOptions options) =>
        SupportTypes.Contains(name) || options.SupportTypes.Contains(name);

    /// <summary>
    /// Names that a schema cannot have: support types, required members of its class, and the parts of the namespace, which it would hide.
    /// </summary>
    public static IEnumerable<string> ForTypes(GeneratorOptions options) =>
        SupportTypes.Concat(options.SupportTypes)
            .Concat(ModelMembers).Concat(UnionMembers).Concat(ObjectMembers)
            .Concat(options.Namespace.Split('.'))
            .Concat([options.ClientName, options.InterfaceName, options.OptionsName, options.ExtensionsName]);
}
