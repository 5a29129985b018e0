using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.Build.Framework;

namespace Tavus.Generator.Tasks;

/// <summary>The task of the target <c>UpdateTavusSpec</c>: downloads documents and replaces those of the project by usable ones.</summary>
public sealed class RefreshSpec : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public string[] Urls { get; set; } = [];

    public string[] KnownUrls { get; set; } = [];

    [Required]
    public string Directory { get; set; } = "";

    [Required]
    public string ProjectDirectory { get; set; } = "";

    public string[] Documents { get; set; } = [];

    /// <summary>Why the project has these documents: <c>Bundled</c> or <c>Project</c>; otherwise they are those of the folder.</summary>
    public string Origin { get; set; } = nameof(DocumentOrigin.Folder);

    public string[] Overlays { get; set; } = [];

    public string? Namespace { get; set; }

    public string? ClientName { get; set; }

    public string? Accessibility { get; set; }

    public string? Include { get; set; }

    public string? Exclude { get; set; }

    public bool ChecksOnly { get; set; }

    /// <summary>How long a server may send nothing.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The folder of the generator and the libraries beside it.</summary>
    [Required]
    public string GeneratorDirectory { get; set; } = "";

    /// <summary>The folder of the compiler's targets.</summary>
    [Required]
    public string CompilerDirectory { get; set; } = "";

    public override bool Execute()
    {
        using var assemblies = new GeneratorAssemblies(GeneratorDirectory, CompilerDirectory);
        try
        {
            return Refresh() && !Log.HasLoggedErrors;
        }
        catch (RefreshException exception)
        {
            LogError(RefreshCodes.Failed, exception.Message + " Nothing was changed.");
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            Log.LogMessage(MessageImportance.High, "The refresh was cancelled; nothing was changed.");
        }

        return false;
    }

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();

    // The generator's assembly is loaded with this method, which needs the resolver.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Refresh()
    {
        var log = new RefreshLog(
            message => Log.LogMessage(MessageImportance.High, "{0}", message),
            message => Log.LogWarning(null, RefreshCodes.Notice, null, null, 0, 0, 0, 0, "{0}", message));
        RefreshResult result = new SpecRefresh(CreateRequest(), log).RunAsync(_cancellation.Token).GetAwaiter().GetResult();
        if (ChecksOnly && result.BreakingChanges > 0)
            LogError(RefreshCodes.Breaking, $"{Count.Of(result.BreakingChanges, "breaking change")}; nothing was changed.");

        return true;
    }

    // As an argument: braces in a text of a document are not placeholders.
    private void LogError(string code, string message) => Log.LogError(null, code, null, null, 0, 0, 0, 0, "{0}", message);

    private RefreshRequest CreateRequest() => new(
        Trim(Urls),
        Trim(KnownUrls),
        Directory,
        ProjectDirectory,
        Documents,
        (DocumentOrigin)Enum.Parse(typeof(DocumentOrigin), Origin),
        Overlays,
        Namespace,
        ClientName,
        Accessibility,
        ChecksOnly,
        DownloadLimits.Default with { Idle = TimeSpan.FromSeconds(TimeoutSeconds) })
    {
        Include = Unescape(Include),
        Exclude = Unescape(Exclude),
    };

    // As the targets of the package escape them for the compiler.
    private static string? Unescape(string? value) => value is null ? null : Uri.UnescapeDataString(value);

    // A property of the command line has its semicolons escaped, so that MSBuild does not split it.
    private static string[] Trim(string[] values) =>
        values.SelectMany(value => value.Split(';')).Select(value => value.Trim()).Where(value => value.Length > 0).ToArray();
}
