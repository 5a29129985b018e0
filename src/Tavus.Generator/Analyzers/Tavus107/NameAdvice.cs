using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>Finds what was probably meant by an undeclared name of a model.</summary>
internal sealed class NameAdvice
{
    private readonly INamedTypeSymbol _model;
    private readonly INamedTypeSymbol _root;
    private readonly Dictionary<string, IPropertySymbol> _declared;

    /// <param name="model">The model that has the name.</param>
    /// <param name="root">The model of which it is a part, as far as that is known.</param>
    public NameAdvice(INamedTypeSymbol model, INamedTypeSymbol root)
    {
        (_model, _root) = (model, root);
        _declared = ModelTree.DeclaredNames(model);
    }

    /// <summary>The fault of a name, the remedy, and the model's own property that is meant; null if there is no fault.</summary>
    /// <param name="takesDeclared">Whether a declared name is right: in a JSON text of the model, or for an explicit null.</param>
    public (string Fault, string Remedy, IPropertySymbol? Property)? For(string name, bool takesDeclared)
    {
        if (_declared.TryGetValue(name, out IPropertySymbol? declared))
            return takesDeclared ? null : ($"is the name of a property of {_model.Name}", "set " + declared.Name, declared);

        if (IsListed(UsageRule.Undeclared, name) is not null || IsListed(UsageRule.Legacy, name) is not null) return null;
        if (IsListed(UsageRule.Misnamed, name)?.Use is { } use) return Instead(use, ModelTree.CSharpPathOf(use, _model) ?? use);
        if (NearMiss.OfName(name, _declared.Keys) is { } meant) return Instead(meant, _declared[meant].Name);
        return ModelTree.FindElsewhere(name, _root) is var (path, members) ? Instead(path, members) : null;
    }

    private (string Fault, string Remedy, IPropertySymbol? Property) Instead(string name, string members)
    {
        _declared.TryGetValue(name, out IPropertySymbol? own);
        return ($"is not a name of {_model.Name}; '{name}' is", "set " + members, own);
    }

    private UsageRule? IsListed(string kind, string name) =>
        UsageRule.Of(_model, kind).FirstOrDefault(rule => rule.Names.Contains(name, StringComparer.Ordinal));
}
