using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Tavus.Conformance;

/// <summary>The clients of the documents of a folder: one for each version of its API.</summary>
/// <param name="Failure">Why a document has no client, or null.</param>
internal sealed record FolderClients(OperationFinder Finder, Failure? Failure)
{
    public static FolderClients Load(string documents, string folder)
    {
        var clients = new List<GeneratedClient>();
        string path = Path.Combine(documents, folder);
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "openapi*.json") : [];
        Failure? failure = files.Length == 0 ? new Failure("there is no document") : null;
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            try
            {
                clients.Add(GeneratedClient.Of(file));
            }
            catch (InvalidOperationException exception)
            {
                failure ??= new Failure($"{Path.GetFileName(file)} has no client: {exception.Message}");
            }
        }

        return new FolderClients(new OperationFinder(clients), failure);
    }
}
