#if HAS_STYLES
namespace Tavus.Runtime;

// How OpenAPI writes values as text.
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
#endif
