using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>The effect of one use of a model object.</summary>
internal sealed class ModelUse
{
    private readonly List<MemberWrite> _writes = new();

    private ModelUse(IOperation mention) => Position = mention.Syntax.SpanStart;

    public int Position { get; }

    /// <summary>The client call that the object is passed to.</summary>
    public IInvocationOperation? ClientCall { get; private set; }

    /// <summary>
    /// The mention, where other code has the object from here on: as a part of another one, or in ways that may be unknown.
    /// </summary>
    public IOperation? Passed { get; private set; }

    /// <summary>Whether that makes the object a part of another model.</summary>
    public bool IsPart { get; private set; }

    /// <summary>The expression that is a copy of the object.</summary>
    public IOperation? Copy { get; private set; }

    /// <summary>The properties that are set, or unknown from here on.</summary>
    public IReadOnlyList<MemberWrite> Writes => _writes;

    /// <summary>The block that the write is a statement of; null when it is part of something else and may not be executed.</summary>
    private IOperation? WriteBlock { get; set; }

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
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
                when assignment.Value == value && GeneratedApi.WireNameOf(property) is not null:
                use.Passed = mention;
                use.IsPart = true;
                break;
            case IIsPatternOperation test when ReadOnlyUse.Allows(test):
                use._writes.AddRange(test.Pattern.DescendantsAndSelf().OfType<IPropertySubpatternOperation>()
                    .Select(part => part.Member).OfType<IPropertyReferenceOperation>()
                    .Select(tested => new MemberWrite(tested.Property, value: null)));
                break;
            default:
                if (GeneratedApi.CopyOf(value) is { } copy) use.Copy = copy;
                else if (!ReadOnlyUse.IsRead(value)) use.Passed = mention;
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

    /// <summary>Whether a part is in a request that is made for one call only, so that no other code has it.</summary>
    public static bool IsOnlySent(IOperation part)
    {
        IOperation whole = part.WithConversions();
        while (whole.Parent is ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property: var property },
                Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation },
            } && GeneratedApi.WireNameOf(property) is not null)
        {
            whole = creation.WithConversions();
            if (whole.Parent is IArgumentOperation argument
                && creation.Type is INamedTypeSymbol type
                && ClientCallOf(argument, type) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The writes as the operation sees them: without their values where they may not be executed before it.</summary>
    public IEnumerable<MemberWrite> WritesBefore(IOperation operation)
    {
        bool precedes = Position < operation.Syntax.SpanStart
            && WriteBlock is IBlockOperation or ISwitchCaseOperation
            && operation.IsWithin(WriteBlock);
        return precedes ? _writes : _writes.Select(write => write.AsUncertain());
    }

    private void ReadMember(IPropertyReferenceOperation member)
    {
        (IPropertyReferenceOperation last, IReadOnlyList<IPropertySymbol> path) = PropertyPath.From(member);
        switch (last.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == last:
                _writes.Add(new MemberWrite(path, assignment.Value));
                WriteBlock = (assignment.Parent as IExpressionStatementOperation)?.Parent;
                break;
            default:
                // Objects of the property may change, and a test of it may keep the call from being reached.
                if (last.IsWritten() || !ReadOnlyUse.IsHarmless(last)) _writes.Add(new MemberWrite(path, value: null));
                break;
        }
    }
}
