using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints how a class is copied: only mutable values need a line.</summary>
internal static class CopyEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        List<PropertyModel> properties = model.Properties.Where(property => Copy(property.Type) is not null).ToList();
        List<PropertyModel> hiding = model.Properties.Where(property => property.HiddenType is { } type && Copy(type) is not null).ToList();
        if (properties.Count + hiding.Count == 0)
            return;

        // The property itself would record that it was set.
        IEnumerable<string> declared = properties
            .Select(property => (Property: property, Name: property.IsWrittenAsNull ? property.FieldName : property.Name))
            .Select(item => $"copy.{item.Name} = {Copy(item.Property.Type, item.Name)}{(item.Property.DisallowsNull ? "!" : "")};");
        IEnumerable<string> hidden = hiding.Select(property =>
            $"(({types.Name(model.Inheritance.BaseName!)})copy).{property.Name} = {Copy(property.HiddenType!, "base." + property.Name)};");
        List<string> statements = declared.Concat(hidden).ToList();
        var method = new SplitMethod("_copyTo", $"{model.Name} copy", "copy");
        writer.Line();
        using (writer.Block("internal override JsonModel CopyJson()"))
        {
            writer.Line($"var copy = ({model.Name})MemberwiseClone();");
            method.EmitBody(writer, statements);
            writer.Line("return copy;");
        }

        method.EmitParts(writer, statements);
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

    /// <summary>The function that copies a value, or null if it is immutable. Streams and files are shared.</summary>
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
