using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Tavus.Client.Tests.Http;

namespace Tavus.Client.Tests.DependencyInjection;

/// <summary>What the tests of the container share.</summary>
internal static class Hosts
{
    /// <summary>A host with no other configuration than the given one.</summary>
    public static HostApplicationBuilder Builder(params (string Key, string? Value)[] configuration)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(configuration.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
        return builder;
    }

    /// <summary>A host whose configuration leads to a server.</summary>
    public static HostApplicationBuilder Builder(Uri address) => Builder(("Tavus:ApiKey", Calls.Key), ("Tavus:BaseAddress", address.AbsoluteUri));
}
