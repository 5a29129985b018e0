#if HAS_CONSTRAINTS
namespace Tavus.Runtime;

using global::System;

// A constraint on the value at a path below the object. The analyzers of the package read it.
#if HAS_PARAMETER_LIMITS
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
#else
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
#endif
internal sealed class TavusConstraintAttribute : Attribute
{
    // The conditions are values of properties of the object, as "name=value"; of several with one name, one suffices.
    public TavusConstraintAttribute(string path, params string[] conditions)
    {
        Path = path;
        Conditions = conditions;
    }

    public string Path { get; }

    public string[] Conditions { get; }

    public string? Minimum { get; set; }

    public string? Maximum { get; set; }

    public string? ExclusiveMinimum { get; set; }

    public string? ExclusiveMaximum { get; set; }

    public string? MultipleOf { get; set; }

    public string? MinLength { get; set; }

    public string? MaxLength { get; set; }

    public string? Pattern { get; set; }

    public string? MinItems { get; set; }

    public string? MaxItems { get; set; }

    public string? UniqueItems { get; set; }

    public string? MinProperties { get; set; }

    public string? MaxProperties { get; set; }
}
#endif
