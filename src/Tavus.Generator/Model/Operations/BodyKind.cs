namespace Tavus.Generator.Model;

/// <summary>What a body is, as its media type says.</summary>
internal enum BodyKind
{
    Json,
    Multipart,
    Form,
    Text,
    Binary,
}
