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
            List<PropertyModel> properties = model.Properties.Where(property => !property.Type.IsFile()).ToList();
            EmitNames(writer, properties, HierarchyEmitter.New(model));
            HierarchyEmitter.EmitReadJson(writer, model, Initializer(model), types);
            if (properties.Count > 0)
            {
                EmitRead(writer, properties, types);
                EmitWrite(writer, properties, types);
            }

            CopyEmitter.Emit(writer, model, types);
            if (model.HasChecks)
                CheckEmitter.Emit(writer, model);

            EmitConverter(writer, model.Name, "Model", HierarchyEmitter.New(model));
        }
    }

    /// <summary>Prints the class by which <c>JsonSerializer</c> reads and writes a class of ours.</summary>
    public static void EmitConverter(CodeWriter writer, string name, string writing, string modifiers = "")
    {
        writer.Line($$"""

            /// <summary>For <c>JsonSerializer</c>.</summary>
            [EditorBrowsable(EditorBrowsableState.Never)]
            public {{modifiers}}sealed class Converter : JsonModelConverter<{{name}}>
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

    private static void EmitNames(CodeWriter writer, List<PropertyModel> properties, string modifiers)
    {
        if (properties.Count == 0)
        {
            writer.Line($"internal static {modifiers}JsonNames _names => JsonNames.None;");
            return;
        }

        writer.Line($"internal static {modifiers}readonly JsonNames _names = new(");
        writer.List(properties.Select(property => Literal.Of(property.WireName)), ");");
        writer.Line("""

            JsonNames IJsonModel.Names => _names;
            """);
    }

    private static string Initializer(ObjectModel model)
    {
        List<string> members = HierarchyEmitter.Resets(model)
            .Concat(model.Properties
                .Where(property => property.HasRequiredKeyword)
                .Select(property => property.Name + (property.IsNullable ? " = null" : " = null!")))
            .Concat(model.Properties.Where(property => property.Preset is not null).Select(property => property.Name + " = null"))
            .Concat(model.Properties.Where(property => property.IsWrittenAsNull).Select(property => property.AbsenceName + " = true"))
            .ToList();
        return members.Count == 0 ? "()" : " { " + string.Join(", ", members) + " }";
    }

    private static void EmitRead(CodeWriter writer, List<PropertyModel> properties, TypeEmitter types)
    {
        writer.Line();
        using (writer.Block("void IJsonModel.ReadProperty(int index, ref JsonReader reader)"))
        {
            using (writer.Block("switch (index)"))
            {
                for (int i = 0; i < properties.Count; i++)
                {
                    PropertyModel property = properties[i];
                    writer.Line($"case {i}: {property.Name} = {types.Read(property.Type)}{(property.DisallowsNull ? "!" : "")}; break;");
                }
            }
        }
    }

    private static void EmitWrite(CodeWriter writer, List<PropertyModel> properties, TypeEmitter types)
    {
        writer.Line();
        using (writer.Block("void IJsonModel.WriteProperties(ref JsonWriter writer)"))
        {
            for (int i = 0; i < properties.Count; i++)
            {
                PropertyModel property = properties[i];
                string condition = property.IsReadOnly ? $"if (writer.TakesReadOnly({i})) " : "";
                writer.Line(condition + types.WriteMember(property.Type, i, property.Name));
                if (property.HiddenType is { } hidden)
                    writer.Line($"{condition}if ({property.Name} is null) {types.WriteMember(hidden, i, "base." + property.Name)}");

                if (property.IsWrittenAsNull)
                    writer.Line($"{condition}writer.Null({i}, {property.Name} is null && !{property.AbsenceName}, AdditionalProperties);");
            }
        }
    }
}
