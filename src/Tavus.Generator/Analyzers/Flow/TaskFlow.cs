using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tavus.Generator.Analyzers;

/// <summary>Follows an object through the task of which it is the result.</summary>
internal static class TaskFlow
{
    /// <summary>The task that an argument becomes the result of, as in <c>Task.FromResult(…)</c>; null where it does not.</summary>
    public static IOperation? TaskOf(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } } task
            ? task
            : null;

    /// <summary>
    /// The expressions that are the result of a task: <c>await</c>, also in the callers of a method that returns the task.
    /// </summary>
    public static IEnumerable<IOperation> AwaitsOf(IOperation task, SemanticModel semantics)
    {
        if (task.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured && configured.Instance == task)
            task = configured;
        return task.Parent switch
        {
            IAwaitOperation awaited => new[] { awaited },
            IReturnOperation returned => FactoryFlow.ResultsOf(returned, semantics)
                .Where(call => !call.IsWithin(returned)).SelectMany(call => AwaitsOf(call, semantics)),
            _ => Enumerable.Empty<IOperation>(),
        };
    }
}
