using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>
/// Finds schemas that are <c>type: object</c> and nothing more. Frameworks write them for values of any type (<c>Object</c> in Java, a
/// union with null in NestJS).
/// </summary>
internal static class BareObject
{
    private const int MaxDepth = 8;

    private static readonly HashSet<string> Annotations =
    [
        "type", "nullable", "title", "description", "format", "default", "example", "examples", "deprecated", "readOnly", "writeOnly",
        "externalDocs", "xml", "$comment",
    ];

    /// <summary>Whether nothing but <c>type: object</c> restricts the values of the schema at a location.</summary>
    public static bool IsAt(ParserContext context, SpecPointer pointer) => IsOpen(context, context.NodeAt(pointer), MaxDepth);

    private static bool IsOpen(ParserContext context, SpecNode? node, int depth) =>
        depth > 0
        && node is SpecMapping schema
        && !HasObjectAsExample(schema)
        && schema.Members.All(member => IsOpen(context, schema, member, depth - 1));

    private static bool IsOpen(ParserContext context, SpecMapping schema, SpecMember member, int depth) => member.Name switch
    {
        "$ref" => ParserContext.TargetOf(schema) is { } target && IsOpen(context, context.Source.Find(target), depth),
        "allOf" or "oneOf" or "anyOf" =>
            member.Value is SpecSequence branches && branches.Items.All(branch => IsOpen(context, branch, depth)),
        "type" => !member.Value.File.IsOverlay,
        _ => Annotations.Contains(member.Name) || member.Name.StartsWith("x-", StringComparison.Ordinal),
    };

    private static bool HasObjectAsExample(SpecMapping schema) =>
        schema["example"] is SpecMapping
        || schema["default"] is SpecMapping
        || (schema["examples"] is SpecSequence examples && examples.Items.Any(example => example is SpecMapping));
}
