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
        string checks = model.IsValidated ? " : IChecked" : "";
        using (writer.Block($"partial class {model.Name}{checks}"))
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
            if (model.IsValidated)
                ValidationEmitter.Emit(writer, model);

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

    /// <summary>Prints the names of the members that must not be shown.</summary>
    public static void EmitSecrets(CodeWriter writer, ClientModel client)
    {
        writer.Line();
        using (writer.Block("partial class JsonSecrets"))
            writer.Line(
                $"private static readonly string[] Names = {{ {string.Join(", ", client.SecretNames.Select(CSharpLiteral.Of))} }};");
    }

    private static void EmitNames(CodeWriter writer, List<PropertyModel> properties, string modifiers)
    {
        if (properties.Count == 0)
        {
            writer.Line($"internal static {modifiers}JsonNames _names => JsonNames.None;");
            return;
        }

        writer.Line($"internal static {modifiers}readonly JsonNames _names = new(");
        writer.List(properties.Select(property => CSharpLiteral.Of(property.WireName)), ");");
        writer.Line("""

            internal override JsonNames GetJsonNames() => _names;
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
        var method = new SplitMethod("_read", "int index, ref JsonReader reader", "index, ref reader");
        List<string> cases = properties
            .Select((property, i) => $"case {i}: {Reading(property, types)}; break;")
            .ToList();
        writer.Line();
        using (writer.Block("internal override void ReadJsonProperty(int index, ref JsonReader reader)"))
            method.EmitSwitch(writer, cases);

        method.EmitSwitchParts(writer, cases);
    }

    // A value that does not match is not null: it is preserved until null is set.
    private static string Reading(PropertyModel property, TypeEmitter types) =>
        $"{property.Name} = {types.Read(property.Type)}{(property.DisallowsNull ? "!" : "")}"
        + (property.IsWrittenAsNull ? $"; {property.AbsenceName} = reader.IsMisfit" : "");

    private static void EmitWrite(CodeWriter writer, List<PropertyModel> properties, TypeEmitter types)
    {
        var method = new SplitMethod("_write", "ref JsonWriter writer", "ref writer");
        List<string> statements = properties.Select((property, i) => string.Join("\n", Writing(property, i, types))).ToList();
        writer.Line();
        using (writer.Block("internal override void WriteJsonProperties(ref JsonWriter writer)"))
            method.EmitBody(writer, statements);

        method.EmitParts(writer, statements);
    }

    private static IEnumerable<string> Writing(PropertyModel property, int index, TypeEmitter types)
    {
        string condition = property.IsReadOnly ? $"if (writer.TakesReadOnly({index})) " : "";
        yield return condition + types.WriteMember(property.Type, index, property.Name);
        if (property.HiddenType is { } hidden)
            yield return $"{condition}if ({property.Name} is null) {types.WriteMember(hidden, index, "base." + property.Name)}";

        if (property.IsWrittenAsNull)
            yield return $"{condition}writer.Null({index}, {property.Name} is null && !{property.AbsenceName});";
    }
}
