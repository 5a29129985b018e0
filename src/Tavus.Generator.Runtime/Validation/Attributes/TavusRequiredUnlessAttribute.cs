#if HAS_UNLESS_RULES
namespace Tavus.Runtime;

using global::System;
using global::System.ComponentModel;

/// <summary>A property of the JSON object is required unless another property has one of the given values.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TavusRequiredUnlessAttribute : Attribute
{
    /// <summary>States the rule.</summary>
    /// <param name="name">The JSON name of the required property.</param>
    /// <param name="otherName">The JSON name of the property that decides.</param>
    /// <param name="otherValues">The JSON strings of that property with which the required one may be missing.</param>
    public TavusRequiredUnlessAttribute(string name, string otherName, params string[] otherValues)
    {
        Name = name;
        OtherName = otherName;
        OtherValues = otherValues;
    }

    /// <summary>The JSON name of the required property.</summary>
    public string Name { get; }

    /// <summary>The JSON name of the property that decides.</summary>
    public string OtherName { get; }

    /// <summary>The JSON strings of that property with which the required one may be missing.</summary>
    public string[] OtherValues { get; }

    /// <summary>Whether an empty string is a value.</summary>
    public bool AllowsBlank { get; set; }
}
#endif
