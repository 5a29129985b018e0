using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Tavus.Witness.Tests.Clients;

namespace Tavus.Witness.Tests.Calls;

/// <summary>Calls the methods of a compiled client with sample values for all of their parameters.</summary>
internal sealed class ClientCalls
{
    public const string BasePath = "/base";

    // Valid for each kind of credential.
    private const string Credential = "user:password";

    private readonly RecordingServer _server = new();
    private readonly object _client;

    public ClientCalls(ClientTypes types)
    {
        Type optionsType = types["TavusClientOptions"];
        object options = Activator.CreateInstance(optionsType)!;
        foreach (PropertyInfo property in optionsType.GetProperties().Where(property => property.CanWrite))
            Set(property, options);

        _client = Activator.CreateInstance(types["TavusClient"], options, new HttpClient(_server))!;
    }

    public async Task<CallResult> CallAsync(MethodInfo method, SampleResponse response)
    {
        _server.Response = response;
        _server.Request = null;
        try
        {
            object?[] arguments = method.GetParameters().Select(Argument).ToArray();
            object returned = method.Invoke(_client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
            return new CallResult(_server.Request, await ResultOfAsync(returned), null);
        }
        catch (Exception exception)
        {
            return new CallResult(_server.Request, null, exception);
        }
    }

    // The sample values are not valid for every rule of the document.
    private static void Set(PropertyInfo property, object options)
    {
        object? value = property.Name switch
        {
            "BaseAddress" => new Uri("https://witness.test" + BasePath),
            "ApplicationId" => null,
            "ValidateRequests" => false,
            _ => options.GetType().GetProperty(property.Name + "Provider") is null ? null : Credential,
        };
        if (value is not null)
            property.SetValue(options, value);
    }

    private static object? Argument(ParameterInfo parameter) =>
        parameter.Name == "mediaType" ? parameter.DefaultValue : SampleValues.Of(parameter.ParameterType);

    private static async Task<object?> ResultOfAsync(object returned)
    {
        if (returned is not Task task)
            return await FirstAsync(returned);

        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private static Task<object?> FirstAsync(object items)
    {
        Type item = items.GetType().GetInterface("IAsyncEnumerable`1")!.GenericTypeArguments[0];
        MethodInfo first = typeof(ClientCalls).GetMethod(nameof(FirstOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Task<object?>)first.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static async Task<object?> FirstOfAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (T item in items)
            return item;

        return null;
    }
}
