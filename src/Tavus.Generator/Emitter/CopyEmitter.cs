using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints how a class is copied: only what can be changed in place needs a line.</summary>
internal static class CopyEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        List<PropertyModel> properties = model.Properties.Where(property => Copy(property.Type) is not null).ToList();
        List<PropertyModel> hiding = model.Properties.Where(property => property.HiddenType is { } type && Copy(type) is not null).ToList();
        if (properties.Count + hiding.Count == 0)
            return;

        writer.Line();
        using (writer.Block("IJsonModel IJsonModel.Copy()"))
        {
            writer.Line($"var copy = ({model.Name})MemberwiseClone();");
            foreach (PropertyModel property in properties)
            {
                // The property itself would record that it was set.
                string name = property.IsWrittenAsNull ? property.FieldName : property.Name;
                writer.Line($"copy.{name} = {Copy(property.Type, name)}{(property.DisallowsNull ? "!" : "")};");
            }

            foreach (PropertyModel property in hiding)
            {
                string baseCopy = $"(({types.Name(model.Inheritance.BaseName!)})copy).{property.Name}";
                writer.Line($"{baseCopy} = {Copy(property.HiddenType!, "base." + property.Name)};");
            }

            writer.Line("return copy;");
        }
    }

    private static string? Copy(TypeModel type, string value) => type switch
    {
        ListType list => $"JsonCopy.List({value}{Item(list.Item)})",
        MapType map => $"JsonCopy.Map({value}{Item(map.Value)})",
        _ => $"{Copy(type)}({value})",
    };

    private static string Item(TypeModel type) => Copy(type) switch
    {
        null => "",
        _ when type is ListType or MapType => $", static item => {Copy(type, "item")}!",
        var copy => $", {copy}!",
    };

    /// <summary>The function that copies a value, or null where it cannot be changed in place. Streams and files are shared.</summary>
    private static string? Copy(TypeModel type) => type switch
    {
        ListType => "JsonCopy.List",
        MapType => "JsonCopy.Map",
        ObjectType => "JsonCopy.Of",
        UnionType => "JsonCopy.Union",
        JsonType => "JsonCopy.Node",
        PrimitiveType { Kind: PrimitiveKind.Bytes } => "JsonCopy.Bytes",
        _ => null,
    };
}
