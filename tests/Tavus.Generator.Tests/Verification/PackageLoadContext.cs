using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace Tavus.Generator.Tests.Verification;

/// <summary>
/// Loads System.Text.Json and its closure from their packages, as .NET Framework does, for a program that is compiled for .NET Standard 2.0.
/// Their parsers and writers are not those of .NET.
/// </summary>
internal sealed class PackageLoadContext() : AssemblyLoadContext("Consumer")
{
    protected override Assembly? Load(AssemblyName name) =>
        References.PackagePaths.FirstOrDefault(path => System.IO.Path.GetFileNameWithoutExtension(path) == name.Name) is { } path
            ? LoadFromAssemblyPath(path)
            : null;
}
