using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Finds the objects that an object is a part of, and the branches of which it is one.</summary>
internal static class WholeObjects
{
    /// <summary>The objects of whose initializers, or lists in them, an object is a part, from inside out.</summary>
    public static IEnumerable<IObjectCreationOperation> Around(IOperation part)
    {
        while (true)
        {
            IOperation value = part.WithConversions();
            if (WrittenSequence.Around(value) is { } list)
            {
                part = list;
            }
            else if (value.Parent is ISimpleAssignmentOperation
            {
                Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation whole },
            })
            {
                yield return whole;
                part = whole;
            }
            else
            {
                yield break;
            }
        }
    }

    /// <summary>Whether each branch makes an object, or is null.</summary>
    // If a branch is an object from elsewhere, the author may have ensured that only that one is passed.
    public static bool AreNew(params IOperation[] branches) => branches.All(branch =>
        branch.WithoutBuiltInConversions() is var value
        && (value is IObjectCreationOperation or IThrowOperation or { ConstantValue: { HasValue: true, Value: null } }
            || JsonText.IsRead(value)));
}
