using System;
using System.ComponentModel;

namespace Tavus.Runtime;

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
