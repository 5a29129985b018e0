using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>
/// The manifest of a document: everything that it declares, and whether that became a symbol of the generated code or lies where the
/// generator reported why not. Nothing may be neither.
/// </summary>
internal sealed class ManifestCheck
{
    private readonly RawDocument _document;
    private readonly Reports _reports;
    private readonly SymbolIndex _symbols;
    private readonly SchemaWalk _schemas;
    private readonly List<string> _missing = [];

    private ManifestCheck(RawDocument document, Generation generation)
    {
        _document = document;
        _reports = new Reports(generation.Diagnostics);
        _symbols = new SymbolIndex(generation.Output);
        _schemas = new SchemaWalk(document, _symbols, _reports);
    }

    /// <summary>How many elements of each kind are symbols, and how many were reported.</summary>
    public Dictionary<ElementKind, (int Symbols, int Reported)> Counts { get; } = [];

    /// <summary>The pointers of what is neither a symbol nor reported.</summary>
    public IReadOnlyList<string> Unaccounted { get; private set; } = [];

    /// <summary>How many component schemas are accounted for with all that they declare themselves.</summary>
    public int Components => _document.Components.Count(component =>
        !Unaccounted.Any(lost => lost.StartsWith(component.Pointer + "/", StringComparison.Ordinal) || lost.StartsWith(component.Pointer + ":", StringComparison.Ordinal)));

    public static ManifestCheck Of(RawDocument document, Generation generation)
    {
        var check = new ManifestCheck(document, generation);
        check.Walk();
        check.Count();
        return check;
    }

    private void Walk()
    {
        foreach (RawNode component in _document.Components)
        {
            if (TypeOf(component) is { } type)
                _schemas.Know(component, type);
        }

        List<RawNode> later = _document.Components.Where(component => !WalkComponent(component)).ToList();
        var methods = new MethodIndex(_symbols.Client);
        var operations = new OperationWalk(_document, _symbols, _reports, _schemas);
        foreach (RawOperation operation in _document.Operations())
        {
            if (methods.Find(operation) is { } method)
                operations.Walk(operation, method);
            else
                _missing.Add($"{operation.Node.Pointer}: no method sends {operation.Request}");
        }

        // A list, a map or a text has no name of its own: what is in it is met where it is used, or else looked for.
        foreach (RawNode component in later.Where(component => !RawElements.OfSchema(component).All(element => IsAccountedFor(element.Node))))
        {
            if (TypeOf(component) is { } type)
                _schemas.Walk(component, AsUsed(type));
            else
                _schemas.Find(component);
        }

    }

    /// <returns>Whether the component has a type of its own.</returns>
    private bool WalkComponent(RawNode component)
    {
        if (TypeOf(component) is { } type && _schemas.Try(trial => trial.Walk(component, AsUsed(type))))
            return true;

        _schemas.Forget(component);
        return false;
    }

    private INamedTypeSymbol? TypeOf(RawNode component) => _reports.RenamedTo(component) is { } name
        ? _symbols.TypesNamed(name).FirstOrDefault(type => type.Name == name)
        : _symbols.TypesNamed(component.Segment).FirstOrDefault();

    private ITypeSymbol AsUsed(INamedTypeSymbol type) => type.TypeKind == TypeKind.Enum ? _symbols.OpenEnumOf(type) : type;

    private bool IsAccountedFor(RawNode node) => _schemas.Ledger.IsSymbol(node) || IsReported(node);

    private bool IsReported(RawNode node) => _reports.Cover(node) || _schemas.Ledger.IsCovered(node);

    private void Count()
    {
        var lost = new List<string>();
        foreach ((ElementKind kind, RawNode node) in RawElements.Of(_document))
        {
            RawNode first = _schemas.Ledger.First(node);
            (int symbols, int reported) = Counts.GetValueOrDefault(kind);
            if (_schemas.Ledger.IsSymbol(first))
                Counts[kind] = (symbols + 1, reported);
            else if (IsReported(first))
                Counts[kind] = (symbols, reported + 1);
            else if (!_schemas.Ledger.HasFailed(first))
                lost.Add($"{node.Pointer}: nothing stands for it");
        }

        Unaccounted = [.. _missing, .. _schemas.Ledger.Failures, .. lost];
    }
}
