using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>Compares the methods of two clients.</summary>
internal sealed class OperationComparer(ClientIndex old, ClientIndex @new, TypeNames names, ChangeList changes)
{
    public void Compare()
    {
        foreach (KeyValuePair<string, OperationModel> operation in old.Operations)
        {
            if (Find(operation.Key, operation.Value) is { } other)
                Compare(operation.Value, other);
            else
                changes.Gone($"{operation.Value.Name}Async", Show(operation.Value));
        }

        HashSet<string> known = [.. old.Client.Operations.Select(operation => operation.Name)];
        foreach (KeyValuePair<string, OperationModel> operation in @new.Operations)
        {
            if (!old.Operations.ContainsKey(operation.Key) && !known.Contains(operation.Value.Name))
                changes.Addition($"{operation.Value.Name}Async ({Show(operation.Value)})");
        }
    }

    // By its route, else by its name: code still compiles if the operation has moved to another path.
    private OperationModel? Find(string route, OperationModel operation) =>
        @new.Operations.TryGetValue(route, out OperationModel? same)
            ? same
            : @new.Client.Operations
                .Where(other => other.Name == operation.Name)
                .FirstOrDefault(other => !old.Operations.ContainsKey(ClientIndex.Route(other)));

    private void Compare(OperationModel operation, OperationModel other)
    {
        string name = other.Name + "Async";
        if (operation.Name != other.Name)
            changes.Breaks($"{operation.Name}Async is {name} now ({Show(other)})");

        if (ClientIndex.Route(operation) != ClientIndex.Route(other))
            changes.Note($"{name}: {Show(operation)} → {Show(other)}");

        if (other.IsDeprecated && !operation.IsDeprecated)
            changes.Note($"{name} is deprecated");

        CompareBodies(name, operation.Body, other.Body);
        CompareParameters(name, operation, other);
        CompareResponses(name, operation, other);
    }

    private void CompareBodies(string name, RequestBodyModel? body, RequestBodyModel? other)
    {
        if (body is null && other is null)
            return;

        if (other is null)
            changes.Gone($"{name}(request)");
        else if (body is null)
            AddParameter($"{name}(request)", !other.IsOptional);
        else if (names.Renamed(body.Type) != TypeNames.Of(other.Type))
            changes.Breaks($"{name}(request): {TypeNames.Of(body.Type)} → {TypeNames.Of(other.Type)}");
        else if (body.IsOptional && !other.IsOptional)
            changes.NowRequired($"{name}(request)");
    }

    private void CompareParameters(string name, OperationModel operation, OperationModel other)
    {
        foreach (ParameterModel parameter in operation.Parameters)
        {
            ParameterModel? match = Match(parameter, operation, other);
            if (match is null)
                changes.Gone($"{name}({parameter.Name})");
            else
                CompareParameter(name, parameter, match);
        }

        foreach (ParameterModel parameter in other.Parameters.Where(parameter => Match(parameter, other, operation) is null))
            AddParameter($"{name}({parameter.Name})", parameter.IsRequired);
    }

    // By its name, and in equal paths by its index: their names are those of the parameters in C# only.
    private static ParameterModel? Match(ParameterModel parameter, OperationModel operation, OperationModel other)
    {
        if (parameter.Position != ParameterPosition.Path || ClientIndex.Route(operation) != ClientIndex.Route(other))
            return Find(other, parameter.Position, parameter.WireName);

        int index = Variables(operation).IndexOf(parameter.WireName);
        return Find(other, ParameterPosition.Path, index < 0 ? null : Variables(other)[index]);
    }

    private static ParameterModel? Find(OperationModel operation, ParameterPosition position, string? wireName) =>
        operation.Parameters.FirstOrDefault(candidate => candidate.Position == position && candidate.WireName == wireName);

    private static List<string> Variables(OperationModel operation) => [.. operation.Path.Variables, .. operation.Query.Variables];

    private void CompareParameter(string name, ParameterModel parameter, ParameterModel other)
    {
        if (parameter.Name != other.Name)
            changes.Breaks($"{name}({parameter.Name}) is {name}({other.Name}) now");

        if (!parameter.IsRequired && other.IsRequired)
            changes.NowRequired($"{name}({other.Name})");

        if (names.Renamed(parameter.Type) != TypeNames.Of(other.Type))
            changes.Breaks($"{name}({other.Name}): {TypeNames.Of(parameter.Type)} → {TypeNames.Of(other.Type)}");

        if (other.Constraint is { } constraint && constraint != parameter.Constraint)
            changes.Note($"{name}: {constraint.Message}");
        else if (other.Constraint is null && parameter.Constraint is { } removed)
            changes.Note($"{name}: no longer checked: {removed.Message}");
    }

    private void AddParameter(string name, bool isRequired)
    {
        if (isRequired)
            changes.NowRequired(name);
        else
            changes.New(name);
    }

    private void CompareResponses(string name, OperationModel operation, OperationModel other)
    {
        string before = ReturnType(names.Renamed(operation.Result?.Type), operation.Result);
        string after = ReturnType(TypeNames.Of(other.Result?.Type), other.Result);
        if (before != after)
            changes.Breaks($"{name} returns {ReturnType(TypeNames.Of(operation.Result?.Type), operation.Result)} → {after}");

        foreach (ResponseModel response in operation.Responses)
        {
            ResponseModel? match = other.Responses.FirstOrDefault(candidate => Status(candidate) == Status(response));
            if (match is null)
                changes.Note($"{name}: response {Status(response)} is no longer documented");
            else if (!response.IsSuccess && names.Renamed(response.Type) != TypeNames.Of(match.Type))
                changes.Breaks($"{name}: error {Status(response)} is {TypeNames.Of(response.Type)} → {TypeNames.Of(match.Type)}");
        }

        HashSet<string> known = [.. operation.Responses.Select(Status)];
        foreach (ResponseModel response in other.Responses.Where(response => !known.Contains(Status(response))))
            changes.New($"{name}: response {Status(response)}");
    }

    private static string ReturnType(string type, ResultModel? result) =>
        result is { IsItems: true } ? $"IAsyncEnumerable<{type}>" : type + (result is { IsNullable: true } ? "?" : "");

    private static string Status(ResponseModel response) => response.IsDefault ? "default"
        : response.IsExact ? response.FirstStatus.ToString(CultureInfo.InvariantCulture)
        : $"{response.FirstStatus / 100}XX";

    private static string Show(OperationModel operation) => $"{operation.HttpMethod} /{operation.Route}";
}
