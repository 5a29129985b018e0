using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Tavus.Generator.Model;
using Tavus.Generator.Parsing;

namespace Tavus.Generator.Tests.Caching;

/// <summary>The cached values hold nothing but values: no positions in the client, no compiler objects, nothing of Microsoft.OpenApi.</summary>
public sealed class ModelGraphTests
{
    [Fact]
    public void Cached_types_are_immutable_and_equal_by_value()
    {
        string[] offenders = Reachable(typeof(ParseResult)).Where(type => !IsValue(type)).Select(type => type.ToString()).ToArray();

        Assert.True(offenders.Length == 0, string.Join(Environment.NewLine, offenders));
    }

    [Fact]
    public void The_client_has_no_positions() => Assert.DoesNotContain(Reachable(typeof(ClientModel)), type => type.Namespace?.Contains("Diagnostics") == true);

    private static bool IsValue(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type.Namespace == "Microsoft.CodeAnalysis.Text" && type.IsValueType)
            return true;

        bool isImmutable = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(field => field.IsInitOnly);
        return isImmutable && (IsArray(type) || type.GetMethod("<Clone>$") is not null);
    }

    private static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition().Name.StartsWith("EquatableArray");

    private static HashSet<Type> Reachable(Type root)
    {
        var found = new HashSet<Type>();
        var pending = new Stack<Type>([root]);
        while (pending.Count > 0)
        {
            Type type = Nullable.GetUnderlyingType(pending.Peek()) ?? pending.Peek();
            pending.Pop();
            if (!found.Add(type) || type.Namespace?.StartsWith("Tavus") != true)
                continue;

            IEnumerable<Type> parts = IsArray(type)
                ? type.GetGenericArguments()
                : type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Select(field => field.FieldType)
                    .Concat(type.Assembly.GetTypes().Where(other => other.BaseType == type));
            foreach (Type part in parts)
                pending.Push(part);
        }

        return found;
    }
}
