using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Determinism;

/// <summary>The output has one hash in every process, culture and folder, whatever line ends the document has.</summary>
public sealed class ReproducibilityTests
{
    private static readonly Dictionary<string, Func<string, string>> Spellings = new()
    {
        ["LF"] = text => text,
        ["CRLF"] = text => text.Replace("\n", "\r\n"),
        ["BOM"] = text => "\uFEFF" + text,
    };

    [Fact]
    public async Task The_output_has_one_hash()
    {
        var hashes = new Dictionary<string, string>();
        foreach (string folder in new[] { "/home/a", @"C:\Users\b c" })
        {
            foreach (string spelling in Spellings.Keys)
                hashes.Add($"{spelling} in {folder}", Hash(Generate(folder, spelling)));
        }

        // Each process has a folder of its own, and other hash codes of strings.
        foreach ((string language, string spelling) in new[] { ("tr_TR.UTF-8", "CRLF"), ("de_DE.UTF-8", "BOM"), ("ar_SA.UTF-8", "LF"), ("C", "CRLF") })
            hashes.Add($"{spelling} in a process in {language}", Hash(await CompileAsync(language, spelling)));

        Assert.True(hashes.Values.Distinct().Count() == 1, string.Join(Environment.NewLine, hashes.Select(pair => $"{pair.Value} {pair.Key}")));
    }

    private static Dictionary<string, string> Generate(string folder, string spelling)
    {
        TestTarget target = TestTarget.Net10 with { References = [.. CompilerProcess.References.Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))] };
        Generation generation = Generation.Of(
            target,
            new TestOptions(),
            new TestFile(folder + "/api.yaml", Spell(TestFile.Bundled, spelling)),
            new TestFile(folder + "/api.overlay.yaml", Spell(TestFile.BundledOverlay, spelling), isOverlay: true));
        return generation.Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }

    private static async Task<IReadOnlyDictionary<string, string>> CompileAsync(string language, string spelling)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tavus-");
        try
        {
            return await CompilerProcess.GenerateAsync(folder.FullName, Spell(TestFile.Bundled, spelling), Spell(TestFile.BundledOverlay, spelling), language);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Spell(TestFile file, string spelling) => Spellings[spelling](file.GetText()!.ToString());

    private static string Hash(IReadOnlyDictionary<string, string> files)
    {
        string text = string.Concat(files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key}\n{file.Value}\n"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
