using System;
using System.Linq;
using Microsoft.OpenApi.Models;
using Tavus.Witness.Tests.Clients;
using Tavus.Witness.Tests.Documents;

namespace Tavus.Witness.Tests.Checks;

/// <summary>Compares the bodies of callbacks with the types that the client reads them as.</summary>
internal static class EventCheck
{
    public static void Compare(WitnessDocument document, ClientTypes types, Reports reports, SchemaCheck schemas)
    {
        Type[] read = types.EventTypes.ToArray();
        foreach (DocumentOperation operation in document.Operations)
        {
            foreach (OpenApiMediaType media in operation.Operation.Callbacks.Values
                .SelectMany(callback => callback.PathItems.Values)
                .SelectMany(item => item.Operations.Values)
                .SelectMany(request => request.RequestBody?.Content.Values ?? []))
            {
                SchemaSite site = SchemaSite.Of(media.Schema, operation.Pointer + "/callbacks", false, reports);
                if (!read.Any(type => schemas.TryCompare(site, type, SchemaUse.Received)) && !site.IsCovered)
                    schemas.Findings.Problems.Add($"{site.Pointer}: nothing reads it");
            }
        }
    }
}
