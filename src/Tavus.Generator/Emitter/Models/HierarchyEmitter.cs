using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the members of base classes and derived classes.</summary>
internal static class HierarchyEmitter
{
    /// <summary>The declaration of a class up to its base class.</summary>
    public static string Declaration(ObjectModel model, ClientModel client, TypeEmitter types)
    {
        string @sealed = model.Inheritance.IsBase ? "" : "sealed ";
        string @base = model.Inheritance.BaseName is { } name ? types.Name(name) : "JsonModel";
        return $"{client.Options.Accessibility} {@sealed}partial class {model.Name} : {@base}";
    }

    /// <summary>Members that the base class has as well are new.</summary>
    public static string New(ObjectModel model) => model.Inheritance.BaseName is null ? "" : "new ";

    /// <summary>Prints the values of discriminators for analyzers, where a rule depends on them.</summary>
    public static void EmitAttributes(CodeWriter writer, ObjectModel model, TypeEmitter types)
    {
        foreach (DiscriminatorValueModel value in model.RuledValues)
            writer.Line($"[TavusDiscriminator({CSharpLiteral.Of(value.WireName)}, {CSharpLiteral.Of(value.Texts[0])})]");
    }

    /// <summary>Prints the constructor that sets discriminators, where the class has any.</summary>
    public static void EmitConstructor(CodeWriter writer, ObjectModel model)
    {
        if (model.Inheritance.Values.Count == 0)
            return;

        List<string> assignments = model.Inheritance.Values
            .Select(value => Assignment(Property(model, value), value.Texts[0]))
            .ToList();
        IEnumerable<string> effects = model.Inheritance.Values.Select(value => $"`{value.WireName}` is `{value.Texts[0]}`");
        writer.Separate();
        string summary = $"Creates an object whose {string.Join(" and ", effects)}.";
        DocumentationEmitter.EmitElement(writer, "summary", new[] { summary }.ToEquatableArray());
        if (assignments.Count == 1)
        {
            writer.Line($"public {model.Name}() => {assignments[0]};");
            return;
        }

        using (writer.Block($"public {model.Name}()"))
        {
            foreach (string assignment in assignments)
                writer.Line(assignment + ";");
        }
    }

    /// <summary>The statements that reset the values of the constructor, for objects that are read.</summary>
    public static IEnumerable<string> Resets(ObjectModel model) =>
        model.Inheritance.Values
            .Select(value => Property(model, value))
            .Where(property => !property.HasRequiredKeyword)
            .Select(property => property.Name + " = null");

    /// <summary>Prints the function that reads the class or, by the discriminator, one that derives from it.</summary>
    public static void EmitReadJson(CodeWriter writer, ObjectModel model, string initializer, TypeEmitter types)
    {
        string signature = $"internal static {New(model)}{model.Name}? ReadJson(ref JsonReader reader) =>";
        string read = $"reader.Model(new {model.Name}{initializer})";
        writer.Line();
        if (model.Inheritance.Derived.Count == 0)
        {
            writer.Line($"{signature} {read};");
            return;
        }

        writer.Line($"{signature} reader.Discriminator({CSharpLiteral.Of(model.Inheritance.Discriminator!)}u8) switch");
        writer.Line("{");
        foreach (DerivedUnionModel derived in model.Inheritance.Derived)
            writer.Line(
                $"    {string.Join(" or ", derived.Texts.Select(CSharpLiteral.Of))} => {types.Name(derived.Name)}.ReadJson(ref reader),");

        writer.Line($"    _ => {read},");
        writer.Line("};");
    }

    private static PropertyModel Property(ObjectModel model, DiscriminatorValueModel value) =>
        model.Properties.First(property => property.WireName == value.WireName);

    private static string Assignment(PropertyModel property, string text) =>
        $"{property.Name} = {(property.Type is PrimitiveType { Kind: not PrimitiveKind.String } ? text : CSharpLiteral.Of(text))}";
}
