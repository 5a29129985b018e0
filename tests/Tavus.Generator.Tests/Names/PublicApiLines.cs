using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Names;

/// <summary>The public API of a generated client, a line for each member, in the format of Microsoft.CodeAnalysis.PublicApiAnalyzers.</summary>
internal static class PublicApiLines
{
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.OmittedAsContaining,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeExplicitInterface
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.IncludeNotNullableReferenceTypeModifier);

    public static string Of(Generation generation) =>
        "#nullable enable\n" + string.Concat(Symbols(generation.Output.Assembly.GlobalNamespace)
            .Select(Line)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(line => line + "\n"));

    private static IEnumerable<ISymbol> Symbols(INamespaceOrTypeSymbol container) => container.GetMembers()
        .Where(symbol => symbol is INamespaceSymbol space ? space.ContainingAssembly is not null : IsVisible(symbol))
        .SelectMany(symbol => symbol is INamespaceOrTypeSymbol inner
            ? (inner is ITypeSymbol ? [inner] : Array.Empty<ISymbol>()).Concat(Symbols(inner))
            : [symbol]);

    // Properties are listed by their accessors, events by themselves.
    private static bool IsVisible(ISymbol symbol) => symbol switch
    {
        IPropertySymbol => false,
        IMethodSymbol { MethodKind: MethodKind.EventAdd or MethodKind.EventRemove } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, ContainingType.IsValueType: true } => false,
        _ => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal,
    };

    private static string Line(ISymbol symbol) => symbol.ToDisplayString(Format) + symbol switch
    {
        IMethodSymbol method => " -> " + method.ReturnType.ToDisplayString(Format),
        IFieldSymbol field => " -> " + field.Type.ToDisplayString(Format),
        IEventSymbol @event => " -> " + @event.Type.ToDisplayString(Format),
        _ => "",
    };
}
