using System;

namespace Tavus.Generator.Tasks;

/// <summary>The log of a refresh.</summary>
internal sealed class RefreshLog(Action<string> info, Action<string> warning)
{
    public void Info(string message) => info(message);

    public void Warn(string message) => warning(OneLine.Of(message));
}
