using System;

namespace Tavus.Witness.Tests;

/// <summary>A test over the real documents in the folder that the environment variable OPENAPI_CORPUS names.</summary>
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (Folder is null)
            Skip = "The environment variable OPENAPI_CORPUS names no folder with OpenAPI documents.";
    }

    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("OPENAPI_CORPUS") is { Length: > 0 } folder && System.IO.Directory.Exists(folder)
            ? folder : null;
}
