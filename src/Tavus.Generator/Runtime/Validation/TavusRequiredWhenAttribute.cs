#if HAS_WHEN_RULES
namespace Tavus.Runtime;

/// <summary>A member of the JSON object is required when another member has one of the given values.</summary>
[global::System.AttributeUsage(global::System.AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
public sealed class TavusRequiredWhenAttribute : global::System.Attribute
{
    /// <summary>States the rule.</summary>
    /// <param name="name">The JSON name of the required member.</param>
    /// <param name="otherName">The JSON name of the member that decides.</param>
    /// <param name="otherValues">The JSON texts of that member with which the other one is required.</param>
    public TavusRequiredWhenAttribute(string name, string otherName, params string[] otherValues)
    {
        Name = name;
        OtherName = otherName;
        OtherValues = otherValues;
    }

    /// <summary>The JSON name of the required member.</summary>
    public string Name { get; }

    /// <summary>The JSON name of the member that decides.</summary>
    public string OtherName { get; }

    /// <summary>The JSON texts of that member with which the other one is required.</summary>
    public string[] OtherValues { get; }
}
#endif
