using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>What one mention of a model object does with it.</summary>
internal sealed class ModelUse
{
    private ModelUse(IOperation mention) => Position = mention.Syntax.SpanStart;

    public int Position { get; }

    /// <summary>The client call that the object is passed to.</summary>
    public IInvocationOperation? ClientCall { get; private set; }

    /// <summary>The member that is written.</summary>
    public MemberWrite? Write { get; private set; }

    /// <summary>The block that the write is a statement of; null when it is part of something else and may not be executed.</summary>
    public IOperation? WriteBlock { get; private set; }

    /// <summary>Whether nothing is known about the object from here on.</summary>
    public bool IsEscape { get; private set; }

    public static ModelUse Of(IOperation mention, INamedTypeSymbol model)
    {
        var use = new ModelUse(mention);
        IOperation value = mention.WithConversions();
        if (value.Parent is IConditionalAccessOperation access && access.Operation == value)
        {
            value = access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault() ?? value;
        }

        switch (value.Parent)
        {
            case IArgumentOperation argument when ClientCallOf(argument, model) is { } call:
                use.ClientCall = call;
                break;
            case IPropertyReferenceOperation member when member.Instance == value && GeneratedApi.IsPlainMember(member.Property):
                use.ReadMember(member);
                break;
            default:
                use.IsEscape = !IsRead(value);
                break;
        }

        return use;
    }

    public static IInvocationOperation? ClientCallOf(IArgumentOperation argument, INamedTypeSymbol model) =>
        argument is { Parent: IInvocationOperation call, Parameter: { RefKind: RefKind.None } parameter }
        && model.WithBases().Contains(parameter.Type, SymbolEqualityComparer.Default)
        && GeneratedApi.IsClientMethod(call.TargetMethod)
            ? call
            : null;

    private void ReadMember(IPropertyReferenceOperation member)
    {
        switch (member.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == member:
                Write = new MemberWrite(member.Property, assignment.Value);
                WriteBlock = (assignment.Parent as IExpressionStatementOperation)?.Parent;
                break;
            case IAssignmentOperation assignment when assignment.Target == member:
            case IIncrementOrDecrementOperation or ITupleOperation:
                Write = new MemberWrite(member.Property, value: null);
                break;
            default:
                // What can be reached through the member may change; of that, only these names are of interest.
                if (GeneratedApi.IsAdditionalProperties(member.Property)) Write = new MemberWrite(member.Property, value: null);
                break;
        }
    }

    private static bool IsRead(IOperation value) => value.Parent switch
    {
        INameOfOperation or IIsTypeOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null } => true,
        IIsPatternOperation test => !test.Pattern.DescendantsAndSelf().Any(GivesAnotherName),
        IInvocationOperation call => call.Instance == value && GeneratedApi.LeavesModelUnchanged(call.TargetMethod),
        _ => false,
    };

    private static bool GivesAnotherName(IOperation pattern) =>
        pattern is IDeclarationPatternOperation or IListPatternOperation or IRecursivePatternOperation { DeclaredSymbol: not null };
}
