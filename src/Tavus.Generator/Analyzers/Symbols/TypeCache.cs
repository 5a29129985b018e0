using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>What is read from the attributes of types, once for each type of a compilation: several rules ask at each expression.</summary>
internal sealed class TypeCache<T>(Func<INamedTypeSymbol, T> read)
    where T : class
{
    private readonly ConditionalWeakTable<INamedTypeSymbol, T> _values = new();
    private readonly ConditionalWeakTable<INamedTypeSymbol, T>.CreateValueCallback _read = new(read);

    public T Of(INamedTypeSymbol type) => _values.GetValue(type, _read);
}
