using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tavus.Generator.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>The simple names in a file, collected once: where methods and fields of the same file are used.</summary>
internal sealed class NameIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, NameIndex> Cache = new();

    private readonly ILookup<string, SimpleNameSyntax> _names;

    private NameIndex(SyntaxTree tree) =>
        _names = tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(name => name.Identifier.ValueText);

    /// <summary>The calls of a method, or the uses of the property of a getter, in a file.</summary>
    public static IEnumerable<IOperation> ResultsOf(IMethodSymbol method, SemanticModel semantics) =>
        method.AssociatedSymbol is { } property
            ? MentionsOf(property, semantics) ?? Enumerable.Empty<IOperation>()
            : CallsOf(method, semantics);

    /// <summary>The calls of a method in a file.</summary>
    public static IEnumerable<IInvocationOperation> CallsOf(IMethodSymbol method, SemanticModel semantics) =>
        NamesIn(semantics.SyntaxTree, method.Name)
            .Select(CallOf)
            .OfType<InvocationExpressionSyntax>()
            .Select(call => semantics.GetOperation(call))
            .OfType<IInvocationOperation>()
            .Where(call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method));

    /// <summary>The delegates that arguments in a file make of a method.</summary>
    public static IEnumerable<IOperation> DelegatesOf(IMethodSymbol method, SemanticModel semantics)
    {
        foreach (SimpleNameSyntax name in NamesIn(semantics.SyntaxTree, method.Name))
        {
            if (WholeOf(name) is { Parent: ArgumentSyntax } whole
                && semantics.GetOperation(whole) is IMethodReferenceOperation { Parent: IDelegateCreationOperation made } mention
                && SymbolEqualityComparer.Default.Equals(mention.Method.OriginalDefinition, method))
            {
                yield return made.WithConversions();
            }
        }
    }

    /// <summary>The mentions of a field or property in a file; null where one of them is not part of code.</summary>
    public static IReadOnlyList<IOperation>? MentionsOf(ISymbol member, SemanticModel semantics)
    {
        var mentions = new List<IOperation>();
        foreach (SimpleNameSyntax name in NamesIn(semantics.SyntaxTree, member.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(name).Symbol, member)) continue;

            if (semantics.GetOperation(WholeOf(name)) is not IMemberReferenceOperation mention) return null;
            mentions.Add(mention);
        }

        return mentions;
    }

    /// <summary>The simple names in a file that have the text.</summary>
    public static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxTree tree, string name) =>
        Cache.GetValue(tree, static tree => new NameIndex(tree))._names[name];

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
    {
        ExpressionSyntax target = WholeOf(name);
        return target.Parent is InvocationExpressionSyntax call && call.Expression == target ? call : null;
    }

    private static ExpressionSyntax WholeOf(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
