using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Tavus.Generator.Benchmarks;

/// <summary>A project outside of the repository, compiled by the compiler's own executable with the arguments that MSBuild would give it.</summary>
internal sealed class ConsumerProject
{
    private const string ResponseFile = "csc.rsp";

    private string _compiler = "";

    private ConsumerProject(string directory) => Directory = directory;

    public string Directory { get; }

    public static ConsumerProject Create(string directory, string? document, bool generates)
    {
        System.IO.Directory.CreateDirectory(directory);
        string sources = Path.Combine(BenchmarkDocument.RepositoryRoot, "src");
        string generator = $"""
              <Import Project="{sources}/Tavus.Generator/InRepository.targets" />
              <ItemGroup>
                <Analyzer Include="{sources}/Tavus.Generator.CodeFixes/bin/Release/netstandard2.0/Tavus.Generator.CodeFixes.dll" />
              </ItemGroup>
            """;
        File.WriteAllText(Path.Combine(directory, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            {(document is null ? "" : $"<ItemGroup><TavusSpec Include=\"{document}\" /></ItemGroup>")}
            {(generates ? generator : "")}
              <Target Name="WriteCompilerArguments" AfterTargets="CoreCompile">
                <!-- The compiler takes /noconfig from its command line alone. -->
                <ItemGroup><CompilerArgument Include="@(CscCommandLineArgs)" Exclude="/noconfig" /></ItemGroup>
                <WriteLinesToFile File="{ResponseFile}" Lines="@(CompilerArgument)" Overwrite="true" />
                <WriteLinesToFile File="compiler.txt" Lines="$(RoslynTargetsPath)" Overwrite="true" />
              </Target>
            </Project>
            """);
        File.WriteAllText(Path.Combine(directory, "Consumer.cs"), "public static class Consumer;\n");
        var project = new ConsumerProject(directory);
        if (generates)
            project.ReadCompilerArguments();

        return project;
    }

    /// <summary>Asks MSBuild for the compiler's arguments, without compiling anything. The generator is built already, being part of this program.</summary>
    public void ReadCompilerArguments()
    {
        ProcessCost.OfDotnet(Directory, "restore", "-p:Configuration=Release");
        ProcessCost.OfDotnet(
            Directory, "build", "--no-restore", "-c", "Release", "-t:Compile",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false");
        _compiler = Path.Combine(File.ReadAllText(Path.Combine(Directory, "compiler.txt")).Trim(), "bincore", "csc.dll");
    }

    /// <summary>Generates into another directory, and returns the files.</summary>
    public List<string> WriteGeneratedFiles(string directory)
    {
        Compile("-generatedfilesout:" + directory);
        return System.IO.Directory.EnumerateFiles(directory, "*.g.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains("Tavus.Generator", StringComparison.Ordinal))
            .ToList();
    }

    /// <summary>Runs the compiler in a process of its own.</summary>
    public ProcessCost Compile(params string[] options) => ProcessCost.OfDotnet(Directory, ["exec", _compiler, "-noconfig", "@" + ResponseFile, .. options]);
}
