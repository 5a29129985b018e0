using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>
/// The components that the rest of a document uses: by <c>$ref</c>, as the schema of a discriminator's value, as a security scheme, or as a
/// schema that derives from one with a discriminator. Each node is visited once.
/// </summary>
/// <param name="removed">Operations, paths and webhooks that do not count.</param>
internal sealed class UsedComponents(SpecDocument document, HashSet<SpecNode> removed)
{
    private const string SchemaKind = "schemas";
    private const string SchemeKind = "securitySchemes";

    private static readonly HashSet<string> Kinds =
    [
        SchemaKind, "responses", "parameters", "examples", "requestBodies", "headers", SchemeKind, "links", "callbacks", "pathItems",
        "mediaTypes",
    ];

    private readonly SpecMapping? _components = document.Root["components"] as SpecMapping;
    private readonly HashSet<SpecNode> _visited = [];
    private readonly HashSet<(string Kind, string Name)> _used = [];
    private readonly Stack<(SpecNode Node, bool IsNameMap)> _pending = new();
    private ILookup<string, string> _derived = Enumerable.Empty<string>().ToLookup(name => name);

    /// <summary>Whether a reference leads into a path or a webhook.</summary>
    public bool HasInnerReferences { get; private set; }

    /// <param name="keepsSchemes">Whether all security schemes count as used: the document does not relate them to operations.</param>
    public void Find(bool keepsSchemes)
    {
        _derived = Map(SchemaKind)
            .SelectMany(schema => Bases(schema.Value).Select(name => (Base: name, schema.Name)))
            .ToLookup(pair => pair.Base, pair => pair.Name);
        foreach (SpecMember scheme in keepsSchemes ? Map(SchemeKind) : [])
            Use(SchemeKind, scheme.Name);

        foreach (SpecMember member in document.Root.Members.Where(member => member.Name != "components"))
            Visit(member, isNameMap: false);

        while (_pending.Count > 0)
        {
            (SpecNode node, bool isNameMap) = _pending.Pop();
            foreach (SpecNode item in (node as SpecSequence)?.Items ?? [])
                Push(item, isNameMap: false);

            foreach (SpecMember member in (node as SpecMapping)?.Members ?? [])
                Visit(member, isNameMap);
        }
    }

    public void RemoveOthers()
    {
        foreach (string kind in Kinds)
            (_components?[kind] as SpecMapping)?.RemoveAll(member => !_used.Contains((kind, member.Name)));
    }

    private void Visit(SpecMember member, bool isNameMap)
    {
        if (isNameMap)
        {
            Push(member.Value, isNameMap: false);
            return;
        }

        switch (member)
        {
            case { Name: "$ref", Value: SpecScalar reference }:
                Follow(reference.Text);
                return;
            case { Name: "examples", Value: SpecMapping examples }:
                foreach (SpecScalar reference in examples.Members.Select(e => (e.Value as SpecMapping)?["$ref"]).OfType<SpecScalar>())
                    Follow(reference.Text);

                return;
            case { Name: "security", Value: SpecSequence security }:
                foreach (SpecMember scheme in security.Items.OfType<SpecMapping>().SelectMany(requirement => requirement.Members))
                    Use(SchemeKind, scheme.Name);

                return;
            case { Name: "discriminator", Value: SpecMapping discriminator }:
                foreach (SpecMember target in (discriminator["mapping"] as SpecMapping)?.Members ?? [])
                    Refer((target.Value as SpecScalar)?.Text ?? "");

                return;
        }

        if (!KeywordTable.Holds(member.Name))
            Push(member.Value, KeywordTable.IsNameMap(member.Name));
    }

    private void Push(SpecNode node, bool isNameMap)
    {
        if (node is not SpecScalar && !removed.Contains(node) && _visited.Add(node))
            _pending.Push((node, isNameMap));
    }

    // The name of a component, or a reference to one.
    private void Refer(string text)
    {
        if (text.StartsWith("#/", StringComparison.Ordinal))
            Follow(text);
        else
            Use(SchemaKind, text);
    }

    private void Follow(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return;

        IReadOnlyList<string> segments = SpecPointer.Parse(reference.Substring(1)).Segments;
        if (segments[0] == "components")
        {
            if (segments.Count > 2)
                Use(segments[1], segments[2]);

            return;
        }

        HasInnerReferences = true;
        if (document.Find(segments) is { } target && _visited.Add(target))
            _pending.Push((target, false));
    }

    private void Use(string kind, string name)
    {
        if ((_components?[kind] as SpecMapping)?[name] is not { } component || !_used.Add((kind, name)))
            return;

        if (kind != "examples")
            Push(component, isNameMap: false);

        if (kind != SchemaKind || (component as SpecMapping)?["discriminator"] is null)
            return;

        foreach (string derived in _derived[name])
            Use(SchemaKind, derived);
    }

    private IReadOnlyList<SpecMember> Map(string kind) => (_components?[kind] as SpecMapping)?.Members ?? [];

    private static IEnumerable<string> Bases(SpecNode schema) => ((schema as SpecMapping)?["allOf"] as SpecSequence)?.Items
        .Select(item => ((item as SpecMapping)?["$ref"] as SpecScalar)?.Text)
        .Where(text => text?.StartsWith("#/components/schemas/", StringComparison.Ordinal) == true)
        .Select(text => SpecPointer.Parse(text!.Substring(1)).Segments[2])
        .Distinct() ?? [];
}
