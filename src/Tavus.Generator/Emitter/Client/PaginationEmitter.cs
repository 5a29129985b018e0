using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the method that returns the items of all pages of a list.</summary>
internal static class PaginationEmitter
{
    private const string Returns = """
        /// <returns>
        /// The items of all pages. Each page is a call, made when its first item is requested; each enumeration starts again. It ends early
        /// where a page is received for the second time.
        /// </returns>
        """;

    /// <summary>Prints the member of the interface.</summary>
    public static void EmitDeclaration(CodeWriter writer, OperationModel operation, PaginationModel pagination, TypeEmitter types)
    {
        writer.Separate();
        OperationEmitter.EmitDocumentation(writer, operation, types, Returns);
        writer.Line(Signature(operation, pagination, types) + ";");
    }

    public static void Emit(CodeWriter writer, OperationModel operation, PaginationModel pagination, TypeEmitter types)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        FileHeader.EmitObsolete(writer, operation.IsDeprecated, operation.IsRemoved);
        IEnumerable<string> arguments = Arguments(operation, pagination, types)
            .Append($"maxPages: {pagination.MaxPages.ToString(CultureInfo.InvariantCulture)}")
            .Append("cancellationToken: cancellationToken");
        writer.Line($"public {Signature(operation, pagination, types)} =>");
        writer.Line($"    PageReader.{Method(pagination.Kind)}(\n        {string.Join(",\n        ", arguments)});");
    }

    private static string Signature(OperationModel operation, PaginationModel pagination, TypeEmitter types) =>
        $"IAsyncEnumerable<{Item(pagination, types)}> {pagination.Name}Async({OperationEmitter.Parameters(operation, types)})";

    private static string Item(PaginationModel pagination, TypeEmitter types) =>
        types.Type(pagination.List.Item, pagination.List.HasNullableItems);

    private static string Method(PaginationKind kind) => kind switch
    {
        PaginationKind.Page or PaginationKind.Offset => "ByNumber",
        PaginationKind.Cursor => "ByCursor",
        _ => "ByLink",
    };

    private static IEnumerable<string> Arguments(OperationModel operation, PaginationModel pagination, TypeEmitter types)
    {
        string items = $"page => {Path(operation, pagination.Items)}";
        return pagination.Kind switch
        {
            PaginationKind.Page or PaginationKind.Offset => Numbers(operation, pagination, types, items),
            PaginationKind.Cursor => Cursors(operation, pagination, types, items),
            _ => Links(operation, pagination, items),
        };
    }

    private static IEnumerable<string> Numbers(OperationModel operation, PaginationModel pagination, TypeEmitter types, string items)
    {
        ParameterModel parameter = pagination.Parameter!;
        string type = types.Type(parameter.Type);
        bool isLong = parameter.Type is PrimitiveType { Kind: PrimitiveKind.Int64 };
        string conversion = isLong ? "" : $"({type}{(parameter.IsRequired ? "" : "?")})";
        string value = conversion + (parameter.IsRequired ? "{0}!.Value" : "{0}");
        bool isShorter = parameter.Type is PrimitiveType { Kind: <= PrimitiveKind.Int64 };
        string start = isShorter ? CSharpName.Of(parameter) : $"(long?){CSharpName.Of(parameter)}";
        yield return Call(operation, parameter, value);
        yield return $"start: {start}";
        yield return $"first: {pagination.First.ToString(CultureInfo.InvariantCulture)}";
        yield return $"items: static {items}";
        yield return $"write: {types.Writing(pagination.List.Item, pagination.List.HasNullableItems)}";
        yield return $"total: {(pagination.Total.Count == 0 ? "null" : $"static page => {Path(operation, pagination.Total)}")}";
        yield return $"countsItems: {(pagination.Kind == PaginationKind.Offset ? "true" : "false")}";
    }

    private static IEnumerable<string> Cursors(OperationModel operation, PaginationModel pagination, TypeEmitter types, string items)
    {
        ParameterModel parameter = pagination.Parameter!;
        bool isValue = TypeEmitter.IsValueType(parameter.Type);
        yield return Call(operation, parameter, parameter.IsRequired ? isValue ? "{0}!.Value" : "{0}!" : "{0}");
        yield return $"start: ({types.Type(parameter.Type)}?){CSharpName.Of(parameter)}";
        yield return $"items: static {items}";

        string last = $"{Path(operation, pagination.Items)} is {{ Count: > 0 }} list "
            + $"? list[list.Count - 1]{Members(pagination.Last, isNullable: true)} : null";
        string more = pagination.More.Count == 0 ? "" : $"{Path(operation, pagination.More)} == true";
        string next = (more.Length > 0, pagination.Last.Count > 0) switch
        {
            (false, false) => Path(operation, pagination.Next),
            (false, true) => last,
            (true, false) => $"{more} ? {Path(operation, pagination.Next)} : null",
            (true, true) => $"{more} ? ({last}) : null",
        };
        yield return $"next: static page => {next}";
    }

    private static IEnumerable<string> Links(OperationModel operation, PaginationModel pagination, string items)
    {
        string client = Free("client", operation);
        yield return "With";
        string arguments = OperationEmitter.Arguments(operation, CSharpName.Of);
        yield return $"({client}, cancellationToken) => {client}.{operation.Name}Async({arguments})";
        yield return $"items: static {items}";

        string path = Path(operation, pagination.Next) + (pagination.HasUri ? "?.OriginalString" : "");
        yield return $"next: {(pagination.Kind == PaginationKind.Link ? "null" : $"static page => {path}")}";
    }

    /// <summary>The function that calls the method of one page.</summary>
    /// <param name="value">The format of the value of the parameter that selects the page.</param>
    private static string Call(OperationModel operation, ParameterModel selector, string value)
    {
        string next = Free("next", operation);
        string arguments = OperationEmitter.Arguments(
            operation, parameter => parameter == selector ? value.Replace("{0}", next) : CSharpName.Of(parameter));
        return $"({next}, cancellationToken) => {operation.Name}Async({arguments})";
    }

    private static string Path(OperationModel operation, EquatableArray<string> names) =>
        "page" + Members(names, operation.Result!.IsNullable);

    private static string Members(EquatableArray<string> names, bool isNullable) =>
        string.Concat(names.Select((name, index) => (isNullable || index > 0 ? "?." : ".") + name));

    /// <summary>A name that no parameter of the method has.</summary>
    private static string Free(string name, OperationModel operation)
    {
        while (operation.Parameters.Any(parameter => parameter.Name == name))
            name += "Page";

        return name;
    }
}
