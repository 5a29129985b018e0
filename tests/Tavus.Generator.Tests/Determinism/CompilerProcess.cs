using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Determinism;

/// <summary>The C# compiler of the SDK as a process of its own, with the generator.</summary>
internal static class CompilerProcess
{
    /// <summary>What it generates in a folder: the names and texts of the files.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> GenerateAsync(string folder, string documentText, string overlayText, string language)
    {
        string document = await WriteAsync(folder, "api.yaml", documentText);
        string overlay = await WriteAsync(folder, "api.overlay.yaml", overlayText);
        string source = await WriteAsync(folder, "Consumer.cs", "");
        string config = await WriteAsync(folder, "config.globalconfig", $"""
            is_global = true
            build_property.TavusVerbose = true

            [{document}]
            build_metadata.AdditionalFiles.TavusSpec = true

            [{overlay}]
            build_metadata.AdditionalFiles.TavusOverlay = true
            """);
        string generated = Path.Combine(folder, "generated");
        Directory.CreateDirectory(generated);
        await RunAsync(language,
        [
            Compiler, "-noconfig", "-nostdlib", "-target:library", "-langversion:latest", "-out:" + Path.Combine(folder, "Consumer.dll"),
            "-generatedfilesout:" + generated, "-analyzerconfig:" + config, "-additionalfile:" + document, "-additionalfile:" + overlay, source,
            .. new[] { "Tavus.Generator.dll", "Microsoft.OpenApi.dll", "YamlDotNet.dll" }.Select(name => "-analyzer:" + Path.Combine(AppContext.BaseDirectory, name)),
            .. References.Select(path => "-reference:" + path),
        ]);
        return Directory.GetFiles(generated, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
    }

    /// <summary>The assemblies of the runtime that the tests run on.</summary>
    public static IReadOnlyList<string> References { get; } = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .ToArray();

    private static string Compiler => Directory.GetDirectories(Path.Combine(Root, "sdk"))
        .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
        .Where(File.Exists)
        .Order(StringComparer.Ordinal)
        .Last();

    private static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    private static async Task<string> WriteAsync(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static async Task RunAsync(string language, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
        {
            RedirectStandardOutput = true,
            Environment = { ["LANG"] = language, ["LC_ALL"] = language, ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }
}
