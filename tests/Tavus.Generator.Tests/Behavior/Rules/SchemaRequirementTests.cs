using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Analyzers;
using Tavus.Generator.Tests.Docs;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>
/// Properties that a schema requires because of others, by <c>dependentRequired</c> and <c>if</c>: what the client refuses and what the
/// analyzer reports are the same.
/// </summary>
public sealed class SchemaRequirementTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: T, version: '1' }
        servers: [{ url: https://api.test }]
        paths:
          /payments:
            post:
              operationId: createPayment
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Payment' } } } }
              responses: { '204': { description: done } }
        components:
          schemas:
            Payment:
              type: object
              properties:
                kind: { type: string, enum: [card, bank, cash] }
                card: { type: string }
                iban: { type: string }
                code: { type: string }
                till: { type: integer }
                note: { type: string }
                author: { type: string }
                tip: { type: number }
                currency: { type: string }
              dependentRequired: { tip: [currency] }
              if: { properties: { kind: { const: card } }, required: [kind] }
              then: { required: [card] }
              allOf:
                - if: { properties: { kind: { enum: [bank, cash] } }, required: [kind] }
                  then: { required: [code] }
                - if: { required: [note] }
                  then: { required: [author] }
                - if: { properties: { kind: { pattern: '^b' } } }
                  then: { required: [iban] }
        """;

    [Theory]
    [InlineData("", "")]
    [InlineData("Tip = 1, Currency = \"EUR\"", "")]
    [InlineData("Tip = 1, Currency = \"\"", "")]
    [InlineData("Tip = 1", "$.currency is required when tip is set")]
    [InlineData("AdditionalProperties = new() { [\"tip\"] = null }", "$.currency is required when tip is set")]
    [InlineData("Tip = 1, Currency = null", "$.currency is required when tip is set")]
    [InlineData("Tip = 1, AdditionalProperties = new() { [\"currency\"] = null }", "")]
    [InlineData("Kind = PaymentKind.Card, Card = \"1\"", "")]
    [InlineData("Kind = PaymentKind.Card", "$.card is required when kind is 'card'")]
    [InlineData("Kind = PaymentKind.Bank", "$.code is required when kind is 'bank' or 'cash'")]
    [InlineData("Kind = PaymentKind.Cash, Code = \"1\"", "")]
    [InlineData("Note = \"a\"", "$.author is required when note is set")]
    [InlineData("Note = \"\"", "$.author is required when note is set")]
    [InlineData("Note = null", "")]
    public async Task Required_because_of_another_property(string members, string expected)
    {
        string send = $$"""await sender.CreatePaymentAsync(new Payment { {{members}} });""";
        Assert.Equal(expected, await CheckedCall.ViolationsAsync(Document, send));
        Assert.Equal(expected.Length == 0 ? 0 : 1, (await CheckedCall.AnalyzeAsync(new ConditionallyRequiredAnalyzer(), Document, send)).Length);
    }

    // In C#, the compiler reports these.
    [Theory]
    [InlineData("{}", "$.kind is required")]
    [InlineData("{\"kind\":\"card\"}", "")]
    [InlineData("{\"kind\":\"card\",\"part\":{}}", "$.part.a.b is required")]
    [InlineData("{\"kind\":\"card\",\"part\":{\"a.b\":1}}", "")]
    public async Task Required_in_a_JSON_text(string json, string expected)
    {
        string document = DocumentWithRequired;
        string send = $"await sender.CreatePaymentAsync(Payment.FromJson({ThingProgram.Quote(json)}));";
        Assert.Equal(expected, await CheckedCall.ViolationsAsync(document, send));
        Assert.Equal(expected.Length == 0 ? 0 : 1, (await CheckedCall.AnalyzeAsync(new ConditionallyRequiredAnalyzer(), document, send)).Length);
    }

    // The compiler moves the attribute of the property to its setter.
    [Fact]
    public async Task Required_in_a_JSON_text_for_a_referenced_client()
    {
        Compilation client = GeneratorRun.Start(TestCompilation.Create("", null), DocumentWithRequired).Compilation;
        Compilation code = TestCompilation.Create(
            "class C { async System.Threading.Tasks.Task M(Tavus.ITavusClient c) => await c.CreatePaymentAsync(Tavus.Payment.FromJson(\"{}\")); }",
            null,
            TestCompilation.Library(client));
        Diagnostic missing = Assert.Single(await AnalyzerRun.AnalyzeAsync<ConditionallyRequiredAnalyzer>(code));
        Assert.Equal("kind is required in Payment: set Kind", missing.GetMessage());
    }

    private static string DocumentWithRequired => Document[..Document.IndexOf("dependentRequired", System.StringComparison.Ordinal)]
        + "  part: { type: object, required: [a.b, c], properties: { a.b: { type: integer }, c: { type: [string, 'null'] } } }\n      required: [kind]\n";

    [Theory]
    [InlineData("{\"tip\":1,\"currency\":null}", "valid")]
    [InlineData("{\"tip\":1}", "$.currency is required when tip is set")]
    public async Task An_explicit_null_is_a_value(string json, string expected) => Assert.Equal(expected, await GeneratedProgram.RunAsync(Document, $$"""
        try
        {
            Payment.FromJson({{ThingProgram.Quote(json)}}).Validate();
            return "valid";
        }
        catch (TavusValidationException exception)
        {
            return string.Join("; ", exception.Violations);
        }
        """));
}
