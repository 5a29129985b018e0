namespace Tavus;

using global::Tavus.Runtime;

/// <summary>One thing that is wrong with a request.</summary>
[global::System.Text.Json.Serialization.JsonConverter(typeof(ViolationConverter))]
public sealed class TavusViolation
{
    /// <summary>Describes what is wrong.</summary>
    /// <param name="path">The JSON path of the member, with names as in JSON.</param>
    /// <param name="message">What is wrong with it.</param>
    public TavusViolation(string path, string message)
    {
        Path = path;
        Message = message;
    }

    /// <summary>The JSON path of the member, with names as in JSON, such as <c>$.layers.tts</c>.</summary>
    public string Path { get; internal set; }

    /// <summary>What is wrong with the member; never its value.</summary>
    public string Message { get; }

    /// <summary>The path and the message.</summary>
    public override string ToString() => Path + " " + Message;
}
