using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Verification;

/// <summary>
/// Compiles C# that uses a generated client, strictly, and runs it. The code is the body of an async method with a
/// <c>TavusClient client</c> that talks to <c>Server</c>, and returns a text.
/// </summary>
internal static class GeneratedProgram
{
    private const string Frame = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Threading;
        using System.Threading.Tasks;
        using Tavus;

        /// <summary>Responds to every request, and records it as text.</summary>
        public sealed class Server : HttpMessageHandler
        {
            /// <summary>The status of the responses.</summary>
            public static int Status { get; set; }

            /// <summary>The body of the responses.</summary>
            public static string Body { get; set; } = "{}";

            /// <summary>The media type of the responses.</summary>
            public static string MediaType { get; set; } = "text/plain";

            /// <summary>The Content-Length of the responses, instead of that of their body.</summary>
            public static long? ContentLength { get; set; }

            /// <summary>The Location header of the responses.</summary>
            public static Uri? Location { get; set; }

            /// <summary>The stream of the responses, instead of the body.</summary>
            public static System.IO.Stream? Stream { get; set; }

            /// <summary>The Content-Disposition header of the responses.</summary>
            public static string? Disposition { get; set; }

            /// <summary>What sending ends with.</summary>
            public static Exception? Failure { get; set; }

            /// <summary>The last request: its line, its headers but Accept and User-Agent, and its body.</summary>
            public static string Request { get; set; } = "";

            /// <summary>The Accept header of the last request.</summary>
            public static string Accept { get; set; } = "";

            /// <summary>The User-Agent header of the last request.</summary>
            public static string UserAgent { get; set; } = "";

            /// <summary>The headers of the last request's body.</summary>
            public static string Content { get; set; } = "";

            /// <inheritdoc/>
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var text = new StringBuilder(request.Method + " " + request.RequestUri!.AbsoluteUri);
                foreach (var header in request.Headers)
                {
                    if (header.Key is not ("Accept" or "User-Agent"))
                        text.Append("\n" + header.Key + ": " + string.Join(",", header.Value));
                }

                UserAgent = request.Headers.UserAgent.ToString();
                Accept = request.Headers.Accept.ToString();
                Content = "";
                if (request.Content is { } content)
                {
                    Content = content.Headers.ContentType + " " + content.Headers.ContentLength;
                    text.Append("\n\n" + Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync()));
                }

                Request = text.ToString();
                if (Failure is not null)
                    throw Failure;

                var response = new HttpResponseMessage((HttpStatusCode)Status)
                {
                    Content = Stream is null ? new ByteArrayContent(Encoding.UTF8.GetBytes(Body)) : new StreamContent(Stream),
                };
                response.Content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
                response.Content.Headers.ContentLength = ContentLength ?? response.Content.Headers.ContentLength;
                if (Disposition is not null)
                    response.Content.Headers.TryAddWithoutValidation("Content-Disposition", Disposition);

                response.Headers.Location = Location;
                return response;
            }
        }

        /// <summary>The program.</summary>
        public static class Program
        {
            /// <summary>Runs it.</summary>
            public static async Task<string> Run()
            {
                Server.Status = 200;
                using var http = new HttpClient(new Server());
                var client = new TavusClient(new TavusClientOptions { BaseAddress = new Uri("https://api.test/base") /*KEY*/ }, http);
                await Task.Yield();
                /*CODE*/
            }
        }
        """;

    /// <summary>Runs the code.</summary>
    /// <param name="key">The credential of the client, or empty where it has none.</param>
    /// <param name="keyOption">The option that holds the credential.</param>
    /// <param name="types">Further types that the code uses, in namespaces of their own.</param>
    /// <param name="clientName">The option <c>TavusClientName</c>.</param>
    /// <param name="parts">Files that the document refers to.</param>
    public static Task<string> RunAsync(
        string yaml, string code, string? overlay = null, TestTarget? target = null, string key = "key", string types = "", string keyOption = "ApiKey",
        string clientName = "TavusClient", params TestFile[] parts) =>
        (Task<string>)Load(yaml, code, overlay, target, key, types, keyOption, clientName, parts).GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!;

    /// <summary>Compiles and loads the code without running it: for programs that many tests use.</summary>
    public static Assembly Load(
        string yaml, string code, string? overlay = null, TestTarget? target = null, string key = "key", string types = "", string keyOption = "ApiKey",
        string clientName = "TavusClient", params TestFile[] parts)
    {
        bool hasKey = yaml.Contains("securitySchemes") && key.Length > 0;
        string program = Frame.Replace("TavusClient", clientName).Replace("/*KEY*/", hasKey ? $", {keyOption} = \"{key}\"" : "").Replace("/*CODE*/", code) + types;
        TestFile[] files = overlay is null
            ? [new TestFile("api.yaml", yaml)]
            : [new TestFile("api.yaml", yaml), new TestFile("api.overlay.yaml", overlay, isOverlay: true)];
        Generation generation = Generation.Of(target ?? TestTarget.Net10, new TestOptions(("TavusClientName", clientName)), program, [.. files, .. parts]);
        using MemoryStream image = generation.Emit();
        // Never unloaded, as a user's program is not: unloading while threads of the pool end their work has crashed the test host.
        AssemblyLoadContext context = target == TestTarget.NetStandard20 ? new PackageLoadContext() : new AssemblyLoadContext("Consumer");
        return context.LoadFromStream(image);
    }
}
