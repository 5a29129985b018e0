using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the path and query of a request.</summary>
internal static class PathEmitter
{
    /// <summary>Prints preparing statements, and returns the expression of the path with its query.</summary>
    public static string Emit(CodeWriter writer, OperationModel operation, TypeEmitter types)
    {
        string path = Url(operation.Path, operation, types);
        string start = operation.Query.Parts.Count == 0 ? "" : Url(operation.Query, operation, types);
        List<ParameterModel> query = operation.Parameters.Where(parameter => parameter.Position == ParameterPosition.Query).ToList();
        if (query.Count == 0)
            return start.Length == 0 ? path : $"{path} + {start}";

        writer.Line($"var query = new global::System.Text.StringBuilder({start});");
        foreach (ParameterModel parameter in query)
            writer.Line(AppendQuery(parameter, types) + ";");

        return $"{path} + query";
    }

    /// <summary>The UTF-8 JSON of a parameter, or null where it is not given.</summary>
    public static string Json(ParameterModel parameter, TypeEmitter types)
    {
        string name = CSharpName.Of(parameter);
        string value = name + (!parameter.IsRequired && TypeEmitter.IsValueType(parameter.Type) ? ".Value" : "");
        string json = $"StyleText.Json({CSharpLiteral.Of(parameter.WireName)}, {value}, {types.Writing(parameter.Type)})";
        return parameter.IsRequired ? json : $"{name} is null ? null : {json}";
    }

    /// <summary>How a parameter that is not a plain value is written: its style, and whether it is exploded.</summary>
    public static string Style(ParameterModel parameter, TypeEmitter types) =>
        $"ValueStyle.{parameter.Style}, explode: {(parameter.Explode ? "true" : "false")}";

    private static string AppendQuery(ParameterModel parameter, TypeEmitter types)
    {
        string name = CSharpLiteral.Of(parameter.WireName);
        if (!parameter.IsPlain)
        {
            string reserved = parameter.AllowsReserved ? ", allowReserved: true" : "";
            return $"StyleText.AppendQuery(query, {name}, {Json(parameter, types)}, {Style(parameter, types)}{reserved})";
        }

        if (parameter.Type is not ListType)
            return $"RequestText.AppendQuery(query, {name}, {Text(parameter, types)})";

        string separator = parameter.Explode ? "null" : parameter.Style switch
        {
            ValueStyle.SpaceDelimited => "\"%20\"",
            ValueStyle.PipeDelimited => "\"%7C\"",
            _ => "\",\"",
        };
        return $"RequestText.AppendQuery(query, {name}, {Texts(parameter, types)}, {separator})";
    }

    /// <summary>The text of a parameter, or null where it is not given.</summary>
    public static string Text(ParameterModel parameter, TypeEmitter types)
    {
        string name = CSharpName.Of(parameter);
        if (parameter.Type is ListType)
        {
            string join = $"RequestText.Join({CSharpLiteral.Of(parameter.WireName)}, {Texts(parameter, types, isChecked: true)}, "
                + $"isPath: {(parameter.Position == ParameterPosition.Path ? "true" : "false")})";
            return parameter.IsRequired ? join : $"({name} is null ? null : {join})";
        }

        if (parameter.IsRequired)
            return types.Format(parameter.Type, name, parameter.WireName);

        string value = name + (TypeEmitter.IsValueType(parameter.Type) ? ".Value" : "");
        return parameter.Type is PrimitiveType { Kind: PrimitiveKind.String }
            ? name
            : $"({name} is null ? null : {types.Format(parameter.Type, value, parameter.WireName)})";
    }

    private static string Texts(ParameterModel parameter, TypeEmitter types, bool isChecked = false)
    {
        string name = CSharpName.Of(parameter);
        TypeModel item = ((ListType)parameter.Type).Item;
        if (item is PrimitiveType { Kind: PrimitiveKind.String })
            return name;

        string text = types.Format(item, "item", parameter.WireName);
        string items = TypeEmitter.IsValueType(item) ? name : $"global::System.Linq.Enumerable.OfType<{types.Type(item)}>({name})";
        string select = $"global::System.Linq.Enumerable.Select({items}, static item => {text})";
        return parameter.IsRequired || isChecked ? select : $"({name} is null ? null : {select})";
    }

    private static string Url(UrlTemplate template, OperationModel operation, TypeEmitter types)
    {
        if (template.Parts.Count == 0)
            return CSharpLiteral.Of("");

        return string.Join(" + ", template.Parts.Select(part => part.IsVariable
            ? Segment(
                operation.Parameters.First(parameter => parameter.Position == ParameterPosition.Path && parameter.WireName == part.Text),
                types)
            : Text(part.Text)));
    }

    private static string Segment(ParameterModel parameter, TypeEmitter types)
    {
        string name = CSharpLiteral.Of(parameter.WireName);
        if (!parameter.IsPlain)
            return $"StyleText.Path({name}, {Json(parameter, types)}, {Style(parameter, types)})";

        return parameter.Type is ListType ? Text(parameter, types) : $"RequestText.Segment({name}, {Text(parameter, types)})";
    }

    // Everything behind a number sign would not be sent.
    private static string Text(string path) => CSharpLiteral.Of(path.Replace("#", "%23"));
}
