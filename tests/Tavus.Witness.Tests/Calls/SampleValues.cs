using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading;
using Tavus.Witness.Tests.Clients;

namespace Tavus.Witness.Tests.Calls;

/// <summary>Values of any type that a method of the client takes.</summary>
internal static class SampleValues
{
    public const string Text = "v0";

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = Text,
        [typeof(bool)] = true,
        [typeof(Uri)] = new Uri("https://witness.test/v0"),
        [typeof(byte[])] = new byte[] { 1 },
        [typeof(Stream)] = new MemoryStream([1]),
        [typeof(Guid)] = Guid.Parse("3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
        [typeof(DateTimeOffset)] = DateTimeOffset.UnixEpoch,
        [typeof(DateOnly)] = new DateOnly(2024, 1, 2),
        [typeof(TimeOnly)] = new TimeOnly(1, 2, 3),
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(90),
        [typeof(CancellationToken)] = CancellationToken.None,
    };

    public static object? Of(Type type)
    {
        type = ClientTypes.WithoutNullable(type);
        if (Known.TryGetValue(type, out object? known))
            return known;

        if (type.IsPrimitive || type == typeof(decimal))
            return Convert.ChangeType(7, type, System.Globalization.CultureInfo.InvariantCulture);

        if (typeof(JsonNode).IsAssignableFrom(type))
            return type == typeof(JsonObject) ? new JsonObject { [Text] = Text } : JsonValue.Create(Text);

        if (ClientTypes.ItemOf(type) is { } item)
            return ListOf(item);

        if (ClientTypes.ValueOf(type) is { } value)
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value));

        return type.IsEnum ? Enum.ToObject(type, 0) : Instance(type);
    }

    private static object ListOf(Type item)
    {
        Array items = Array.CreateInstance(item, 1);
        items.SetValue(Of(item), 0);
        return items;
    }

    // Classes whose properties are set afterwards, or what is made of another value: unions, OpenEnum<T>, files.
    private static object Instance(Type type)
    {
        ConstructorInfo[] constructors = type.GetConstructors();
        ConstructorInfo constructor = constructors.FirstOrDefault(candidate => candidate.GetParameters().Length == 0)
            ?? constructors.OrderBy(candidate => candidate.GetParameters()[0].ParameterType == typeof(string) ? 0 : 1).First();
        object instance = constructor.Invoke(constructor.GetParameters()
            .Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Of(parameter.ParameterType))
            .ToArray());
        foreach (PropertyInfo property in type.GetProperties().Where(property =>
            property.CanWrite && Known.ContainsKey(ClientTypes.WithoutNullable(property.PropertyType))))
            property.SetValue(instance, Of(property.PropertyType));

        return instance;
    }
}
