using System;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>Reads a file as an OpenAPI document and checks that it is one of a version that is understood.</summary>
internal static class SpecDocumentReader
{
    /// <exception cref="SpecException">The file is not an OpenAPI 3.0, 3.1 or 3.2 document.</exception>
    public static SpecDocument Read(SourceFile file, DiagnosticBag diagnostics)
    {
        SpecNode root = NodeFileReader.Read(file, diagnostics);
        if (root is not SpecMapping mapping)
        {
            throw new SpecException(
                DiagnosticIds.UnsupportedDocument, root.Location,
                "This is not an OpenAPI document: a mapping with the key 'openapi' is expected at its top.");
        }

        if (mapping.Find("swagger") is { } swagger)
            throw new SpecException(
                DiagnosticIds.UnsupportedDocument, swagger.Key.Location,
                "Swagger 2.0 is not supported; convert the document to OpenAPI 3.0.");

        if (mapping["openapi"] is not SpecScalar version)
        {
            throw new SpecException(
                DiagnosticIds.UnsupportedDocument, Top(mapping),
                "This is not an OpenAPI document: the key 'openapi' with its version, such as 3.0.3, is missing at its top.");
        }

        if (!IsVersion(version.Text, "3.0") && !IsVersion(version.Text, "3.1") && !IsVersion(version.Text, "3.2"))
        {
            throw new SpecException(
                DiagnosticIds.UnsupportedDocument, version.Location,
                $"OpenAPI {version.Text} is not supported; the generator reads 3.0, 3.1 and 3.2.");
        }

        return new SpecDocument(file, mapping);
    }

    private static bool IsVersion(string text, string version) =>
        text == version || text.StartsWith(version + ".", StringComparison.Ordinal);

    private static SourceLocation Top(SpecMapping mapping) =>
        mapping.Members.Count > 0 ? mapping.Members[0].Key.Location : mapping.Location;
}
