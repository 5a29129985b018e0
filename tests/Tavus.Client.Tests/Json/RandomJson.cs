using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Client.Tests.Json;

/// <summary>Makes persona requests at random: declared names with fitting and unfitting values, and unknown names.</summary>
internal sealed class RandomJson(int seed)
{
    private const string Text = "text", Number = "number", Boolean = "boolean", Texts = "texts", Any = "any";

    private static readonly Dictionary<string, (string Name, string Kind)[]> Kinds = new()
    {
        ["request"] =
        [
            ("persona_name", Text), ("system_prompt", Text), ("pipeline_mode", Text), ("context", Text), ("default_replica_id", Text),
            ("document_ids", Texts), ("document_tags", Texts), ("layers", "layers"),
        ],
        ["layers"] = [("perception", "perception"), ("stt", "stt"), ("conversational_flow", "flow"), ("llm", "llm"), ("tts", "tts")],
        ["perception"] =
            [("perception_model", Text), ("ambient_awareness_queries", Texts), ("perception_tool_prompt", Text), ("perception_tools", "tool[]")],
        ["stt"] = [("hotwords", Text)],
        ["flow"] = [("turn_detection_model", Text), ("turn_taking_patience", Text), ("replica_interruptibility", Text)],
        ["llm"] =
        [
            ("model", Text), ("base_url", Text), ("api_key", Text), ("speculative_inference", Boolean), ("tools", "tool[]"), ("headers", Any),
            ("extra_body", Any),
        ],
        ["tts"] =
        [
            ("api_key", Text), ("tts_engine", Text), ("external_voice_id", Text), ("voice_settings", "voice"), ("tts_emotion_control", Boolean),
            ("tts_model_name", Text),
        ],
        ["voice"] =
        [
            ("speed", Number), ("emotion", Texts), ("stability", Number), ("similarity_boost", Number), ("style", Number),
            ("use_speaker_boost", Boolean),
        ],
        ["tool"] = [("name", Text), ("description", Text), ("type", Text), ("function", "function")],
        ["function"] = [("name", Text), ("description", Text), ("parameters", Any)],
    };

    private static readonly string[] Strings =
        ["", "echo", "off", "raven-0", "false", "0.5", "null", "a b", "é", "世", "\U0001F600", @"\u00e9", @"\ud83d\ude00", @"\n\""\\", "\u2028"];

    private static readonly string[] Numbers =
        ["0", "-0", "1", "1.0", "0.1", "1e2", "-1.5E-7", "1e400", "5e-324", "9007199254740993", "123456789012345678901234567890", "0.30000000000000004"];

    private readonly Random _random = new(seed);

    public string Request() => Object("request", 0);

    private string Object(string kind, int depth)
    {
        IEnumerable<string> declared = Kinds[kind]
            .Where(_ => _random.Next(3) > 0)
            .Select(member => $"\"{member.Name}\":{(_random.Next(4) > 0 ? Value(member.Kind, depth) : Value(Any, depth))}");
        IEnumerable<string> unknown = Enumerable.Range(0, _random.Next(3)).Select(i => $"\"new{i}\":{Value(Any, depth)}");
        string[] members = declared.Concat(unknown).ToArray();
        _random.Shuffle(members);
        return "{" + string.Join(_random.Next(2) == 0 ? "," : " ,\n", members) + "}";
    }

    private string Value(string kind, int depth) => kind switch
    {
        Text => $"\"{Pick(Strings)}\"",
        Number => _random.Next(3) == 0 ? BitConverter.Int64BitsToDouble(_random.NextInt64(0x7FF0_0000_0000_0000)).ToString("R") : Pick(Numbers),
        Boolean => Pick(["true", "false"]),
        Texts => List(() => Value(_random.Next(9) > 0 ? Text : Any, depth + 1)),
        Any => Free(depth),
        _ when kind.EndsWith("[]", StringComparison.Ordinal) => List(() => _random.Next(9) > 0 ? Object(kind[..^2], depth + 1) : Free(depth + 1)),
        _ => Object(kind, depth + 1),
    };

    private string Free(int depth) => _random.Next(depth > 8 ? 4 : 7) switch
    {
        0 => "null",
        1 => Value(Text, depth),
        2 => Value(Number, depth),
        3 => Value(Boolean, depth),
        4 => List(() => Free(depth + 1)),
        5 => Object(Pick(Kinds.Keys.ToArray()), depth + 1),
        _ => "{" + string.Join(",", Names().Select(name => $"\"{name}\":{Free(depth + 1)}")) + "}",
    };

    // Escaped texts repeat others, and a repeated name could not be compared.
    private IEnumerable<string> Names() => Strings.Where(text => !text.StartsWith(@"\u", StringComparison.Ordinal) && _random.Next(5) == 0);

    private string List(Func<string> item) => "[" + string.Join(",", Enumerable.Range(0, _random.Next(4)).Select(_ => item())) + "]";

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
