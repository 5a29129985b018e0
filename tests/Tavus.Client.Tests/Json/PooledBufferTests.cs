using System;
using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Tavus.Runtime;

namespace Tavus.Client.Tests.Json;

/// <summary>Whoever borrows an array of the pool next finds nothing in it.</summary>
public sealed class PooledBufferTests
{
    [Fact]
    public void What_was_written_is_cleared()
    {
        byte[] bytes;
        using (PooledBuffer buffer = PooledBuffer.Of("secret"))
            bytes = buffer.Segment.Array!;

        Assert.Equal(-1, bytes.AsSpan().IndexOf("secret"u8));
    }

    [Fact]
    public void What_was_begun_is_cleared_too()
    {
        Assert.Throws<TavusValidationException>(new CreatePersonaRequest { PersonaName = "pool-secret", AdditionalProperties = new JsonObject { ["x"] = double.NaN } }.ToJson);

        byte[] bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
        Assert.DoesNotContain("pool-secret", Encoding.UTF8.GetString(bytes));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    [Fact]
    public void What_is_cut_off_is_cleared()
    {
        byte[] bytes;
        using (PooledBuffer buffer = PooledBuffer.Of("begins with no secret"))
        {
            bytes = buffer.Segment.Array!;
            buffer.Truncate(6);
        }

        Assert.Equal(-1, bytes.AsSpan().IndexOf("secret"u8));
    }

    [Fact]
    public void It_grows_and_keeps_what_was_written()
    {
        using var buffer = new PooledBuffer(1);
        for (int i = 0; i < 10_000; i++)
            buffer.Write(Encoding.ASCII.GetBytes(i + ","));

        Assert.StartsWith("0,1,2,", Encoding.ASCII.GetString(buffer.Written));
        Assert.EndsWith("9998,9999,", Encoding.ASCII.GetString(buffer.Written));
    }
}
