using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Compares the arguments of client calls with the limits of their parameters.</summary>
internal static class ArgumentLimits
{
    /// <summary>The values that are not allowed.</summary>
    public static IEnumerable<Violation> Violations(IInvocationOperation call, OperationContext context)
    {
        if (!call.TargetMethod.Name.EndsWith("Async", StringComparison.Ordinal) || !GeneratedApi.IsClientMethod(call.TargetMethod))
            return [];

        List<Violation> violations = call.Arguments
            .Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: not null })
            .SelectMany(argument => ConstraintRule.Of(argument.Parameter!)
                .SelectMany(rule => rule.Violations(ValueReader.Read(argument.Value))))
            .ToList();
        return violations.Count > 0 && IsMeant(call, context) ? violations : [];
    }

    private static bool IsMeant(IInvocationOperation call, OperationContext context) =>
        call.IsWellFormedFrom(call) && !TestCode.IsExcluded(context) && !AnalyzedCode.IsExempt(call, call, context);
}
