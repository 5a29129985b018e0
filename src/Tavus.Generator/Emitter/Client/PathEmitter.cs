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
        // Some documents distinguish operations by a query in the path.
        int mark = operation.Path.IndexOf('?');
        string path = Path(mark < 0 ? operation.Path : operation.Path.Substring(0, mark), operation, types);
        string start = mark < 0 ? "" : Path(operation.Path.Substring(mark), operation, types);
        List<ParameterModel> query = operation.Parameters.Where(parameter => parameter.Place == ParameterPosition.Query).ToList();
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
        string value = parameter.Name + (!parameter.IsRequired && TypeEmitter.IsValueType(parameter.Type) ? ".Value" : "");
        string json = $"JsonText.ToUtf8({value}, {types.Writing(parameter.Type)})";
        return parameter.IsRequired ? json : $"{parameter.Name} is null ? null : {json}";
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
        if (parameter.Type is ListType)
        {
            string join = $"RequestText.Join({CSharpLiteral.Of(parameter.WireName)}, {Texts(parameter, types, isChecked: true)}, isPath: {(parameter.Place == ParameterPosition.Path ? "true" : "false")})";
            return parameter.IsRequired ? join : $"({parameter.Name} is null ? null : {join})";
        }

        if (parameter.IsRequired)
            return types.Format(parameter.Type, parameter.Name, parameter.WireName);

        string value = parameter.Name + (TypeEmitter.IsValueType(parameter.Type) ? ".Value" : "");
        return parameter.Type is PrimitiveType { Kind: PrimitiveKind.String }
            ? parameter.Name
            : $"({parameter.Name} is null ? null : {types.Format(parameter.Type, value, parameter.WireName)})";
    }

    private static string Texts(ParameterModel parameter, TypeEmitter types, bool isChecked = false)
    {
        TypeModel item = ((ListType)parameter.Type).Item;
        if (item is PrimitiveType { Kind: PrimitiveKind.String })
            return parameter.Name;

        string text = types.Format(item, "item", parameter.WireName);
        string select = $"global::System.Linq.Enumerable.Select({parameter.Name}, static item => {text})";
        return parameter.IsRequired || isChecked ? select : $"({parameter.Name} is null ? null : {select})";
    }

    private static string Path(string rest, OperationModel operation, TypeEmitter types)
    {
        var parts = new List<string>();
        while (rest.Length > 0)
        {
            ParameterModel? next = operation.Parameters
                .Where(parameter => parameter.Place == ParameterPosition.Path && Index(rest, parameter) >= 0)
                .OrderBy(parameter => Index(rest, parameter))
                .FirstOrDefault();
            if (next is null)
                break;

            int index = Index(rest, next);
            if (index > 0)
                parts.Add(Text(rest.Substring(0, index)));

            parts.Add(Segment(next, types));
            rest = rest.Substring(index + next.WireName.Length + 2);
        }

        if (rest.Length > 0 || parts.Count == 0)
            parts.Add(Text(rest));

        return string.Join(" + ", parts);
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

    private static int Index(string path, ParameterModel parameter) =>
        path.IndexOf("{" + parameter.WireName + "}", System.StringComparison.Ordinal);
}
