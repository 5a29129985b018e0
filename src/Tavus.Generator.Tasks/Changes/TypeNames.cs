using System.Collections.Generic;
using System.Text.RegularExpressions;
using Tavus.Generator.Emitter;
using Tavus.Generator.Model;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>Types as C# without namespaces.</summary>
/// <param name="renames">The new names of types that have another name now.</param>
internal sealed class TypeNames(IReadOnlyDictionary<string, string> renames)
{
    private static readonly TypeEmitter Types = new(GeneratorOptions.Default);

    public static string Of(TypeModel? type) => type is null ? "nothing" : Regex.Replace(Types.Type(type), @"global::(\w+\.)*", "");

    /// <summary>A type of the old client by the names of the new one.</summary>
    public string Renamed(TypeModel? type) => Regex.Replace(Of(type), @"\w+", match => Renamed(match.Value));

    public string Renamed(string name) => renames.TryGetValue(name, out string? renamed) ? renamed : name;
}
