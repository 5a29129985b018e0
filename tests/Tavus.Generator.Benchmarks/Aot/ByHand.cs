using System;
using System.IO;
using System.Net.Http;
using Tavus.Generator.Benchmarks.Baseline;
using Tavus.Generator.Benchmarks.Client;

// The full body by the client that was written by hand.
using HttpClient http = args is [] ? new HttpClient(new RespondingHandler(Stream.Null)) : new HttpClient();
var client = new PersonaClient(http, PersonaTexts.ApiKey, args is [string address] ? new Uri(address) : null);
CreatePersonaResponse persona = await client.CreatePersonaAsync(PersonaBodies.Full());
Console.WriteLine(persona.PersonaId);
