using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>One <c>[TavusConstraint]</c> of a model.</summary>
internal sealed class ConstraintRule
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    private readonly ILookup<string, string> _conditions;
    private double? _minimum;
    private double? _maximum;
    private string? _pattern;

    private ConstraintRule(string path, IEnumerable<string> conditions)
    {
        Path = path;
        _conditions = conditions.Select(item => item.Split(new[] { '=' }, 2)).Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1]);
    }

    public string Path { get; }

    /// <summary>The constraint in words.</summary>
    public string Message => "it must " + Expectation + string.Concat(_conditions.Select((group, index) =>
        $"{(index == 0 ? " when" : " and")} {group.Key} is '{string.Join("' or '", group)}'"));

    private string Expectation => (_minimum, _maximum) switch
    {
        ({ } minimum, { } maximum) => $"be from {Text(minimum)} to {Text(maximum)}",
        ({ } minimum, null) => $"be at least {Text(minimum)}",
        (null, { } maximum) => $"be at most {Text(maximum)}",
        _ => $"match '{_pattern}'",
    };

    public static ImmutableArray<ConstraintRule> Of(INamedTypeSymbol model) => model.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == "TavusConstraintAttribute" && GeneratedApi.IsGenerated(model))
        .Select(Read).OfType<ConstraintRule>().ToImmutableArray();

    /// <summary>Whether the object certainly has the values with which the constraint applies.</summary>
    public bool AppliesTo(IReadOnlyList<MemberWrite> writes, INamedTypeSymbol model) => _conditions.All(condition =>
        PathReader.ValueAt(writes, model, condition.Key) is { } value
        && ConstantReader.Read(value, value.MemberType()) is { Count: > 0 } constants
        && constants.All(constant => constant.Text is { } text && condition.Contains(text)));

    /// <summary>Whether the text of a value in JSON is not allowed; an absent value is.</summary>
    public bool Forbids(string? text)
    {
        if (string.IsNullOrEmpty(text)) return false;
        if (_pattern is not null) return !Matches(text!);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && (number < _minimum || number > _maximum);
    }

    private static ConstraintRule? Read(AttributeData attribute)
    {
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (arguments.Length != 2 || arguments[0] is not { Kind: TypedConstantKind.Primitive, Value: string path }) return null;
        if (arguments[1] is not { Kind: TypedConstantKind.Array, IsNull: false }) return null;

        var rule = new ConstraintRule(path, arguments[1].Values.Select(value => value.Value).OfType<string>());
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Value.Value is not string text) continue;
            if (argument.Key == "Pattern") rule._pattern = text;
            else if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) return null;
            else if (argument.Key == "Minimum") rule._minimum = number;
            else if (argument.Key == "Maximum") rule._maximum = number;
        }

        return rule._pattern is null && rule._minimum is null && rule._maximum is null ? null : rule;
    }

    // A pattern that .NET does not understand, or that takes too long, forbids nothing.
    private bool Matches(string text)
    {
        try
        {
            return Regex.IsMatch(text, _pattern!, RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
