using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints types, and the code that reads, writes and formats their values.</summary>
internal sealed class TypeEmitter(GeneratorOptions options)
{
    /// <summary>The name of a type of ours.</summary>
    public string Name(string type) => $"global::{options.Namespace}.{type}";

    /// <summary>The name of a type of the support code that users name.</summary>
    /// <param name="ending">What follows the stem of the client's name.</param>
    public string OfferedName(string ending) => Name(options.Stem + ending);

    /// <summary>The name of a type of the support code, for files in other namespaces.</summary>
    public string SupportName(string type) => $"global::{options.Namespace}.{FileHeader.SupportNamespace}.{type}";

    /// <summary>The type itself, without a question mark.</summary>
    public string Type(TypeModel type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.File } => OfferedName("File"),
        PrimitiveType { Kind: PrimitiveKind.Download } => OfferedName("Download"),
        PrimitiveType primitive => PrimitiveName(primitive.Kind),
        EnumType model => $"OpenEnum<{Name(model.Name)}>",
        NamedType model => Name(model.Name),
        ListType list => $"IList<{Type(list.Item, list.HasNullableItems)}>",
        MapType map => $"IDictionary<string, {Type(map.Value, map.HasNullableValues)}>",
        JsonType { Kind: JsonKind.Object } => "global::System.Text.Json.Nodes.JsonObject",
        _ => "global::System.Text.Json.Nodes.JsonNode",
    };

    public string Type(TypeModel type, bool isNullable) => Type(type) + (isNullable ? "?" : "");

    /// <summary>The type as documentation shows it: without namespaces, escaped.</summary>
    public string Display(TypeModel type) => type switch
    {
        PrimitiveType primitive => PrimitiveName(primitive.Kind).Replace("global::System.", ""),
        EnumType model => model.Name,
        NamedType model => model.Name,
        ListType list => Display(list.Item) + "[]",
        MapType map => $"IDictionary&lt;string, {Display(map.Value)}&gt;",
        JsonType { Kind: JsonKind.Object } => "JsonObject",
        _ => "JsonNode",
    };

    /// <summary>Whether a type is a .NET value type.</summary>
    public static bool IsValueType(TypeModel type) => type is
        EnumType or PrimitiveType
        {
            Kind: not (PrimitiveKind.String or PrimitiveKind.Uri or PrimitiveKind.Bytes or PrimitiveKind.Stream or PrimitiveKind.Download
                or PrimitiveKind.File),
        };

    /// <summary>An expression that reads a value; null where the value does not fit.</summary>
    public string Read(TypeModel type, string reader = "reader") => type switch
    {
        PrimitiveType { AllowsText: true } primitive =>
            $"{reader}.OrText<{PrimitiveName(primitive.Kind)}?>(static (ref JsonReader reader) => reader.{Reader(primitive)}())",
        PrimitiveType primitive => $"{reader}.{Reader(primitive)}()",
        EnumType model => $"{reader}.Enum<{Name(model.Name)}>()",
        NamedType model => $"{Name(model.Name)}.ReadJson(ref {reader})",
        ListType { Item: PrimitiveType { Kind: PrimitiveKind.String }, HasNullableItems: false } => $"{reader}.Strings()",
        ListType { Item: NamedType, HasNullableItems: false } list => $"{reader}.List({Reading(list.Item)})",
        ListType list => $"{reader}.List<{Type(list.Item, list.HasNullableItems)}>({Reading(list.Item, list.HasNullableItems)})",
        MapType map => $"{reader}.Map<{Type(map.Value, map.HasNullableValues)}>({Reading(map.Value, map.HasNullableValues)})",
        JsonType { Kind: JsonKind.Object } => $"{reader}.Object()",
        _ => $"{reader}.Any()",
    };

    /// <summary>A function (a <c>JsonReading</c>) that reads a value.</summary>
    public string Reading(TypeModel type, bool isNullable = false) => (type, isNullable) switch
    {
        (NamedType model, false) => $"{Name(model.Name)}.ReadJson",
        (_, true) => $"static (ref JsonReader reader) => reader.IsNull ? null : {Read(type)}",
        _ => $"static (ref JsonReader reader) => {Read(type)}{(IsValueType(type) ? ".GetValueOrDefault()" : "")}",
    };

    /// <summary>A statement that writes a property where it is not null.</summary>
    /// <param name="index">The property's index among the JSON names of its class.</param>
    public string WriteMember(TypeModel type, int index, string value) => type switch
    {
        ListType { Item: ObjectType or PrimitiveType { Kind: PrimitiveKind.String }, HasNullableItems: false } =>
            $"writer.List({index}, {value});",
        ListType list => $"writer.List({index}, {value}, {Writing(list.Item, list.HasNullableItems)});",
        MapType map => $"writer.Map({index}, {value}, {Writing(map.Value, map.HasNullableValues)});",
        PrimitiveType { Kind: PrimitiveKind.UnixTime } time => $"writer.{UnixTime(time)}({index}, {value});",
        _ => $"writer.Member({index}, {value});",
    };

    /// <summary>A function (a <c>JsonWriting</c>) that writes a value.</summary>
    public string Writing(TypeModel type, bool isNullable = false) => type switch
    {
        ObjectType => $"JsonWriter.Model{(isNullable ? "!" : "")}",
        UnionType => $"JsonWriter.Union{(isNullable ? "!" : "")}",
        _ => $"static (ref JsonWriter writer, {Type(type, isNullable)} value) => "
            + $"{Write(type, !isNullable ? "value" : IsValueType(type) ? "value!.Value" : "value!")}",
    };

    /// <summary>The text of a parameter's value.</summary>
    /// <param name="name">The name of the parameter.</param>
    public string Format(TypeModel type, string value, string name) => type switch
    {
        EnumType => $"{value}.Value",
        PrimitiveType { Kind: PrimitiveKind.String } => value,
        PrimitiveType { Kind: PrimitiveKind.Boolean } => $"({value} ? \"true\" : \"false\")",
        PrimitiveType { Kind: PrimitiveKind.Single or PrimitiveKind.Double } =>
            $"RequestText.Number({CSharpLiteral.Of(name)}, {value})",
        PrimitiveType { Kind: PrimitiveKind.UnixTime } time => $"TextValues.Format{UnixTime(time)}({value})",
        PrimitiveType { Kind: >= PrimitiveKind.SByte and <= PrimitiveKind.UInt64 or PrimitiveKind.Decimal } =>
            $"{value}.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
        _ => $"TextValues.Format({value})",
    };

    private string Write(TypeModel type, string value) => type switch
    {
        ListType list => $"writer.List({value}, {Writing(list.Item, list.HasNullableItems)})",
        MapType map => $"writer.Map({value}, {Writing(map.Value, map.HasNullableValues)})",
        PrimitiveType { Kind: PrimitiveKind.UnixTime } time => $"writer.{UnixTime(time)}({value})",
        _ => $"writer.Value({value})",
    };

    private static string Reader(PrimitiveType type) => type.Kind == PrimitiveKind.UnixTime ? UnixTime(type) : type.Kind.ToString();

    private static string UnixTime(PrimitiveType type) => type.IsWhole ? "UnixSeconds" : "UnixTime";

    private static string PrimitiveName(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.SByte => "sbyte",
        PrimitiveKind.Byte => "byte",
        PrimitiveKind.Int16 => "short",
        PrimitiveKind.UInt16 => "ushort",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.UInt32 => "uint",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.UInt64 => "ulong",
        PrimitiveKind.UnixTime => "global::System.DateTimeOffset",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.Bytes => "byte[]",
        PrimitiveKind.Stream => "global::System.IO.Stream",
        _ => "global::System." + kind,
    };
}
