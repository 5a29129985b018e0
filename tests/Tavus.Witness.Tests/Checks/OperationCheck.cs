using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.OpenApi.Models;
using Tavus.Witness.Tests.Calls;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Checks;

/// <summary>Compares an operation with its methods, and with what the method makes of each documented response.</summary>
internal sealed class OperationCheck(
    DocumentOperation operation, IReadOnlyList<MethodInfo> methods, ClientCalls calls, Reports reports, SchemaCheck schemas)
{
    private readonly MethodInfo _method = methods[0];

    private static readonly int[] Statuses = [200, 418, 500, 599, 302];

    public async Task CompareAsync()
    {
        CallResult call = await calls.CallAsync(_method, SampleResponse.Empty(200));
        new ParameterCheck(operation, _method, call.Request!, reports, schemas).Compare();
        CompareBody(call.Request!);
        foreach (MethodInfo further in methods.Skip(1))
            CompareMediaType((await calls.CallAsync(further, SampleResponse.Empty(200))).Request!);

        foreach ((string status, OpenApiResponse response) in
            operation.Operation.Responses.Where(response => !response.Value.UnresolvedReference))
            await CompareResponseAsync(status, response);

        if (Statuses.FirstOrDefault(IsUndeclaredError) is > 0 and int other
            && (await calls.CallAsync(_method, new SampleResponse(other, "application/json", "{}"))).ErrorType is { } type)
            AddProblem($"the status {other} is not in the document, but is a {type}");
    }

    private bool IsUndeclaredError(int status) =>
        status >= 400 && !operation.Operation.Responses.Keys.Any(declared => IsIn(status, declared));

    private void CompareBody(RecordedRequest request)
    {
        Type[] types = methods.Select(RequestTypeOf).OfType<Type>().ToArray();
        Type? type = types.FirstOrDefault();
        if (operation.Operation.RequestBody is not { Content.Count: > 0, UnresolvedReference: false } body)
        {
            if (type is not null)
                AddProblem($"the document has no body, but the method takes a {type}");

            return;
        }

        string pointer = operation.Pointer + "/requestBody";
        if (type is not null)
            ContentCheck.Compare(body.Content, pointer, types, SchemaUse.Sent, reports, schemas);
        else if (!reports.Covers(pointer))
            AddProblem("the method takes no body");

        if (type is not null)
            CompareMediaType(request);
    }

    private void CompareMediaType(RecordedRequest request)
    {
        if (!operation.Operation.RequestBody.Content.Keys.Any(name => IsSameMediaType(name, request.MediaType)))
            AddProblem($"the body is sent as '{request.MediaType}'");
    }

    private static Type? RequestTypeOf(MethodInfo method) =>
        method.GetParameters().FirstOrDefault(parameter => parameter.Name == "request")?.ParameterType;

    private async Task CompareResponseAsync(string status, OpenApiResponse response)
    {
        string pointer = $"{operation.Pointer}/responses/{status}";
        (string? mediaType, OpenApiMediaType? media) = ContentCheck.InOrder(response.Content).FirstOrDefault();
        CallResult result = await calls.CallAsync(_method, SampleResponse.Of(SampleStatus(status), mediaType, media?.Schema));
        if (SampleStatus(status) is >= 200 and < 300)
            CompareSuccess(response, pointer, result);
        else if (SampleStatus(status) >= 400 || result.Exception is not null)
            CompareError(response, pointer, result);
    }

    private void CompareSuccess(OpenApiResponse response, string pointer, CallResult result)
    {
        if (result.Exception is { } exception)
            schemas.Findings.Problems.Add($"{pointer}: {exception.GetType().Name}: {exception.Message}");
        else if (response.Content.Count > 0)
            ContentCheck.Compare(response.Content, pointer, ResultTypes(result.Result), SchemaUse.Received, reports, schemas);
    }

    private void CompareError(OpenApiResponse response, string pointer, CallResult result)
    {
        if (result.Exception?.GetType().Name is not ("TavusApiException" or "TavusApiException`1"))
            schemas.Findings.Problems.Add($"{pointer}: an error gives {result.Exception?.ToString() ?? "a result"}");
        else if (result.ErrorType is { } type)
            ContentCheck.Compare(response.Content, pointer, [type], SchemaUse.Received, reports, schemas);
        else if (response.Content.Any(media => media.Key.Contains("json") && media.Value.Schema is { Properties.Count: > 0 })
            && !reports.Covers(pointer))
            schemas.Findings.Problems.Add($"{pointer}: the error has no type");
    }

    // Of several typed successes, that of the status is set.
    private Type[] ResultTypes(object? result)
    {
        Type returned = _method.ReturnType.IsGenericType ? _method.ReturnType.GenericTypeArguments[0] : typeof(void);
        if (_method.ReturnType.Name == "IAsyncEnumerable`1")
            return [_method.ReturnType, returned];

        PropertyInfo[] branches = ClientTypes.IsUnion(returned) ? [] : ClientTypes.Branches(returned).ToArray();
        return branches.Length == 0 ? returned == typeof(void) ? [] : [returned]
            : branches.Where(branch => branch.GetValue(result) is not null).Select(branch => branch.PropertyType).ToArray();
    }

    // A documented range or default is sampled by a status that is not documented by itself.
    private int SampleStatus(string status)
    {
        if (int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out int code))
            return code;

        bool hasSuccess = operation.Operation.Responses.Keys.Any(other => other.StartsWith('2'));
        return Enumerable.Range(200, 400).Reverse()
            .Where(candidate => status is "default" ? candidate >= 400 || (!hasSuccess && candidate == 200) : IsIn(candidate, status))
            .First(candidate => !operation.Operation.Responses.Keys
                .Any(other => other != status && IsIn(candidate, other) && other != "default"));
    }

    private static bool IsIn(int status, string declared) => declared == "default"
        || declared == status.ToString(CultureInfo.InvariantCulture)
        || (declared.Length == 3 && declared.EndsWith("XX", StringComparison.OrdinalIgnoreCase) && declared[0] - '0' == status / 100);

    private static bool IsSameMediaType(string declared, string? sent) =>
        declared.Contains('*') || string.Equals(declared.Split(';')[0].Trim(), sent, StringComparison.OrdinalIgnoreCase);

    private void AddProblem(string problem) => schemas.Findings.Problems.Add($"{operation.Pointer}: {problem}");
}
