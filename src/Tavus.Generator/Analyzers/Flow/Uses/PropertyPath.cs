using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Reads chains of generated properties, as in <c>request.Layers.Tts</c>.</summary>
internal static class PropertyPath
{
    /// <summary>The variable with which a chain begins, and its properties; null for other expressions.</summary>
    public static (ISymbol Variable, IReadOnlyList<IPropertySymbol> Path)? To(IPropertyReferenceOperation last)
    {
        var path = new List<IPropertySymbol>();
        for (IOperation? current = last; ; current = ((IPropertyReferenceOperation)current).Instance)
        {
            switch (current)
            {
                case IPropertyReferenceOperation { Property: var property } when GeneratedApi.WireNameOf(property) is not null:
                    path.Insert(0, property);
                    break;
                case ILocalReferenceOperation { Local: var local }:
                    return (local, path);
                case IParameterReferenceOperation { Parameter: var parameter }:
                    return (parameter, path);
                default:
                    return null;
            }
        }
    }

    /// <summary>The chain that begins with a property of an object: the last property, and all of them.</summary>
    public static (IPropertyReferenceOperation Last, IReadOnlyList<IPropertySymbol> Path) From(IPropertyReferenceOperation first)
    {
        var path = new List<IPropertySymbol> { first.Property };
        while (first.Parent is IPropertyReferenceOperation next && next.Instance == first && GeneratedApi.IsPlainMember(next.Property))
        {
            path.Add(next.Property);
            first = next;
        }

        return (first, path);
    }
}
