using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tavus.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlParser = YamlDotNet.Core.Parser;

namespace Tavus.Generator.Documents;

/// <summary>
/// Reads YAML into nodes with positions. YamlDotNet parses; repeated keys and the size, which it does not report, are checked here.
/// </summary>
internal sealed class YamlNodeReader
{
    private readonly SourceFile _file;
    private readonly int _offset;
    private readonly DiagnosticBag _diagnostics;
    private readonly DocumentLimits _budget;
    private readonly Dictionary<AnchorName, SpecNode> _anchors = [];
    private readonly Scanner _scanner;
    private readonly YamlParser _parser;

    private YamlNodeReader(SourceFile file, string text, int offset, DiagnosticBag diagnostics)
    {
        _file = file;
        _offset = offset;
        _diagnostics = diagnostics;
        _budget = new DocumentLimits(file);
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new YamlParser(_scanner);
    }

    /// <summary>Reads the only document of <paramref name="text"/>, which begins at <paramref name="offset"/> in the file.</summary>
    /// <exception cref="SpecException">The text is not well-formed, has no or several documents, or is too large.</exception>
    public static SpecNode Read(SourceFile file, string text, int offset, DiagnosticBag diagnostics)
    {
        var reader = new YamlNodeReader(file, text, offset, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's parser throws an internal error for some unclosed mappings.
            throw reader.Malformed(exception);
        }
    }

    private SpecNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            throw new SpecException(
                DiagnosticIds.InvalidSyntax, _file.Locate(_offset, 0), "The file is empty; it should contain an OpenAPI document.");

        SpecNode root = ReadNode();
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            throw new SpecException(
                DiagnosticIds.InvalidSyntax, Locate(second),
                "A second YAML document starts here; put each document into a separate TavusSpec file.");
        }

        return root;
    }

    private SpecNode ReadNode()
    {
        ParsingEvent next = _parser.Consume<ParsingEvent>();
        int start = Position(next.Start);
        _budget.Count(start);
        switch (next)
        {
            case AnchorAlias alias:
                return Expand(alias, start);

            case Scalar scalar:
                return Anchored(scalar, ReadScalar(scalar));

            case SequenceStart sequence:
                var items = new SpecSequence(_file, start, 1);
                _budget.Enter(start);
                while (!_parser.TryConsume<SequenceEnd>(out _))
                    items.Items.Add(ReadNode());

                _budget.Leave();
                return Anchored(sequence, items);

            case MappingStart mapping:
                var members = new SpecMapping(_file, start, 1);
                _budget.Enter(start);
                List<SpecNode>? merged = null;
                while (!_parser.TryConsume<MappingEnd>(out _))
                    ReadMember(members, ref merged);

                if (merged is not null)
                    Merge(members, merged);

                _budget.Leave();
                return Anchored(mapping, members);

            default:
                throw new SpecException(DiagnosticIds.InvalidSyntax, Locate(next), "A value is expected here.");
        }
    }

    /// <summary>Adds what merge keys (<c>&lt;&lt;</c>, of YAML 1.1, but in use) take in: the mapping's own members win.</summary>
    private static void Merge(SpecMapping mapping, List<SpecNode> merged)
    {
        foreach (SpecMember member in merged.OfType<SpecMapping>().SelectMany(source => source.Members))
        {
            if (mapping.Find(member.Name) is null)
                mapping.Set(member);
        }
    }

    private void ReadMember(SpecMapping mapping, ref List<SpecNode>? merged)
    {
        SpecNode name = ReadNode();
        if (name is not SpecScalar key)
            throw new SpecException(DiagnosticIds.InvalidSyntax, name.Location, "A key must be a scalar.");

        SpecNode value = ReadNode();
        // In quotes, it is a name like any other.
        if (key.Text == "<<" && key.Length == 2 && value is not SpecScalar)
        {
            (merged ??= []).AddRange(value is SpecSequence several ? several.Items : [value]);
            return;
        }

        if (mapping.Find(key.Text) is not null)
            _diagnostics.Report(DiagnosticIds.DuplicateKey, key.Location, key.Text);

        mapping.Set(new SpecMember(key, value));
    }

    private SpecScalar ReadScalar(Scalar scalar)
    {
        int start = Position(scalar.Start);
        if (HasUnpairedSurrogate(scalar.Value))
            throw new SpecException(
                DiagnosticIds.InvalidSyntax, Locate(scalar), "The string contains an unpaired surrogate; write the character itself.");

        bool isTyped = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        ScalarKind kind = isTyped ? YamlCoreSchema.KindOf(scalar.Value) : ScalarKind.Text;
        return new SpecScalar(_file, start, Position(scalar.End) - start, scalar.Value, kind);
    }

    private SpecNode Anchored(NodeEvent source, SpecNode node)
    {
        if (!source.Anchor.IsEmpty)
            _anchors[source.Anchor] = node;

        return node;
    }

    private SpecNode Expand(AnchorAlias alias, int start)
    {
        if (!_anchors.TryGetValue(alias.Value, out SpecNode? target))
        {
            throw new SpecException(
                DiagnosticIds.InvalidSyntax, Locate(alias),
                $"The alias '*{alias.Value}' has no anchor before it, or is inside its own anchor.");
        }

        _budget.CountCopy(target, start);
        return target.Clone();
    }

    private static bool HasUnpairedSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i]))
                return true;
        }

        return false;
    }

    private int Position(Mark mark) => _offset + (int)mark.Index;

    private SourceLocation Locate(ParsingEvent @event) =>
        _file.Locate(Position(@event.Start), Math.Max(1, (int)(@event.End.Index - @event.Start.Index)));

    private SpecException Malformed(Exception exception)
    {
        // Some errors of the scanner are built from the message alone and then point at the very start.
        Mark mark = exception is YamlException { Start.Index: > 0 } placed ? placed.Start : _scanner.CurrentPosition;
        string reason = exception is YamlException
            ? SyntaxProblems.OfYaml(exception.Message)
            : "something before this location is not closed";
        return new SpecException(DiagnosticIds.InvalidSyntax, _file.Locate(Position(mark), 1), $"The YAML is not well-formed: {reason}.");
    }
}
