using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Finds properties that the document requires in any case, and that are absent or null. In C#, the compiler reports those that are absent.
/// </summary>
internal static class RequiredValues
{
    private static readonly TypeCache<Dictionary<string, IPropertySymbol>> Cache = new(model =>
        GeneratedApi.IsGenerated(model)
            ? ModelTree.DeclaredNames(GeneratedApi.PropertiesOf(model).Where(GeneratedApi.IsRequiredValue))
            : new());

    /// <summary>The properties that a JSON text lacks, or has as null; their values where they are null.</summary>
    public static IEnumerable<(string Name, IPropertySymbol Property, KnownValue? Null)> MissingIn(KnownObject part)
    {
        foreach (KeyValuePair<string, IPropertySymbol> declared in Cache.Of(part.Model!))
        {
            KnownMember? member = part.MemberNamed(declared.Key);
            if (member is null ? part is { IsJson: true, IsOpen: false } : member.Value.IsAbsent)
                yield return (declared.Key, declared.Value, member?.Value);
        }
    }

    /// <summary>Whether a new object may have null for one of them.</summary>
    public static bool MayBeNullIn(IObjectCreationOperation creation)
    {
        if (creation is not { Type: INamedTypeSymbol model, Initializer.Initializers: var elements } || Cache.Of(model).Count == 0)
            return false;

        foreach (IOperation element in elements)
        {
            if (element is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsRequired: true } } assignment
                && assignment.Value.WithoutConversions()
                    is ILocalReferenceOperation or IFieldReferenceOperation or { ConstantValue: { HasValue: true, Value: null } })
            {
                return true;
            }
        }

        return false;
    }
}
