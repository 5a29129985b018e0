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

    private SentObject(KnownObject value, IReadOnlyList<MemberWrite> writes, bool isJson) => (Value, Writes, _isJson) = (value, writes, isJson);

    public KnownObject Value { get; }

    public IReadOnlyList<MemberWrite> Writes { get; }

    /// <summary>The models that analyzers look at: the whole and, in a JSON text, its parts. Other parts are separate expressions.</summary>
    public IEnumerable<KnownObject> Parts => _isJson ? Value.WithJsonParts() : [Value];

    /// <summary>The object that an expression makes, for each client call that it certainly reaches and that is meant to succeed.</summary>
    public static SentObject[] Of(OperationAnalysisContext context) =>
        AnalyzedCode.IsExcludedTest(context) ? [] : Cache.GetValue(context.Operation, Find);

    private static SentObject[] Find(IOperation source) => MadeBy(source) is { Model: { } model } made
        ? new ObjectFlow(model).From(source)
            .Where(reached => !AnalyzedCode.IsExempt(source, reached.Call))
            .Select(reached => After(made, reached, source))
            .ToArray()
        : [];

    private static KnownObject? MadeBy(IOperation source) => source switch
    {
        IObjectCreationOperation { Type: INamedTypeSymbol model } creation when ModelCreation.Read(creation) is not null =>
            new KnownObject(source.Syntax.GetLocation(), model),
        IInvocationOperation => ValueReader.Read(source).Object,
        _ => null,
    };

    private static SentObject After(KnownObject made, ReachedCall reached, IOperation source)
    {
        if (source is IObjectCreationOperation creation)
        {
            IReadOnlyList<MemberWrite> writes = reached.After(ModelCreation.Read(creation)!).Writes;
            return new SentObject(ValueReader.Read(writes, made.Model!, made.Location), writes, isJson: false);
        }

        // Each call may be reached after other writes.
        KnownObject value = ValueReader.Read(source).Object!;
        KnownObject written = ValueReader.Read(reached.Writes, made.Model!, made.Location);
        value.IsOpen |= written.IsOpen;
        foreach (KnownMember member in written.Members) value.Set(member);
        return new SentObject(value, reached.Writes, isJson: true);
    }
}
