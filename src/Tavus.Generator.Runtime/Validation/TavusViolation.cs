namespace Tavus;

using global::Tavus.Runtime;

/// <summary>A violation of a rule of the API.</summary>
[global::System.Text.Json.Serialization.JsonConverter(typeof(ViolationConverter))]
public sealed class TavusViolation
{
    /// <summary>Creates a violation.</summary>
    /// <param name="path">The JSON path of the property, with names as in JSON.</param>
    /// <param name="message">The violation in words.</param>
    public TavusViolation(string path, string message)
    {
        Path = path;
        Message = message;
    }

#if HAS_PARAMETER_CHECKS
    /// <summary>The JSON path of the property, with names as in JSON, such as <c>$.layers.tts</c>; the name of a parameter.</summary>
#else
    /// <summary>The JSON path of the property, with names as in JSON, such as <c>$.layers.tts</c>.</summary>
#endif
    public string Path { get; internal set; }

    /// <summary>The violation in words. It never contains the value.</summary>
    public string Message { get; }

    /// <summary>The path and the message.</summary>
    public override string ToString() => Path + " " + Message;
}
