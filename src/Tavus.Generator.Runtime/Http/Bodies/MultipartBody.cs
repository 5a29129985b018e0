#if HAS_MULTIPART
namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Linq;
using global::System.Net.Http;
using global::System.Text;

// A multipart/form-data body (RFC 7578): the members of an object, and files.
internal sealed class MultipartBody
{
    private readonly string _boundary = Guid.NewGuid().ToString("N");
    private readonly RequestContent _content;

    internal MultipartBody(byte[] json, params FormField[] fields)
    {
        _content = new RequestContent("multipart/form-data; boundary=" + _boundary);
        FormField.ForEach(json, fields, static (_, text, _) => text, (name, text, mediaType) =>
        {
            AddHead("name=\"" + Quoted(name) + "\"", mediaType == "text/plain" ? "text/plain; charset=utf-8" : mediaType);
            AddText(text + "\r\n");
        });
    }

#if HAS_FILE
    internal MultipartBody File(string name, TavusFile? file, string? mediaType = null)
    {
        if (file is null)
            return this;

        string fileName = file.FileName ?? name;
        if (Enumerable.Any(fileName, static character => char.IsControl(character)))
            throw new ArgumentException("The file name of '" + name + "' contains a control character.", name);

        string place = "name=\"" + Quoted(name) + "\"; filename=\"" + Quoted(fileName) + "\"";

        // For servers that take the name above for Latin-1.
        if (Enumerable.Any(fileName, static character => character > '~'))
            place += "; filename*=UTF-8''" + RequestText.Escape(name, fileName);

#if HAS_FILE_TYPES
        mediaType = OfName(fileName, mediaType);
#endif
        AddHead(place, file.MediaType ?? mediaType ?? "application/octet-stream");
        _content.Add(file.Content);
        AddText("\r\n");
        return this;
    }

    internal MultipartBody Files(string name, IEnumerable<TavusFile>? files, string? mediaType = null)
    {
        foreach (TavusFile file in files ?? Array.Empty<TavusFile>())
            File(name, file, mediaType);

        return this;
    }

#if HAS_FILE_TYPES
    // Of several media types, the one that the end of the file's name is known for, or else the first.
    private static string? OfName(string fileName, string? mediaTypes)
    {
        string ending = fileName.Substring(fileName.LastIndexOf('.') + 1).ToLowerInvariant();
        string subtype = ending switch
        {
            "jpg" => "jpeg",
            "svg" => "svg+xml",
            "txt" => "plain",
            "tif" => "tiff",
            "mp3" => "mpeg",
            _ => ending,
        };
        string[]? all = mediaTypes?.Split(',');
        return all is null ? null : Array.Find(all, type => type.EndsWith("/" + subtype, StringComparison.Ordinal)) ?? all[0];
    }

#endif
#endif
    internal HttpContent ToContent()
    {
        AddText("--" + _boundary + "--\r\n");
        return _content;
    }

    // As browsers do it: nothing can leave the quotes or the line.
    private static string Quoted(string name) => name.Replace("\"", "%22").Replace("\r", "%0D").Replace("\n", "%0A");

    private void AddHead(string place, string mediaType) =>
        AddText("--" + _boundary + "\r\nContent-Disposition: form-data; " + place + "\r\nContent-Type: " + mediaType + "\r\n\r\n");

    private void AddText(string text) => _content.Add(new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false));
}
#endif
