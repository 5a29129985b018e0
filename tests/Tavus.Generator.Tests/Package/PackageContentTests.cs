using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Package;

[Collection(nameof(PackedPackage))]
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Holds_nothing_but_what_it_needs()
    {
        IEnumerable<string> others = package.Files.Keys.Where(path => !path.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal));

        Assert.Equal(
            [
                "README.md", "THIRD-PARTY-NOTICES.txt", "Tavus.Generator.nuspec", "build/Tavus.Generator.Files.targets",
                "build/Tavus.Generator.Refresh.targets", "build/Tavus.Generator.props", "build/Tavus.Generator.targets", "buildMultiTargeting/Tavus.Generator.targets", "spec/create-persona.yaml", "spec/tavus.overlay.yaml", "tasks/netstandard2.0/Tavus.Generator.Tasks.dll",
            ],
            others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Holds_the_generator_with_what_it_needs_on_any_host() =>
        Assert.Equal(
            [
                "Microsoft.Bcl.AsyncInterfaces.dll", "Microsoft.OpenApi.dll", "System.Buffers.dll", "System.Memory.dll",
                "System.Numerics.Vectors.dll", "System.Runtime.CompilerServices.Unsafe.dll", "System.Text.Encodings.Web.dll",
                "System.Text.Json.dll", "System.Threading.Tasks.Extensions.dll", "Tavus.Generator.CodeFixes.dll", "Tavus.Generator.dll",
                "YamlDotNet.dll",
            ],
            package.Assemblies.Select(assembly => assembly.Key).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("spec/create-persona.yaml", "spec/create-persona.yaml")]
    [InlineData("spec/tavus.overlay.yaml", "spec/tavus.overlay.yaml")]
    [InlineData("THIRD-PARTY-NOTICES.txt", "docs/THIRD-PARTY-NOTICES.txt")]
    [InlineData("build/Tavus.Generator.props", "src/Tavus.Generator/build/Tavus.Generator.props")]
    [InlineData("build/Tavus.Generator.targets", "src/Tavus.Generator/build/Tavus.Generator.targets")]
    [InlineData("buildMultiTargeting/Tavus.Generator.targets", "src/Tavus.Generator/buildMultiTargeting/Tavus.Generator.targets")]
    [InlineData("build/Tavus.Generator.Files.targets", "src/Tavus.Generator/build/Tavus.Generator.Files.targets")]
    [InlineData("build/Tavus.Generator.Refresh.targets", "src/Tavus.Generator/build/Tavus.Generator.Refresh.targets")]
    public void Holds_files_byte_for_byte(string path, string source) =>
        Assert.Equal(File.ReadAllBytes(Repository.PathOf(source)), package.Files[path]);

    // The page of the package has no files beside the readme.
    [Fact]
    public void The_readme_links_to_the_repository()
    {
        string readme = Encoding.UTF8.GetString(package.Files["README.md"]);
        string source = File.ReadAllText(Repository.PathOf("README.md"));
        Assert.Equal(source, readme.Replace("](https://github.com/tavus-generator/Tavus.Generator/blob/main/", "](").TrimEnd('\n') + "\n");
        Assert.DoesNotMatch(@"\]\([\w/.-]+\)", readme);
    }

    [Fact]
    public void The_refresh_is_small() => Assert.InRange(package.Files["tasks/netstandard2.0/Tavus.Generator.Tasks.dll"].Length, 1, 200_000);

    [Fact]
    public void Is_a_development_dependency_under_the_MIT_licence_without_dependencies()
    {
        string nuspec = Encoding.UTF8.GetString(package.Files["Tavus.Generator.nuspec"]).TrimStart('\uFEFF');
        Dictionary<string, string> metadata = XDocument.Parse(nuspec).Root!.Elements().Single().Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value);

        Assert.Equal("Tavus.Generator", metadata["id"]);
        Assert.Equal("true", metadata["developmentDependency"]);
        Assert.Equal("MIT", metadata["license"]);
        Assert.Equal("README.md", metadata["readme"]);
        Assert.DoesNotContain("dependencies", metadata);
    }
}
