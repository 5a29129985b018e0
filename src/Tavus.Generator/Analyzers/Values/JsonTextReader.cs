using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Tavus.Generator.Analyzers;

/// <summary>Reads the JSON text of a string literal, with the locations of names and values inside of the literal.</summary>
internal sealed class JsonTextReader
{
    private const int MaxLength = 100_000;

    private readonly byte[] _utf8;
    private readonly LiteralLocations _locations;

    private JsonTextReader(byte[] utf8, LiteralLocations locations) => (_utf8, _locations) = (utf8, locations);

    /// <summary>The value of the text; unknown where it is malformed.</summary>
    /// <param name="model">The class that the text is read as; null for free-form JSON.</param>
    public static KnownValue Read(string text, INamedTypeSymbol? model, LiteralLocations locations)
    {
        if (text.Length > MaxLength) return KnownValue.Unknown(locations.Whole);

        var json = new JsonTextReader(Encoding.UTF8.GetBytes(text), locations);
        var reader = new Utf8JsonReader(json._utf8);
        try
        {
            reader.Read();
            KnownValue value = json.ReadValue(ref reader, model, outer: null, nameLocation: null);
            return reader.Read() ? KnownValue.Unknown(locations.Whole) : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return KnownValue.Unknown(locations.Whole);
        }
    }

    private KnownValue ReadValue(ref Utf8JsonReader reader, ITypeSymbol? type, KnownObject? outer, Location? nameLocation)
    {
        long start = reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                KnownObject value = ReadObject(ref reader, type, outer, nameLocation);
                return new KnownValue(value.Location) { Object = value, IsJson = true };
            case JsonTokenType.StartArray:
                var items = new List<KnownValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(ReadValue(ref reader, ItemOf(type), outer, nameLocation));
                return new KnownValue(Locate(start, reader.BytesConsumed)) { Items = items, IsJson = true };
            case JsonTokenType.Null:
                return Scalar(MemberValue.Absent, start, reader.BytesConsumed, isString: false);
            case JsonTokenType.String:
                return Scalar(new MemberValue(reader.GetString()), start, reader.BytesConsumed, isString: true);
            default:
                string text = Encoding.UTF8.GetString(_utf8, (int)start, (int)(reader.BytesConsumed - start));
                return Scalar(new MemberValue(text), start, reader.BytesConsumed, isString: false);
        }
    }

    private KnownValue Scalar(MemberValue value, long start, long end, bool isString) => new(Locate(start, end))
    {
        Constants = new[] { value },
        IsJson = true,
        IsJsonString = isString,
    };

    private KnownObject ReadObject(ref Utf8JsonReader reader, ITypeSymbol? type, KnownObject? outer, Location? nameLocation)
    {
        INamedTypeSymbol? model = type?.WithoutNullable() is INamedTypeSymbol { TypeKind: TypeKind.Class } named && GeneratedApi.IsGenerated(named)
            ? named
            : null;
        var value = new KnownObject(Locate(reader.TokenStartIndex, reader.BytesConsumed), model) { IsJson = true, Outer = outer, NameLocation = nameLocation };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            long start = reader.TokenStartIndex;
            Location location = Locate(start, start + reader.ValueSpan.Length + 2);
            reader.Read();
            ITypeSymbol? property = model is null ? null : GeneratedApi.PropertyFor(name, model)?.Type;
            value.Set(new KnownMember(name, location, ReadValue(ref reader, property, value, location)));
        }

        return value;
    }

    private static ITypeSymbol? ItemOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };

    private Location Locate(long start, long end) => _locations.Locate(CharactersBefore(start), CharactersBefore(end));

    private int CharactersBefore(long index) => Encoding.UTF8.GetCharCount(_utf8, 0, (int)index);
}
