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

    internal partial class JsonSecrets
    {
        private static readonly string[] Names = { "api_key" };
    }
}
