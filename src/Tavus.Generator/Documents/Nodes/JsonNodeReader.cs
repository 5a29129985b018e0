using System;
using System.Text;
using System.Text.Json;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;

namespace Tavus.Generator.Documents;

/// <summary>Reads JSON into nodes with positions.</summary>
internal sealed class JsonNodeReader
{
    private readonly SourceFile _file;
    private readonly byte[] _utf8;
    private readonly Utf8Positions _positions;
    private readonly DiagnosticBag _diagnostics;
    private readonly DocumentLimits _budget;

    private JsonNodeReader(SourceFile file, byte[] utf8, Utf8Positions positions, DiagnosticBag diagnostics)
    {
        _file = file;
        _utf8 = utf8;
        _positions = positions;
        _diagnostics = diagnostics;
        _budget = new DocumentLimits(file);
    }

    /// <summary>Reads the JSON of <paramref name="text"/>, which begins at <paramref name="offset"/> in the file.</summary>
    /// <exception cref="SpecException">The text is not well-formed or is too large.</exception>
    public static SpecNode Read(SourceFile file, string text, int offset, DiagnosticBag diagnostics)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var positions = new Utf8Positions(utf8, text, offset);
        var options = new JsonReaderOptions { MaxDepth = DocumentLimits.MaxDepth + 1, CommentHandling = JsonCommentHandling.Skip };
        var json = new Utf8JsonReader(utf8, options);
        var reader = new JsonNodeReader(file, utf8, positions, diagnostics);
        try
        {
            json.Read();
            SpecNode root = reader.ReadNode(ref json);
            while (json.Read())
            {
            }

            return root;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // An InvalidOperationException is a string with an unpaired surrogate.
            int position = positions.ToPosition((int)Math.Max(json.TokenStartIndex, json.BytesConsumed));
            throw new SpecException(
                DiagnosticIds.InvalidSyntax, file.Locate(position, 1),
                $"The JSON is not well-formed: {SyntaxProblems.OfJson(exception.Message)}.");
        }
    }

    private SpecNode ReadNode(ref Utf8JsonReader json)
    {
        int start = Start(ref json);
        _budget.Count(start);
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                var mapping = new SpecMapping(_file, start, 1);
                _budget.Enter(start);
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    SpecScalar key = ReadScalar(ref json, ScalarKind.Text);
                    if (mapping.Find(key.Text) is not null)
                        _diagnostics.Report(DiagnosticIds.DuplicateKey, key.Location, key.Text);

                    json.Read();
                    mapping.Set(new SpecMember(key, ReadNode(ref json)));
                }

                _budget.Leave();
                return mapping;

            case JsonTokenType.StartArray:
                var sequence = new SpecSequence(_file, start, 1);
                _budget.Enter(start);
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    sequence.Items.Add(ReadNode(ref json));

                _budget.Leave();
                return sequence;

            case JsonTokenType.String:
                return ReadScalar(ref json, ScalarKind.Text);

            case JsonTokenType.Number:
                return ReadScalar(ref json, ScalarKind.Number);

            case JsonTokenType.Null:
                return ReadScalar(ref json, ScalarKind.Null);

            default:
                return ReadScalar(ref json, ScalarKind.Boolean);
        }
    }

    private SpecScalar ReadScalar(ref Utf8JsonReader json, ScalarKind kind)
    {
        int start = Start(ref json);
        string text = kind == ScalarKind.Text
            ? json.GetString()!
            : Encoding.UTF8.GetString(_utf8, (int)json.TokenStartIndex, json.ValueSpan.Length);
        int length = _positions.ToPosition((int)json.BytesConsumed) - start;
        return new SpecScalar(_file, start, Math.Min(length, text.Length + 2), text, kind);
    }

    private int Start(ref Utf8JsonReader json) => _positions.ToPosition((int)json.TokenStartIndex);
}
