using System.Linq;

namespace Tavus.Generator.Documents;

/// <summary>
/// Adds the <c>type</c> to a schema that has only a <c>const</c>. Microsoft.OpenApi has a text for each constant, from which its type is
/// not known.
/// </summary>
internal static class ConstantTypes
{
    public static void Complete(SpecMapping schema)
    {
        if (schema.Find("const") is not { Value: SpecScalar constant } member || schema.Members.Any(other => IsType(other.Name)))
            return;

        if (TypeOf(constant) is { } type)
            schema.Set(new SpecMember(SpecScalar.TextAt(member.Key, "type"), SpecScalar.TextAt(constant, type)));
    }

    private static bool IsType(string keyword) => keyword is "type" or "enum" or "$ref" or "allOf" or "oneOf" or "anyOf";

    private static string? TypeOf(SpecScalar constant) => constant.Kind switch
    {
        ScalarKind.Boolean => "boolean",
        ScalarKind.Number => constant.Text.Any(character => character is '.' or 'e' or 'E') ? "number" : "integer",
        _ => null,
    };
}
