using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>A model as a client call receives it, made by a <c>new</c> expression or of a JSON text.</summary>
internal sealed class SentObject
{
    private SentObject(KnownObject value, IReadOnlyList<MemberWrite> writes) => (Value, Writes) = (value, writes);

    public KnownObject Value { get; }

    public IReadOnlyList<MemberWrite> Writes { get; }

    /// <summary>The models that analyzers look at: the whole and, in a JSON text, its parts; other parts are expressions of their own.</summary>
    public IEnumerable<KnownObject> Parts => Value.WithJsonParts();

    /// <summary>The object that an expression makes, for each client call that it certainly reaches and that is meant to succeed.</summary>
    public static IEnumerable<SentObject> Of(OperationAnalysisContext context)
    {
        IOperation source = context.Operation;
        if (MadeBy(source) is not { Model: { } model } made || AnalyzedCode.IsExcludedTest(context)) yield break;

        foreach (ReachedCall reached in new ObjectFlow(model).From(source))
        {
            if (!AnalyzedCode.IsExempt(source, reached.Call)) yield return After(made, reached, source);
        }
    }

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
            return new SentObject(ValueReader.Read(writes, made.Model!, made.Location), writes);
        }

        // Each call may be reached after other writes.
        KnownObject value = ValueReader.Read(source).Object!;
        KnownObject written = ValueReader.Read(reached.Writes, made.Model!, made.Location);
        value.IsOpen |= written.IsOpen;
        foreach (KnownMember member in written.Members) value.Set(member);
        return new SentObject(value, reached.Writes);
    }
}
