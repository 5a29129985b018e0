namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler, which is newer than the framework here, hand the parts of interpolated strings to a type of ours.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;

/// <summary>Names the arguments that such a type is made with; an empty name is the receiver of the call.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(string argument) : Attribute
{
    public string[] Arguments { get; } = [argument];
}
