using System;
using System.IO;
using System.Net.Http;
using System.Text;
using Tavus.Generator.Benchmarks.Client;

// A program that sends and receives bytes. It answers itself unless it is given an address.
using HttpClient http = args is [] ? new HttpClient(new AnsweringHandler(Stream.Null)) : new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, args is [string address] ? new Uri(address) : new Uri("https://tavusapi.com/v2/personas"))
{
    Content = new StringContent("{}", Encoding.UTF8, "application/json"),
};
using HttpResponseMessage response = await http.SendAsync(request);
Console.WriteLine(await response.Content.ReadAsStringAsync());
