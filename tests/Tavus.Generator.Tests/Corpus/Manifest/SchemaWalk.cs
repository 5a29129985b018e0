using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>
/// Goes down a schema and a C# type side by side. Every keyword is held against the type on its own: so the parts of <c>allOf</c>, and
/// the keywords beside it, all have to be found in their type.
/// </summary>
internal sealed class SchemaWalk(RawDocument document, SymbolIndex symbols, Reports reports, SchemaWalk? parent = null)
{
    private readonly WalkedPairs _pairs = new(parent?._pairs);
    private readonly Dictionary<RawNode, RawNode[]> _declarations = parent?._declarations ?? [];
    private readonly Dictionary<RawNode, INamedTypeSymbol> _components = parent?._components ?? [];

    public Ledger Ledger { get; } = new();

    /// <summary>Says which type a component is, so that references to it need no second look.</summary>
    public void Know(RawNode component, INamedTypeSymbol type) => _components[component] = type;

    public void Forget(RawNode component) => _components.Remove(component);

    /// <summary>Whether a walk finds everything; what it found counts only then.</summary>
    public bool Try(Action<SchemaWalk> walk)
    {
        var trial = new SchemaWalk(document, symbols, reports, this);
        walk(trial);
        if (trial.Ledger.HasFailures)
            return false;

        Ledger.Add(trial.Ledger);
        _pairs.Add(trial._pairs);
        return true;
    }

    /// <param name="schema">The schema.</param>
    /// <param name="type">Its type.</param>
    /// <param name="isCovered">Whether the place that leads here, by reference, is one that was reported.</param>
    public void Walk(RawNode schema, ITypeSymbol type, bool isCovered = false)
    {
        type = SymbolIndex.WithoutNullable(type);
        if (!schema.IsMapping || !_pairs.TryAdd(schema, type, isCovered))
            return;

        if (schema["$ref"] is { Kind: RawKind.Text } reference)
        {
            WalkReference(schema, reference, type, isCovered);
            if (schema.IsOnlyReference())
                return;
        }

        if (SymbolIndex.IsModel(type) && _pairs.FirstOf(schema, type) is { } first)
        {
            Ledger.Share(schema, first);
            return;
        }

        if (schema["allOf"] is not null)
            FindDeclarations(schema);

        foreach (RawNode part in schema.List("allOf"))
            Walk(part, type, isCovered);

        WalkChoice(schema, "oneOf", type, isCovered);
        WalkChoice(schema, "anyOf", type, isCovered);
        WalkProperties(schema, type, isCovered);
        WalkAdditionalProperties(schema, type, isCovered);
        WalkItems(schema, type, isCovered);
        if (schema.EnumValues().Any())
            WalkEnum(schema, type, isCovered);
        else if (PrimitiveMatch.Mismatch(schema, type) is { } mismatch)
            FailShape(schema, mismatch, isCovered);
    }

    /// <summary>Looks for the type of a schema without a property, such as the values of <c>AdditionalProperties</c>.</summary>
    public void Find(RawNode schema, bool isCovered = false)
    {
        if (!schema.IsMapping || schema["$ref"] is not null || !RawElements.OfSchema(schema).Any())
            return;

        IEnumerable<INamedTypeSymbol> candidates = document.Parts(schema, "allOf", "oneOf", "anyOf")
            .SelectMany(part => part.Properties())
            .Take(1)
            .SelectMany(property => symbols.ModelsWithMember(property.Segment));
        if (candidates.Any(type => Try(trial => trial.Walk(schema, type, isCovered))))
            return;

        if (schema.Properties().Any() || schema.EnumValues().Any() || !schema.Subschemas().Any())
            Fail(schema, "no type has all of its members", isCovered);
        else
            schema.Subschemas().ToList().ForEach(inner => Find(inner, isCovered));
    }

    private void WalkReference(RawNode schema, RawNode reference, ITypeSymbol type, bool isCovered)
    {
        isCovered |= reports.Cover(schema);
        RawNode? target = document.Target(reference);
        if (target is null)
            Fail(schema, "a reference without a target", isCovered);
        else if (!_components.TryGetValue(target, out INamedTypeSymbol? known) || !SymbolEqualityComparer.Default.Equals(known, Named(type)))
            Walk(target, type, isCovered);
    }

    private void WalkChoice(RawNode schema, string keyword, ITypeSymbol type, bool isCovered)
    {
        List<RawNode> branches = schema.List(keyword).Where(branch => branch.IsMapping && !branch.IsOnlyNull()).ToList();
        if (branches.Count == 1 || (branches.Count > 0 && Try(trial => branches.ForEach(branch => trial.Walk(branch, type, isCovered)))))
        {
            branches.ForEach(branch => Walk(branch, type, isCovered));
            return;
        }

        // A class for the choice: each branch is one of its properties.
        ITypeSymbol[] accessors = symbols.Branches(type).ToArray();
        foreach (RawNode branch in branches)
        {
            if (!accessors.Any(accessor => Try(trial => trial.Walk(branch, accessor, isCovered))))
                FailShape(branch, $"a branch that is not to be found in {type}", isCovered);
        }
    }

    private void FindDeclarations(params IEnumerable<RawNode> schemas)
    {
        foreach (IGrouping<string, RawNode> several in schemas.SelectMany(schema => document.Parts(schema)).SelectMany(part => part.Properties()).GroupBy(property => property.Segment))
        {
            RawNode[] all = several.Distinct().ToArray();
            if (all.Length < 2 || !all.All(property => _declarations.TryAdd(property, all)))
                continue;

            // What they hold is declared several times as well.
            FindDeclarations(all);
        }
    }

    // Where several parts of allOf declare a member, an unspecific one matches the type of another one.
    private bool IsSettledElsewhere(RawNode property, ITypeSymbol type) => !RawElements.OfSchema(property).Any()
        && _declarations.TryGetValue(property, out RawNode[]? all)
        && all.Any(other => other != property && Try(trial => trial.Walk(other, type)));

    private void WalkProperties(RawNode schema, ITypeSymbol type, bool isCovered)
    {
        foreach (RawNode property in schema.Properties())
        {
            if (symbols.Member(type, property.Segment) is { } member)
            {
                Ledger.Symbol(property);
                if (!IsSettledElsewhere(property, member.Type))
                    Walk(property, member.Type, isCovered);
            }
            else
            {
                Fail(property, $"no member of {type}", isCovered);
            }
        }
    }

    private void WalkAdditionalProperties(RawNode schema, ITypeSymbol type, bool isCovered)
    {
        if (schema["additionalProperties"] is not { IsMapping: true } values)
            return;

        if (SymbolIndex.ValueOf(type) is { } value)
            Walk(values, value, isCovered);
        else if (SymbolIndex.IsModel(type))
            Find(values, isCovered);
        else if (values.HasStructure())
            FailShape(values, $"not the values of {type}", isCovered);
    }

    private void WalkItems(RawNode schema, ITypeSymbol type, bool isCovered)
    {
        if (schema["items"] is not { IsMapping: true } items)
            return;

        if ((SymbolIndex.ItemOf(type) ?? symbols.Branches(type).Select(SymbolIndex.ItemOf).FirstOrDefault(branch => branch is not null)) is { } item)
            Walk(items, item, isCovered);
        else if (items.HasStructure())
            FailShape(items, $"not the items of {type}", isCovered);
    }

    private void WalkEnum(RawNode schema, ITypeSymbol type, bool isCovered)
    {
        HashSet<string>? texts = symbols.Values(type);
        foreach (RawNode value in schema.EnumValues())
        {
            if (texts?.Contains(value.Text) ?? PrimitiveMatch.IsHeldByPrimitive(schema, value, type))
                Ledger.Symbol(value);
            else
                Fail(value, $"no value of {type}", isCovered);
        }
    }

    private static ITypeSymbol Named(ITypeSymbol type) => type is INamedTypeSymbol { Name: "OpenEnum", Arity: 1 } open ? open.TypeArguments[0] : type;

    private void FailShape(RawNode schema, string reason, bool isCovered)
    {
        if (!reports.CoverShape(schema))
            Fail(schema, reason, isCovered);
    }

    private void Fail(RawNode node, string reason, bool isCovered)
    {
        if (reports.Cover(node))
            return;

        if (!isCovered)
            Ledger.Fail(node, reason);
        else if (node.SelfAndAncestors().All(around => around.Segment != "schemas"))
            Ledger.Cover(node);
    }
}
