using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The names of an enum's members.</summary>
public sealed class EnumNameTests
{
    [Theory]
    [InlineData("['+1', '-1', laugh, '12', '-12', '1']", "Plus1 Minus1 Laugh _12 Minus12 _1")]
    [InlineData("['>=', '<=', '!=', '<>', '=', '==', '<', '>', '*', '/', '%', '~', '+', '-']",
        "GreaterThanOrEqual LessThanOrEqual NotEqual LessThanGreaterThan Equal EqualEqual LessThan GreaterThan Star Slash Percent Tilde Plus Minus")]
    [InlineData("[created, '-created', '+created', 'name,-created', 'name,created']", "Created MinusCreated PlusCreated NameMinusCreated NameCreated")]
    [InlineData("['', ' ', a, A, 'a ', aB]", "Empty Space A AUppercase ASpace AB")]
    [InlineData("[asc, ASC, Asc]", "Asc ASC AscMixedCase")]
    [InlineData("['1.0', '1_0', '10', '1.10', '11.0', v1.0, v10]", "_1_0 _1Underscore0 _10 _1_10 _11_0 V1_0 V10")]
    [InlineData("['a b', a-b, a_b, a.b, aB]", "AB AMinusB AUnderscoreB ADotB ABMixedCase")]
    [InlineData("[A, A+, A-, 'C#', 'C++', C]", "A APlus AMinus CSharp CPlusPlus C")]
    [InlineData("['>=1', '<1', '100%', '@me', 'image/*', 'R&D', '*/*']",
        "GreaterThanOrEqual1 LessThan1 _100Percent AtMe ImageStar RAndD StarSlashStar")]
    [InlineData("[\"\\U0001F44D\", \"\\u2713\"]", "U1F44D U2713")]
    [InlineData("[raven-0, time-based, IN_PROGRESS, userId, '2024-05-06']", "Raven0 TimeBased INProgress UserId _2024_05_06")]
    public void Signs_are_words_where_they_have_a_meaning(string values, string expected) => Assert.Equal(
        expected, Names($"type: object\nproperties:\n  mode: {{ type: string, enum: {values} }}"));

    [Theory]
    [InlineData("a-b, a_b, 'a b', '', '+1', '-1', A, a")]
    [InlineData("'1', '-1', '12', '_1', '.1', '1.', 1-2, '1 2'")]
    public void Further_values_rename_no_other(string values)
    {
        string[] all = values.Split(", ");
        string whole = Names($"type: object\nproperties:\n  mode: {{ type: string, enum: [{values}] }}");

        for (int count = 1; count < all.Length; count++)
            Assert.StartsWith(Names($"type: object\nproperties:\n  mode: {{ type: string, enum: [{string.Join(", ", all.Take(count))}] }}") + " ", whole);
    }

    [LongTextTheory]
    [InlineData("type: string, enum: [a, b], x-enum-varnames: [low, high-est]", "Low HighEst")]
    [InlineData("type: string, nullable: true, enum: [null, a, b], x-enumNames: [none, low, high]", "Low High")]
    [InlineData("type: string, nullable: true, enum: [null, a, b], x-enumNames: [low, high]", "Low High")]
    [InlineData("type: string, enum: [a, b, c], x-enum-varnames: [low, high]", "A B C")]
    [InlineData("type: string, enum: [a, b], x-enum-varnames: { b: high }", "A High")]
    [InlineData("type: string, enum: [a, b], x-enum-varnames: [same, same]", "Same SameLowercase")]
    [InlineData("type: integer, enum: [1, -1], x-ms-enum: { name: ThingMode, values: [{ value: -1, name: down }, { value: 1, name: up }] }", "Up Down")]
    [InlineData("type: number, enum: [-1, 0.5, 12]", "ValueMinus1 Value0_5 Value12")]
    public void Names_of_the_document_are_used(string schema, string expected) =>
        Assert.Equal(expected, Names($"type: object\nproperties:\n  mode: {{ {schema} }}"));

    [Theory]
    [InlineData("type: string, enum: [a, b], x-enum-descriptions: [The first., '']", "The first.")]
    [InlineData("type: string, enum: [a, b], x-enumDescriptions: { a: The first. }", "The first.")]
    [InlineData("type: string, enum: [a, b], x-ms-enum: { name: ThingMode, values: [{ value: a, description: The first. }] }", "The first.")]
    [InlineData("oneOf: [{ const: a, title: first, description: The first. }, { const: b }]", "The first.")]
    public void Descriptions_of_the_document_are_documentation(string schema, string expected)
    {
        ISymbol[] members = Members($"type: object\nproperties:\n  mode: {{ {schema} }}", "Tavus.ThingMode");

        Assert.Contains(expected, members[0].GetDocumentationCommentXml());
        Assert.Contains("<c>b</c>", members[1].GetDocumentationCommentXml());
    }

    [Fact]
    public void The_type_has_the_name_of_the_document() => Assert.Equal(
        ["A"],
        Members("type: object\nproperties:\n  mode: { type: string, title: Other, enum: [a], x-ms-enum: { name: skuTier } }", "Tavus.SkuTier").Select(member => member.Name));

    [Theory]
    [InlineData("oneOf: [{ const: a1, title: First one }, { const: b2, title: Second }]", "FirstOne Second")]
    [InlineData("oneOf: [{ const: a1, title: Mode }, { const: b2, title: Mode }]", "A1 B2")]
    [InlineData("title: ThingMode, oneOf: [{ type: integer, const: 1, title: Low }, { const: 2, title: High }]", "Low High")]
    [InlineData("anyOf: [{ type: string }, { const: a1, title: First }]", "First")]
    public void A_constant_with_a_title_has_it_as_its_name(string schema, string expected) =>
        Assert.Equal(expected, Names($"type: object\nproperties:\n  mode: {{ {schema} }}"));

    [Fact]
    public async Task Names_and_values_belong_together() => Assert.Equal("+1 -1 >=", await GeneratedProgram.RunAsync(
        TestDocument.WithThing("type: object\nproperties:\n  mode: { type: string, enum: ['-1', '+1', '>='] }"),
        "return OpenEnum<ThingMode>.Of(ThingMode.Plus1) + \" \" + OpenEnum<ThingMode>.Of(ThingMode.Minus1) + \" \" + OpenEnum<ThingMode>.Of(ThingMode.GreaterThanOrEqual);"));

    private static string Names(string schema) => string.Join(" ", Members(schema, "Tavus.ThingMode").Select(member => member.Name));

    private static ISymbol[] Members(string schema, string type) =>
        [.. Generation.Of(TestDocument.WithThing(schema, "3.1.0")).AssertSilent().AssertCompiles().Type(type).GetMembers().OfType<IFieldSymbol>()];
}
