using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Text;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Tasks.Removed;

/// <summary>
/// Finds what a new document no longer has, by walking both documents from their operations and components, and makes the overlay
/// actions that put it back.
/// </summary>
internal sealed class RemovedParts
{
    private const string Removed = "x-tavus-removed";
    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly SchemaParts _old;
    private readonly SchemaParts _new;
    private readonly HashSet<string> _operationIds;
    private readonly HashSet<(string, string)> _seen = [];
    private readonly List<OverlayAction> _actions = [];
    private readonly SortedDictionary<string, SpecMapping> _components = new(System.StringComparer.Ordinal);

    private RemovedParts(SpecDocument old, SpecDocument @new)
    {
        _old = new SchemaParts(old);
        _new = new SchemaParts(@new);
        _operationIds = [.. Operations(@new).Select(operation => Nodes.TextOf(operation.Node["operationId"]) ?? "")];
    }

    public static IReadOnlyList<OverlayAction> Find(SpecDocument old, SpecDocument @new)
    {
        var parts = new RemovedParts(old, @new);
        parts.WalkOperations();
        foreach (SpecMember schema in Nodes.Members(old.Find(["components", "schemas"])))
            parts.WalkSchemas(Component(schema.Name), Component(schema.Name));

        return [.. parts._components.Select(component => new OverlayAction("$", component.Value)), .. parts._actions];
    }

    private static SpecPointer Component(string name) => SpecPointer.Root.Append("components", "schemas", name);

    private static IEnumerable<(string Path, string Method, SpecMapping Node)> Operations(SpecDocument document) =>
        from path in Nodes.Members(document.Root["paths"])
        from operation in Nodes.Members(path.Value)
        where Methods.Contains(operation.Name) && operation.Value is SpecMapping
        select (path.Name, operation.Name, (SpecMapping)operation.Value);

    private static string Route(string path, string method) => method + Regex.Replace(path, @"\{[^}]*\}", "{}");

    private void WalkOperations()
    {
        ILookup<string, (string Path, string Method, SpecMapping Node)> known = Operations(_new.Document)
            .ToLookup(operation => Route(operation.Path, operation.Method));
        foreach ((string path, string method, SpecMapping node) in Operations(_old.Document))
        {
            SpecPointer pointer = SpecPointer.Root.Append("paths", path, method);
            if (known[Route(path, method)].FirstOrDefault() is { Node: not null } other)
                WalkOperation(pointer, SpecPointer.Root.Append("paths", other.Path, other.Method));
            else if (!_operationIds.Contains(Nodes.TextOf(node["operationId"]) ?? "-"))
                RestoreOperation(path, method, node);
        }
    }

    private void WalkOperation(SpecPointer old, SpecPointer @new)
    {
        RestoreParameters(old, @new);
        WalkContent(old.Append("requestBody"), @new.Append("requestBody"));
        foreach (SpecMember response in Nodes.Members(_old.Document.Find(old.Append("responses"))))
            WalkContent(old.Append("responses", response.Name), @new.Append("responses", response.Name));
    }

    private void WalkContent(SpecPointer old, SpecPointer @new)
    {
        SpecPointer before = _old.Resolve(old).Append("content");
        SpecPointer after = _new.Resolve(@new).Append("content");
        foreach (SpecMember content in Nodes.Members(_old.Document.Find(before)))
            WalkSchemas(before.Append(content.Name, "schema"), after.Append(content.Name, "schema"));
    }

    private void WalkSchemas(SpecPointer old, SpecPointer @new)
    {
        SpecPointer before = _old.Resolve(old);
        SpecPointer after = _new.Resolve(@new);
        if (_old.Document.Find(before) is not SpecMapping schema
            || _new.Document.Find(after) is not SpecMapping other
            || !_seen.Add((before.ToString(), after.ToString())))
        {
            return;
        }

        RestoreValues(schema, other, after);
        WalkProperties(before, after, other);
        Walk("items");
        Walk("additionalProperties");
        foreach (string keyword in new[] { "oneOf", "anyOf", "allOf" })
        {
            int count = Nodes.Items(schema[keyword]).Count();
            for (int index = 0; index < count && count == Nodes.Items(other[keyword]).Count(); index++)
                WalkSchemas(before.Append(keyword, Index(index)), after.Append(keyword, Index(index)));
        }

        void Walk(string keyword) => WalkSchemas(before.Append(keyword), after.Append(keyword));
    }

    private void WalkProperties(SpecPointer old, SpecPointer @new, SpecMapping schema)
    {
        Dictionary<string, SpecPointer> known = _new.Properties(@new);
        var removed = new List<(string, SpecNode)>();
        foreach (KeyValuePair<string, SpecPointer> property in _old.Properties(old))
        {
            if (known.TryGetValue(property.Key, out SpecPointer? other))
                WalkSchemas(property.Value, other);
            else
                removed.Add((property.Key, RestoreSchema(_old.Document.Find(property.Value)!)));
        }

        // Elsewhere the value is not an object, or one with other names.
        if (removed.Count > 0 && schema["properties"] is SpecMapping)
            Add(@new, ("properties", Nodes.Mapping([.. removed])));
    }

    private void RestoreValues(SpecMapping schema, SpecMapping other, SpecPointer pointer)
    {
        HashSet<string?> known = [.. Nodes.Items(other["enum"]).Select(Nodes.TextOf)];
        SpecNode[] removed = Nodes.Items(schema["enum"])
            .Where(value => value is SpecScalar && !known.Contains(Nodes.TextOf(value)))
            .ToArray();
        if (known.Count > 0 && removed.Length > 0)
            Add(pointer, ("enum", Nodes.Sequence(removed)), ("x-tavus-removed-values", Nodes.Sequence(removed)));
    }

    private void RestoreParameters(SpecPointer old, SpecPointer @new)
    {
        HashSet<string> known = [.. Parameters(_new, @new).Select(Key)];
        SpecNode[] removed = Parameters(_old, old)
            .Where(parameter => Nodes.TextOf(parameter["in"]) != "path" && !known.Contains(Key(parameter)))
            .Select(parameter => RestoreParameter(parameter))
            .ToArray();
        if (removed.Length > 0)
            Add(@new, ("parameters", Nodes.Sequence(removed)));
    }

    private static IEnumerable<SpecMapping> Parameters(SchemaParts parts, SpecPointer operation)
    {
        string[] segments = operation.Segments.ToArray();
        SpecPointer item = SpecPointer.Root.Append(segments[0], segments[1]);
        return new[] { item, operation }.SelectMany(owner => Nodes.Items(parts.Document.Find(owner.Append("parameters")))
            .Select((_, index) => parts.Document.Find(parts.Resolve(owner.Append("parameters", Index(index)))))
            .OfType<SpecMapping>());
    }

    private static string Key(SpecMapping parameter) => $"{Nodes.TextOf(parameter["in"])} {Nodes.TextOf(parameter["name"])}";

    private SpecMapping RestoreParameter(SpecMapping parameter)
    {
        var restored = (SpecMapping)Restore(parameter);
        restored.Remove("required");
        return Mark(restored);
    }

    private void RestoreOperation(string path, string method, SpecMapping operation)
    {
        var restored = (SpecMapping)Restore(operation);
        restored.Remove("security");
        var item = Nodes.Mapping((method, Mark(restored)));
        bool isNewPath = _new.Document.Find(["paths", path]) is null;
        if (isNewPath && _old.Document.Find(["paths", path, "parameters"]) is { } parameters)
            item.Set(new SpecMember(Nodes.Text("parameters"), Restore(parameters)));

        _actions.Add(new OverlayAction("$", Nodes.Mapping(("paths", Nodes.Mapping((path, item))))));
    }

    // A reference has no siblings in OpenAPI 3.0.
    private SpecMapping RestoreSchema(SpecNode schema)
    {
        SpecNode restored = Restore(schema);
        return Mark(restored is SpecMapping mapping && Nodes.Reference(restored) is null
            ? mapping
            : Nodes.Mapping(("allOf", Nodes.Sequence([restored]))));
    }

    private static SpecMapping Mark(SpecMapping restored)
    {
        restored.Set(new SpecMember(Nodes.Text("deprecated"), Nodes.True()));
        restored.Set(new SpecMember(Nodes.Text(Removed), Nodes.True()));
        return restored;
    }

    /// <summary>A copy; the components that it refers to are put back, too.</summary>
    private SpecNode Restore(SpecNode node)
    {
        RestoreReferences(node);
        return node.Clone();
    }

    private void RestoreReferences(SpecNode node)
    {
        if (Nodes.Reference(node) is { } target)
            RestoreComponent(target);

        foreach (SpecMember member in Nodes.Members(node))
            RestoreReferences(member.Value);

        foreach (SpecNode item in Nodes.Items(node))
            RestoreReferences(item);
    }

    private void RestoreComponent(SpecPointer pointer)
    {
        string[] segments = pointer.Segments.ToArray();
        string key = pointer.ToString();
        bool isKnown = segments.Length != 3 || _new.Document.Find(pointer) is not null || _components.ContainsKey(key);
        if (isKnown || _old.Document.Find(pointer) is not { } component)
            return;

        SpecMapping kind = Nodes.Mapping((segments[1], Nodes.Mapping((segments[2], component.Clone()))));
        _components.Add(key, Nodes.Mapping((segments[0], kind)));
        RestoreReferences(component);
    }

    private void Add(SpecPointer target, params (string, SpecNode)[] update) =>
        _actions.Add(new OverlayAction(OverlayAction.PathTo(_new.Document, target), Nodes.Mapping(update)));

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
