#if HAS_ENUMS
namespace Tavus.Runtime;

/// <summary>The text that stands for an enum member in JSON.</summary>
[global::System.AttributeUsage(global::System.AttributeTargets.Field)]
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public sealed class TavusWireNameAttribute : global::System.Attribute
{
    /// <summary>Gives the member its text.</summary>
    /// <param name="name">The text, exactly as in JSON.</param>
    public TavusWireNameAttribute(string name) => Name = name;

    /// <summary>The text, exactly as in JSON.</summary>
    public string Name { get; }
}
#endif
