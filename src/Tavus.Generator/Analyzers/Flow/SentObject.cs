using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>A model as a client call receives it, made by a <c>new</c> expression or of a JSON text.</summary>
internal sealed class SentObject
{
    // All analyzers look at the same operations.
    private static readonly ConditionalWeakTable<IOperation, SentObject[]> Cache = new();

    private readonly IOperation _source;
    private readonly ReachedCall _reached;

    private SentObject(IOperation source, ReachedCall reached, KnownObject value) => (_source, _reached, Value) = (source, reached, value);

    public KnownObject Value { get; }

    public IReadOnlyList<MemberWrite> Writes => _reached.Writes;

    /// <summary>
    /// Whether the call is executed, and meant to succeed. Most requests break no rule, and this is only needed for those that do.
    /// </summary>
    public bool IsMeantIn(OperationContext context) => !AnalyzedCode.IsExempt(_source, _reached.Call, context);

    /// <summary>
    /// The models that analyzers look at: the whole and, in a JSON text, its parts. Other parts are separate expressions.
    /// </summary>
    private IEnumerable<KnownObject> Parts =>
        (_source is IInvocationOperation ? Value.WithJsonParts() : [Value]).Where(part => part.Model is not null);

    /// <summary>The object that an expression makes, for each client call that it certainly reaches.</summary>
    public static SentObject[] Of(OperationContext context) =>
        TestCode.IsExcluded(context) ? [] : Cache.GetValue(context.Operation, Find);

    /// <summary>
    /// Applies a rule to the models that a <c>new</c> expression or a JSON text makes, for the first call that is meant to succeed.
    /// </summary>
    /// <param name="hasRules">Whether a class has rules. Each part of a JSON text may have some.</param>
    public static void Check(
        OperationContext context, Func<INamedTypeSymbol, bool> hasRules, Action<OperationContext, KnownObject> check)
    {
        bool isOfInterest = context.Operation is IObjectCreationOperation { Type: INamedTypeSymbol model }
            ? hasRules(model)
            : JsonText.IsRead(context.Operation);
        if (!isOfInterest) return;

        SentObject[] all = Of(context);
        foreach (SentObject sent in all)
        {
            var found = new List<Diagnostic>();
            foreach (KnownObject part in sent.Parts) check(context.ReportingTo(found), part);

            if (found.Count == 0 && sent == all[all.Length - 1]) return;
            if (!sent.IsMeantIn(context)) continue;
            found.ForEach(context.ReportDiagnostic);
            return;
        }
    }

    private static SentObject[] Find(IOperation source)
    {
        if (source is IObjectCreationOperation { Type: INamedTypeSymbol type } creation)
        {
            return ModelCreation.Read(creation) is { } initial
                ? ObjectFlow.CallsReachedFrom(source, type).Select(reached => Created(reached.After(initial))).ToArray()
                : [];
        }

        return JsonText.ModelOf(source) is { } model
            ? ObjectFlow.CallsReachedFrom(source, model).Select(Parsed).OfType<SentObject>().ToArray()
            : [];

        SentObject Created(ReachedCall reached) =>
            new(source, reached, ValueReader.Read(reached.Writes, type, source.Syntax.GetLocation()));

        SentObject? Parsed(ReachedCall reached) =>
            ValueReader.Read(source, reached.Writes).Object is { } value ? new SentObject(source, reached, value) : null;
    }
}
