namespace Tavus.Generator.Model;

/// <summary>The kind of a body, by its media type.</summary>
internal enum BodyKind
{
    Json,
    Multipart,
    Form,
    Text,
    Binary,
}
