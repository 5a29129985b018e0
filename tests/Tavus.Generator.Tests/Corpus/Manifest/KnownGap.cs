namespace Tavus.Generator.Tests.Corpus.Manifest;

/// <summary>
/// What the generator is known to lose without a word. Each has a smallest document in <see cref="KnownGapTests"/>; whoever closes one
/// takes it out here and unskips its test.
/// </summary>
internal enum KnownGap
{
    /// <summary>Nothing is known: the test fails.</summary>
    None,

    /// <summary>A property that several parts of <c>allOf</c> declare: the last declaration counts alone, though all of them hold.</summary>
    Redeclared,

    /// <summary><c>oneOf</c> or <c>anyOf</c> of texts, numbers and free-form objects, which Microsoft.OpenApi turns into a list of types.</summary>
    ChoiceOfPrimitives,

    /// <summary>A media type beside JSON whose schema is another one.</summary>
    OtherMediaType,

    /// <summary><c>enum</c> of values that are no texts, or beside a <c>type</c> that is not <c>string</c>.</summary>
    EnumOfOtherType,
}
