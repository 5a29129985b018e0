using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tavus.Generator.CodeFixes;

/// <summary>Writes JSON as C# that makes the same model. The result is null where C# cannot express it.</summary>
internal sealed class InitializerWriter(SemanticModel semantics, int position, string newLine)
{
    private const string Indent = "    ";

    private readonly FreeFormWriter _freeForm = new(name => Name(semantics, position, name));
    private readonly bool _hasCollectionExpressions =
        ((CSharpParseOptions)semantics.SyntaxTree.Options).LanguageVersion.MapSpecifiedToEffectiveVersion() >= (LanguageVersion)1200;

    public string? Write(ITypeSymbol model, JsonElement json, string indent)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;

        Dictionary<string, IPropertySymbol> properties = ModelMembers.PropertiesOf(model);
        var declared = new Dictionary<string, string>();
        var undeclared = new Dictionary<string, string>();
        foreach (JsonProperty member in json.EnumerateObject())
        {
            // An explicit null is an undeclared value: a property that is null is not sent.
            if (member.Value.ValueKind == JsonValueKind.Null || !properties.TryGetValue(member.Name, out IPropertySymbol? property))
            {
                undeclared[member.Name] = $"[{CSharpLiteral.Of(member.Name)}] = {_freeForm.Write(member.Value)}";
                continue;
            }

            if (property.SetMethod is null || Value(property.Type, member.Value, indent + Indent) is not { } value) return null;
            declared[member.Name] = Assign(property.Name, value);
        }

        if (properties.Any(property => property.Value.IsRequired && !declared.ContainsKey(property.Key))) return null;

        List<string> parts = [.. declared.Values];
        if (undeclared.Count > 0) parts.Add("AdditionalProperties = " + _freeForm.Object(undeclared.Values));
        return parts.Count == 0 ? $"new {Name(model)}()" : $"new {Name(model)}" + Block(parts, indent);
    }

    private string? Value(ITypeSymbol type, JsonElement json, string indent)
    {
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var nullable }
            ? nullable[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (ModelMembers.IsModel(type)) return Write(type, json, indent);
        if (type is not INamedTypeSymbol { TypeArguments: var arguments, Name: var name }) return PrimitiveWriter.Write(type, json, Name);

        return (name, arguments.Length) switch
        {
            ("OpenEnum", 1) => Enum(arguments[0], json),
            ("IList", 1) => List(arguments[0], json, indent),
            ("IDictionary", 2) => Map(arguments[1], json, indent),
            ("JsonNode", 0) => _freeForm.Write(json),
            ("JsonObject", 0) => json.ValueKind == JsonValueKind.Object ? _freeForm.Write(json) : null,
            _ when ModelMembers.IsGenerated(type) => $"{Name(type)}.FromJson({CSharpLiteral.Of(json.GetRawText())})",
            _ => PrimitiveWriter.Write(type, json, Name),
        };
    }

    private string? Enum(ITypeSymbol enumType, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String) return null;

        string text = json.GetString()!;
        return ModelMembers.MemberFor(text, enumType) is { } member ? $"{Name(enumType)}.{member.Name}" : CSharpLiteral.Of(text);
    }

    private string? List(ITypeSymbol itemType, JsonElement json, string indent)
    {
        if (json.ValueKind != JsonValueKind.Array) return null;

        bool isBlock = json.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array);
        var items = new List<string>();
        foreach (JsonElement item in json.EnumerateArray())
        {
            if (Item(itemType, item, isBlock ? indent + Indent : indent) is not { } text) return null;
            items.Add(text);
        }

        string type = _hasCollectionExpressions ? "" : $"new {GenericName("System.Collections.Generic.List`1")}<{Name(itemType)}>";
        (string open, string close) = _hasCollectionExpressions ? ("[", "]") : ("{", "}");
        if (isBlock) return type + Block(items.Select(item => item.TrimStart()), indent, open, close);
        return type + (_hasCollectionExpressions ? "[" + string.Join(", ", items) + "]" : $" {{ {string.Join(", ", items)} }}");
    }

    private string? Map(ITypeSymbol valueType, JsonElement json, string indent)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;

        var entries = new Dictionary<string, string>();
        foreach (JsonProperty entry in json.EnumerateObject())
        {
            if (Item(valueType, entry.Value, indent + Indent) is not { } text) return null;
            entries[entry.Name] = Assign($"[{CSharpLiteral.Of(entry.Name)}]", text);
        }

        string type = $"{GenericName("System.Collections.Generic.Dictionary`2")}<string, {Name(valueType)}>";
        return entries.Count == 0 ? $"new {type}()" : $"new {type}" + Block(entries.Values, indent);
    }

    private string? Item(ITypeSymbol type, JsonElement json, string indent) =>
        json.ValueKind != JsonValueKind.Null ? Value(type, json, indent)
        : type.IsValueType && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T ? null
        : "null";

    // A block begins on the next line.
    private static string Assign(string target, string value) => $"{target} ={(value[0] is '\r' or '\n' ? "" : " ")}{value}";

    private string Block(IEnumerable<string> parts, string indent, string open = "{", string close = "}")
    {
        string inner = newLine + indent + Indent;
        return newLine + indent + open + inner + string.Join("," + inner, parts) + "," + newLine + indent + close;
    }

    private string Name(ITypeSymbol type) => type.ToMinimalDisplayString(semantics, position);

    // Without its type parameters.
    private string GenericName(string metadataName) => Name(metadataName).Split('<')[0];

    private string Name(string metadataName) => Name(semantics, position, metadataName);

    private static string Name(SemanticModel semantics, int position, string metadataName) =>
        semantics.Compilation.GetTypeByMetadataName(metadataName)?.ToMinimalDisplayString(semantics, position) ?? metadataName;
}
