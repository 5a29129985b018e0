using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Reads the JSON values that expressions stand for: constants, new models, free-form objects, lists, and JSON texts.</summary>
internal static class ValueReader
{
    private const int MaxDepth = 12;

    /// <summary>The value of an expression.</summary>
    public static KnownValue Read(IOperation value) => Read(value, 0);

    /// <summary>The object with the properties that are written.</summary>
    public static KnownObject Read(IEnumerable<MemberWrite> writes, INamedTypeSymbol model, Location location) =>
        Read(writes, model, location, 0);

    /// <summary>The value of an expression, and what is written to its object later.</summary>
    public static KnownValue Read(IOperation value, IReadOnlyList<MemberWrite> writes) => Written(Read(value, 0), writes, 0);

    private static KnownValue Read(IOperation value, int depth)
    {
        Location location = value.Syntax.GetLocation();
        ObjectOrigin origin = ObjectOrigin.Of(value);
        IOperation inner = origin.Expression;
        if (depth == MaxDepth) return KnownValue.Unknown(location);
        if (JsonText.In(inner) is var (text, model))
        {
            KnownValue read = Written(ReadJson(text, model), origin.Writes, depth + 1);
            if (read.Object is { } parsed) SetElements(parsed, origin.Elements, depth + 1);
            return read;
        }

        switch (inner)
        {
            case IObjectCreationOperation { Type: { } type } creation when GeneratedApi.ModelOf(type) is { } created:
                return ModelCreation.Read(creation) is { } writes
                    ? new KnownValue(location) { Object = Read(writes.Concat(origin.Writes), created, location, depth + 1) }
                    : KnownValue.Unknown(location);
            case IObjectCreationOperation creation when IsFreeForm(creation):
                KnownObject free = new(location, model: null);
                SetElements(free, ElementsOf(creation).Concat(origin.Elements), depth + 1);
                return new KnownValue(location) { Object = free };
        }

        return ListItems.Of(inner) is { } items
            ? new KnownValue(location)
            {
                Items = items.Known.Select(item => Read(item, depth + 1)).ToList(),
                HasOtherItems = !items.IsComplete,
            }
            : new KnownValue(location)
            {
                Constants = ConstantReader.Read(value, value.MemberType()),
                Type = value.WithoutConversions().Type,
            };
    }

    private static KnownObject Read(IEnumerable<MemberWrite> writes, INamedTypeSymbol model, Location location, int depth)
    {
        var result = new KnownObject(location, model);
        Write(result, writes, depth);
        return result;
    }

    private static KnownValue Written(KnownValue value, IReadOnlyList<MemberWrite> writes, int depth)
    {
        if (value.Object is { } known) Write(known, writes, depth);
        return value;
    }

    private static void Write(KnownObject target, IEnumerable<MemberWrite> writes, int depth)
    {
        Dictionary<KnownObject, KnownValue>? additional = null;
        foreach (MemberWrite write in writes)
        {
            KnownValue value = ValueOf(write, target.Location, depth);
            KnownObject? owner = OwnerOf(write, target);
            if (owner is null) target.Set(Member(GeneratedApi.WireNameOf(write.Path[0])!, KnownValue.Unknown(value.Location)));
            else if (GeneratedApi.WireNameOf(write.Path[write.Path.Count - 1]) is { } name) owner.Set(Member(name, value));
            else (additional ??= new())[owner] = value;
        }

        if (additional is null) return;
        foreach (KeyValuePair<KnownObject, KnownValue> undeclared in additional) Add(undeclared.Key, undeclared.Value);
    }

    /// <summary>The object of which a property is set; null where it is not known.</summary>
    private static KnownObject? OwnerOf(MemberWrite write, KnownObject whole)
    {
        KnownObject? owner = whole;
        for (int i = 0; i < write.Path.Count - 1 && owner is not null; i++)
            owner = GeneratedApi.WireNameOf(write.Path[i]) is { } name ? owner.At(name).Object : null;
        return owner;
    }

    private static void Add(KnownObject owner, KnownValue additional)
    {
        if (additional.IsAbsent) return;
        if (additional.Object is not { } undeclared)
        {
            owner.IsOpen = true;
            return;
        }

        owner.IsOpen |= undeclared.IsOpen;
        foreach (KnownMember member in undeclared.Members.Where(member => owner.MemberAt(member.Name) is not { Value.IsAbsent: false }))
            owner.Set(member.Value.IsAbsent ? member.AsNull() : member);
    }

    private static KnownMember Member(string name, KnownValue value) => new(name, value.Location, value);

    private static KnownValue ValueOf(MemberWrite write, Location location, int depth) => (write.Text, write.Value) switch
    {
        ({ } text, _) => KnownValue.Of(location, new MemberValue(text)),
        (_, { } value) => Read(value, depth),
        _ => KnownValue.Unknown(location),
    };

    private static IEnumerable<IOperation> ElementsOf(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty;

    private static void SetElements(KnownObject result, IEnumerable<IOperation> elements, int depth)
    {
        foreach (IOperation element in elements)
        {
            if (FreeFormLiteral.KeyExpressionOf(element) is not { } key)
            {
                result.IsOpen = true;
                continue;
            }

            KnownValue value = FreeFormLiteral.ValueOf(element) is { } written
                ? Read(written, depth)
                : KnownValue.Unknown(element.Syntax.GetLocation());
            if (FreeFormLiteral.KeyOf(element) is { } name) result.Set(new KnownMember(name, key.Syntax.GetLocation(), value));
            else result.IsOpen = true;
        }
    }

    private static KnownValue ReadJson(IOperation text, INamedTypeSymbol? model)
    {
        text = ObjectOrigin.Of(text).Expression;
        string? json = text.ConstantValue is { HasValue: true, Value: string constant } ? constant
            : text.Syntax is LiteralExpressionSyntax { Token.Value: string utf8 } ? utf8
            : null;
        return json is null
            ? KnownValue.Unknown(text.Syntax.GetLocation())
            : JsonTextReader.Read(json, model, LiteralLocations.Of(text.Syntax, json));
    }

    // A JSON object, or a dictionary with initial entries.
    private static bool IsFreeForm(IObjectCreationOperation creation) => creation.HasNoArguments() && (creation.Type?.Name == "JsonObject"
        || creation.Initializer?.Initializers.FirstOrDefault()
            is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } }
            or IInvocationOperation { Arguments.Length: 2 });

    /// <summary>The type to which a value is converted at last.</summary>
    private static ITypeSymbol MemberType(this IOperation value) => WithAllConversions(value).Type ?? value.Type!;

    private static IOperation WithAllConversions(IOperation operation)
    {
        while (operation.Parent is IConversionOperation conversion) operation = conversion;
        return operation;
    }
}
