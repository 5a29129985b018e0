#if HAS_ENUMS
namespace Tavus.Runtime;

using global::System;
using global::System.ComponentModel;

/// <summary>The JSON string of an enum member.</summary>
[AttributeUsage(AttributeTargets.Field)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TavusWireNameAttribute : Attribute
{
    /// <summary>Sets the string.</summary>
    /// <param name="name">The string, exactly as in JSON.</param>
    public TavusWireNameAttribute(string name) => Name = name;

    /// <summary>The string, exactly as in JSON.</summary>
    public string Name { get; }
}
#endif
