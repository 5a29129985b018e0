using Tavus.Generator.Model;
using Tavus.Generator.Text;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the names of parameters: a keyword of C# gets an <c>@</c>.</summary>
internal static class CSharpName
{
    public static string Of(ParameterModel parameter) => Of(parameter.Name);

    public static string Of(string name) => Identifier.IsKeyword(name) ? "@" + name : name;
}
