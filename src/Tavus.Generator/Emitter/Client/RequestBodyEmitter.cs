using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the statements that set the body of a request.</summary>
internal static class RequestBodyEmitter
{
    /// <summary>The statement, without its semicolon.</summary>
    public static string SetBody(RequestBodyModel body, TypeEmitter types) => body.Content switch
    {
        BodyKind.Json when body.Alternatives.Count > 0 =>
            $"call.SetBody({Value(body)}, {types.Writing(body.Type)}, new[] {{ {MediaTypes(body)} }})",
        BodyKind.Json when body.MediaType == "application/json" => $"call.SetBody({Value(body)}, {types.Writing(body.Type)})",
        BodyKind.Json => $"call.SetBody({Value(body)}, {types.Writing(body.Type)}, {CSharpLiteral.Of(body.MediaType)})",
        BodyKind.Text => $"call.SetText(request, {CSharpLiteral.Of(body.MediaType + "; charset=utf-8")})",
        BodyKind.Form => $"FormText.SetBody(call, {Json(body, types)}{Fields(body, types)})",
        BodyKind.Multipart => "call.Request.Content = new MultipartBody("
            + $"{Json(body, types)}{Fields(body, types)}){string.Concat(body.Files.Select(File))}.ToContent()",
        _ => "call.Request.Content = "
            + $"new RequestContent({(body.TakesMediaType ? "mediaType" : CSharpLiteral.Of(body.MediaType))}).Add(request)",
    };

    /// <summary>The statement that sends JSON's null, without its semicolon.</summary>
    public static string SetNull(RequestBodyModel body) =>
        $"call.SetNull({(body.MediaType == "application/json" ? "" : CSharpLiteral.Of(body.MediaType))})";

    private static string Value(RequestBodyModel body) =>
        body.IsNullable && TypeEmitter.IsValueType(body.Type) ? "request.Value" : "request";

    private static string MediaTypes(RequestBodyModel body) =>
        string.Join(", ", body.Alternatives.Prepend(body.MediaType).Select(CSharpLiteral.Of));

    private static string Json(RequestBodyModel body, TypeEmitter types) => $"call.Form({Value(body)}, {types.Writing(body.Type)})";

    private static string Fields(RequestBodyModel body, TypeEmitter types) => string.Concat(body.Fields
        .Where(field => !body.Files.Any(file => file.WireName == field.WireName))
        .Select(field => $", new FormField({CSharpLiteral.Of(field.WireName)}{MediaType(field.ContentType)}{Style(field, types)})"));

    private static string Style(FormFieldModel field, TypeEmitter types) => field.Style is not { } style
        ? ""
        : $", style: ValueStyle.{style}{(field.Explode ? ", explode: true" : "")}{(field.AllowsReserved ? ", allowReserved: true" : "")}";

    private static string File(FormFileModel file) =>
        $"\n    .{(file.IsList ? "Files" : "File")}({CSharpLiteral.Of(file.WireName)}, "
            + $"request.{file.PropertyName}{MediaType(file.ContentType)})";

    private static string MediaType(string? mediaType) => mediaType is null ? "" : ", " + CSharpLiteral.Of(mediaType);
}
