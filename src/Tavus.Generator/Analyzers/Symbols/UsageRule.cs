using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>One <c>[TavusUsage]</c> of a model.</summary>
internal sealed class UsageRule
{
    public const string NoEffect = nameof(NoEffect);
    public const string Legacy = nameof(Legacy);
    public const string Misnamed = nameof(Misnamed);
    public const string Undeclared = nameof(Undeclared);

    private static readonly TypeCache<UsageRule[]> Cache = new(ReadAll);

    private readonly string? _kind;
    private readonly ImmutableArray<string> _when;
    private readonly ImmutableArray<string> _values;
    private readonly string? _because;

    private UsageRule(AttributeData attribute)
    {
        _kind = attribute.ConstructorArguments[0].Value as string;
        Names = attribute.ConstructorArguments[1].Texts();
        _when = attribute.Named("When").Texts();
        _values = attribute.Named("Values").Texts();
        Use = attribute.Named("Use").Value as string;
        _because = attribute.Named("Because").Value as string;
    }

    /// <summary>The names, or paths below the object.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The name or value to use instead; null if there is none.</summary>
    public string? Use { get; }

    /// <summary>Whether it is about some values of a property only.</summary>
    public bool HasValues => !_values.IsEmpty;

    /// <summary>The conditions in words, with a space before them.</summary>
    public string Condition => ConditionWords.Describe(_when);

    /// <summary>The sentence of the document, as the end of a message; empty if the rule quotes none.</summary>
    public string Quotation => _because is null ? "" : $" (\"{_because}\")";

    /// <summary>The rules of a kind that a model has.</summary>
    public static IEnumerable<UsageRule> Of(INamedTypeSymbol model, string kind) => Cache.Of(model).Where(rule => rule._kind == kind);

    /// <summary>The properties of an object that the rule is about, with their paths.</summary>
    public IEnumerable<(string Path, KnownMember Member)> In(KnownObject model)
    {
        if (!new KnownConditions(_when).Hold(model)) yield break;

        foreach (string path in Names)
        {
            if (model.MemberAt(path) is { } member && IsAbout(member.Value)) yield return (path, member);
        }
    }

    private static UsageRule[] ReadAll(INamedTypeSymbol model) => !GeneratedApi.IsGenerated(model) ? [] : model.GetAttributes()
        .Where(attribute => attribute is { AttributeClass.Name: "TavusUsageAttribute", ConstructorArguments: { Length: 2 } arguments }
            && arguments[1].Kind == TypedConstantKind.Array)
        .Select(attribute => new UsageRule(attribute)).ToArray();

    private bool IsAbout(KnownValue value) => _values.IsEmpty
        ? value.IsSet
        : value.All(constant => _values.Any(expected => KnownConditions.IsMatch(expected, constant)));
}
