using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the part of a class that reads, writes and checks it.</summary>
internal static class ObjectJsonEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model, ClientModel client, TypeEmitter types)
    {
        writer.Separate();
        using (writer.Block($"partial class {model.Name}"))
        {
            EmitRead(writer, model, client.Target, types);
            writer.Line();
            EmitWrite(writer, model, types);
            if (model.HasChecks)
            {
                writer.Line();
                CheckEmitter.Emit(writer, model, types);
            }

            EmitHolds(writer, model);
            EmitConverter(writer, model, types);
        }
    }

    private static void EmitRead(CodeWriter writer, ObjectModel model, TargetModel target, TypeEmitter types)
    {
        string type = types.Name(model.Name);
        using (writer.Block($"internal static bool TryReadJson(ref global::System.Text.Json.Utf8JsonReader reader, out {type}? value)"))
        {
            writer.Line($$"""
                value = null;
                if (reader.TokenType != global::System.Text.Json.JsonTokenType.StartObject)
                    return false;

                value = new {{type}}{{RequiredInitializer(model, target)}};
                global::System.Text.Json.Nodes.JsonObject? additional = null;
                """);
            using (writer.Block("while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)"))
            {
                string keyword = "if";
                foreach (PropertyModel property in model.Properties.Where(property => !property.Type.IsFile()))
                {
                    string name = Literal.Of(property.WireName);
                    string read = TypeEmitter.IsValueType(property.Type) ? "Value" : "Reference";
                    string forgive = ObjectEmitter.DisallowsNull(model, property, target) ? "!" : "";
                    writer.Line($$"""
                        {{keyword}} (reader.ValueTextEquals({{name}}u8))
                            value.{{property.Name}} = {{types.Name("JsonMember")}}.{{read}}<{{types.Type(property.Type)}}>(ref reader, {{name}}, ref additional, {{types.Reader(property.Type)}}){{forgive}};
                        """);
                    keyword = "else if";
                }

                string unknown = $"{types.Name("JsonMember")}.Unknown(ref reader, ref additional);";
                writer.Line(keyword == "if" ? unknown : "else\n    " + unknown);
            }

            writer.Line("""

                value.AdditionalProperties = additional;
                return true;
                """);
        }
    }

    private static string RequiredInitializer(ObjectModel model, TargetModel target)
    {
        List<string> members = model.Properties
            .Where(property => ObjectEmitter.IsCSharpRequired(model, property, target))
            .Select(property => property.Name + (property.IsNullable ? " = null" : " = null!"))
            .ToList();
        return members.Count == 0 ? "()" : " { " + string.Join(", ", members) + " }";
    }

    private static void EmitWrite(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        using (writer.Block("internal void WriteJson(global::System.Text.Json.Utf8JsonWriter writer)"))
        {
            writer.Line("writer.WriteStartObject();");
            foreach (PropertyModel property in model.Properties.Where(property => !property.Type.IsFile()))
            {
                string value = property.Name + (TypeEmitter.IsValueType(property.Type) ? ".Value" : "");
                using (writer.Block($"if ({property.Name} is not null)"))
                {
                    writer.Line($$"""
                        writer.WritePropertyName({{Literal.Of(property.WireName)}}u8);
                        {{types.Write(property.Type, "writer", value)}};
                        """);
                }

                if (property is { IsRequired: true, IsNullable: true })
                {
                    using (writer.Block($"else if (AdditionalProperties?.ContainsKey({Literal.Of(property.WireName)}) != true)"))
                        writer.Line($"writer.WriteNull({Literal.Of(property.WireName)}u8);");
                }

                writer.Line();
            }

            using (writer.Block("if (AdditionalProperties is not null)"))
            {
                using (writer.Block("foreach (global::System.Collections.Generic.KeyValuePair<string, global::System.Text.Json.Nodes.JsonNode?> member in AdditionalProperties)"))
                {
                    writer.Line($$"""
                        if (!Holds(member.Key))
                            {{types.Name("JsonMember")}}.Write(writer, member.Key, member.Value);
                        """);
                }
            }

            writer.Line("""

                writer.WriteEndObject();
                """);
        }
    }

    private static void EmitHolds(CodeWriter writer, ObjectModel model)
    {
        writer.Line("""

            /// <summary>Whether a property holds the value of a name, which then comes before an additional property.</summary>
            """);
        using (writer.Block("private bool Holds(string name) => name switch", "};"))
        {
            foreach (PropertyModel property in model.Properties)
                writer.Line($"{Literal.Of(property.WireName)} => {property.Name} is not null,");

            writer.Line("_ => false,");
        }
    }

    private static void EmitConverter(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        string type = types.Name(model.Name);
        writer.Line($$"""

            /// <summary>Lets <c>JsonSerializer</c> read and write the object.</summary>
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            public sealed class Converter : global::System.Text.Json.Serialization.JsonConverter<{{type}}>
            {
                /// <inheritdoc/>
                public override {{type}} Read(ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options) =>
                    {{types.Name("JsonText")}}.Read<{{type}}>(ref reader, TryReadJson);

                /// <inheritdoc/>
                public override void Write(global::System.Text.Json.Utf8JsonWriter writer, {{type}} value, global::System.Text.Json.JsonSerializerOptions options) =>
                    {{types.Name("JsonText")}}.Write(writer, value, static (writer, value) => value.WriteJson(writer));
            }
            """);
    }
}
