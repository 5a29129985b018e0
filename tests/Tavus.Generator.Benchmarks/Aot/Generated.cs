using System;
using System.IO;
using System.Net.Http;
using Tavus;
using Tavus.Generator.Benchmarks.Client;

// The full body by the generated client.
using HttpClient http = args is [] ? new HttpClient(new RespondingHandler(Stream.Null)) : new HttpClient();
var options = new TavusClientOptions { ApiKey = PersonaTexts.ApiKey };
if (args is [string address])
    options.BaseAddress = new Uri(address);

var client = new TavusClient(options, http);
CreatePersonaResponse persona = await client.CreatePersonaAsync(GeneratedBodies.Full());
Console.WriteLine(persona.PersonaId);
