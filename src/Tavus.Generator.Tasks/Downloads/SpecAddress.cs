using System;
using System.IO;
using System.Linq;

namespace Tavus.Generator.Tasks;

/// <summary>The address of a document, checked before anything is downloaded.</summary>
internal sealed class SpecAddress
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".md"];

    private bool _isPage;

    private SpecAddress(Uri uri) => Uri = uri;

    /// <summary>The address of a page of an index. Its file is named after the whole path, since names are repeated in folders.</summary>
    public static SpecAddress OfPage(Uri uri) => new(uri) { _isPage = true };

    public Uri Uri { get; }

    /// <summary>The address for logs: a query may have a key in it.</summary>
    public string Display => Show(Uri);

    /// <exception cref="RefreshException">It is not an address from which a document can be downloaded.</exception>
    public static SpecAddress Parse(string text, string projectDirectory)
    {
        // A path is an absolute URI for .NET.
        bool isPath = text.IndexOf(':') < 0 || (Path.IsPathRooted(text) && !text.StartsWith("file:", StringComparison.OrdinalIgnoreCase));
        if (isPath || !Uri.TryCreate(text, UriKind.Absolute, out Uri? uri))
            throw Unusable(OneLine.First(text), ", which is not a URL; write one such as https://example.com/openapi.yaml.");

        if (uri.IsFile && !IsInside(projectDirectory, uri.LocalPath))
            throw Unusable(OneLine.First(text, 200), ", a file outside of the project; copy it into the project.");

        if (uri.Scheme is not ("http" or "https" or "file"))
            throw Unusable(Show(uri), "; only https:, http: and file: are supported.");

        return new SpecAddress(uri);

        static RefreshException Unusable(string value, string reason) => new($"TavusSpecUrl is '{value}'{reason}");
    }

    /// <summary>The name of the local file: the last segment of the address, with an extension by which the generator reads it.</summary>
    public string FileName(string content)
    {
        string path = _isPage ? Uri.AbsolutePath.Trim('/').Replace('/', '-') : Uri.Segments[Uri.Segments.Length - 1].TrimEnd('/');
        string name = Uri.UnescapeDataString(path);
        CheckName(name, "The address");
        if (name.Length == 0)
            name = "openapi";

        if (name.IndexOf(".overlay.", StringComparison.OrdinalIgnoreCase) >= 0)
            throw new RefreshException($"{Display}: '{name}' is a name for an overlay; an OpenAPI document is expected.");

        return Extensions.Contains(Path.GetExtension(name).ToLowerInvariant()) ? name : name + Extension(content);
    }

    /// <summary>Checks a file name that an address or a server gives.</summary>
    /// <exception cref="RefreshException">It is a path, or not a name.</exception>
    public static void CheckName(string name, string giver)
    {
        if (name.IndexOfAny(['/', '\\', ':']) >= 0 || name is "." or ".." || name.Any(char.IsControl))
        {
            string shown = OneLine.First(name);
            throw new RefreshException($"{giver} gives '{shown}' as the name of the file; a name without a path is expected.");
        }
    }

    public static string Show(Uri uri) => uri.IsFile
        ? uri.LocalPath
        : uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) + (uri.Query.Length > 1 ? "?…" : "");

    private static bool IsInside(string directory, string path)
    {
        string root = Path.GetFullPath(directory).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        StringComparison comparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Path.GetFullPath(path).StartsWith(root, comparison);
    }

    private static string Extension(string content)
    {
        string start = content.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        bool isPage = start.StartsWith("# ", StringComparison.Ordinal) && content.Contains("```");
        return start.StartsWith("{", StringComparison.Ordinal) ? ".json" : isPage ? ".md" : ".yaml";
    }
}
