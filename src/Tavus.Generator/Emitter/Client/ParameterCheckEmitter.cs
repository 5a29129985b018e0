using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the checks of parameters that have limits, together with those of the body.</summary>
internal static class ParameterCheckEmitter
{
    public static void Emit(CodeWriter writer, OperationModel operation, TypeEmitter types)
    {
        using (writer.Block("if (_http.ValidatesRequests)"))
        {
            writer.Line("var violations = new ViolationCollector();");
            foreach (ParameterModel parameter in operation.Parameters.Where(parameter => parameter.Constraint is { IsEnforced: true }))
            {
                foreach (string statement in Statements(parameter, types))
                    writer.Line(statement);
            }

            writer.Line("violations.EndParameters();");
            if (operation.Body is { HasChecks: true } body)
                writer.Line(ValidationEmitter.Collect(body.Type, "violations", "\"$\"", "request") + ";");

            writer.Line("violations.Throw();");
        }
    }

    private static IEnumerable<string> Statements(ParameterModel parameter, TypeEmitter types)
    {
        string name = CSharpName.Of(parameter);
        if (parameter is not { IsPlain: true, Type: ListType { Item: var item } })
            return LimitEmitter.Checks(parameter.Constraint!, parameter.Type, name);

        // A sequence is read once, however often its items are needed.
        string list = $"new List<{types.Type(item)}>({name})";
        string copy = $"{name} = {(parameter.IsRequired ? list : $"{name} is null ? null : {list}")};";
        return LimitEmitter
            .Checks(parameter.Constraint!, parameter.Type, name, $"(ICollection<{types.Type(item)}>?){name}")
            .Prepend(copy);
    }
}
