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

    private readonly bool _isJson;

    private SentObject(KnownObject value, IReadOnlyList<MemberWrite> writes, bool isJson) =>
        (Value, Writes, _isJson) = (value, writes, isJson);

    public KnownObject Value { get; }

    public IReadOnlyList<MemberWrite> Writes { get; }

    /// <summary>
    /// The models that analyzers look at: the whole and, in a JSON text, its parts. Other parts are separate expressions.
    /// </summary>
    public IEnumerable<KnownObject> Parts => _isJson ? Value.WithJsonParts() : [Value];

    /// <summary>The object that an expression makes, for each client call that it certainly reaches and that is meant to succeed.</summary>
    public static SentObject[] Of(OperationContext context) =>
        AnalyzedCode.IsExcludedTest(context) ? [] : Cache.GetValue(context.Operation, Find);

    /// <summary>The models that a rule looks at: what a <c>new</c> expression or a JSON text makes, for the first such call.</summary>
    /// <param name="hasRules">Whether a class has rules. Each part of a JSON text may have some.</param>
    public static IEnumerable<KnownObject> PartsOf(OperationContext context, Func<INamedTypeSymbol, bool> hasRules)
    {
        bool isOfInterest = context.Operation is IObjectCreationOperation { Type: INamedTypeSymbol model }
            ? hasRules(model)
            : JsonText.IsRead(context.Operation);
        return isOfInterest && Of(context).FirstOrDefault() is { } sent ? sent.Parts.Where(part => part.Model is not null) : [];
    }

    private static SentObject[] Find(IOperation source)
    {
        if (source is IObjectCreationOperation { Type: INamedTypeSymbol type } creation)
        {
            return ModelCreation.Read(creation) is { } initial
                ? CallsReachedFrom(source, type).Select(reached => Created(reached.After(initial).Writes)).ToArray()
                : [];
        }

        return source is IInvocationOperation { TargetMethod.ContainingType: var model } && JsonText.IsRead(source)
            ? CallsReachedFrom(source, model).Select(reached => Parsed(reached.Writes)).OfType<SentObject>().ToArray()
            : [];

        SentObject Created(IReadOnlyList<MemberWrite> writes) =>
            new(ValueReader.Read(writes, type, source.Syntax.GetLocation()), writes, isJson: false);

        SentObject? Parsed(IReadOnlyList<MemberWrite> writes) =>
            ValueReader.Read(source, writes).Object is { } value ? new SentObject(value, writes, isJson: true) : null;
    }

    private static IEnumerable<ReachedCall> CallsReachedFrom(IOperation source, INamedTypeSymbol model) =>
        new ObjectFlow(model).From(source).Where(reached => !AnalyzedCode.IsExempt(source, reached.Call));
}
