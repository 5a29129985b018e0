using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints enums, and the switch by which their texts are found.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter writer, EnumModel model, ClientModel client)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, model.Documentation);
        writer.Line(FileHeader.ShortGeneratedCode);
        writer.Line("[JsonConverter(typeof(OpenEnumConverter))]");
        FileHeader.EmitObsolete(writer, model.IsDeprecated);
        using (writer.Block($"{client.Options.Accessibility} enum {model.Name}"))
        {
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Separate();
                DocumentationEmitter.Emit(writer, member.Documentation);
                FileHeader.EmitObsolete(writer, isDeprecated: false, member.IsRemoved);
                writer.Line($"[TavusWireName({CSharpLiteral.Of(member.WireName)})]");
                writer.Line($"{member.Name},");
            }
        }
    }

    public static void EmitLookup(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        writer.Line();
        writer.Line("// The enums of the API.");
        using (writer.Block("internal static class KnownEnums"))
        {
            writer.Line("// The metadata of an enum, or null for another type.");
            using (writer.Block("internal static KnownEnum? Find(Type type)"))
            {
                foreach (EnumModel model in client.Enums)
                {
                    string texts = string.Join(", ", model.Members.Select(member => CSharpLiteral.Of(member.WireName)));
                    writer.Line($$"""
                        if (type == typeof({{types.Name(model.Name)}}))
                            return new KnownEnum<{{types.Name(model.Name)}}>({{texts}}){{(model.IsNumber ? " { IsNumber = true }" : "")}};

                        """);
                }

                writer.Line("return null;");
            }
        }
    }
}
