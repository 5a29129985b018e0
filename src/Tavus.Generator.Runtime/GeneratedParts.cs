// Replaces the code that the generator prints for a document, so that this project compiles.
namespace Tavus
{
    public sealed partial class TavusCallOptions
    {
        internal string?[] Credentials { get; } = { null };
    }
}

namespace Tavus.Runtime
{
    using global::System;

    internal static class KnownEnums
    {
        internal static KnownEnum? Find(Type type) => type == typeof(DayOfWeek) ? new KnownEnum<DayOfWeek>("Sunday") : null;
    }

#if HAS_OPENAPI
    internal static class ModelTexts
    {
        internal static ReadOnlySpan<byte> Find(string name) => name == "Thing" ? "{}"u8 : default;
    }

#endif
    internal static class ResolvedTypes
    {
        internal static JsonMetadata? FindResult(Type type) => type == typeof(Uri) ? new ResultMetadata<object>() : null;

        internal static JsonMetadata? FindCollection(Type type) =>
            type == typeof(global::System.Collections.Generic.IList<string>)
                ? new JsonMetadata<global::System.Collections.Generic.IList<string>>()
                : null;
    }

    internal partial class JsonSecrets
    {
        private static readonly string[] Names = { "api_key" };
    }
}
