using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Model;

/// <summary>Decides which parts of the support code a client needs: the symbols of its <c>#if</c> lines.</summary>
internal static class RuntimeFeatures
{
    /// <summary>The symbols that are defined for a client.</summary>
    public static SortedSet<string> Of(ClientModel client)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        Add("IS_MODERN", client.Target.IsModern);
        Add("HAS_TRACING", client.Target.HasTracing);
        Add("HAS_ASPNETCORE", client.Target.HasAspNetCore && client.Operations.Count > 0);
        Add("HAS_OPENAPI", client.DescribesModels);
        Add("HAS_ENUMS", client.Enums.Count > 0);
        Add("HAS_RULES", client.HasAdvice || client.Objects.Any(model => model.HasChecks && model.Rules.Count > 0));
        Add("HAS_ADVICE", client.HasAdvice);
        IEnumerable<ParameterModel> parameters = client.Operations.SelectMany(operation => operation.Parameters);
        bool hasParameterLimits = parameters.Any(parameter => parameter.Constraint is not null);
        bool hasParameterChecks = client.Operations.Any(operation => operation.ChecksParameters);
        bool hasLimits = client.Objects.Any(model => model.HasChecks && model.Constraints.Any(constraint => constraint.IsEnforced));
        Add("HAS_CONSTRAINTS", hasParameterLimits || client.Objects.Any(model => model.Constraints.Count > 0));
        Add("HAS_PARAMETER_LIMITS", hasParameterLimits);
        Add("HAS_PARAMETER_CHECKS", hasParameterChecks);
        Add("HAS_LIMITS", hasParameterChecks || hasLimits || client.HasAdvice);
        Add("HAS_SECRET_MARKS", client.Security is not null || client.SecretNames.Any());
        Add("HAS_USAGES", client.Objects.Any(model => model.Usages.Count > 0));
        Add("HAS_HIERARCHIES", client.Objects.Any(model => model.Inheritance.Derived.Count > 0));
        Add("HAS_DISCRIMINATOR_RULES", client.Objects.Any(model => model.RuledValues.Any()));
        Add("HAS_UNLESS_RULES", client.Objects.Any(model => model.Rules.Any(rule => rule.Condition == ConditionKind.Unless)));
        Add("HAS_WHEN_RULES", client.Objects.Any(model => model.Rules.Any(rule => rule.Condition != ConditionKind.Unless)));
        Add("HAS_RESULTS", client.MultiStatusResults.Count > 0);
        Add("HAS_NESTED_COLLECTIONS", client.NestedCollections.Any());
        Add("HAS_SECRETS", client.SecretNames.Any());
        OperationFeatures.Add(client, Add);
        HashSet<TypeModel> types = new(client.Types);
        foreach (PrimitiveType primitive in types.OfType<PrimitiveType>())
            Add("HAS_" + primitive.Kind.ToString().ToUpperInvariant(), true);

        bool hasNumberEnums = client.Enums.Any(model => model.IsNumber);
        bool hasIntegers = Uses(
            PrimitiveKind.SByte, PrimitiveKind.Byte, PrimitiveKind.Int16, PrimitiveKind.UInt16, PrimitiveKind.Int32, PrimitiveKind.UInt32,
            PrimitiveKind.Int64, PrimitiveKind.UInt64);
        bool hasFractions = Uses(PrimitiveKind.Single, PrimitiveKind.Double, PrimitiveKind.Decimal);
        Add("HAS_NUMBER_ENUMS", hasNumberEnums);
        Add("HAS_INTEGERS", hasIntegers);
        Add("HAS_TEXT_NUMBERS", types.OfType<PrimitiveType>().Any(type => type.AllowsText));
        Add("HAS_DATES", Uses(PrimitiveKind.DateTimeOffset, PrimitiveKind.DateOnly, PrimitiveKind.TimeOnly));
        Add("HAS_FRACTIONS", hasFractions);
        Add("HAS_NUMBERS", hasIntegers || hasFractions || hasNumberEnums || Uses(PrimitiveKind.UnixTime));
        Add("HAS_LISTS", types.Any(type => type is ListType));
        Add("HAS_MAPS", types.Any(type => type is MapType));
        Add("HAS_COLLECTIONS", types.Any(type => type is ListType or MapType));
        Add("HAS_ADDITIONAL_VALUES", client.Objects.Any(model => model.AdditionalType is not null));
        Add("HAS_UNIONS", client.Unions.Count > 0);

        HashSet<TypeModel> checkedTypes = new(client.CheckedTypes);
        Add("HAS_CHECKED_LISTS", checkedTypes.Any(type => type is ListType));
        Add("HAS_CHECKED_MAPS", checkedTypes.Any(type => type is MapType));
        return symbols;

        bool Uses(params PrimitiveKind[] kinds) => types.OfType<PrimitiveType>().Any(type => kinds.Contains(type.Kind));

        void Add(string symbol, bool isDefined)
        {
            if (isDefined)
                symbols.Add(symbol);
        }
    }
}
