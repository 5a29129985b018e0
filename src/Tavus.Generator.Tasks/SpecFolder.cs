using System;
using System.Collections.Generic;
using System.IO;
using Tavus.Generator.Refresh;

namespace Tavus.Generator.Tasks;

/// <summary>Writes files so that each of them is the old one or the new one at any time.</summary>
internal static class SpecFolder
{
    private const string Suffix = ".tmp";

    /// <summary>Replaces all files or none.</summary>
    /// <exception cref="RefreshException">One of them cannot be written; all are as they were.</exception>
    public static void ReplaceAll(IReadOnlyList<SpecText> files)
    {
        var undo = new Stack<Action>();
        try
        {
            foreach (SpecText file in files)
            {
                byte[]? old = File.Exists(file.Path) ? File.ReadAllBytes(file.Path) : null;
                Replace(file.Path, file.Content);
                undo.Push(old is null ? () => Delete(file.Path) : () => Replace(file.Path, old));
            }
        }
        catch (RefreshException)
        {
            foreach (Action restore in undo)
                restore();

            throw;
        }
    }

    /// <exception cref="RefreshException">The file cannot be written; it is as it was.</exception>
    public static void Replace(string path, byte[] content)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Suffix}");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(content, 0, content.Length);
                file.Flush(flushToDisk: true);
            }

            Move(temporary, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Delete(temporary);
            throw new RefreshException($"{path} cannot be written: {exception.Message}");
        }
    }

    /// <summary>Deletes what a refresh left that was killed while it wrote.</summary>
    public static void DeleteLeftovers(string directory)
    {
        if (!Directory.Exists(directory))
            return;

        foreach (string file in Directory.GetFiles(directory, ".*" + Suffix))
        {
            if (File.GetLastWriteTimeUtc(file) < DateTime.UtcNow.AddHours(-1))
                Delete(file);
        }
    }

    private static void Move(string temporary, string path)
    {
        if (!File.Exists(path))
        {
            try
            {
                File.Move(temporary, path);
                return;
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another refresh was faster.
            }
        }

        File.Replace(temporary, path, destinationBackupFileName: null);
    }

    /// <summary>Deletes a file if it can be deleted.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It does no harm, and the next refresh tries it again.
        }
    }
}
