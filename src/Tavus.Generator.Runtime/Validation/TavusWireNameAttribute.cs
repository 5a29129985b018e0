#if HAS_ENUMS
namespace Tavus.Runtime;

using global::System;
using global::System.ComponentModel;

/// <summary>The text that stands for an enum member in JSON.</summary>
[AttributeUsage(AttributeTargets.Field)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TavusWireNameAttribute : Attribute
{
    /// <summary>Gives the member its text.</summary>
    /// <param name="name">The text, exactly as in JSON.</param>
    public TavusWireNameAttribute(string name) => Name = name;

    /// <summary>The text, exactly as in JSON.</summary>
    public string Name { get; }
}
#endif
