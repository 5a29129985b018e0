using System;
using System.Diagnostics;
using System.Globalization;

namespace Tavus.Generator.Tasks;

/// <summary>Reports how far a download is, at most once in an interval.</summary>
internal sealed class DownloadProgress(SpecAddress address, long? expected, TimeSpan interval, Action<string> report)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public void Report(long received)
    {
        if (_watch.Elapsed < interval)
            return;

        _watch.Restart();
        report($"{address.Display}: {MiB(received)}{(expected is { } total ? " of " + MiB(total) : "")} …");
    }

    public static string MiB(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture) + " MiB";
}
