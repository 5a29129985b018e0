using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the class of a value that is one of several types.</summary>
internal static class UnionEmitter
{
    private const string Node = "global::System.Text.Json.Nodes.JsonNode";

    public static void Emit(CodeWriter writer, UnionModel model, ClientModel client, TypeEmitter types)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, model.Documentation);
        writer.Line(FileHeader.ShortGeneratedCode);
        FileHeader.EmitObsolete(writer, model.IsDeprecated);
        writer.Line($"[JsonConverter(typeof({model.Name}.Converter))]");
        using (writer.Block(
            $"{client.Options.Accessibility} sealed partial class {model.Name} : JsonUnion{(model.HasChecks ? ", IChecked" : "")}"))
        {
            BranchEmitter.Emit(writer, model, types);
            writer.Line($$"""

                /// <summary>Creates a value from any JSON.</summary>
                public {{model.Name}}({{Node}} value) : base(_branches.Of(value)) { }

                private {{model.Name}}(JsonChoice choice) : base(choice) { }

                private {{model.Name}}(int number, object value) : base(_branches.Of(number, value)) { }

                /// <summary>The types of the value.</summary>
                public enum {{model.Members.Kinds}}
                {
                    /// <summary>None of the declared types.</summary>
                    Unknown,
                """);
            foreach (BranchModel branch in model.Branches)
                writer.Line($"\n    /// <summary><see cref=\"{model.Name}.{branch.Name}\"/>.</summary>\n    {branch.Name},");

            writer.Line($$"""
                }

                /// <summary>The type of the value.</summary>
                public {{model.Members.Kinds}} {{model.Members.Kind}} => ({{model.Members.Kinds}})_choice.Index;
                """);
            for (int i = 0; i < model.Branches.Count; i++)
                EmitBranch(writer, model.Branches[i], i + 1, model, types);

            EmitMatch(writer, model, types);
            ObjectEmitter.EmitMethods(writer, client, model.Name, "Union");
            writer.Line(
                $"\ninternal static {model.Name}? ReadJson(ref JsonReader reader) => "
                + $"reader.Union(_branches, out JsonChoice choice) ? new {model.Name}(choice) : null;");
            if (model.HasChecks)
                EmitCheck(writer, model);

            ObjectJsonEmitter.EmitConverter(writer, model.Name, "Union");
        }
    }

    private static void EmitBranch(CodeWriter writer, BranchModel branch, int number, UnionModel model, TypeEmitter types)
    {
        string type = types.Type(branch.Type);
        writer.Line();
        DocumentationEmitter.Emit(writer, branch.Documentation);
        string content = $"_choice.Content as {type}{(TypeEmitter.IsValueType(branch.Type) ? "?" : "")}";
        writer.Line($"public {type}? {branch.Name} => {(branch.IsShared ? $"_choice.Index == {number} ? {content} : null" : content)};");
        if (branch.Type is JsonType || branch.IsRepeated)
            return;

        writer.Line($$"""

            /// <summary>Holds the value of <see cref="{{branch.Name}}"/>.</summary>
            public {{model.Name}}({{type}} value) : this({{number}}, value) { }
            """);

        // C# has no conversions from interfaces.
        if (branch.Type is ListType or MapType)
            return;

        writer.Line($$"""

            /// <summary>Holds the value of <see cref="{{branch.Name}}"/>.</summary>
            public static implicit operator {{model.Name}}({{type}} value) => new({{number}}, value);
            """);

        // C# does not combine this conversion with that of OpenEnum.
        if (branch.Type is EnumType { Name: var name })
            writer.Line($$"""

                /// <summary>Holds the value of <see cref="{{branch.Name}}"/>.</summary>
                public static implicit operator {{model.Name}}({{types.Name(name)}} value) => new({{number}}, ({{type}})value);
                """);
    }

    private static void EmitMatch(CodeWriter writer, UnionModel model, TypeEmitter types)
    {
        string functions = string.Concat(model.Branches.Select(
            branch => $"global::System.Func<{types.Type(branch.Type)}, TResult> {CSharpName.Of(branch.ParameterName)}, "));
        string actions = string.Concat(
            model.Branches.Select(branch => $"global::System.Action<{types.Type(branch.Type)}> {CSharpName.Of(branch.ParameterName)}, "));
        writer.Line($$"""

            /// <summary>Calls the function for the type of the value.</summary>
            /// <returns>The result of that function.</returns>
            public TResult {{model.Members.Match}}<TResult>({{functions}}global::System.Func<{{Node}}, TResult> unknown) => _choice.Index switch
            {
            """);
        for (int i = 0; i < model.Branches.Count; i++)
            writer.Line($"    {i + 1} => {Call(model.Branches[i], types)},");

        writer.Line($$"""
                _ => unknown(Json),
            };

            /// <summary>Calls the method for the type of the value.</summary>
            public void {{model.Members.Switch}}({{actions}}global::System.Action<{{Node}}> unknown)
            {
                switch (_choice.Index)
                {
            """);
        for (int i = 0; i < model.Branches.Count; i++)
            writer.Line($"        case {i + 1}: {Call(model.Branches[i], types)}; break;");

        writer.Line("""
                    default: unknown(Json); break;
                }
            }
            """);
    }

    private static string Call(BranchModel branch, TypeEmitter types) =>
        $"{CSharpName.Of(branch.ParameterName)}(({types.Type(branch.Type)})_choice.Content)";

    private static void EmitCheck(CodeWriter writer, UnionModel model)
    {
        writer.Line();
        using (writer.Block("void IChecked.Check(ViolationCollector violations)"))
        {
            foreach (BranchModel branch in model.Branches.Where(branch => branch.HasChecks))
                writer.Line(ValidationEmitter.Collect(branch.Type, "violations", "\"\"", branch.Name) + ";");
        }
    }
}
