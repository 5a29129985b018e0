using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>Recognises code in the branches of an <c>if</c> or the sections of a <c>switch</c> of which only one is executed.</summary>
internal static class OtherBranch
{
    /// <summary>Whether a mention of a variable is never reached after the expression that gives an object to it.</summary>
    public static bool Has(IOperation mention, IOperation source, ISymbol variable)
    {
        foreach (IOperation around in source.Ancestors())
        {
            // Another pass may take the other branch, with the same object.
            if (around is ILoopOperation && !IsDeclaredIn(around.Syntax.Span, variable)) return false;
            if (around is IConditionalOperation { WhenFalse: { } whenFalse } choice
                && ((source.IsWithin(choice.WhenTrue) && mention.IsWithin(whenFalse))
                    || (source.IsWithin(whenFalse) && mention.IsWithin(choice.WhenTrue))))
            {
                return true;
            }

            if (around is ISwitchCaseOperation { Parent: ISwitchOperation whole }
                && whole.Cases.Any(other => other != around && mention.IsWithin(other)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a variable is declared within a loop, and so for each pass.</summary>
    public static bool IsDeclaredIn(TextSpan span, ISymbol variable) =>
        variable.DeclaringSyntaxReferences.Any(declaration => span.Contains(declaration.Span));
}
