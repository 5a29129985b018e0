using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the resolver by which <c>JsonSerializer</c> finds the types without reflection.</summary>
internal static class ResolverEmitter
{
    private const string Metadata = "global::System.Text.Json.Serialization.Metadata";
    private const string Options = "global::System.Text.Json.JsonSerializerOptions";

    public static void Emit(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        writer.Line("/// <summary>The types of the API for <c>JsonSerializer</c>.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"{client.Options.Accessibility} static class TavusJson"))
        {
            writer.Line($$"""
                /// <summary>Finds all types of the API, and lists and arrays of them, without reflection, as trimmed and natively compiled programs need it: add it to <c>TypeInfoResolverChain</c>.</summary>
                public static {{Metadata}}.IJsonTypeInfoResolver Resolver { get; } = new ModelResolver();

                """);
            using (writer.Block($"private sealed class ModelResolver : {Metadata}.IJsonTypeInfoResolver"))
            {
                EmitSearch(writer, client, types);
                writer.Line($$"""

                    private static {{Metadata}}.JsonTypeInfo? Find<T>(global::System.Type type, {{Options}} options, global::System.Func<global::System.Text.Json.Serialization.JsonConverter> converter)
                    {
                        if (type == typeof(T))
                            return {{Metadata}}.JsonMetadataServices.CreateValueInfo<T>(options, converter());

                        if (type == typeof(T[]))
                            return {{Metadata}}.JsonMetadataServices.CreateArrayInfo<T>(options, new {{Metadata}}.JsonCollectionInfoValues<T[]>());

                        if (type != typeof(global::System.Collections.Generic.List<T>))
                            return null;

                        return {{Metadata}}.JsonMetadataServices.CreateListInfo<global::System.Collections.Generic.List<T>, T>(
                            options,
                            new {{Metadata}}.JsonCollectionInfoValues<global::System.Collections.Generic.List<T>> { ObjectCreator = static () => new global::System.Collections.Generic.List<T>() });
                    }
                    """);
            }
        }
    }

    private static void EmitSearch(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        IEnumerable<(string Type, string Converter)> entries = client.Objects
            .Select(model => (types.Name(model.Name), $"static () => new {types.Name(model.Name)}.Converter()"))
            .Concat(client.Enums.SelectMany(model => EnumEntries(types.Name(model.Name), types)));

        using (writer.Block($"public {Metadata}.JsonTypeInfo? GetTypeInfo(global::System.Type type, {Options} options)"))
        {
            writer.Line($"{Metadata}.JsonTypeInfo? info = null;");
            foreach ((string type, string converter) in entries)
                writer.Line($"info ??= Find<{type}>(type, options, {converter});");

            writer.Line("return info;");
        }
    }

    private static IEnumerable<(string Type, string Converter)> EnumEntries(string name, TypeEmitter types)
    {
        string type = $"{types.Name("OpenEnum")}<{name}>";
        yield return (type, $"static () => new {types.Name("OpenEnumConverter")}<{name}>()");
        yield return ($"{type}?", $"() => {Metadata}.JsonMetadataServices.GetNullableConverter<{type}>(options)");
    }
}
