using System;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Values;

/// <summary>
/// The program that reads a value in every location and reports what it has become. It is compiled once for all tests.
/// </summary>
internal static class ValuesProgram
{
    private static readonly Lazy<Func<string, string, Task<string>>> Probe = new(Load);

    // The responses come from a static server.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Reads a value in every location, a line for each observation.</summary>
    public static async Task<string> ReadAsync(ValueKind kind, string json)
    {
        await OneAtATime.WaitAsync();
        try
        {
            return await Probe.Value(kind.Name, json);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static Func<string, string, Task<string>> Load()
    {
        Assembly assembly = GeneratedProgram.Load(ValuesDocument.Text, "return client.ToString()!;", types: Types);
        return assembly.GetType("Probes")!.GetMethod("ReadAsync")!.CreateDelegate<Func<string, string, Task<string>>>();
    }

    private static string Types => $$"""

        /// <summary>The probes of all kinds.</summary>
        public static class Probes
        {
            private static readonly TavusClient Client =
                new(new TavusClientOptions { BaseAddress = new Uri("https://api.test/") }, new HttpClient(new Server()));

            /// <summary>Reads a value in every location.</summary>
            public static Task<string> ReadAsync(string kind, string json) => kind switch
            {
        {{string.Concat(ValueKinds.All.Select(kind => $"        \"{kind}\" => {kind}Async(new Observations(), json),\n"))}}
                _ => throw new ArgumentException(kind),
            };

        {{string.Concat(ValueKinds.All.Select(kind => ProbeSource.Method.Replace("KIND", kind.Name)))}}
        }
        """ + ProbeSource.Observations;
}
