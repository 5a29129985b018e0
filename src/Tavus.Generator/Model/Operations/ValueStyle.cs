namespace Tavus.Generator.Model;

/// <summary>How OpenAPI writes values as text.</summary>
internal enum ValueStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Json,
}
