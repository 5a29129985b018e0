#if HAS_ITEMS
namespace Tavus.Runtime;

// How the items of a response are separated.
internal enum ItemFormat
{
    // A JSON text in each line (JSON Lines, NDJSON).
    Lines,

    // A text in each line, which may be the JSON of a string.
    LineTexts,

    // JSON texts that each begin with a record separator (RFC 7464).
    Sequence,

    // Server-sent events whose data are JSON texts.
    Events,

    // Server-sent events whose data are the items as they are.
    EventTexts,

    // Server-sent events as objects with the properties event, data, id and retry; the data is a string.
    EventObjects,

    // The same with JSON as data.
    JsonEventObjects,
}
#endif
