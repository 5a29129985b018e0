using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the part of a class that its users read: properties and documentation.</summary>
internal static class ObjectEmitter
{
    public static void Emit(CodeWriter writer, ObjectModel model, ClientModel client, TypeEmitter types)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, model.Documentation);
        writer.Line(FileHeader.ShortGeneratedCode);
        FileHeader.EmitObsolete(writer, model.IsDeprecated);
        writer.Line($"[JsonConverter(typeof({model.Name}.Converter))]");
        foreach (RuleModel rule in model.Rules)
            writer.Line(RuleAttribute(rule, types));

        using (writer.Block($"{client.Options.Accessibility} sealed partial class {model.Name}"))
        {
            foreach (PropertyModel property in model.Properties)
                EmitProperty(writer, property, types);

            writer.Separate();
            writer.Line("/// <summary>What no property holds: undeclared members, explicit nulls, values of another type.</summary>");
            if (model.AdditionalType is { } additional)
                writer.Line($"/// <remarks>Members that are not declared are of the type <c>{types.Display(additional)}</c>.</remarks>");

            writer.Line("public global::System.Text.Json.Nodes.JsonObject? AdditionalProperties { get; set; }");
            EmitMethods(writer, model.Name, model.HasChecks, "JsonWriter.Model");
        }
    }

    /// <summary>Prints what every type of the API can do.</summary>
    public static void EmitMethods(CodeWriter writer, string name, bool hasChecks, string writing)
    {
        writer.Line($$"""

            /// <summary>Reads JSON, and loses nothing of it.</summary>
            /// <exception cref="global::System.Text.Json.JsonException">The text is no JSON, or JSON of another type.</exception>
            public static {{name}} FromJson(string json) => JsonText.Read(json, ReadJson);

            /// <inheritdoc cref="FromJson(string)"/>
            public static {{name}} FromJson(global::System.ReadOnlySpan<byte> utf8Json) => JsonText.Read(utf8Json, ReadJson);

            /// <summary>Writes JSON, without validating the value.</summary>
            public string ToJson() => JsonText.Write(this, {{writing}});

            /// <inheritdoc/>
            public override string ToString() => JsonText.Show(this, {{writing}});

            """);
        if (hasChecks)
        {
            writer.Line("""
                /// <summary>Checks the rules of the API.</summary>
                /// <exception cref="TavusValidationException">Rules are broken; the exception names all of them.</exception>
                public void Validate() => ViolationCollector.Validate(this);
                """);
        }
        else
        {
            writer.Line("""
                /// <summary>Does nothing: there is nothing to check.</summary>
                public void Validate() { }
                """);
        }
    }

    private static void EmitProperty(CodeWriter writer, PropertyModel property, TypeEmitter types)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, property.Documentation);
        FileHeader.EmitObsolete(writer, property.IsDeprecated);
        writer.Line($"[JsonName({Literal.Of(property.WireName)})]");
        if (property.DisallowsNull)
            writer.Line("[global::System.Diagnostics.CodeAnalysis.DisallowNull]");

        string declaration = $"public {(property.HasRequiredKeyword ? "required " : "")}{types.Type(property.Type)}? {property.Name}";
        if (property.IsWrittenAsNull)
            EmitTrackedProperty(writer, property, declaration, types);
        else
            writer.Line($"{declaration} {{ get; set; }}");
    }

    // What was received without the property is sent without it; once it is set, null is written.
    private static void EmitTrackedProperty(CodeWriter writer, PropertyModel property, string declaration, TypeEmitter types) => writer.Line($$"""
        {{declaration}}
        {
            get => {{property.FieldName}};
            set
            {
                {{property.FieldName}} = value;
                {{property.AbsenceName}} = false;
            }
        }

        private {{types.Type(property.Type)}}? {{property.FieldName}};
        private bool {{property.AbsenceName}};
        """);

    private static string RuleAttribute(RuleModel rule, TypeEmitter types)
    {
        string values = string.Join(", ", rule.OtherValues.Select(Literal.Of));
        return $"[{types.Name("TavusRequired" + rule.Condition)}({Literal.Of(rule.WireName)}, {Literal.Of(rule.OtherWireName)}, {values})]";
    }
}
