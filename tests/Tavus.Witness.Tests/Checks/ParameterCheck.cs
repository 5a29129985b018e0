using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.OpenApi.Models;
using Tavus.Witness.Tests.Calls;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Checks;

/// <summary>Compares the parameters of an operation with those of its method, and with what the method sends.</summary>
internal sealed class ParameterCheck(
    DocumentOperation operation, MethodInfo method, RecordedRequest request, Reports reports, SchemaCheck schemas)
{
    public void Compare()
    {
        List<ParameterInfo> free = method.GetParameters()
            .Where(parameter => parameter.Name is not ("request" or "mediaType" or "cancellationToken")).ToList();
        foreach (OpenApiParameter parameter in operation.Parameters.Where(parameter => !parameter.UnresolvedReference))
        {
            bool isCovered = reports.CoversParameter(operation, parameter.Name);
            if (free.Find(candidate => IsNameOf(candidate.Name!, parameter.Name)) is { } found)
            {
                free.Remove(found);
                CompareSchema(parameter, found.ParameterType, isCovered);
                if (!isCovered && !IsSent(parameter))
                    AddProblem(parameter, $"is not sent in the {parameter.In}");
            }
            else if (!isCovered)
            {
                AddProblem(parameter, "is no parameter of the method");
            }
        }

        schemas.Findings.Problems.AddRange(
            free.Select(parameter => $"{method.Name}: the parameter '{parameter.Name}' is not in the document"));
    }

    private void CompareSchema(OpenApiParameter parameter, Type type, bool isCovered)
    {
        if ((parameter.Schema ?? parameter.Content.Values.FirstOrDefault()?.Schema) is not { } schema)
            return;

        // What a schema leaves open is a string in a path or query.
        SchemaSite site = SchemaSite.Of(schema, $"{operation.Pointer}/parameters/{parameter.Name}/schema", isCovered, reports);
        if (type != typeof(string) || schema.Type is not (null or "object"))
            schemas.Compare(site, type, SchemaUse.Sent);
    }

    // The properties of an object may be parameters by themselves.
    private bool IsSent(OpenApiParameter parameter) => parameter.In switch
    {
        ParameterLocation.Query => request.QueryNames.Any(name =>
            name == parameter.Name || name.StartsWith(parameter.Name + "[", StringComparison.Ordinal))
            || (parameter.Explode && parameter.Schema is not { Type: not (null or "object") }),
        ParameterLocation.Header => request.HeaderNames.Contains(parameter.Name),
        ParameterLocation.Cookie => request.CookieNames.Contains(parameter.Name) || parameter.Explode,
        _ => operation.Path.Contains("{" + parameter.Name, StringComparison.Ordinal),
    };

    private void AddProblem(OpenApiParameter parameter, string problem) =>
        schemas.Findings.Problems.Add($"{operation.Pointer}: the parameter '{parameter.Name}' {problem}");

    private static bool IsNameOf(string parameter, string wireName)
    {
        string wanted = ClientTypes.Normalise(wireName) is { Length: > 0 } name ? name : "value";
        string actual = ClientTypes.Normalise(parameter);
        return actual.StartsWith(wanted, StringComparison.Ordinal)
            && (actual.Length == wanted.Length || actual.Substring(wanted.Length) is "value"
                || actual.Skip(wanted.Length).All(char.IsDigit));
    }
}
