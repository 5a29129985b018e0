#if HAS_WHEN_RULES
namespace Tavus.Runtime;

using global::System;
using global::System.ComponentModel;

/// <summary>A property of the JSON object is required when another property has one of the given values.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TavusRequiredWhenAttribute : Attribute
{
    /// <summary>States the rule.</summary>
    /// <param name="name">The JSON name of the required property.</param>
    /// <param name="otherName">The JSON name of the property that decides.</param>
    /// <param name="otherValues">The JSON strings of that property with which the other one is required.</param>
    public TavusRequiredWhenAttribute(string name, string otherName, params string[] otherValues)
    {
        Name = name;
        OtherName = otherName;
        OtherValues = otherValues;
    }

    /// <summary>The JSON name of the required property.</summary>
    public string Name { get; }

    /// <summary>The JSON name of the property that decides.</summary>
    public string OtherName { get; }

    /// <summary>The JSON strings of that property with which the other one is required.</summary>
    public string[] OtherValues { get; }

    /// <summary>Whether an empty string is a value.</summary>
    public bool AllowsBlank { get; set; }
}
#endif
