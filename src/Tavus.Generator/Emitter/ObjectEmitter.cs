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
        writer.Line(FileHeader.GeneratedCode);
        FileHeader.EmitObsolete(writer, model.IsDeprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({types.Name(model.Name)}.Converter))]");
        foreach (RuleModel rule in model.Rules)
            writer.Line(RuleAttribute(rule, types));

        using (writer.Block($"{client.Options.Accessibility} sealed partial class {model.Name}"))
        {
            foreach (PropertyModel property in model.Properties)
                EmitProperty(writer, property, model, client.Target, types);

            writer.Separate();
            writer.Line("""
                /// <summary>Every member of the JSON object that no property holds: names that are not declared, explicit nulls, and values of another type.</summary>
                public global::System.Text.Json.Nodes.JsonObject? AdditionalProperties { get; set; }
                """);
            EmitMethods(writer, model, types);
        }
    }

    public static bool IsCSharpRequired(ObjectModel model, PropertyModel property, TargetModel target) =>
        target.HasRequiredMembers && model.IsSent && property.IsRequired && !property.IsReadOnly && (!property.IsDeprecated || model.IsDeprecated);

    /// <summary>Whether users may not set null; reading does, since a server may leave out what it should send.</summary>
    public static bool DisallowsNull(ObjectModel model, PropertyModel property, TargetModel target) =>
        IsCSharpRequired(model, property, target) && !property.IsNullable;

    private static void EmitProperty(CodeWriter writer, PropertyModel property, ObjectModel model, TargetModel target, TypeEmitter types)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, property.Documentation);
        FileHeader.EmitObsolete(writer, property.IsDeprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonPropertyName({Literal.Of(property.WireName)})]");
        if (DisallowsNull(model, property, target))
            writer.Line("[global::System.Diagnostics.CodeAnalysis.DisallowNull]");

        writer.Line($"public {(IsCSharpRequired(model, property, target) ? "required " : "")}{types.Type(property.Type)}? {property.Name} {{ get; set; }}");
    }

    private static void EmitMethods(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        string type = types.Name(model.Name);
        writer.Line($$"""

            /// <summary>Reads the object from JSON. What does not fit a property is kept in <see cref="AdditionalProperties"/>.</summary>
            /// <param name="json">The JSON text.</param>
            /// <exception cref="global::System.Text.Json.JsonException">The text is no JSON object.</exception>
            public static {{type}} FromJson(string json) => {{types.Name("JsonText")}}.FromText<{{type}}>(json, TryReadJson);

            /// <summary>Reads the object from JSON. What does not fit a property is kept in <see cref="AdditionalProperties"/>.</summary>
            /// <param name="utf8Json">The JSON text in UTF-8.</param>
            /// <exception cref="global::System.Text.Json.JsonException">The text is no JSON object.</exception>
            public static {{type}} FromJson(global::System.ReadOnlySpan<byte> utf8Json) => {{types.Name("JsonText")}}.FromUtf8<{{type}}>(utf8Json, TryReadJson);

            /// <summary>Writes the object as JSON. It is not validated.</summary>
            /// <exception cref="{{types.Name("TavusValidationException")}}">The object holds what JSON cannot: an unpaired surrogate, a number that is none, or too deep a nesting.</exception>
            public string ToJson() => {{types.Name("JsonText")}}.ToText(this, static (writer, value) => value.WriteJson(writer));

            /// <summary>Checks the rules of the API{{(model.HasChecks ? "" : "; the API's document states none for this type")}}.</summary>
            """);
        if (!model.HasChecks)
        {
            using (writer.Block("public void Validate()"))
            {
            }

            return;
        }

        writer.Line($"/// <exception cref=\"{types.Name("TavusValidationException")}\">Rules are broken; the exception names all of them.</exception>");
        using (writer.Block("public void Validate()"))
        {
            writer.Line($$"""
                var violations = new {{types.Name("ViolationCollector")}}();
                CollectViolations(this, violations);
                violations.ThrowIfAny();
                """);
        }
    }

    private static string RuleAttribute(RuleModel rule, TypeEmitter types)
    {
        string values = string.Join(", ", rule.OtherValues.Select(Literal.Of));
        return $"[{types.Name("TavusRequired" + rule.Condition)}({Literal.Of(rule.WireName)}, {Literal.Of(rule.OtherWireName)}, {values})]";
    }
}
