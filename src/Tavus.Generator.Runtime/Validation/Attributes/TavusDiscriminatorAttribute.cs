#if HAS_DISCRIMINATOR_RULES
namespace Tavus.Runtime;

using global::System;
using global::System.ComponentModel;

/// <summary>New objects of the class have this value of a property.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TavusDiscriminatorAttribute : Attribute
{
    /// <summary>States the value.</summary>
    /// <param name="name">The JSON name of the property.</param>
    /// <param name="value">The JSON string of the value.</param>
    public TavusDiscriminatorAttribute(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The JSON name of the property.</summary>
    public string Name { get; }

    /// <summary>The JSON string of the value.</summary>
    public string Value { get; }
}
#endif
