using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Text;

namespace Tavus.Generator.Analyzers;

/// <summary>Reads the JSON text of a string literal, with the locations of names and values inside of the literal.</summary>
internal sealed class JsonTextReader
{
    private const int MaxLength = 100_000;

    private readonly byte[] _utf8;
    private readonly Utf8Positions _positions;
    private readonly LiteralLocations _locations;

    private JsonTextReader(string text, LiteralLocations locations)
    {
        _utf8 = Encoding.UTF8.GetBytes(text);
        _positions = new Utf8Positions(_utf8, text, offset: 0);
        _locations = locations;
    }

    /// <summary>The value of the text; unknown where it is malformed.</summary>
    /// <param name="model">The class that the text is read as; null for free-form JSON.</param>
    public static KnownValue Read(string text, INamedTypeSymbol? model, LiteralLocations locations)
    {
        if (text.Length > MaxLength) return KnownValue.Unknown(locations.Whole);

        var json = new JsonTextReader(text, locations);
        var reader = new Utf8JsonReader(json._utf8);
        try
        {
            reader.Read();
            KnownValue value = json.ReadValue(ref reader, model, nameLocation: null);
            return reader.Read() ? KnownValue.Unknown(locations.Whole) : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return KnownValue.Unknown(locations.Whole);
        }
    }

    private KnownValue ReadValue(ref Utf8JsonReader reader, ITypeSymbol? type, Location? nameLocation)
    {
        int start = Position(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                KnownObject value = ReadObject(ref reader, type, nameLocation);
                return new KnownValue(value.Location) { Object = value, IsJson = true };
            case JsonTokenType.StartArray:
                var items = new List<KnownValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader, ItemOf(type), nameLocation));

                return new KnownValue(Locate(start, reader.BytesConsumed)) { Items = items, IsJson = true };
            default:
                return new KnownValue(Locate(start, reader.BytesConsumed))
                {
                    Constants = new[] { ScalarOf(ref reader) },
                    IsJson = true,
                    IsJsonString = reader.TokenType == JsonTokenType.String,
                    IsNull = reader.TokenType == JsonTokenType.Null,
                };
        }
    }

    private MemberValue ScalarOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => MemberValue.Absent,
        JsonTokenType.String => new MemberValue(reader.GetString()),
        _ => new MemberValue(Encoding.UTF8.GetString(_utf8, (int)reader.TokenStartIndex, reader.ValueSpan.Length)),
    };

    private KnownObject ReadObject(ref Utf8JsonReader reader, ITypeSymbol? type, Location? nameLocation)
    {
        INamedTypeSymbol? model = type is null ? null : GeneratedApi.ModelOf(type);
        Location location = Locate(Position(reader.TokenStartIndex), reader.BytesConsumed);
        var value = new KnownObject(location, model) { IsJson = true, NameLocation = nameLocation };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            Location nameInText = Locate(Position(reader.TokenStartIndex), reader.TokenStartIndex + reader.ValueSpan.Length + 2);
            reader.Read();
            ITypeSymbol? property = model is null ? null : GeneratedApi.PropertyFor(name, model)?.Type;
            value.Set(new KnownMember(name, nameInText, ReadValue(ref reader, property, nameInText)));
        }

        return value;
    }

    private static ITypeSymbol? ItemOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };

    private Location Locate(int start, long end) => _locations.Locate(start, Position(end));

    private int Position(long index) => _positions.ToPosition((int)index);
}
