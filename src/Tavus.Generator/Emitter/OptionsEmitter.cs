using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints the options of the client.</summary>
internal static class OptionsEmitter
{
    public static void Emit(CodeWriter writer, ClientModel client)
    {
        writer.Line($"/// <summary>The options of <see cref=\"{client.Options.ClientName}\"/>. The client copies them; later changes do nothing.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"{client.Options.Accessibility} sealed class {client.Options.OptionsName}"))
        {
            if (client.Security is not null)
            {
                writer.Line("""
                    /// <summary>The API key: visible ASCII. It is sent in a header of every request that asks for it, and shown nowhere.</summary>
                    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                    public string ApiKey { get; set; } = "";

                    """);
            }

            writer.Line(client.BaseAddress is null
                ? """
                    /// <summary>The address below which the paths of the API lie: https, or http on this machine. The API's document names none.</summary>
                    public global::System.Uri? BaseAddress { get; set; }
                    """
                : $$"""
                    /// <summary>The address below which the paths of the API lie: https, or http on this machine.</summary>
                    public global::System.Uri BaseAddress { get; set; } = new global::System.Uri({{Literal.Of(client.BaseAddress)}});
                    """);
        }
    }
}
