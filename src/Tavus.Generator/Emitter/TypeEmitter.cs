using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints types, and the functions that read, write and format their values.</summary>
internal sealed class TypeEmitter(string @namespace)
{
    /// <summary>The name of a type of ours.</summary>
    public string Name(string type) => $"global::{@namespace}.{type}";

    /// <summary>The type itself, without a question mark.</summary>
    public string Type(TypeModel type) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.File } => Name("TavusFile"),
        PrimitiveType primitive => PrimitiveName(primitive.Kind),
        EnumType model => $"{Name("OpenEnum")}<{Name(model.Name)}>",
        ObjectType model => Name(model.Name),
        ListType list => $"global::System.Collections.Generic.IList<{Item(list.Item, list.HasNullableItems)}>",
        MapType map => $"global::System.Collections.Generic.IDictionary<string, {Item(map.Value, map.HasNullableValues)}>",
        JsonType { Kind: JsonKind.Object } => "global::System.Text.Json.Nodes.JsonObject",
        _ => "global::System.Text.Json.Nodes.JsonNode",
    };

    /// <summary>Whether a type is a .NET value type.</summary>
    public static bool IsValueType(TypeModel type) => type is
        EnumType or PrimitiveType { Kind: not (PrimitiveKind.String or PrimitiveKind.Uri or PrimitiveKind.Bytes or PrimitiveKind.Stream or PrimitiveKind.File) };

    /// <summary>A function (a <c>JsonReading</c>) that reads a value of the type.</summary>
    public string Reader(TypeModel type) => type switch
    {
        PrimitiveType primitive => $"{Name(Helper(primitive.Kind))}.Try{primitive.Kind}",
        EnumType => $"{Type(type)}.TryReadJson",
        ObjectType model => $"{Name(model.Name)}.TryReadJson",
        ListType list => Lambda($"TryList<{Item(list.Item, list.HasNullableItems)}>", type, ItemReader(list.Item, list.HasNullableItems)),
        MapType map => Lambda($"TryMap<{Item(map.Value, map.HasNullableValues)}>", type, ItemReader(map.Value, map.HasNullableValues)),
        JsonType { Kind: JsonKind.Object } => $"{Name("FreeForm")}.TryReadObject",
        _ => $"{Name("FreeForm")}.TryReadAny",
    };

    /// <summary>A call that writes the value of an expression.</summary>
    public string Write(TypeModel type, string writer, string value) => type switch
    {
        ObjectType => $"{value}.WriteJson({writer})",
        ListType list => $"{Name("JsonValues")}.WriteList({writer}, {value}, {ItemWriter(list.Item, list.HasNullableItems)})",
        MapType map => $"{Name("JsonValues")}.WriteMap({writer}, {value}, {ItemWriter(map.Value, map.HasNullableValues)})",
        EnumType => $"{Type(type)}.WriteJson({writer}, {value})",
        PrimitiveType primitive => $"{Name(Helper(primitive.Kind))}.Write({writer}, {value})",
        _ => $"{Name("FreeForm")}.Write({writer}, {value})",
    };

    /// <summary>The text of a parameter's value.</summary>
    public string Format(TypeModel type, string value) => type switch
    {
        EnumType => $"{value}.Value",
        PrimitiveType { Kind: PrimitiveKind.String } => value,
        PrimitiveType { Kind: PrimitiveKind.Boolean } => $"({value} ? \"true\" : \"false\")",
        PrimitiveType { Kind: PrimitiveKind.Single or PrimitiveKind.Double } =>
            $"{value}.ToString(\"R\", global::System.Globalization.CultureInfo.InvariantCulture)",
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal } =>
            $"{value}.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
        _ => $"{Name("TextValues")}.Format({value})",
    };

    private static string Helper(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String or PrimitiveKind.Boolean => "JsonValues",
        PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Single or PrimitiveKind.Double or PrimitiveKind.Decimal => "NumberValues",
        _ => "TextValues",
    };

    private static string PrimitiveName(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.Bytes => "byte[]",
        PrimitiveKind.Stream => "global::System.IO.Stream",
        _ => "global::System." + kind,
    };

    private string Item(TypeModel type, bool isNullable) => Type(type) + (isNullable ? "?" : "");

    private string ItemReader(TypeModel type, bool isNullable) => !isNullable
        ? Reader(type)
        : $"static (ref global::System.Text.Json.Utf8JsonReader reader, out {Type(type)}? value) => "
            + $"{Name("JsonValues")}.TryNullable{(IsValueType(type) ? "Value" : "Reference")}(ref reader, out value, {Reader(type)})";

    private string ItemWriter(TypeModel type, bool isNullable) =>
        $"static (writer, item) => {Write(type, "writer", !isNullable ? "item" : IsValueType(type) ? "item!.Value" : "item!")}";

    private string Lambda(string helper, TypeModel type, string item) =>
        $"static (ref global::System.Text.Json.Utf8JsonReader reader, out {Type(type)}? value) => {Name("JsonValues")}.{helper}(ref reader, out value, {item})";
}
