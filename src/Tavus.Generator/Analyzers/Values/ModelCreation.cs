using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Reads the properties that a <c>new</c> expression sets.</summary>
internal static class ModelCreation
{
    /// <summary>The properties that the initializer sets; null if the expression does not determine the object.</summary>
    public static IReadOnlyList<MemberWrite>? Read(IObjectCreationOperation creation)
    {
        // A constructor that the user added may set anything.
        if (creation.Constructor is not { Parameters.Length: 0 } constructor || !GeneratedApi.IsOwnConstructor(constructor)) return null;

        List<MemberWrite> writes = GeneratedApi.DiscriminatorsOf(constructor.ContainingType).ToList();
        foreach (IOperation element in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (element)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
                    when GeneratedApi.IsPlainMember(property):
                    writes.Add(new MemberWrite(property, assignment.Value));
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: var property } }
                    when GeneratedApi.IsPlainMember(property):
                    writes.Add(new MemberWrite(property, value: null));
                    break;
                default:
                    return null;
            }
        }

        return writes;
    }
}
