using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>The variables and parameters of one method with their mentions: collected once, however many objects it creates.</summary>
internal sealed class VariableIndex
{
    private static readonly ConditionalWeakTable<IOperation, VariableIndex> Cache = new();

    private readonly Dictionary<ISymbol, List<IOperation>> _mentions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation> _initializers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IReadOnlyList<IOperation>> _loops = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IOperation> _declarations = new();
    private readonly List<ISwitchOperation> _switchesWithJumps = new();
    private bool _hasLabels;

    private VariableIndex(IOperation root)
    {
        var operations = OperationIndex.Of(root);
        foreach (IOperation mention in operations.Find(OperationKind.LocalReference))
            Add(((ILocalReferenceOperation)mention).Local, mention);
        foreach (IOperation mention in operations.Find(OperationKind.ParameterReference))
            Add(((IParameterReferenceOperation)mention).Parameter, mention);
        foreach (IOperation declaration in operations.Find(OperationKind.VariableDeclarator))
            AddInitializer((IVariableDeclaratorOperation)declaration);
        foreach (IOperation assignment in operations.Find(OperationKind.DeconstructionAssignment))
            AddDeconstruction((IDeconstructionAssignmentOperation)assignment);
        foreach (IOperation loop in operations.Find(OperationKind.Loop)) AddLoop(loop);
        foreach (IOperation branch in operations.Find(OperationKind.Branch)) AddJump((IBranchOperation)branch);
        _hasLabels |= operations.Find(OperationKind.Labeled).Any();
    }

    public static VariableIndex Of(IOperation operation) => Cache.GetValue(operation.Root(), static root => new VariableIndex(root));

    public IReadOnlyList<IOperation> MentionsOf(ISymbol variable) =>
        _mentions.TryGetValue(variable, out List<IOperation>? list) ? list : new();

    /// <summary>Whether the order of the source text may not be the order of execution for the mentions of the variable.</summary>
    public bool MayJumpAround(ISymbol variable) =>
        _hasLabels || _switchesWithJumps.Any(jumped => MentionsOf(variable).Any(mention => mention.IsWithin(jumped)));

    /// <summary>The only value that the local ever has; null where there are several, or it is not an expression.</summary>
    public IOperation? OnlyValueOf(ILocalSymbol local)
    {
        if (local.RefKind != RefKind.None) return null;

        List<IOperation> writes = MentionsOf(local).Where(mention => mention.IsWritten() && !_declarations.Contains(mention)).ToList();
        if (_initializers.TryGetValue(local, out IOperation? initializer)) return writes.Count == 0 ? initializer : null;
        return writes.Count == 1 && writes[0].Parent is ISimpleAssignmentOperation { IsRef: false } only && only.Target == writes[0]
            ? only.Value
            : null;
    }

    /// <summary>The values of the variable of a loop over a list that is written there; null where it is none.</summary>
    public IReadOnlyList<IOperation>? ItemsFor(ILocalSymbol local) =>
        _loops.TryGetValue(local, out IReadOnlyList<IOperation>? items) ? items : null;

    private void Add(ISymbol variable, IOperation mention)
    {
        if (!_mentions.TryGetValue(variable, out List<IOperation>? list)) _mentions[variable] = list = new();
        list.Add(mention);
    }

    private void AddInitializer(IVariableDeclaratorOperation declarator)
    {
        if (declarator.GetVariableInitializer() is { } initializer) _initializers[declarator.Symbol] = initializer.Value;
    }

    private void AddLoop(IOperation loop)
    {
        if (loop is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation item, Collection: var sequence }
            && ListItems.Of(sequence.WithoutConversions()) is { IsComplete: true, Known: var items })
            _loops[item.Symbol] = items;
    }

    // `var (a, b) = (…, …)` declares variables as two statements would.
    private void AddDeconstruction(IDeconstructionAssignmentOperation assignment)
    {
        if (assignment.Value.WithoutBuiltInConversions() is not ITupleOperation { Elements: var values }) return;
        if (assignment.Target is IDeclarationExpressionOperation { Expression: ITupleOperation declared }) Declare(declared, values);
        else if (assignment.Target is ITupleOperation target) Declare(target, values);

        void Declare(ITupleOperation targets, ImmutableArray<IOperation> values)
        {
            for (int i = 0; i < targets.Elements.Length && i < values.Length; i++)
            {
                IOperation element = targets.Elements[i];
                bool isDeclared = targets.Parent is IDeclarationExpressionOperation || element is IDeclarationExpressionOperation;
                if (element is IDeclarationExpressionOperation { Expression: var expression }) element = expression;
                if (isDeclared && element is ILocalReferenceOperation { Local: var local })
                {
                    _initializers[local] = values[i];
                    _declarations.Add(element);
                }
            }
        }
    }

    private void AddJump(IBranchOperation branch)
    {
        if (branch.BranchKind != BranchKind.GoTo) return;

        IOperation? around = branch.Parent;
        while (around is not (null or ISwitchOperation)) around = around.Parent;

        bool isGoToCase = branch.Syntax is GotoStatementSyntax syntax && !syntax.IsKind(SyntaxKind.GotoStatement);
        if (isGoToCase && around is ISwitchOperation jumped) _switchesWithJumps.Add(jumped);
        else _hasLabels = true;
    }
}
