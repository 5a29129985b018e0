using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>One <c>[TavusConstraint]</c> of a model, or of a parameter of a client method.</summary>
internal sealed class ConstraintRule
{
    private readonly string _path;
    private readonly KnownConditions _conditions;
    private readonly List<ValueLimit> _limits = new();
    private readonly IReadOnlyList<string> _conditionTexts;
    private readonly AttributeData _attribute;

    private ConstraintRule(string path, IReadOnlyList<string> conditions, AttributeData attribute)
    {
        _path = path;
        _conditions = new KnownConditions(conditions);
        _conditionTexts = conditions;
        _attribute = attribute;
        foreach (KeyValuePair<string, TypedConstant> limit in attribute.NamedArguments)
        {
            if (limit.Value.Value is string text && ValueLimit.Of(limit.Key, text) is { } known) _limits.Add(known);
        }
    }

    private static readonly TypeCache<ConstraintRule[]> Cache = new(model => GeneratedApi.IsGenerated(model) ? ReadAll(model) : []);

    public static IReadOnlyList<ConstraintRule> Of(INamedTypeSymbol model) => Cache.Of(model);

    /// <summary>The rules of a parameter of a client method.</summary>
    public static IReadOnlyList<ConstraintRule> Of(IParameterSymbol parameter) => ReadAll(parameter);

    /// <summary>The values of the object that are not allowed.</summary>
    public IEnumerable<Violation> Violations(KnownObject model) =>
        _conditions.Hold(model) ? Violations(model.At(_path)) : [];

    /// <summary>The same for the value of a parameter.</summary>
    public IEnumerable<Violation> Violations(KnownValue value) =>
        value.ItemsOrSelf.Where(item => _limits.Any(limit => !limit.IsOfList && limit.Forbids(item)))
            .Concat(_limits.Any(limit => limit.IsOfList && limit.Forbids(value)) ? [value] : [])
            .Select(broken => new Violation(_path, broken, Message()));

    private string Message()
    {
        string expectation = string.Join(" and ", LimitWords.Describe(name => _attribute.Named(name).Value as string));
        return $"it must {expectation}{ConditionWords.Describe(_conditionTexts)}";
    }

    private static ConstraintRule[] ReadAll(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == "TavusConstraintAttribute")
        .Select(Read).OfType<ConstraintRule>().ToArray();

    private static ConstraintRule? Read(AttributeData attribute)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (arguments.Length != 2 || arguments[0] is not { Kind: TypedConstantKind.Primitive, Value: string path }) return null;
        if (arguments[1] is not { Kind: TypedConstantKind.Array, IsNull: false }) return null;

        return new ConstraintRule(path, arguments[1].Texts(), attribute);
    }
}
