namespace Tavus.Runtime;

using global::System;
using global::System.Buffers.Binary;
using global::System.Text;
using global::System.Text.Json;

// The JSON names of a class's properties, in their order. Finding one takes the same time however many there are.
internal sealed class JsonNames
{
    internal static readonly JsonNames None = new();

    private readonly byte[][] _names;
    private readonly JsonEncodedText[] _encoded;

    // Indexes of names, plus one; a power of two, at most half of it used.
    private readonly int[] _slots;

    internal JsonNames(params string[] names)
    {
        _names = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _encoded = Array.ConvertAll(names, name => JsonEncodedText.Encode(name, JsonText.WriterOptions.Encoder));
        int size = 4;
        while (size < names.Length * 2)
            size *= 2;

        _slots = new int[size];
        for (int i = 0; i < names.Length; i++)
        {
            int slot = Slot(_names[i]);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (size - 1);

            _slots[slot] = i + 1;
        }
    }

    internal int Count => _names.Length;

    internal JsonEncodedText this[int index] => _encoded[index];

    // The index of a name, or -1.
    // expected: The index to try first. Properties mostly come in their order.
    internal int Find(ReadOnlySpan<byte> name, int expected)
    {
        byte[][] names = _names;
        if (expected >= 0 && expected < names.Length && MemoryExtensions.SequenceEqual(name, names[expected]))
            return expected;

        int[] slots = _slots;
        for (int slot = Slot(name); slots[slot] is > 0 and var index; slot = (slot + 1) & (slots.Length - 1))
        {
            if (MemoryExtensions.SequenceEqual(name, names[index - 1]))
                return index - 1;
        }

        return -1;
    }

    internal int Find(string name)
    {
#if IS_MODERN
        const int MaxStack = 256;
        Span<byte> text = stackalloc byte[MaxStack];
        if (Encoding.UTF8.GetMaxByteCount(name.Length) <= MaxStack)
            return Find(text.Slice(0, Encoding.UTF8.GetBytes(name, text)), -1);

#endif
        return Find(Encoding.UTF8.GetBytes(name), -1);
    }

    private int Slot(ReadOnlySpan<byte> name)
    {
        ulong hash = (ulong)name.Length;
        while (name.Length >= sizeof(ulong))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(name));
            name = name.Slice(sizeof(ulong));
        }

        ulong rest = 0;
        foreach (byte value in name)
            rest = (rest << 8) | value;

        hash = Mix(hash, rest);
        return unchecked((int)(hash >> 32)) & (_slots.Length - 1);
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        hash = unchecked((hash ^ value) * 0x9E3779B97F4A7C15);
        return hash ^ (hash >> 32);
    }
}
