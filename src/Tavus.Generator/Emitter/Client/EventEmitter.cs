using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the class that reads the requests which the API sends.</summary>
internal static class EventEmitter
{
    private const string Json = "/// <param name=\"json\">The body of the request, in UTF-8 unless it is a string.</param>";
    private const string Cancellation = "\n/// <param name=\"cancellationToken\">Cancels reading.</param>";

    public static void Emit(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        writer.Separate();
        writer.Line("/// <summary>Reads the requests that the API sends: its webhooks and callbacks.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"{client.Options.Accessibility} static partial class {client.EventsName}"))
        {
            string syntax = client.Target.HasStringSyntax ? "[global::System.Diagnostics.CodeAnalysis.StringSyntax(\"Json\")] " : "";
            foreach (EventModel model in client.Events)
            {
                string type = types.Type(model.Type, model.AllowsNull);
                string read = types.Reading(model.Type, model.AllowsNull);
                string body = $"JsonText.Read<{type}>(json, {read})";
                EmitMethod(writer, model, Json, $"{type} {model.MethodName}({syntax}string json)", body);
                EmitMethod(writer, model, Json, $"{type} {model.MethodName}(global::System.ReadOnlySpan<byte> json)", body);
                EmitMethod(
                    writer,
                    model,
                    Json + Cancellation,
                    $"global::System.Threading.Tasks.Task<{type}> {model.MethodName}Async(\n"
                        + "    global::System.IO.Stream json, global::System.Threading.CancellationToken cancellationToken = default)",
                    $"JsonText.ReadAsync<{type}>(json, {read}, cancellationToken)");
            }
        }
    }

    private static void EmitMethod(CodeWriter writer, EventModel model, string parameters, string signature, string body)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, model.Documentation);
        writer.Line(parameters);
        writer.Line(
            "/// <exception cref=\"global::System.Text.Json.JsonException\">The body is not valid JSON, or not of this type.</exception>");
        FileHeader.EmitObsolete(writer, model.IsDeprecated);
        writer.Line($"public static {signature} =>\n    {body};");
    }
}
