namespace Tavus.Runtime;

// How a text spells a value.
internal enum Spelling
{
    // It is not a value of the kind.
    Invalid,

    // As the writer writes the value.
    Canonical,

    Other,
}
