using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the class of a value that is one of several types.</summary>
internal static class ChoiceEmitter
{
    public static void Emit(CodeWriter writer, ChoiceModel model, ClientModel client, TypeEmitter types)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, model.Documentation);
        writer.Line(FileHeader.ShortGeneratedCode);
        FileHeader.EmitObsolete(writer, model.IsDeprecated);
        writer.Line($"[JsonConverter(typeof({model.Name}.Converter))]");
        using (writer.Block($"{client.Options.Accessibility} sealed partial class {model.Name} : IJsonUnion{(model.HasChecks ? ", IChecked" : "")}"))
        {
            writer.Line($$"""
                private JsonChoice _choice;

                /// <summary>Holds any JSON.</summary>
                public {{model.Name}}(global::System.Text.Json.Nodes.JsonNode value) => _choice = new JsonChoice(value);

                /// <summary>The value as JSON, whatever it is.</summary>
                public global::System.Text.Json.Nodes.JsonNode Json => _choice.Json;

                object IJsonUnion.Content => _choice.Content;
                """);
            EmitIsKnown(writer, model);
            foreach (BranchModel branch in model.Branches)
                EmitBranch(writer, branch, model, types);

            ObjectEmitter.EmitMethods(writer, model.Name, model.HasChecks, "JsonWriter.Union");
            writer.Line($"\ninternal static {model.Name}? ReadJson(ref JsonReader reader) => reader.Any() is {{ }} json ? new {model.Name}(json) : null;");
            if (model.HasChecks)
                writer.Line("\nvoid IChecked.Check(ViolationCollector violations) => violations.Collect(\"\", _choice.Content as IChecked);");

            ObjectJsonEmitter.EmitConverter(writer, model.Name, "Union");
        }
    }

    // The first object that somebody asks for is the one whose changes are written: this must not ask.
    private static void EmitIsKnown(CodeWriter writer, ChoiceModel model)
    {
        string isKnown = model.Branches.Count == 0 ? "false" : string.Join(" || ", model.Branches.Select(branch => branch.Name + " is not null"));
        writer.Line("\n/// <summary>Whether the value is of one of the declared types.</summary>");
        writer.Line(!model.Branches.Any(branch => branch.Type is ObjectType)
            ? $"public bool IsKnown => {isKnown};"
            : $$"""
                public bool IsKnown
                {
                    get
                    {
                        JsonChoice unread = _choice;
                        bool isKnown = {{isKnown}};
                        _choice = unread;
                        return isKnown;
                    }
                }
                """);
    }

    private static void EmitBranch(CodeWriter writer, BranchModel branch, ChoiceModel model, TypeEmitter types)
    {
        string type = types.Type(branch.Type);
        writer.Line();
        DocumentationEmitter.Emit(writer, branch.Documentation);
        writer.Line($"public {type}? {branch.Name} => {Access(branch, types)};");
        if (branch.Type is JsonType)
            return;

        string content = branch.Type switch
        {
            ObjectType => "new JsonChoice(value)",
            UnionType => "JsonChoice.Of(value)",
            _ => $"JsonChoice.Of(value, {types.Writing(branch.Type)})",
        };
        writer.Line($$"""

            /// <summary>Holds the value of <see cref="{{branch.Name}}"/>.</summary>
            public {{model.Name}}({{type}} value) => _choice = {{content}};
            """);

        // C# has no conversions from interfaces.
        if (branch.Type is ListType or MapType)
            return;

        writer.Line($$"""

            /// <summary>Holds the value of <see cref="{{branch.Name}}"/>.</summary>
            public static implicit operator {{model.Name}}({{type}} value) => new(value);
            """);
    }

    private static string Access(BranchModel branch, TypeEmitter types)
    {
        if (branch.Type is UnionType)
            return $"_choice.Value({types.Reading(branch.Type)}) is {{ IsKnown: true }} union ? union : null";

        if (branch.Type is not ObjectType)
            return $"_choice.Value({types.Reading(branch.Type, isNullable: TypeEmitter.IsValueType(branch.Type))})";

        List<string> tests = branch.Tests.Select(test => $"json.{(test.IsRequired ? "Is" : "MayBe")}({Literal.Of(test.WireName)}, {string.Join(", ", test.Texts.Select(Literal.Of))})").ToList();
        if (branch.RequiredNames.Count > 0)
            tests.Insert(0, $"json.Has({string.Join(", ", branch.RequiredNames.Select(Literal.Of))})");

        string fits = tests.Count == 0 ? "" : $", static json => {string.Join(" && ", tests)}";
        return $"_choice.Model({types.Reading(branch.Type)}{fits})";
    }
}
