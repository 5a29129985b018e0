using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the JSON schemas of models, for applications that describe their own API with them.</summary>
internal static class ModelTextsEmitter
{
    public static GeneratedFile Emit(ClientModel client)
    {
        var writer = new CodeWriter(FileHeader.For(client, FileHeader.SupportNamespaceOf(client), usings: "using global::System;\n"));
        writer.Line("// The JSON schemas of models.");
        using (writer.Block("internal static class ModelTexts"))
        {
            writer.Line("// The UTF-8 text of the schema of a model, or nothing for another name.");
            using (writer.Block("internal static ReadOnlySpan<byte> Find(string name) => name switch", "};"))
            {
                foreach ((string name, string schema) in client.Objects.Select(model => (model.Name, ModelSchemaWriter.Write(model)))
                    .Concat(client.Unions.Select(model => (model.Name, ModelSchemaWriter.Write(model))))
                    .Concat(client.Enums.Select(model => (model.Name, ModelSchemaWriter.Write(model)))))
                {
                    writer.Line($"{CSharpLiteral.Of(name)} => {CSharpLiteral.Of(schema)}u8,");
                }

                writer.Line("_ => default,");
            }
        }

        return new GeneratedFile("ModelTexts.g.cs", writer.Finish());
    }
}
