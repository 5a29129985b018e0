using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Recognises <c>Model.FromJson("…")</c>.</summary>
internal static class JsonText
{
    /// <summary>Whether the operation makes a generated model of a JSON text.</summary>
    public static bool IsRead(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromJson" } method, Arguments.Length: > 0 }
        && GeneratedApi.IsGenerated(method.ContainingType);
}
