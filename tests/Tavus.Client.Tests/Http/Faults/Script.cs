using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Tavus.Client.Tests.Http.Faults;

/// <summary>What servers usually do on a connection, right or wrong.</summary>
internal static class Script
{
    /// <summary>Reads a request, writes these texts as they are, and closes the connection.</summary>
    public static Func<ScriptedConnection, Task> Raw(params string[] texts) => Raw(texts.Select(Encoding.UTF8.GetBytes).ToArray());

    public static Func<ScriptedConnection, Task> Raw(params byte[][] parts) => async connection =>
    {
        await connection.ReadRequestAsync();
        foreach (byte[] part in parts)
            await connection.WriteAsync(part);
    };

    /// <summary>Sends a well-formed response to each request of the connection.</summary>
    public static Func<ScriptedConnection, Task> Response(int status, string body = "", params string[] headers) => Response(status, Encoding.UTF8.GetBytes(body), headers);

    public static Func<ScriptedConnection, Task> Response(int status, byte[] body, params string[] headers) => async connection =>
    {
        while (await connection.ReadRequestAsync() is not null)
            await connection.WriteAsync(Text(status, body, headers));
    };

    /// <summary>A well-formed response.</summary>
    public static byte[] Text(int status, byte[] body, params string[] headers)
    {
        bool isTyped = headers.Any(header => header.StartsWith("Content-Type", StringComparison.Ordinal));
        string head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Whatever\r\n")
            + string.Concat(headers.Select(header => header + "\r\n"))
            + (isTyped || body.Length == 0 ? "" : "Content-Type: application/json\r\n")
            + (status == 204 ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n"))
            + "\r\n";
        return [.. Encoding.UTF8.GetBytes(head), .. body];
    }

    public static byte[] Text(int status, string body = "", params string[] headers) => Text(status, Encoding.UTF8.GetBytes(body), headers);
}
