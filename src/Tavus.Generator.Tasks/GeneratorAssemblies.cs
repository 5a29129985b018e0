using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Tavus.Generator.Tasks;

/// <summary>
/// Finds the generator, the libraries beside it and the compiler that it is written against. Each file gets a separate load context:
/// a build server may have another version of the package loaded.
/// </summary>
internal sealed class GeneratorAssemblies : IDisposable
{
    private readonly string[] _folders;

    /// <param name="generator">The folder of the generator.</param>
    /// <param name="compiler">The folder of the compiler's targets.</param>
    public GeneratorAssemblies(string generator, string compiler)
    {
        _folders = new[] { generator, Path.Combine(compiler, "bincore"), compiler }.Where(Directory.Exists).Select(Normalize).ToArray();
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
    }

    public void Dispose() => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private Assembly? Resolve(object sender, ResolveEventArgs request)
    {
        if (!IsOurs(request.RequestingAssembly))
            return null;

        string file = new AssemblyName(request.Name).Name + ".dll";
        string? path = _folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
        return path is null ? null : Assembly.LoadFile(path);
    }

    private bool IsOurs(Assembly? assembly) =>
        assembly is null
        || assembly == typeof(GeneratorAssemblies).Assembly
        || (assembly is { IsDynamic: false, Location: { Length: > 0 } path } && _folders.Contains(Normalize(Path.GetDirectoryName(path)!)));

    private static string Normalize(string folder) =>
        Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
}
