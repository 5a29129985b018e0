using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Distinguishes what only reads an object from what may change it, or may end the method because of it.</summary>
internal static class ReadOnlyUse
{
    private static readonly string[] Readers =
    {
        "System.Console", "System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.ArgumentNullException", "string",
        "object", "System.GC", "System.IO.TextWriter", "System.Text.StringBuilder", "System.Text.Json.JsonSerializer",
        "Microsoft.Extensions.Logging.LoggerExtensions", "Microsoft.Extensions.Logging.ILogger",
    };

    private static readonly string[] Guards =
        { "Throw", "Guard", "Require", "Assert", "Ensure", "Check", "Valid", "NotNull", "NotEmpty", "Against", "Verify", "Must" };

    public const int MaxDepth = 3;

    /// <summary>Whether an expression that is the object leaves it unchanged.</summary>
    public static bool IsRead(IOperation value, int depth = 0) => value.Parent switch
    {
        INameOfOperation or IIsTypeOperation or IInterpolationOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null } => true,
        IInvocationOperation call => call.Instance == value
            && GeneratedApi.LeavesModelUnchanged(call.TargetMethod) && !IsHandledCheck(call),
        IArgumentOperation { Parent: IInvocationOperation call } argument =>
            IsReader(call.TargetMethod) || (depth < MaxDepth && ParameterFlow.IsOnlyRead(argument, depth) && !IsHandled(call)),
        IArrayInitializerOperation { Parent: IArrayCreationOperation { IsImplicit: true } parameters } =>
            parameters.WithConversions().Parent is IArgumentOperation { Parent: IInvocationOperation call } && IsReader(call.TargetMethod),
        _ => false,
    };

    /// <summary>Whether a mention of the object neither changes it, nor decides whether the method ends.</summary>
    public static bool LeavesUnchanged(IOperation mention, int depth)
    {
        IOperation value = mention.WithConversions();
        return value.Parent is IPropertyReferenceOperation member && member.Instance == value
            ? GeneratedApi.IsPlainMember(member.Property) && !member.IsWritten() && IsHarmless(member)
            : IsRead(value, depth);
    }

    /// <summary>Whether a pattern gives the object no other name.</summary>
    public static bool Allows(IIsPatternOperation test) => !test.Pattern.DescendantsAndSelf().Any(GivesAnotherName);

    /// <summary>Whether the rest of the method does not depend on the value of a property that is read, and cannot change it.</summary>
    public static bool IsHarmless(IPropertyReferenceOperation member)
    {
        if (member.Property.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String }) return false;

        IOperation inner = member;
        foreach (IOperation around in member.Ancestors())
        {
            switch (around)
            {
                case IConditionalOperation choice when choice.Condition == inner:
                case ISwitchOperation section when section.Value == inner:
                case ISwitchExpressionOperation expression when expression.Value == inner:
                case IWhileLoopOperation loop when loop.Condition == inner:
                case IForLoopOperation { Condition: { } condition } when condition == inner:
                case ICoalesceOperation { WhenNull: IConversionOperation { Operand: IThrowOperation } }:
                case IInvocationOperation call when Guards.Any(word => IsIn(word, call.TargetMethod.Name)):
                    return false;
                case IVariableInitializerOperation or IAnonymousFunctionOperation:
                case ISimpleAssignmentOperation assignment when assignment.Value == inner && MayBeTested(assignment):
                case IDeconstructionAssignmentOperation:
                    return false;
                case IExpressionStatementOperation or IBlockOperation:
                    return true;
            }

            inner = around;
        }

        return true;
    }

    // A variable, or what a property has about it.
    private static bool MayBeTested(ISimpleAssignmentOperation assignment) =>
        assignment.Target is not IPropertyReferenceOperation || assignment.Type?.SpecialType == SpecialType.System_Boolean;

    private static bool IsHandledCheck(IInvocationOperation call) => call.TargetMethod.Name == "Validate" && IsHandled(call);

    // Where the exception of Validate() is caught, also out of a private method, the request is not sent.
    private static bool IsHandled(IInvocationOperation call) =>
        call.Ancestors().OfType<ITryOperation>().Any(attempt => call.IsWithin(attempt.Body)
            && (attempt.Catches.Any(DeliberateCall.CatchesRefusal)
                || attempt is { Body.Operations.Length: 1, Catches.Length: > 0 }
                || (attempt.Catches.Any(CatchesAll) && !Sends(attempt.Body))));

    private static bool CatchesAll(ICatchClauseOperation handler) =>
        handler is { Filter: null, ExceptionType.Name: "Exception" or "Object" };

    private static bool Sends(IOperation body) =>
        body.Descendants().OfType<IInvocationOperation>().Any(call => GeneratedApi.IsClientMethod(call.TargetMethod));

    private static bool IsIn(string word, string name) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsReader(IMethodSymbol method) => Readers.Contains(method.ContainingType.ToDisplayString());

    private static bool GivesAnotherName(IOperation pattern) =>
        pattern is IDeclarationPatternOperation or IListPatternOperation or IRecursivePatternOperation { DeclaredSymbol: not null };
}
