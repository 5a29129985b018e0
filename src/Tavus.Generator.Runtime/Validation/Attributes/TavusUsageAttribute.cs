#if HAS_USAGES
namespace Tavus.Runtime;

using global::System;

// How names and values of the object are used. The analyzers of the package read it.
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class TavusUsageAttribute : Attribute
{
    // The kind is NoEffect, Legacy, Misnamed or Undeclared; the names may be paths below the object.
    public TavusUsageAttribute(string kind, params string[] names)
    {
        Kind = kind;
        Names = names;
    }

    public string Kind { get; }

    public string[] Names { get; }

    // Values of properties of the object with which it applies, as "name=value".
    public string[]? When { get; set; }

    // The only values that it is about.
    public string[]? Values { get; set; }

    // The name or value to use instead.
    public string? Use { get; set; }

    // The sentence of the document that states it.
    public string? Because { get; set; }
}
#endif
