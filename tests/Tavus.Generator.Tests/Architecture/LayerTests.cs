using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Architecture;

/// <summary>Which folder may know which: the rules that keep the parts apart.</summary>
public sealed class LayerTests
{
    private const string Roslyn = @"Microsoft\.CodeAnalysis(?!\.Text;)";
    private const string Libraries = @"Microsoft\.OpenApi|YamlDotNet";

    [Theory]
    [InlineData("Text", @"Tavus\.Generator\.(?!Text)|Microsoft\.|YamlDotNet")]
    [InlineData("Diagnostics", @"Tavus\.Generator\.(?!Diagnostics|Text)|" + Roslyn + "|" + Libraries)]
    [InlineData("Documents", @"Tavus\.Generator\.(?!Documents|Diagnostics|Text)|" + Roslyn)]
    [InlineData("Model", @"Tavus\.Generator\.(?!Model|Text)|Microsoft\.|YamlDotNet")]
    [InlineData("Parsing", @"Tavus\.Generator\.(?!Parsing|Documents|Model|Diagnostics|Text)|YamlDotNet|" + Roslyn)]
    [InlineData("Emitter", @"Tavus\.Generator\.(?!Emitter|Model|Text)|" + Roslyn + "|" + Libraries)]
    [InlineData("Analyzers", @"Tavus\.Generator\.(?!Analyzers|Diagnostics|Host|Text)|" + Libraries)]
    public void Folder_knows_only_what_it_may(string folder, string forbidden)
    {
        string[] offenders = Directory.GetFiles(Repository.PathOf("src/Tavus.Generator/" + folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file)
                .Where(line => !line.StartsWith("namespace ") && !line.TrimStart().StartsWith("//") && Regex.IsMatch(Regex.Replace(line, "\"[^\"]*\"", ""), forbidden))
                .Select(line => Path.GetFileName(file) + ": " + line.Trim()))
            .ToArray();

        Assert.True(offenders.Length == 0, string.Join("\n", offenders));
    }

    [Fact]
    public void Only_the_code_fixes_reference_workspaces() => Assert.DoesNotContain(
        typeof(TavusGenerator).Assembly.GetReferencedAssemblies(), assembly => assembly.Name!.Contains("Workspaces"));

    [Fact]
    public void Nothing_in_the_generator_is_keyed_to_the_bundled_document()
    {
        string[] offenders = Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/") && File.ReadLines(file).Any(line => !line.TrimStart().StartsWith("//") && Regex.IsMatch(line, "persona|system_?prompt|pipeline_?mode|replica", RegexOptions.IgnoreCase)))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .ToArray();

        Assert.Empty(offenders);
    }
}
