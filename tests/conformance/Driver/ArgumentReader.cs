using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Makes the arguments of a method from the request that it has to send.</summary>
internal sealed class ArgumentReader(OperationMatch match, Step step)
{
    private readonly OperationModel _operation = match.Operation;
    private readonly IReadOnlyDictionary<string, JsonNode?> _query = QueryOf(step);

    public object?[] Read(MethodInfo method) => [.. method.GetParameters().Select(Argument)];

    private object? Argument(ParameterInfo parameter)
    {
        if (_operation.Parameters.FirstOrDefault(candidate => candidate.Name == parameter.Name) is { } model)
        {
            JsonNode? value = Value(model);
            return ValueReader.Read(
                model.Type is ObjectType ? TextConverter.Convert(value, model.Type, match.Client.Model) : value,
                parameter.ParameterType) ?? Missing(parameter);
        }

        if (parameter.Name == "mediaType" && step.Body is not null)
            return step.Body.ContentType;

        return parameter.Name != "request" ? Missing(parameter)
            : step.Body is not null ? Body(step.Body, parameter.ParameterType)
            : parameter.HasDefaultValue ? null
            : ValueReader.Read(new JsonObject(), parameter.ParameterType);
    }

    private static object? Missing(ParameterInfo parameter) => !parameter.HasDefaultValue ? null
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : parameter.DefaultValue;

    private JsonNode? Value(ParameterModel parameter) => parameter.Position switch
    {
        ParameterPosition.Path => ParameterText.Segment(parameter, match.Segments[parameter.WireName]),
        ParameterPosition.Query => ParameterText.Query(parameter, _query, [.. OtherQueryNames(parameter)]),
        ParameterPosition.Header => Find(step.Headers, parameter.WireName) is { } header ? Header(parameter, header) : null,
        _ => Cookies.Find(step, parameter.WireName) is { } cookie ? ParameterText.Header(parameter, cookie) : null,
    };

    private static JsonNode? Header(ParameterModel parameter, JsonNode value) =>
        value is JsonValue ? ParameterText.Header(parameter, value.ToString()) : value.DeepClone();

    private IEnumerable<string> OtherQueryNames(ParameterModel parameter) => _operation.Parameters
        .Where(other => other != parameter && other.Position == ParameterPosition.Query)
        .Select(other => other.WireName);

    private static JsonNode? Find(IReadOnlyDictionary<string, JsonNode?> values, string name) =>
        values.FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private object? Body(Payload payload, Type type)
    {
        if (type == typeof(string) && _operation.Body!.Content != BodyKind.Json)
            return payload.IsJson && JsonNode.Parse(payload.ToText()) is JsonValue value ? value.ToString() : payload.ToText();

        if (type == typeof(Stream))
            return new MemoryStream(payload.ToBytes());

        return payload.Files is null
            ? ValueReader.Read(payload.IsJson ? JsonNode.Parse(payload.ToText()) : Form(payload.ToText()), type)
            : new FormReader(match.Client, payload).Read(type);
    }

    private static JsonObject Form(string text) => ToJson(text.Split('&').Select(pair => pair.Split('=', 2)));

    private static Dictionary<string, JsonNode?> QueryOf(Step step)
    {
        var query = new Dictionary<string, JsonNode?>(step.Query);
        if (step.Uri.Split('?', 2) is [_, var text])
        {
            foreach ((string name, JsonNode? value) in ToJson(text.Split('&').Select(pair => pair.Split('=', 2))))
                query.TryAdd(name, value?.DeepClone());
        }

        return query;
    }

    private static JsonObject ToJson(IEnumerable<string[]> pairs)
    {
        var result = new JsonObject();
        foreach (var group in pairs.GroupBy(pair => Decode(pair[0]), pair => Decode(pair[^1])))
            result[group.Key] = group.Count() == 1 ? group.Single() : new JsonArray([.. group.Select(value => (JsonNode?)value)]);

        return result;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
