#if HAS_SECRET_MARKS
namespace Tavus.Runtime;

using global::System;

// The value is a secret. The analyzers of the package report secrets that are written in code.
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class TavusSecretAttribute : Attribute
{
}
#endif
