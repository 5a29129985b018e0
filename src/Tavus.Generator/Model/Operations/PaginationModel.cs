using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>The method that returns the items of all pages of a list, beside the method of one page.</summary>
/// <param name="Name">Its C# name, without <c>Async</c>.</param>
/// <param name="Parameter">The parameter that selects the page; null where an address does.</param>
/// <param name="Items">The path to the items in a page, as names of properties; empty where the page is the list.</param>
/// <param name="Next">The path to the next cursor or address; empty where there is none.</param>
/// <param name="Last">The path in the last item to the next cursor; empty where the page has it.</param>
/// <param name="Total">The path to the number of all items; empty where pages have none.</param>
/// <param name="More">The path to the boolean that is true where another page follows; empty where pages have none.</param>
/// <param name="First">The number or offset of the first page.</param>
/// <param name="MaxPages">How many pages are read at most.</param>
internal sealed record PaginationModel(
    PaginationKind Kind,
    string Name,
    ParameterModel? Parameter,
    ListType List,
    EquatableArray<string> Items,
    EquatableArray<string> Next,
    EquatableArray<string> Last,
    EquatableArray<string> Total,
    EquatableArray<string> More,
    long First,
    int MaxPages)
{
    /// <summary>Whether the address in the body is a <c>Uri</c>, not a string.</summary>
    public bool HasUri { get; init; }

    /// <summary>Whether it reads properties that are marked as obsolete.</summary>
    public bool UsesObsolete { get; init; }
}
