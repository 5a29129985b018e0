using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Text;

namespace Tavus.Generator.Model;

/// <summary>A path or an address with variables, taken apart.</summary>
internal sealed record UrlTemplate(EquatableArray<UrlPart> Parts)
{
    /// <summary>The names of the variables, in their order.</summary>
    public IEnumerable<string> Variables => Parts.Where(part => part.IsVariable).Select(part => part.Text);

    /// <summary>The template without the names of its variables.</summary>
    public string Shape => string.Concat(Parts.Select(part => part.IsVariable ? "{}" : part.Text));

    /// <summary>The template as in the document.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.IsVariable ? $"{{{part.Text}}}" : part.Text));
}
