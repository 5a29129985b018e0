using System.Collections.Generic;
using System.Text;

namespace Tavus.Client.Tests.Http;

/// <summary>A request as the server saw it.</summary>
public sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body, string Connection)
{
    public string Text => Encoding.UTF8.GetString(Body);
}
