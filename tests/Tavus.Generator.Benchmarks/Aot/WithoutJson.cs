using System;
using System.IO;
using System.Net.Http;
using System.Text;
using Tavus.Generator.Benchmarks.Client;

// A program that sends and receives bytes. It handles its own requests unless an address is given.
using HttpClient http = args is [] ? new HttpClient(new RespondingHandler(Stream.Null)) : new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, args is [string address] ? new Uri(address) : new Uri("https://tavusapi.com/v2/personas"))
{
    Content = new StringContent("{}", Encoding.UTF8, "application/json"),
};
using HttpResponseMessage response = await http.SendAsync(request);
Console.WriteLine(await response.Content.ReadAsStringAsync());
