#if HAS_EVENTS
namespace Tavus.Runtime;

using global::System;
using global::System.IO;
using global::System.Threading;
using global::System.Threading.Tasks;

// Reads whole texts from streams.
internal static partial class JsonText
{
    private const int MaxStreamBytes = 64 * 1024 * 1024;

    // Throws IOException: The text is longer than any that the API sends.
    internal static async Task<T> ReadAsync<T>(Stream json, JsonReading<T> read, CancellationToken cancellationToken)
    {
        if (json is null)
            throw new ArgumentNullException(nameof(json));

        using var buffer = new PooledBuffer();
        int count;
        do
        {
            ArraySegment<byte> free = buffer.Free();
            count = await json.ReadAsync(free.Array!, free.Offset, free.Count, cancellationToken).ConfigureAwait(false);
            buffer.Advance(count);
            if (buffer.Count > MaxStreamBytes)
                throw new IOException("the body is longer than 64 MiB");
        }
        while (count > 0);

        return Read(buffer.Written, read);
    }
}
#endif
