namespace Tavus.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http.Headers;

// The kind of the body: its media type and its encoding.
internal sealed partial class TavusCall
{
    private bool _isUtf8;

    // The body in UTF-8, in whatever encoding it came.
    private PooledBuffer? Utf8Body
    {
        get
        {
            if (!_isUtf8 && _body is not null)
            {
                _isUtf8 = true;
                Decode(_body);
            }

            return _body;
        }
    }

#if HAS_MEDIA_TYPES
    // Whether the body has this media type, whatever its parameters are.
    internal bool HasMediaType(string name) => string.Equals(MediaType, name, StringComparison.OrdinalIgnoreCase);

#endif
#if HAS_TEXT_VALUES
    // Whether the body is declared as JSON, or as nothing.
    private bool IsJson =>
        MediaType is var name && (name.Length == 0 || name.EndsWith("json", StringComparison.OrdinalIgnoreCase));

#endif
#if HAS_BODY_TYPES
    private string MediaType => (ContentType ?? "").Split(';', ',')[0].Trim();

#endif
    // The header as it came. It need not be valid.
    private string? ContentType
    {
        get
        {
            if (_response?.Content?.Headers is not { } headers)
                return null;

#if IS_MODERN
            return headers.NonValidated.TryGetValues("Content-Type", out HeaderStringValues values)
                ? values.ToString()
                : null;
#else
            return headers.TryGetValues("Content-Type", out IEnumerable<string>? values)
                ? string.Join(",", values)
                : null;
#endif
        }
    }

    private void Decode(PooledBuffer body)
    {
        if (TextEncoding.Of(body.Written, ContentType) is not { } encoding)
            return;

        ArraySegment<byte> bytes = body.Segment;
        _body = PooledBuffer.Of(encoding.GetString(bytes.Array!, bytes.Offset, bytes.Count).TrimStart('\uFEFF'));
        body.Dispose();
    }
}
