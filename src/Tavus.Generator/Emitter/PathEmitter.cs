using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the path and query of a request.</summary>
internal static class PathEmitter
{
    /// <summary>Prints what has to be prepared, and returns the expression of the path with its query.</summary>
    public static string Emit(CodeWriter writer, OperationModel operation, TypeEmitter types)
    {
        string path = Path(operation, types);
        List<ParameterModel> query = operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Query).ToList();
        if (query.Count == 0)
            return path;

        writer.Line("var query = new global::System.Text.StringBuilder();");
        foreach (ParameterModel parameter in query)
        {
            string name = Literal.Of(parameter.WireName);
            string separator = parameter.Type is ListType ? ", " + (parameter.Separator is { } text ? Literal.Of(text) : "null") : "";
            string value = parameter.Type is ListType ? Texts(parameter, types) : Text(parameter, types);
            writer.Line($"{types.Name("RequestText")}.AppendQuery(query, {name}, {value}{separator});");
        }

        return $"{path} + query";
    }

    /// <summary>The text of a parameter, or null where it is not given.</summary>
    public static string Text(ParameterModel parameter, TypeEmitter types)
    {
        if (parameter.Type is ListType)
        {
            string join = $"{types.Name("RequestText")}.Join({Literal.Of(parameter.WireName)}, {Texts(parameter, types, isChecked: true)}, isPath: {(parameter.Place == ParameterPlace.Path ? "true" : "false")})";
            return parameter.IsRequired ? join : $"({parameter.Name} is null ? null : {join})";
        }

        if (parameter.IsRequired)
            return types.Format(parameter.Type, parameter.Name);

        return parameter.Type is PrimitiveType { Kind: PrimitiveKind.String }
            ? parameter.Name
            : $"({parameter.Name} is null ? null : {types.Format(parameter.Type, parameter.Name + (TypeEmitter.IsValueType(parameter.Type) ? ".Value" : ""))})";
    }

    private static string Texts(ParameterModel parameter, TypeEmitter types, bool isChecked = false)
    {
        TypeModel item = ((ListType)parameter.Type).Item;
        if (item is PrimitiveType { Kind: PrimitiveKind.String })
            return parameter.Name;

        string select = $"global::System.Linq.Enumerable.Select({parameter.Name}, static item => {types.Format(item, "item")})";
        return parameter.IsRequired || isChecked ? select : $"({parameter.Name} is null ? null : {select})";
    }

    private static string Path(OperationModel operation, TypeEmitter types)
    {
        var parts = new List<string>();
        string rest = operation.Path;
        while (rest.Length > 0)
        {
            ParameterModel? next = operation.Parameters
                .Where(parameter => parameter.Place == ParameterPlace.Path && Index(rest, parameter) >= 0)
                .OrderBy(parameter => Index(rest, parameter))
                .FirstOrDefault();
            if (next is null)
                break;

            int index = Index(rest, next);
            if (index > 0)
                parts.Add(Text(rest.Substring(0, index)));

            parts.Add(next.Type is ListType
                ? Text(next, types)
                : $"{types.Name("RequestText")}.Segment({Literal.Of(next.WireName)}, {Text(next, types)})");
            rest = rest.Substring(index + next.WireName.Length + 2);
        }

        if (rest.Length > 0 || parts.Count == 0)
            parts.Add(Text(rest));

        return string.Join(" + ", parts);
    }

    // Everything behind a number sign would not be sent.
    private static string Text(string path) => Literal.Of(path.Replace("#", "%23"));

    private static int Index(string path, ParameterModel parameter) => path.IndexOf("{" + parameter.WireName + "}", System.StringComparison.Ordinal);
}
