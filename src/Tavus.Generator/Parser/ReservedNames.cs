using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parser;

/// <summary>Names that a document may ask for but that generated code or .NET has already.</summary>
internal static class ReservedNames
{
    private static readonly string[] ObjectMembers =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    private static readonly string[] ModelMembers =
    [
        "AdditionalProperties", "CollectViolations", "Converter", "FromJson", "Holds", "ReadJson", "ToJson", "TryReadJson", "Validate", "WriteJson",
    ];

    private static readonly string[] SupportTypes =
    [
        "FormField", "FormText", "FreeForm", "JsonMember", "JsonPath", "JsonReading", "JsonText", "JsonValues", "JsonWriting", "KnownEnums", "KnownValues", "MultipartBody", "NumberValues",
        "OpenEnum", "OpenEnumConverter", "OptionValues", "RequestContent", "RequestText", "RuleValues", "SecurityRequirements", "StyleText", "TavusApiException", "TavusCredential", "TavusFile", "TavusHttp", "TavusJson", "TavusRequiredUnlessAttribute",
        "TavusRequiredWhenAttribute", "TavusResponse", "TavusValidationException", "TavusViolation", "TavusWireNameAttribute", "TextValues",
        "ValueStyle", "ViolationCollector",
    ];

    /// <summary>Members that a property of the class <paramref name="typeName"/> cannot be called.</summary>
    public static IEnumerable<string> ForProperties(string typeName) => ObjectMembers.Concat(ModelMembers).Append(typeName);

    /// <summary>Members that a further option of the client cannot be called.</summary>
    public static IEnumerable<string> ForOptions(GeneratorOptions options) => ObjectMembers.Concat(["ApiKey", "BaseAddress", "DefaultAddress", "IsRedirected", options.OptionsName]);

    /// <summary>Whether a name belongs to the support code, which every client has.</summary>
    public static bool IsSupportType(string name) => SupportTypes.Contains(name);

    /// <summary>Types that a schema cannot be called: our own, and the parts of the namespace, which would hide it.</summary>
    public static IEnumerable<string> ForTypes(GeneratorOptions options) =>
        SupportTypes.Concat(options.Namespace.Split('.')).Append(options.ClientName).Append(options.InterfaceName).Append(options.OptionsName);
}
