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
            && KeywordTable.IsString(schema["type"]))
        {
            schema.Set(new SpecMember(SpecScalar.TextAt(member.Key, "format"), SpecScalar.TextAt(encoding, "byte")));
        }
    }
}
