namespace Tavus.Generator.Model;

/// <summary>How the items of a response are separated. The names are those of the support code.</summary>
internal enum ItemFormat
{
    /// <summary>The body is not a stream of items.</summary>
    None,

    /// <summary>A JSON text in each line.</summary>
    Lines,

    /// <summary>A text in each line, which may be the JSON of a string.</summary>
    LineTexts,

    /// <summary>JSON texts that each begin with a record separator (RFC 7464).</summary>
    Sequence,

    /// <summary>Server-sent events whose data are JSON texts.</summary>
    Events,

    /// <summary>Server-sent events whose data are the items as they are.</summary>
    EventTexts,

    /// <summary>Server-sent events as objects with the properties event, data, id and retry; the data is a string.</summary>
    EventObjects,

    /// <summary>The same with JSON as data.</summary>
    JsonEventObjects,
}
