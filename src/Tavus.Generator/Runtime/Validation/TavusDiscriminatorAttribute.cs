#if HAS_DISCRIMINATOR_RULES
namespace Tavus.Runtime;

/// <summary>New objects of the class have this value of a property.</summary>
[global::System.AttributeUsage(global::System.AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public sealed class TavusDiscriminatorAttribute : global::System.Attribute
{
    /// <summary>States the value.</summary>
    /// <param name="name">The JSON name of the property.</param>
    /// <param name="value">The text of the value in JSON.</param>
    public TavusDiscriminatorAttribute(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The JSON name of the property.</summary>
    public string Name { get; }

    /// <summary>The text of the value in JSON.</summary>
    public string Value { get; }
}
#endif
