namespace Tavus.Generator.Model;

/// <summary>How the next page of a list is requested.</summary>
internal enum PaginationKind
{
    /// <summary>By the number of the page.</summary>
    Page,

    /// <summary>By the number of items before it.</summary>
    Offset,

    /// <summary>By a value of the previous page.</summary>
    Cursor,

    /// <summary>At the address in the header <c>Link</c> with <c>rel=next</c>.</summary>
    Link,

    /// <summary>At an address in the body.</summary>
    Url,
}
