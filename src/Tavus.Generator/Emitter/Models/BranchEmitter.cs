using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the metadata by which the support code determines the type of a union's value.</summary>
internal static class BranchEmitter
{
    public static void Emit(CodeWriter writer, UnionModel model, TypeEmitter types)
    {
        writer.Line($"internal static readonly JsonBranches _branches = new({(model.Branches.Count == 0 ? ");" : "")}");
        for (int i = 0; i < model.Branches.Count; i++)
            writer.Line($"    {Branch(model.Branches[i], types)}{(i < model.Branches.Count - 1 ? "," : ");")}");
    }

    private static string Branch(BranchModel branch, TypeEmitter types)
    {
        string tests = string.Concat(branch.Tests.Select(test =>
            $", new JsonTest({CSharpLiteral.Of(test.WireName)}, {(test.IsDiscriminator ? "true" : "false")}, "
                + $"{string.Join(", ", Texts(test).Select(CSharpLiteral.Of))})"));
        return Branch(branch.Type, types, tests);
    }

    private static IEnumerable<string> Texts(BranchTest test) =>
        test.ImplicitText is { } text ? test.Texts.Append(text) : test.Texts;

    private static string Branch(TypeModel type, TypeEmitter types, string tests = "") => type switch
    {
        ObjectType model => $"JsonBranch.Model({types.Reading(type)}, {types.Name(model.Name)}._names{tests})",
        // Within its own initializer, the field may still be null.
        UnionType model => $"JsonBranch.Union({types.Reading(type)}, static () => {types.Name(model.Name)}._branches!)",
        ListType list => $"JsonBranch.List<{types.Type(type)}>({types.Reading(type)}, {types.Writing(type)}, {Branch(list.Item, types)})",
        MapType map => $"JsonBranch.Map<{types.Type(type)}>({types.Reading(type)}, {types.Writing(type)}, {Branch(map.Value, types)})",
        EnumType => $"JsonBranch.Enum(static (ref JsonReader reader) => {types.Read(type)}, {types.Writing(type)})",
        JsonType { Kind: JsonKind.Object } => "JsonBranch.Object",
        JsonType => "JsonBranch.Any",
        _ => $"JsonBranch.Value<{types.Type(type, TypeEmitter.IsValueType(type))}, {types.Type(type)}>"
            + $"(static (ref JsonReader reader) => {types.Read(type)}, {types.Writing(type)})",
    };
}
