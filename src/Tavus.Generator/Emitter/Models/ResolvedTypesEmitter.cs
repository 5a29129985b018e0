using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>
/// Prints the types that methods take or return and that the resolver does not find by itself: results, and collections in
/// collections.
/// </summary>
internal static class ResolvedTypesEmitter
{
    public static void Emit(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        List<string> collections = client.NestedCollections.Select(types.Type).Distinct().ToList();
        if (client.MultiStatusResults.Count + collections.Count == 0)
            return;

        writer.Line();
        writer.Line("// The types of methods that the resolver does not find by their converter.");
        using (writer.Block("internal static class ResolvedTypes"))
        {
            if (client.MultiStatusResults.Count > 0)
                EmitFind(writer, "Result", client.MultiStatusResults.Select(model => (types.Name(model.Name), Result(model, types))));

            if (collections.Count > 0)
                EmitFind(writer, "Collection", collections.Select(type => (type, $"JsonMetadata<{type}>()")));
        }
    }

    private static void EmitFind(CodeWriter writer, string kind, IEnumerable<(string Type, string Metadata)> found)
    {
        writer.Separate();
        using (writer.Block($"internal static JsonMetadata? Find{kind}(Type type)"))
        {
            foreach ((string type, string metadata) in found)
                writer.Line($"if (type == typeof({type}))\n    return new {metadata};\n");

            writer.Line("return null;");
        }
    }

    // A stream is not JSON.
    private static string Result(MultiStatusResultModel model, TypeEmitter types) => $"ResultMetadata<{types.Name(model.Name)}>()"
        + string.Concat(model.Cases
            .Where(@case => @case.Content != BodyKind.Binary)
            .Select(@case => @case.MemberName)
            .Prepend("StatusCode")
            .Select(name => $"\n        .Add({CSharpLiteral.Of(name)}, static r => r.{name}, static (r, v) => r.{name} = v)"));
}
