using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Reads <c>x-tavus-pagination</c> of an operation: how a list is split into pages, such as
/// <c>{ kind: page, parameter: page, items: data, total: total_count }</c>.
/// </summary>
internal sealed class PaginationParser(ParserContext context)
{
    private const string Keyword = "x-tavus-pagination";
    private const int DefaultMaxPages = 10_000;

    private static readonly string[] CommonKeys = ["items", "pages"];

    private static readonly Dictionary<string, (PaginationKind Kind, string[] Keys)> Kinds = new()
    {
        ["page"] = (PaginationKind.Page, ["parameter", "first", "total"]),
        ["offset"] = (PaginationKind.Offset, ["parameter", "first", "total"]),
        ["cursor"] = (PaginationKind.Cursor, ["parameter", "next", "last", "more"]),
        ["link"] = (PaginationKind.Link, []),
        ["url"] = (PaginationKind.Url, ["next"]),
    };

    /// <summary>The operation with its method of all pages, where an overlay describes them and the target has async streams.</summary>
    public OperationModel Complete(OperationModel operation, OpenApiOperation source, SpecPointer pointer)
    {
        if (source.Extensions?.TryGetValue(Keyword, out IOpenApiExtension? extension) != true
            || extension is not JsonNodeExtension { Node: var node })
        {
            return operation;
        }

        pointer = pointer.Append(Keyword);
        if (node is not JsonObject rule || !Kinds.TryGetValue(Text(rule, "kind"), out (PaginationKind Kind, string[] Keys) kind))
        {
            context.Report(DiagnosticIds.InvalidRule, pointer, $"'{Keyword}' must have a 'kind': {string.Join(", ", Kinds.Keys)}.");
            return operation;
        }

        var paths = new PagePathParser(context);
        string? problem = Parse(operation, rule, kind.Kind, kind.Keys, paths, out PaginationModel? pagination);
        if (problem is not null)
            context.Report(DiagnosticIds.InvalidRule, pointer, problem);

        return context.Target.HasAsyncStreams && pagination is not null ? Paged(operation, pagination) : operation;
    }

    // The values of the pages come from the server, and the last page is found by asking for one more.
    private static OperationModel Paged(OperationModel operation, PaginationModel pagination)
    {
        if (pagination.Parameter is not { Constraint: { } constraint } selecting)
            return operation with { Pagination = pagination };

        ParameterModel lenient = selecting with { Constraint = constraint with { IsEnforced = false } };
        return operation with
        {
            Pagination = pagination with { Parameter = lenient },
            Parameters = operation.Parameters.Select(parameter => parameter == selecting ? lenient : parameter).ToEquatableArray(),
        };
    }

    /// <returns>What is wrong, or null.</returns>
    private string? Parse(
        OperationModel operation,
        JsonObject rule,
        PaginationKind kind,
        string[] keys,
        PagePathParser paths,
        out PaginationModel? pagination)
    {
        pagination = null;
        if (rule.Select(member => member.Key).FirstOrDefault(key => key != "kind" && !keys.Concat(CommonKeys).Contains(key)) is { } unknown)
        {
            string known = string.Join(", ", keys.Concat(CommonKeys).Select(key => $"'{key}'"));
            return $"'{unknown}' has no meaning here; '{Text(rule, "kind")}' has {known}.";
        }

        if (operation.Result is not { IsUnion: false, IsItems: false, Content: BodyKind.Json } result)
            return "The operation has no JSON response of one type; it cannot be split into pages.";

        EquatableArray<string> items = paths.Find(result.Type, rule, "items", out TypeModel? list);
        EquatableArray<string> next = paths.Find(result.Type, rule, "next", out TypeModel? nextType);
        EquatableArray<string> total = paths.Find(result.Type, rule, "total", out TypeModel? totalType);
        EquatableArray<string> more = paths.Find(result.Type, rule, "more", out TypeModel? moreType);
        EquatableArray<string> last = paths.Find((list as ListType)?.Item ?? result.Type, rule, "last", out TypeModel? lastType);
        ParameterModel? parameter = operation.Parameters.FirstOrDefault(candidate => candidate.WireName == Text(rule, "parameter"));
        string? problem = paths.Problem ?? Check(rule, kind, parameter, list, nextType ?? lastType, totalType, moreType);
        if (problem is not null)
            return problem;

        if (!TryNumber(rule, "first", kind == PaginationKind.Page ? 1 : 0, out long first) || first < 0)
            return "'first' must be a number.";

        if (!TryNumber(rule, "pages", DefaultMaxPages, out long maxPages) || maxPages is < 1 or > int.MaxValue)
            return "'pages' must be a positive number.";

        string name = operation.Name + "All";
        if (!context.Operations.TryTake(name, isChosen: true))
            return $"The method '{name}Async' exists already; set another 'operationId' in an overlay.";

        pagination = new PaginationModel(kind, name, parameter, (ListType)list!, items, next, last, total, more, first, (int)maxPages)
        {
            HasUri = nextType is PrimitiveType { Kind: PrimitiveKind.Uri },
            UsesObsolete = paths.UsesObsolete,
        };
        return null;
    }

    private static string? Check(
        JsonObject rule,
        PaginationKind kind,
        ParameterModel? parameter,
        TypeModel? list,
        TypeModel? next,
        TypeModel? total,
        TypeModel? more)
    {
        if (list is not ListType { Item: var item } || item.IsFile())
        {
            return rule.ContainsKey("items")
                ? $"'{rule["items"]}' is not a list."
                : "The response is not a list; set 'items' to the property that is.";
        }

        if (kind is PaginationKind.Page or PaginationKind.Offset or PaginationKind.Cursor && parameter is null)
            return $"'{rule["parameter"] ?? "parameter"}' is not a parameter of the operation; set 'parameter' to its name.";

        if (kind is PaginationKind.Page or PaginationKind.Offset && !IsNumber(parameter!.Type))
            return $"The parameter '{parameter.WireName}' is not a number.";

        bool hasOneCursor = rule.ContainsKey("next") != rule.ContainsKey("last");
        if (kind == PaginationKind.Cursor && (next is null || next != parameter!.Type || !hasOneCursor))
            return $"Set 'next' or 'last' to the property with the next value of '{parameter!.WireName}', of the same type.";

        if (kind == PaginationKind.Url && next is not PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Uri })
            return "Set 'next' to the property with the address of the next page, which must be a string.";

        // What converts to long by itself.
        if (total is not null and not PrimitiveType { Kind: >= PrimitiveKind.SByte and <= PrimitiveKind.Int64 })
            return $"'{rule["total"]}' is not an integer.";

        return more is null or PrimitiveType { Kind: PrimitiveKind.Boolean } ? null : $"'{rule["more"]}' is not a boolean.";
    }

    private static bool IsNumber(TypeModel type) => type is PrimitiveType { Kind: >= PrimitiveKind.SByte and <= PrimitiveKind.Decimal };

    private static bool TryNumber(JsonObject rule, string key, long @default, out long number)
    {
        number = @default;
        return !rule.ContainsKey(key) || long.TryParse(Text(rule, key), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Text(JsonObject rule, string key) => ConditionParser.Texts(rule[key]) is { Count: 1 } texts ? texts[0] : "";
}
