using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>A program that reads a <c>Thing</c> with one property <c>value</c>, evaluates an expression, and sends it.</summary>
internal static class ThingProgram
{
    /// <summary>The value of an expression about <c>thing</c>, or the request if it is not the JSON that was read.</summary>
    public static Task<string> AskAsync(string schema, string value, string expression)
    {
        string code = $$"""
            string json = "{\"value\":" + {{Quote(value)}} + "}";
            Thing thing = Thing.FromJson(json);
            string asked = Convert.ToString({{expression}}, System.Globalization.CultureInfo.InvariantCulture) ?? "null";
            await client.CreateThingAsync(thing);
            return Server.Request.EndsWith("\n\n" + json) ? asked : Server.Request;
            """;
        return GeneratedProgram.RunAsync(TestDocument.WithThing($"type: object\nproperties:\n  value: {schema}"), code);
    }

    /// <summary>A text as a C# literal.</summary>
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
