using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tavus.Generator.Benchmarks.Client;

/// <summary>
/// What a client adds to a native executable: the programs in <c>Aot/</c>, published and run, against one that sends bytes. It needs what
/// publishing native programs needs: clang and zlib's files.
/// </summary>
internal static partial class NativeSize
{
    private static readonly string Benchmarks = Path.Combine(BenchmarkDocument.RepositoryRoot, "tests/Tavus.Generator.Benchmarks");

    public static void Run(TextWriter output)
    {
        string directory = Directory.CreateTempSubdirectory("tavus-aot-").FullName;
        try
        {
            string baseline = $"<Compile Include=\"{Benchmarks}/Baseline/**/*.cs\" />";
            (long bytesOnly, _) = Publish(directory, "WithoutJson", "");
            output.WriteLine($"{"",-14} {"MB",8} {"growth",8} {"warnings",9}");
            output.WriteLine($"{"without JSON",-14} {Mega(bytesOnly),8:F2}");

            long byHand = Print("by hand", Publish(directory, "ByHand", baseline));
            long lossy = Print("by hand, lossy", Publish(directory, "ByHandLossy", baseline));
            long generated = Print("generated", Publish(directory, "Generated", $"<Compile Include=\"{Benchmarks}/Client/GeneratedBodies.cs\" />"));
            output.WriteLine($"ratio of the growth: {(double)generated / byHand:F2} to by hand, {(double)generated / lossy:F2} to lossy");

            long Print(string what, (long Size, int Warnings) program)
            {
                long growth = program.Size - bytesOnly;
                output.WriteLine($"{what,-14} {Mega(program.Size),8:F2} {Mega(growth),8:F2} {program.Warnings,9}");
                return growth;
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static (long Size, int Warnings) Publish(string directory, string program, string sources)
    {
        string project = Directory.CreateDirectory(Path.Combine(directory, program)).FullName;
        string generator = program == "Generated" ? $"<Import Project=\"{BenchmarkDocument.RepositoryRoot}/src/Tavus.Generator/InRepository.targets\" />" : "";
        File.WriteAllText(Path.Combine(project, program + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net9.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="{Benchmarks}/Aot/{program}.cs" />
                <Compile Include="{Benchmarks}/Client/RespondingHandler.cs;{Benchmarks}/Client/PersonaTexts.cs" />
                {sources}
              </ItemGroup>
              {generator}
            </Project>
            """);

        string log = ProcessCost.OfDotnet(project, "publish", "-c", "Release", "-o", "out").Output;
        var executable = new FileInfo(Path.Combine(project, "out", OperatingSystem.IsWindows() ? program + ".exe" : program));

        // It handles its own requests; a program that does not work is not measured.
        ProcessCost.Of(executable.FullName, project);
        int warnings = Warning().Matches(log).Select(match => match.Value).Distinct().Count();
        return (executable.Length, warnings);
    }

    private static double Mega(long bytes) => bytes / 1e6;

    /// <summary>Trimming and native compilation: what would break at run time.</summary>
    [GeneratedRegex(@"warning IL[23]\d\d\d:.*")]
    private static partial Regex Warning();
}
