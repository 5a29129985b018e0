using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.OpenApi.Models;
using Microsoft.OpenApi.Readers;
using Microsoft.OpenApi.Validations;

namespace Tavus.Witness.Tests.Documents;

/// <summary>A document as Microsoft.OpenApi.Readers 1.6 reads it.</summary>
internal sealed class WitnessDocument
{
    private static readonly Regex Version30 = new("""^[{\s]*["']?openapi["']?: ?["']?3\.0""", RegexOptions.Multiline);

    private static readonly Regex InnerReference = new("""\$ref["']?: ?["']?#/(paths/|components/[^/"'\s]+/[^/"'\s]+/)""");

    private WitnessDocument(OpenApiDocument document)
    {
        Operations = document.Paths
            .SelectMany(path => path.Value.Operations.Select(operation =>
                new DocumentOperation(path.Key, operation.Key, path.Value, operation.Value)))
            .ToList();
        Components = new Dictionary<string, OpenApiSchema>(document.Components?.Schemas ?? new Dictionary<string, OpenApiSchema>());
    }

    public IReadOnlyList<DocumentOperation> Operations { get; }

    public IReadOnlyDictionary<string, OpenApiSchema> Components { get; }

    /// <summary>Whether the reader supports the document: neither OpenAPI 3.1 nor a reference into the middle of a schema.</summary>
    public static bool CanRead(string text) => Version30.IsMatch(text) && !InnerReference.IsMatch(text);

    public static WitnessDocument Read(string text)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        return new WitnessDocument(new OpenApiStringReader(settings).Read(text, out _));
    }
}
