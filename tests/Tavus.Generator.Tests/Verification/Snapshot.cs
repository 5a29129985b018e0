using System;
using System.IO;

namespace Tavus.Generator.Tests.Verification;

/// <summary>
/// Compares generated code with a file in the repository. To accept what is generated now, set the environment variable
/// UPDATE_SNAPSHOTS to 1, run the tests, and read the difference before committing it.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string name, string actual)
    {
        string path = Repository.PathOf($"tests/Tavus.Generator.Tests/Emitter/Snapshots/{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"The snapshot '{name}' does not exist; run the tests with UPDATE_SNAPSHOTS=1 to make it.");
        string[] expectedLines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        string[] actualLines = actual.Split('\n');
        for (int i = 0; i < Math.Max(expectedLines.Length, actualLines.Length); i++)
        {
            string? expectedLine = i < expectedLines.Length ? expectedLines[i] : null;
            string? actualLine = i < actualLines.Length ? actualLines[i] : null;
            Assert.True(expectedLine == actualLine, $"Snapshot '{name}', line {i + 1}:{Environment.NewLine}expected: {expectedLine}{Environment.NewLine}actual:   {actualLine}");
        }
    }
}
