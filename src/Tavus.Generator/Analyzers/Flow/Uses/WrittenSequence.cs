using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Recognises expressions that make a sequence: arrays, lists, dictionaries, and what LINQ makes.</summary>
internal static class WrittenSequence
{
    /// <summary>The array, list or dictionary that is written with the item in it; null where there is none.</summary>
    public static IOperation? Around(IOperation item) => item.Parent switch
    {
        IArrayInitializerOperation { Parent: IArrayCreationOperation array } => array,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Instance: IInstanceReferenceOperation } add } =>
            NewListOf(add),
        ISimpleAssignmentOperation
        {
            Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: IInstanceReferenceOperation },
        } assignment => assignment.Value == item ? NewListOf(assignment) : null,
        // The operation of a collection expression has no public type in the oldest supported compiler.
        { Syntax: CollectionExpressionSyntax } list => list,
        _ => null,
    };

    /// <summary>Whether an expression makes a sequence.</summary>
    public static bool IsNew(IOperation value) => value.WithoutConversions() switch
    {
        IObjectCreationOperation { Type.Name: "List" or "Dictionary" } or IArrayCreationOperation => true,
        { Syntax: CollectionExpressionSyntax } => true,
        IInvocationOperation { TargetMethod: { Name: "Select" or "ToList" or "ToArray" } method } => IsLinq(method, method.Name),
        ITranslatedQueryOperation query => IsNew(query.Operation),
        _ => false,
    };

    /// <summary>Whether a method is one of <c>Enumerable</c>.</summary>
    public static bool IsLinq(IMethodSymbol method, string name) =>
        method.Name == name && method.ContainingType.ToDisplayString() == "System.Linq.Enumerable";

    private static IOperation? NewListOf(IOperation element) =>
        element.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list }
        && list.Type is { Name: "List" or "Dictionary" }
            ? list
            : null;
}
