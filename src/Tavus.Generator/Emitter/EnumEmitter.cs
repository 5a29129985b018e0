using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints enums, and the switch by which their texts and converters are found.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter writer, EnumModel model, ClientModel client, TypeEmitter types)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, model.Documentation);
        writer.Line(FileHeader.GeneratedCode);
        FileHeader.EmitObsolete(writer, model.IsDeprecated);
        using (writer.Block($"{client.Options.Accessibility} enum {model.Name}"))
        {
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Separate();
                DocumentationEmitter.Emit(writer, member.Documentation);
                writer.Line($"[{types.Name("TavusWireName")}({Literal.Of(member.WireName)})]");
                writer.Line($"{member.Name},");
            }
        }
    }

    public static void EmitLookup(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        writer.Separate();
        writer.Line("/// <summary>The enums of this file.</summary>");
        using (writer.Block("internal static class KnownEnums"))
        {
            writer.Line("/// <summary>The texts of an enum's members, in their order.</summary>");
            using (writer.Block("internal static string[] TextsOf(global::System.Type type)"))
            {
                foreach (EnumModel model in client.Enums)
                {
                    string texts = string.Join(", ", model.Members.Select(member => Literal.Of(member.WireName)));
                    writer.Line($$"""
                        if (type == typeof({{types.Name(model.Name)}}))
                            return new string[] { {{texts}} };

                        """);
                }

                writer.Line("throw new global::System.NotSupportedException(\"OpenEnum is for the enums of the API only, not for \" + type + \".\");");
            }

            writer.Line();
            writer.Line("/// <summary>The converter of an <c>OpenEnum</c>, or null where the type is none.</summary>");
            using (writer.Block("internal static global::System.Text.Json.Serialization.JsonConverter? CreateConverter(global::System.Type type)"))
            {
                foreach (EnumModel model in client.Enums)
                {
                    writer.Line($$"""
                        if (type == typeof({{types.Name("OpenEnum")}}<{{types.Name(model.Name)}}>))
                            return new {{types.Name("OpenEnumConverter")}}<{{types.Name(model.Name)}}>();

                        """);
                }

                writer.Line("return null;");
            }
        }
    }
}
