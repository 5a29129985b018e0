using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the part of a class that reads, writes and checks it.</summary>
internal static class ObjectJsonEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        writer.Separate();
        string checks = model.HasChecks ? ", IChecked" : "";
        using (writer.Block($"partial class {model.Name} : IJsonModel{checks}"))
        {
            writer.Line($"internal static {model.Name}? ReadJson(ref JsonReader reader) => reader.Model(new {model.Name}{RequiredInitializer(model)});");
            EmitRead(writer, model, types);
            EmitWrite(writer, model, types);
            if (model.HasChecks)
                CheckEmitter.Emit(writer, model);

            EmitConverter(writer, model.Name, "Model");
        }
    }

    /// <summary>Prints the class by which <c>JsonSerializer</c> reads and writes a class of ours.</summary>
    public static void EmitConverter(CodeWriter writer, string name, string writing)
    {
        writer.Line($$"""

            /// <summary>For <c>JsonSerializer</c>.</summary>
            [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
            public sealed class Converter : JsonModelConverter<{{name}}>
            {
                /// <inheritdoc/>
                public Converter() : base(ReadJson, JsonWriter.{{writing}}) { }
            }
            """);
    }

    /// <summary>Prints the names of the members that must not be shown, where there are any.</summary>
    public static void EmitSecrets(CodeWriter writer, ClientModel client)
    {
        if (!client.SecretNames.Any())
            return;

        writer.Separate();
        using (writer.Block("partial class JsonSecrets"))
            writer.Line($"private static readonly string[] Names = {{ {string.Join(", ", client.SecretNames.Select(Literal.Of))} }};");
    }

    private static string RequiredInitializer(ObjectModel model)
    {
        List<string> members = model.Properties
            .Where(property => property.HasRequiredKeyword)
            .Select(property => property.Name + (property.IsNullable ? " = null" : " = null!"))
            .ToList();
        return members.Count == 0 ? "()" : " { " + string.Join(", ", members) + " }";
    }

    private static void EmitRead(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        writer.Line();
        using (writer.Block("void IJsonModel.ReadMember(ref JsonReader reader)"))
        {
            string keyword = "if";
            foreach (PropertyModel property in model.Properties.Where(property => !property.Type.IsFile()))
            {
                writer.Line($$"""
                    {{keyword}} (reader.Is({{Literal.Of(property.WireName)}}u8))
                        {{property.Name}} = {{types.Read(property.Type)}}{{(property.DisallowsNull ? "!" : "")}};
                    """);
                keyword = "else if";
            }
        }
    }

    private static void EmitWrite(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        writer.Line();
        using (writer.Block("void IJsonModel.WriteMembers(ref JsonWriter writer)"))
        {
            foreach (PropertyModel property in model.Properties.Where(property => !property.Type.IsFile()))
            {
                string name = Literal.Of(property.WireName);
                writer.Line(types.WriteMember(property.Type, name, property.Name));
                if (property is { IsRequired: true, IsNullable: true })
                    writer.Line($"writer.Null({name}u8, {property.Name} is null);");
            }
        }
    }
}
