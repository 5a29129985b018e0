using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Tavus.Witness.Tests.Checks;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests;

/// <summary>Real documents, as vendors publish them, and the clients that are generated of them.</summary>
public sealed class CorpusTests
{
    // Compiling larger ones takes longer than all others together.
    private const long MaxLength = 750_000;

    public static IEnumerable<object[]> Documents() => CorpusTheoryAttribute.Folder is not { } folder
        ? [["none"]]
        : new DirectoryInfo(folder).GetFiles()
            .Where(file => file.Extension is ".yaml" or ".json" && file.Length < MaxLength
                && WitnessDocument.CanRead(File.ReadAllText(file.FullName)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new object[] { file.Name });

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public async Task Document_and_client_have_the_same_elements(string file)
    {
        string text = File.ReadAllText(Path.Combine(CorpusTheoryAttribute.Folder!, file));
        GeneratedClient client = GeneratedClient.Of(file, text);

        IReadOnlyList<string> problems = await ClientCheck.ProblemsOfAsync(WitnessDocument.Read(text), client.Assembly,
            Reports.Of(client.Diagnostics, text));

        Assert.True(problems.Count == 0, $"{problems.Count} problems:\n{string.Join("\n", problems.Take(12))}");
    }
}
