using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints how a request is sent and its response is read.</summary>
internal static class ResponseEmitter
{
    public static void Emit(CodeWriter writer, OperationModel operation, TypeEmitter types)
    {
        writer.Line($"await call.SendAsync({Streams(operation.Result)}cancellationToken).ConfigureAwait(false);");
        List<ResponseModel> bodiless = operation.Bodiless.ToList();
        List<ResponseModel> exact = bodiless.Where(response => response.IsExact).ToList();
        if (exact.Count > 0)
            writer.Line($"if ({StatusTest(exact)})\n    {End(operation.Result)};\n");

        // A default response that describes the success is not an error, unless the status is one.
        foreach (ResponseModel error in operation.Responses.Where(response => response.IsTypedError))
            EmitError(writer, error, types);

        if (operation.Result is not { } result)
        {
            writer.Line("call.EnsureSuccess();");
            return;
        }

        if (result.IsItems)
        {
            EmitItems(writer, result, types);
            return;
        }

        string read = Read(result.Cases[0] with { AllowsNull = result.AllowsNull, Texts = result.Texts }, types);
        bool hasBodilessRange = bodiless.Count > exact.Count;
        if (result.IsUnion)
            EmitUnion(writer, result, hasBodilessRange, types);
        else if (hasBodilessRange)
            writer.Line($"if ({StatusTest(result.Cases)})\n    return {read};\n\ncall.EnsureSuccess();\nreturn null;");
        else
            writer.Line($"return {read};");
    }

    /// <summary>The statement that ends the method without a body.</summary>
    private static string End(ResultModel? result) => result switch
    {
        null => "return",
        { IsItems: true } => "yield break",
        _ => "return null",
    };

    private static void EmitItems(CodeWriter writer, ResultModel result, TypeEmitter types)
    {
        ResponseModel response = result.Cases[0];
        string type = types.Type(result.Type, result.AllowsNull);
        string terminator = response.Terminator is { } text ? $", {CSharpLiteral.Of(text)}" : "";
        string format = $"ItemFormat.{response.Items}";
        string items = $"call.Items<{type}>({types.Reading(result.Type, result.AllowsNull)}, {format}, cancellationToken{terminator})";
        writer.Line($$"""
            await foreach ({{type}} item in {{items}})
                yield return item;
            """);
    }

    private static void EmitError(CodeWriter writer, ResponseModel error, TypeEmitter types)
    {
        if (error.MediaType is not null)
            writer.Line($"if (call.HasMediaType({CSharpLiteral.Of(error.MediaType)}))");

        string method = error.Texts == TextUse.Value ? "ThrowJsonOrTextOn" : "ThrowOn";
        string statuses = error.IsExact ? $"{error.FirstStatus}" : $"{error.FirstStatus}, {error.LastStatus}";
        string type = error.Type is NamedType ? "" : $"<{types.Type(error.Type!)}>";
        string indent = error.MediaType is null ? "" : "    ";
        writer.Line($"{indent}call.{method}{type}({statuses}, {types.Reading(error.Type!)});{(error.MediaType is null ? "" : "\n")}");
    }

    private static void EmitUnion(CodeWriter writer, ResultModel result, bool canBeNull, TypeEmitter types)
    {
        string name = types.Type(result.Type);
        foreach (ResponseModel @case in result.Cases)
        {
            writer.Line($$"""
                if ({{CaseTest(@case)}})
                    return new {{name}} { StatusCode = call.StatusCode, {{@case.MemberName}} = {{Read(@case, types)}} };

                """);
        }

        writer.Line("call.EnsureSuccess();");
        writer.Line(canBeNull ? "return null;" : $"return new {name} {{ StatusCode = call.StatusCode }};");
    }

    /// <summary>The argument for the statuses whose responses are streams, if there are any.</summary>
    private static string Streams(ResultModel? result)
    {
        if (result is null || !result.Streams.Any())
            return "";

        if (result.Cases.Any(response => response.MediaType is not null))
            return $"status => {string.Join(" || ", result.Streams.Select(response => $"({CaseTest(response, "status")})"))}, ";

        string exceptions = string.Concat(result.StreamExceptions.Select(status => $" and not {status}"));
        return $"static status => {StatusTest(result.StreamStatuses, "status")}{exceptions}, ";
    }

    private static string CaseTest(ResponseModel response, string status = "call.Status") => StatusTest([response.Statuses], status)
        + (response.MediaType is { } mediaType ? $" && call.HasMediaType({CSharpLiteral.Of(mediaType)})" : "");

    private static string StatusTest(IEnumerable<ResponseModel> responses) =>
        StatusTest(responses.Select(response => response.Statuses).Distinct().ToList(), "call.Status");

    private static string StatusTest(IReadOnlyList<StatusRange> ranges, string status) => ranges.Count == 1 && ranges[0].IsExact
        ? $"{status} == {ranges[0].First}"
        : $"{status} is {string.Join(" or ", ranges.Select(Pattern))}";

    private static string Pattern(StatusRange range) => range.IsExact ? $"{range.First}" : $">= {range.First} and <= {range.Last}";

    private static string Read(ResponseModel response, TypeEmitter types) => response.Content switch
    {
        BodyKind.Text => "call.ReadText()",
        BodyKind.Binary => "call.ReadStream()",
        _ => $"call.{Method(response.Texts)}<{types.Type(response.Type!, response.AllowsNull)}>"
            + $"({types.Reading(response.Type!, response.AllowsNull)})",
    };

    private static string Method(TextUse texts) => texts switch
    {
        TextUse.Value => "ReadJsonOrText",
        TextUse.Failure => "ReadOrShowText",
        TextUse.Undeclared => "ReadJsonOrPlainText",
        _ => "Read",
    };
}
