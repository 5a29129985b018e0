using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>What a debugger shows of an object.</summary>
internal static class DebuggerView
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The line of the object.</summary>
    public static string Display(object value) =>
        value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>() is { } attribute
            ? Regex.Replace(attribute.Value, @"\{([\w.]+)(\(\))?(,\w+)?\}", match => match.Groups[1].Value.Split('.').Aggregate((object?)value, Get)?.ToString() ?? "null")
            : value.ToString() ?? "";

    /// <summary>All texts in fields and properties that can be unfolded, in our own types and in those that hold them.</summary>
    public static IEnumerable<string> Texts(object value) => Walk(value, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<string> Walk(object? value, HashSet<object> seen)
    {
        switch (value)
        {
            case null:
                return [];

            case string or char or Uri or IFormattable:
                return [Convert.ToString(value, CultureInfo.InvariantCulture)!];

            case byte[] bytes:
                return [Encoding.UTF8.GetString(bytes)];

            case char[] characters:
                return [new string(characters)];

            case HttpClient http:
                return [http.DefaultRequestHeaders.ToString()];

            case JsonNode json:
                return [json.ToJsonString()];

            case Delegate function:
                return Walk(function.Target, seen);

            case IEnumerable items:
                return items.Cast<object?>().SelectMany(item => Walk(item, seen));

            default:
                return seen.Add(value) && IsOurs(value.GetType()) ? Unfold(value, seen) : [];
        }
    }

    private static IEnumerable<string> Unfold(object value, HashSet<object> seen)
    {
        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            IEnumerable<MemberInfo> members = type.GetFields(Members).Cast<MemberInfo>()
                .Concat(type.GetProperties(Members).Where(property => property.CanRead && property.GetIndexParameters().Length == 0));
            foreach (MemberInfo member in members.Where(IsBrowsable))
            {
                // Stack traces and the like are not ours, and hold no values.
                if (!IsOurs(type) && member is PropertyInfo or FieldInfo { FieldType.IsClass: true } and not FieldInfo { FieldType.Name: nameof(String) })
                    continue;

                object? part = member is FieldInfo field ? field.GetValue(value) : ((PropertyInfo)member).GetValue(value);
                foreach (string text in Walk(part, seen))
                    yield return text;
            }
        }
    }

    // With the support code, whose namespace is below that of the client.
    private static bool IsOurs(Type type) => type.Assembly == typeof(TavusClient).Assembly
        && (type.Namespace == typeof(TavusClient).Namespace || type.Namespace == typeof(TavusClient).Namespace + ".Runtime");

    private static bool IsBrowsable(MemberInfo member) => member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never;

    private static object? Get(object? value, string name)
    {
        if (value is null)
            return null;

        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        Type type = value.GetType();
        if (type.GetProperty(name, All) is { } property)
            return property.GetValue(value);

        return type.GetField(name, All) is { } field ? field.GetValue(value) : type.GetMethod(name, All, [])!.Invoke(value, null);
    }
}
