using System.Collections.Generic;
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
        foreach (ConditionalRequirement rule in model.Rules)
            writer.Line(RuleAttributes.Requirement(rule));

        foreach (ConstraintModel constraint in model.Constraints)
            writer.Line(RuleAttributes.Constraint(constraint));

        foreach (UsageModel usage in model.Usages)
            writer.Line(RuleAttributes.Usage(usage));

        HierarchyEmitter.EmitAttributes(writer, model, types);
        using (writer.Block(HierarchyEmitter.Declaration(model, client, types)))
        {
            HierarchyEmitter.EmitConstructor(writer, model);
            foreach (PropertyModel property in model.Properties.Where(property => !property.IsInherited))
                EmitProperty(writer, property, model, types);

            if (model.AdditionalType is { } value)
                EmitAdditionalValues(writer, value, types);

            EmitMethods(writer, client, model.Name, "Of", HierarchyEmitter.New(model));
        }
    }

    /// <summary>Prints the methods that return an object of the class.</summary>
    public static void EmitMethods(CodeWriter writer, ClientModel client, string name, string copying, string modifiers = "")
    {
        string syntax = client.Target.HasStringSyntax ? "[StringSyntax(\"Json\")] " : "";
        writer.Separate();
        writer.Line($$"""
            /// <inheritdoc cref="ModelMembers.FromJson"/>
            public {{modifiers}}static {{name}} FromJson({{syntax}}string json) => JsonText.Read(json, ReadJson);

            /// <inheritdoc cref="ModelMembers.FromUtf8"/>
            public {{modifiers}}static {{name}} FromJson(global::System.ReadOnlySpan<byte> utf8Json) => JsonText.Read(utf8Json, ReadJson);

            /// <inheritdoc cref="ModelMembers.Clone"/>
            public {{modifiers}}{{name}} Clone() => JsonCopy.{{copying}}(this)!;
            """);
    }

    private static void EmitAdditionalValues(CodeWriter writer, TypeModel type, TypeEmitter types) => writer.Line($$"""

        /// <summary>The undeclared properties as <c>{{types.Display(type)}}</c>: a view of <c>AdditionalProperties</c>.</summary>
        public AdditionalValues<{{types.Type(type)}}> AdditionalValues => new(this, {{types.Reading(type)}}, {{types.Writing(type)}});
        """);

    private static void EmitProperty(CodeWriter writer, PropertyModel property, ObjectModel model, TypeEmitter types)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, property.Documentation, property.MustBeSet ? "Required." : null);
        FileHeader.EmitObsolete(writer, property.IsDeprecated, property.IsRemoved);
        writer.Line($"[JsonName({CSharpLiteral.Of(property.WireName)})]{(property.IsSecret ? " [TavusSecret]" : "")}");
        if (property.DisallowsNull)
            writer.Line("[global::System.Diagnostics.CodeAnalysis.DisallowNull]");

        string @new = property.HiddenType is not null ? "new " : "";
        string declaration = $"public {@new}{(property.HasRequiredKeyword ? "required " : "")}{types.Type(property.Type)}? {property.Name}";
        if (property.IsWrittenAsNull)
            EmitTrackedProperty(writer, property, declaration, access: model.Inheritance.IsBase ? "private protected" : "private", types);
        else
            writer.Line($"{declaration} {{ get; set; }}{PresetEmitter.Initializer(property, types)}");
    }

    // JSON that was received without the property is written without it; once it is set, null is written.
    private static void EmitTrackedProperty(
        CodeWriter writer, PropertyModel property, string declaration, string access, TypeEmitter types) => writer.Line($$"""
        {{declaration}}
        {
            get => {{property.FieldName}};
            set { {{property.FieldName}} = value; {{property.AbsenceName}} = false; }
        }

        {{access}} {{types.Type(property.Type)}}? {{property.FieldName}};
        {{access}} bool {{property.AbsenceName}};
        """);
}
