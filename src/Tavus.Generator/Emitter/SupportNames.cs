using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>
/// Names in the support code that begin with the stem of the client's name: the source has those of <see cref="GeneratorOptions.Default"/>.
/// </summary>
internal static class SupportNames
{
    // Whole identifiers, and the literal that is the stem alone: the source of tracing.
    private static readonly Regex Stemmed = new(
        $"\\b(?:{string.Join("|", GeneratorOptions.Default.SupportTypes)})\\b|\"{GeneratorOptions.Default.Stem}\"");

    /// <summary>The support code with the names of a client.</summary>
    public static string Rename(string code, GeneratorOptions options)
    {
        string stem = GeneratorOptions.Default.Stem;
        return options.Stem == stem
            ? code
            : Stemmed.Replace(
                code,
                match => match.Value[0] == '"' ? CSharpLiteral.Of(options.Stem) : options.Stem + match.Value.Substring(stem.Length));
    }

    /// <summary>
    /// Directives for the types that users name, in code that is in another namespace than these: .NET may have a type of the same name
    /// (<c>WebResponse</c> beside a <c>WebClient</c>).
    /// </summary>
    public static IEnumerable<string> Usings(string code, GeneratorOptions options) => options.Stem == GeneratorOptions.Default.Stem
        ? []
        : options.SupportTypes
            .Where(name => Regex.IsMatch(code, $@"\b{name}\b"))
            .Select(name => $"using {name} = global::{options.Namespace}.{name};\n");
}
