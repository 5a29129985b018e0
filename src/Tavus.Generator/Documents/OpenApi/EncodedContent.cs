using System.Linq;

namespace Tavus.Generator.Documents;

/// <summary>
/// Adds <c>format: byte</c>, the bytes of OpenAPI 3.0, to a string with <c>contentEncoding: base64</c>, those of OpenAPI 3.1.
/// Microsoft.OpenApi does not read the keyword.
/// </summary>
internal static class EncodedContent
{
    public static void Complete(SpecMapping schema)
    {
        if (schema.Find("contentEncoding") is { Value: SpecScalar { Text: "base64" } encoding } member
            && schema["format"] is null
            && IsString(schema["type"]))
        {
            schema.Set(new SpecMember(SpecScalar.TextAt(member.Key, "format"), SpecScalar.TextAt(encoding, "byte")));
        }
    }

    private static bool IsString(SpecNode? type) => type switch
    {
        SpecScalar scalar => scalar.Text == "string",
        SpecSequence types => types.Items.OfType<SpecScalar>().Any(IsString)
            && types.Items.All(item => item is SpecScalar { Text: "string" or "null" }),
        _ => false,
    };
}
