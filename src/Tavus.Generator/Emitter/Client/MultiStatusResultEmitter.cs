using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the result of an operation with several typed successes.</summary>
internal static class MultiStatusResultEmitter
{
    public static void Emit(CodeWriter writer, MultiStatusResultModel model, ClientModel client, TypeEmitter types)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, model.Documentation);
        writer.Line(FileHeader.ShortGeneratedCode);
        using (writer.Block($"{client.Options.Accessibility} sealed partial class {model.Name}"))
        {
            writer.Line("""
                /// <summary>The HTTP status of the response.</summary>
                public global::System.Net.HttpStatusCode StatusCode { get; set; }
                """);
            foreach (ResponseModel @case in model.Cases)
            {
                writer.Line();
                DocumentationEmitter.Emit(writer, @case.Documentation);
                writer.Line($"public {types.Type(@case.Type!)}? {@case.MemberName} {{ get; set; }}");
            }
        }
    }
}
