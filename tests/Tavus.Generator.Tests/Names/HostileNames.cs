using System.Linq;

namespace Tavus.Generator.Tests.Names;

/// <summary>Names that mean something to C#, to .NET or to generated code, and names that are hardly any.</summary>
internal static class HostileNames
{
    private static readonly string[] Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",
    ];

    private static readonly string[] ContextualKeywords =
    [
        "add", "alias", "allows", "and", "args", "ascending", "async", "await", "by", "descending", "dynamic", "equals", "extension", "field", "file",
        "from", "get", "global", "group", "init", "into", "join", "let", "managed", "nameof", "nint", "not", "notnull", "nuint", "on", "or", "orderby",
        "partial", "record", "remove", "required", "scoped", "select", "set", "unmanaged", "value", "value__", "var", "when", "where", "with", "yield",
        "_", "__", "__arglist", "__makeref", "__reftype", "__refvalue",
    ];

    private static readonly string[] FrameworkTypes =
    [
        "Action", "ArgumentNullException", "Array", "Attribute", "Boolean", "Byte", "CancellationToken", "Char", "Collections", "Console", "DateOnly",
        "DateTimeOffset", "Decimal", "Delegate", "Dictionary", "Double", "Enum", "Environment", "EventArgs", "Exception", "Func", "Generic", "Guid",
        "HttpClient", "HttpMethod", "HttpRequestMessage", "HttpStatusCode", "IDictionary", "IDisposable", "IEnumerable", "IList", "Int32", "Int64",
        "JsonConverter", "JsonException", "JsonNode", "JsonNodes", "JsonObject", "JsonPropertyName", "JsonPropertyNameAttribute", "JsonSerializer",
        "List", "Math", "Net", "Nodes", "Nullable", "Object", "Obsolete", "ObsoleteAttribute", "ReadOnlySpan", "Single", "Span", "Stream", "String",
        "StringBuilder", "System", "Task", "Text", "Thread", "Threading", "TimeOnly", "TimeSpan", "Type", "Uri", "Utf8JsonReader", "Utf8JsonWriter",
        "ValueTask", "Void",
    ];

    private static readonly string[] Members =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Dispose", "DisposeAsync", "Item", "get_Item",
        "set_Item", "op_Implicit", ".ctor", ".cctor", "Json", "Known", "Value", "StatusCode", "All", "Values", "EqualityContract", "Clone", "HasFlag",
        "CompareTo", "cancellationToken", "message", "query", "request", "response", "violations", "writer", "reader", "item", "json", "http", "_http",
        "options", "path", "additional", "utf8Json", "result", "status",
    ];

    /// <summary>The names that every generated class gives to members of its own.</summary>
    public static readonly string[] ModelMembers =
    [
        "AdditionalProperties", "Check", "Converter", "CopyJson", "FromJson", "GetJsonNames", "JsonModel", "JsonTexts", "ReadJson", "ReadJsonProperty",
        "ToJson", "ToUtf8Json", "Validate", "WriteJsonProperties", "WriteTo",
    ];

    private static readonly string[] OwnTypes =
    [
        "Tavus", "Tavus.Runtime", "Runtime", "TavusClient", "ITavusClient", "TavusClientOptions", "FreeForm", "JsonMember", "JsonModel", "JsonPath", "JsonReading",
        "JsonText", "JsonUnion", "JsonValues", "JsonWriting", "KnownEnums", "KnownValues", "NumberValues", "OpenEnum", "OpenEnumConverter", "RequestText",
        "RuleValues", "TavusApiException", "TavusClientServiceCollectionExtensions", "TavusFile", "TavusHttp", "TavusJson", "TavusResponse", "TavusValidationException", "TavusViolation",
        "TavusRequiredUnless", "TavusRequiredUnlessAttribute", "TavusWireName", "TavusWireNameAttribute", "TextValues", "ViolationCollector",
        "GeneratedCode", "GeneratedCodeAttribute", "DisallowNull", "Resolver",
    ];

    private static readonly string[] Odd =
    [
        "a b", "a_b", "a-b", "A B", "ab", "AB", "Ab", "aB", "a\u200Bb", "a\uFEFFb", "a\u00ADb", "a\u200Db", "a\u2060b", "abValue", "ABValue", "AB2", "ab 2",
        "\U0001F600", "\U0001F600\U0001F601", "x\U0001F600y", "\U0001D400", "\U0001D7D8", "\U00010400", "1", "1st", "01", "-1", "+1", "٣", "٣x", "",
        " ", "  ", "\t", "\n", "\r\n", "\u0085", "\u2028", "\0", "\u0001", "\u007F", "***", "---", "$", "@", "@class", "#", "%", "/", "~", "~1", "\\", "\"",
        "'", "`", "{", "}", "{0}", "<", "</summary>", "&amp;", "*/", "//", "\u202Eabc", "\u202Aabc\u202C", "\u2066abc\u2069", "\u200Fabc", "abc\u061C",
        "e\u0301", "\u00E9", "\u0301", "\u0301e", "Å", "\u212B", "A\u030A", "K", "\u212A", "k", "i", "I", "ı", "İ", "i\u0307", "ß", "ẞ", "ss", "SS", "ſ",
        "s", "ǆ", "ǅ", "Ǆ", "ﬁ", "fi", "Ⅷ", "ⅷ", "²", "½", "ª", "ʰx", "名前", "名 前", "שם", "اسم", "ไทย", "हिन्दी", "x\u0903", "ª_", "µ", "μ", "\uFFFD", "\uE000", "\uFFFF",
        "\uFF41", "\uFF11", "a\u203Fb", "a\u2040b", new string('x', 600), new string('x', 599) + "y", new string('名', 600), new string('_', 600),
        new string('1', 600), "$ref", "$schema", "x-extension", "<<", "null", "true", "no", "1e3", "default", "__proto__", "constructor",
    ];

    /// <summary>The names by their kind.</summary>
    public static string[] Of(string kind) => kind switch
    {
        "keywords" => Keywords,
        "contextual" => ContextualKeywords,
        "framework" => FrameworkTypes,
        "members" => [.. Members, .. ModelMembers],
        "own" => OwnTypes,
        "odd" => Odd,
        _ => Keywords.Concat(ContextualKeywords).Concat(FrameworkTypes).Concat(Members).Concat(ModelMembers).Concat(OwnTypes).Concat(Odd).Distinct().ToArray(),
    };
}
