using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the resolver by which <c>JsonSerializer</c> finds the types without reflection.</summary>
internal static class ResolverEmitter
{
    public static void Emit(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        IEnumerable<(string Type, string Converter)> entries = client.Objects
            .Select(model => (types.Name(model.Name), $"new {types.Name(model.Name)}.Converter()"))
            .Concat(client.Enums.Select(model => (
                $"{types.Name("OpenEnum")}<{types.Name(model.Name)}>", $"new {types.Name("OpenEnumConverter")}<{types.Name(model.Name)}>()")));

        writer.Line("/// <summary>The types of the API for <c>JsonSerializer</c>.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"{client.Options.Accessibility} static class TavusJson"))
        {
            writer.Line("""
                /// <summary>Finds all types of the API, and lists and arrays of them, without reflection, as trimmed and natively compiled programs need it: add it to <c>TypeInfoResolverChain</c>.</summary>
                public static global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver Resolver { get; } = new ModelResolver();

                """);
            using (writer.Block("private sealed class ModelResolver : global::System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver"))
            {
                using (writer.Block(
                    "public global::System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(global::System.Type type, global::System.Text.Json.JsonSerializerOptions options)"))
                {
                    foreach ((string type, string converter) in entries)
                    {
                        writer.Line($$"""
                            if (type == typeof({{type}}))
                                return global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateValueInfo<{{type}}>(options, {{converter}});

                            if (type == typeof(global::System.Collections.Generic.List<{{type}}>))
                                return List<{{type}}>(options);

                            if (type == typeof({{type}}[]))
                                return Array<{{type}}>(options);

                            """);
                    }

                    foreach (EnumModel model in client.Enums)
                    {
                        string type = $"{types.Name("OpenEnum")}<{types.Name(model.Name)}>";
                        writer.Line($$"""
                            if (type == typeof({{type}}?))
                                return global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateValueInfo<{{type}}?>(options, global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.GetNullableConverter<{{type}}>(options));

                            """);
                    }

                    writer.Line("return null;");
                }

                writer.Line("""

                    private static global::System.Text.Json.Serialization.Metadata.JsonTypeInfo List<T>(global::System.Text.Json.JsonSerializerOptions options) =>
                        global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateListInfo<global::System.Collections.Generic.List<T>, T>(
                            options,
                            new global::System.Text.Json.Serialization.Metadata.JsonCollectionInfoValues<global::System.Collections.Generic.List<T>>
                            {
                                ObjectCreator = static () => new global::System.Collections.Generic.List<T>(),
                            });

                    private static global::System.Text.Json.Serialization.Metadata.JsonTypeInfo Array<T>(global::System.Text.Json.JsonSerializerOptions options) =>
                        global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.CreateArrayInfo<T>(
                            options, new global::System.Text.Json.Serialization.Metadata.JsonCollectionInfoValues<T[]>());
                    """);
            }
        }
    }
}
