using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Documents;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Hostile;

/// <summary>Changes a document by chance; the same seed gives the same document.</summary>
internal sealed class DocumentMutator(string path, string text, int seed)
{
    private static readonly Regex Token = new(@"[\w$]+|\s+|[^\w\s]");
    private readonly Random _random = new(seed);

    public TestFile Mutate(Mutation mutation) => mutation switch
    {
        Mutation.Bytes => new TestFile(path, MutateBytes()),
        Mutation.Tokens => new TestFile(path, MutateTokens()),
        _ => new TestFile("mutated.json", MutateStructure()),
    };

    private string MutateBytes()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            int position = _random.Next(bytes.Length);
            int length = Math.Min(_random.Next(1, 200), bytes.Length - position);
            switch (_random.Next(4))
            {
                case 0:
                    bytes[position] = (byte)_random.Next(256);
                    break;
                case 1:
                    bytes[position] ^= (byte)(1 << _random.Next(8));
                    break;
                case 2:
                    bytes = [.. bytes[..position], .. bytes[(position + length)..]];
                    break;
                default:
                    bytes = [.. bytes[..position], .. bytes.AsSpan(_random.Next(bytes.Length - length), length), .. bytes[position..]];
                    break;
            }
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private string MutateTokens()
    {
        var tokens = Token.Matches(text).Select(match => match.Value).ToList();
        for (int i = _random.Next(1, 8); i > 0; i--)
        {
            int position = _random.Next(tokens.Count);
            int other = _random.Next(tokens.Count);
            switch (_random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(position);
                    break;
                case 1:
                    tokens.Insert(position, tokens[other]);
                    break;
                case 2:
                    (tokens[position], tokens[other]) = (tokens[other], tokens[position]);
                    break;
                default:
                    tokens[position] = StructureMutator.Words[_random.Next(StructureMutator.Words.Length)];
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private string MutateStructure()
    {
        SpecNode node = NodeFileReader.Read(new SourceFile(path, SourceText.From(text)), new DiagnosticBag());
        JsonNode root = NodeJsonConverter.Convert(node)!;
        var mutator = new StructureMutator(root, _random);
        for (int i = _random.Next(1, 6); i > 0; i--)
            mutator.Mutate();

        return root.ToJsonString();
    }
}
