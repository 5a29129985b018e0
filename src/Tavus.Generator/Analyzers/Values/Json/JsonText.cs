using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Recognises <c>Model.FromJson("…")</c> and <c>JsonSerializer.Deserialize&lt;Model&gt;("…")</c>.</summary>
internal static class JsonText
{
    /// <summary>Whether the operation makes a generated model of a JSON text.</summary>
    public static bool IsRead(IOperation operation) => ModelOf(operation) is not null;

    /// <summary>The generated model that an operation makes of a JSON text, which is its first argument; null for others.</summary>
    public static INamedTypeSymbol? ModelOf(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: { IsStatic: true } method, Arguments.Length: > 0 }) return null;
        if (method.Name == "FromJson") return GeneratedApi.IsGenerated(method.ContainingType) ? method.ContainingType : null;
        return IsDeserialize(method) ? GeneratedApi.ModelOf(method.TypeArguments[0]) : null;
    }

    /// <summary>The expression of the JSON text that a call parses, and the model that it makes of it; null for other calls.</summary>
    public static (IOperation Text, INamedTypeSymbol? Model)? In(IOperation value)
    {
        if (value is IInvocationOperation { TargetMethod.Name: "AsObject" or "AsArray", Instance: { } parsed })
            value = parsed.WithoutBuiltInConversions();
        if (value is not IInvocationOperation { TargetMethod: { IsStatic: true } method, Arguments: { Length: > 0 } arguments })
            return null;

        IOperation text = arguments[0].Value.WithoutConversions();
        return ModelOf(value) is { } model ? (text, model)
            : IsFreeForm(method) ? (text, null)
            : null;
    }

    /// <summary>Whether a method makes free-form JSON of a JSON text, which is its first argument.</summary>
    private static bool IsFreeForm(IMethodSymbol method) => method is { Name: "Parse", ContainingType.Name: "JsonNode" }
        || (IsDeserialize(method) && method.TypeArguments[0].Name is "JsonNode" or "JsonObject" or "JsonArray");

    private static bool IsDeserialize(IMethodSymbol method) => method is
    {
        Name: "Deserialize",
        TypeArguments.Length: 1,
        ContainingType: { Name: "JsonSerializer", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } },
    };
}
