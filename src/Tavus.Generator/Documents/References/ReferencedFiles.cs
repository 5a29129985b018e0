using System;
using System.Collections.Generic;
using System.Linq;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Documents;

/// <summary>The files that references of a document may lead to. Each is read when the first reference to it is followed.</summary>
internal sealed class ReferencedFiles
{
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourceFile> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceFile, SpecNode?> _roots = [];
    private readonly DiagnosticBag _diagnostics;

    /// <param name="documents">The documents of the project.</param>
    /// <param name="others">The other files.</param>
    public ReferencedFiles(IReadOnlyList<SpecDocument> documents, IEnumerable<SourceFile> others, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (SourceFile file in documents.Select(document => document.File).Concat(others))
        {
            string path = Normalize(file.Path);
            if (!_files.ContainsKey(path)) _files.Add(path, file);
            _exact[path] = file;
        }

        // The references of a document are replaced later: others refer to its text.
        foreach (SpecDocument document in documents) _roots[document.File] = IsEmpty ? document.Root : document.Root.Clone();
    }

    /// <summary>Whether a document has no other file to refer to.</summary>
    public bool IsEmpty => _exact.Count < 2;

    /// <summary>The root of the file at a relative reference; null if there is no such file, or it cannot be read.</summary>
    /// <param name="from">The file that contains the reference.</param>
    public SpecNode? Find(SourceFile from, string reference)
    {
        string path = reference.Length == 0 ? Normalize(from.Path) : Combine(from.Path, Uri.UnescapeDataString(reference));
        return _exact.TryGetValue(path, out SourceFile? file) || _files.TryGetValue(path, out file) ? RootOf(file) : null;
    }

    private SpecNode? RootOf(SourceFile file)
    {
        if (_roots.TryGetValue(file, out SpecNode? root)) return root;

        try
        {
            root = NodeFileReader.Read(file, _diagnostics);
        }
        catch (SpecException exception)
        {
            _diagnostics.Report(exception.Id, exception.Location, exception.Message);
        }

        _roots[file] = root;
        return root;
    }

    private static string Combine(string file, string reference) => reference[0] is '/' or '\\'
        ? Normalize(reference)
        : Normalize(file.Substring(0, file.LastIndexOfAny(['/', '\\']) + 1) + reference);

    private static string Normalize(string path)
    {
        var segments = new List<string>();
        foreach (string segment in path.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not ("" or ".."))
                segments.RemoveAt(segments.Count - 1);
            else if (segment != ".")
                segments.Add(segment);
        }

        return string.Join("/", segments);
    }
}
