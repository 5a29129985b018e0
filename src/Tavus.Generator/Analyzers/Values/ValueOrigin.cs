using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>
/// Finds the expression that gives a variable, field, property or method of the same file its only value. What is done with an object
/// afterwards is another question.
/// </summary>
internal static class ValueOrigin
{
    /// <summary>The expression, one step back; null where there are several, or it cannot be determined.</summary>
    public static IOperation? Of(IOperation value) => value switch
    {
        ILocalReferenceOperation mention => VariableIndex.Of(mention).OnlyValueOf(mention.Local),
        IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } element => OfElement(element),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } mention => OfMember(field, mention.SemanticModel),
        IPropertyReferenceOperation { Property: { SetMethod: null, Parameters.Length: 0 } property } mention =>
            OfMember(property, mention.SemanticModel),
        IInvocationOperation call => OfMethod(call.TargetMethod.OriginalDefinition, call.SemanticModel),
        _ => null,
    };

    private static IOperation? OfElement(IFieldReferenceOperation read)
    {
        if (read.Instance is not ILocalReferenceOperation { Local: var local } mention) return null;

        VariableIndex index = VariableIndex.Of(mention);
        if (index.OnlyValueOf(local)?.WithoutBuiltInConversions() is not ITupleOperation { Elements: var elements }) return null;
        if (!index.MentionsOf(local).All(IsReadOfElement)) return null;
        string name = (read.Field.CorrespondingTupleField ?? read.Field).Name;
        return elements.Where((_, i) => name == "Item" + (i + 1)).FirstOrDefault();
    }

    private static bool IsReadOfElement(IOperation mention) =>
        mention.Parent is IFieldReferenceOperation read && !read.IsWritten();

    // Constructors may set another value; those in another file are not looked up.
    private static IOperation? OfMember(ISymbol member, SemanticModel? semantics)
    {
        if (semantics is null || member.IsVirtual || member.IsOverride || member.IsAbstract || !member.ContainingType.IsDeclaredOnce())
            return null;

        switch (member.DeclarationIn(semantics))
        {
            case VariableDeclaratorSyntax { Initializer.Value: { } initializer }:
                return IsSetElsewhere(member, semantics) ? null : semantics.GetOperation(initializer);
            case PropertyDeclarationSyntax { Initializer.Value: { } initializer }:
                return IsSetElsewhere(member, semantics) ? null : semantics.GetOperation(initializer);
            case PropertyDeclarationSyntax:
                return FactoryFlow.OnlyResultOf(((IPropertySymbol)member).GetMethod, semantics);
            default:
                return null;
        }
    }

    private static IOperation? OfMethod(IMethodSymbol method, SemanticModel? semantics) =>
        semantics is null || method.IsAsync ? null : FactoryFlow.OnlyResultOf(method, semantics);

    private static bool IsSetElsewhere(ISymbol member, SemanticModel semantics) =>
        NameIndex.MentionsOf(member, semantics) is not { } mentions || mentions.Any(mention => mention.IsWritten());
}
