using System.Linq;
using Tavus.Generator.Model;

namespace Tavus.Generator.Tasks.Changes;

/// <summary>Compares the options of two clients: credentials and the address of the server.</summary>
internal static class CredentialComparer
{
    public static void Compare(ClientModel old, ClientModel @new, ChangeList changes)
    {
        string options = @new.Options.OptionsName;
        SecuritySchemeModel[] before = old.Security?.Schemes.ToArray() ?? [];
        SecuritySchemeModel[] after = @new.Security?.Schemes.ToArray() ?? [];
        foreach (SecuritySchemeModel scheme in before)
        {
            SecuritySchemeModel? other = after.FirstOrDefault(candidate => candidate.PropertyName == scheme.PropertyName);
            if (other is null)
                changes.Gone($"{options}.{scheme.PropertyName}");
            else if (Show(other) != Show(scheme))
                changes.Breaks($"{options}.{scheme.PropertyName}: {Show(scheme)} → {Show(other)}");
        }

        foreach (SecuritySchemeModel scheme in after.Where(scheme => before.All(other => other.PropertyName != scheme.PropertyName)))
            changes.New($"{options}.{scheme.PropertyName}");

        if (old.Server.Address != @new.Server.Address)
            changes.Note($"{options}.BaseAddress: {Show(old.Server)} → {Show(@new.Server)} by default");
    }

    private static string Show(ServerModel server) => server.Address?.ToString() ?? "none";

    private static string Show(SecuritySchemeModel scheme)
    {
        string location = scheme.Location.ToString().ToLowerInvariant();
        string value = scheme.IsBasic ? ": Basic user:password" : scheme.Prefix.Length > 0 ? $": {scheme.Prefix.Trim()}" : "";
        return $"{location} {scheme.Name}{value}";
    }
}
