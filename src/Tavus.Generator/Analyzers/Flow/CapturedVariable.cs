using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Decides whether an object in a variable is the same for lambdas that use the variable, whenever they are executed, as in
/// <c>pipeline.ExecuteAsync(token => client.CreateAsync(request, token))</c>.
/// </summary>
internal static class CapturedVariable
{
    /// <summary>Whether the object is complete before the first lambda is made, and lambdas only read or send it.</summary>
    /// <param name="mentions">The mentions of the variable.</param>
    /// <param name="captured">Those of them in lambdas and local functions.</param>
    /// <param name="uses">The uses of the object.</param>
    public static bool IsUnchanged(IReadOnlyList<IOperation> mentions, IReadOnlyList<IOperation> captured, IEnumerable<ModelUse> uses)
    {
        if (mentions.Count(mention => mention.IsWritten()) > (IsAssignedLater(mentions[0]) ? 1 : 0)) return false;

        // A local function may be called before the statements above it.
        bool isLambda = captured.All(mention => mention.Ancestors().All(around => around is not ILocalFunctionOperation));
        int first = isLambda ? captured.Min(mention => mention.Syntax.SpanStart) : 0;
        return uses.All(use => use.Position < first || use is { Passed: null, Writes.Count: 0 });
    }

    // `CreatePersonaRequest r; r = new();` has one value, too.
    private static bool IsAssignedLater(IOperation mention) =>
        mention is ILocalReferenceOperation { Local: var local } && VariableIndex.Of(mention).OnlyValueOf(local) is not null
        && mention.IsWritten();
}
