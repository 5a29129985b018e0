namespace Tavus.Conformance;

/// <summary>A file of a form.</summary>
/// <param name="Bytes">The content in base64.</param>
internal sealed record PayloadFile(string Fieldname, string Originalname, string Mimetype, string Bytes);
