using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Calls a method of a generated client as its user would: options, credentials, arguments.</summary>
internal sealed class Call(OperationMatch match, Step step, HttpClient http)
{
    private readonly GeneratedClient _client = match.Client;

    /// <summary>The response headers, once the call has ended.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    /// <summary>Sends the request and returns what the method returns.</summary>
    public async Task<object?> SendAsync()
    {
        object client = WithOptions(Activator.CreateInstance(_client.Type(_client.Model.Options.ClientName), Options(), http)!);
        MethodInfo method = client.GetType().GetMethod(match.Operation.Name + "Async")!;
        object result = method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, new ArgumentReader(match, step).Read(method), null)!;
        if (result is not Task task)
            return await ItemsAsync(result);

        await task;
        return method.ReturnType.IsGenericType ? result.GetType().GetProperty("Result")!.GetValue(result) : null;
    }

    private object Options()
    {
        object options = Activator.CreateInstance(_client.Type(_client.Model.Options.OptionsName))!;
        if (_client.Model.Server.Template is null)
            options.GetType().GetProperty("BaseAddress")!.SetValue(options, new Uri(match.Address));

        foreach (ServerVariableModel variable in _client.Model.Server.Variables)
        {
            if (match.Variables.TryGetValue(variable.WireName, out string? value))
                options.GetType().GetProperty(variable.PropertyName)!.SetValue(options, value);
        }

        foreach ((SecuritySchemeModel scheme, string credential) in CredentialReader.Read(_client.Model.Security, step))
            options.GetType().GetProperty(scheme.PropertyName)!.SetValue(options, credential);

        return options;
    }

    private object WithOptions(object client)
    {
        MethodInfo with = client.GetType().GetMethod("With")!;
        object options = Activator.CreateInstance(with.GetParameters()[0].ParameterType)!;
        PropertyInfo received = options.GetType().GetProperty("OnResponse")!;
        received.SetValue(options, Delegate.CreateDelegate(received.PropertyType, this, GetType().GetMethod(nameof(Receive))!));
        if (step.Body is { } body && match.Operation.Body?.Alternatives.Contains(body.ContentType) == true)
            options.GetType().GetProperty("ContentType")!.SetValue(options, body.ContentType);

        if (step.Link is not null)
            options.GetType().GetProperty("Address")!.SetValue(options, new Uri(step.Link));

        var headers = (IDictionary<string, string>)options.GetType().GetProperty("Headers")!.GetValue(options)!;
        foreach ((string name, string value) in step.OptionHeaders ?? new Dictionary<string, string>())
            headers[name] = value;

        return with.Invoke(client, [options])!;
    }

    /// <summary>Receives the headers of the response.</summary>
    public void Receive(object response) =>
        Headers = (IReadOnlyDictionary<string, string>)response.GetType().GetProperty("Headers")!.GetValue(response)!;

    private static Task<List<object?>> ItemsAsync(object items)
    {
        Type item = items.GetType().GetInterfaces()
            .Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)).GetGenericArguments()[0];
        return (Task<List<object?>>)typeof(Call).GetMethod(nameof(CollectAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static async Task<List<object?>> CollectAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<object?>();
        await foreach (T item in items)
            all.Add(item);

        return all;
    }
}
