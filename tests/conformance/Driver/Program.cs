using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Tavus.Conformance;

// Driver DOCUMENTS SCENARIOS BASE_URL REPORT: runs the scenarios against the mock server at BASE_URL and writes REPORT, a page in Markdown.
string documents = args[0], scenarioFile = args[1], baseUrl = args[2].TrimEnd('/'), report = args[3];
var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
Scenario[] scenarios = JsonSerializer.Deserialize<Scenario[]>(File.ReadAllText(scenarioFile), json)!;
using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

string[] folders = [.. scenarios.Select(scenario => scenario.Folder).Distinct().Order(StringComparer.Ordinal)];
var loading = folders.ToDictionary(folder => folder, folder => new Lazy<FolderClients>(() => FolderClients.Load(documents, folder)));
Parallel.ForEach(loading.Values, clients => _ = clients.Value);

var failures = new Dictionary<string, Failure?>();
foreach (Scenario scenario in scenarios)
{
    FolderClients clients = loading[scenario.Folder].Value;
    failures[scenario.Name] = clients.Failure ?? await new ScenarioRunner(clients.Finder, baseUrl, http).RunAsync(scenario);
}

Judgement server = await Judgement.OfAsync(http, baseUrl);
Verdict[] verdicts = [.. scenarios.Select(scenario => server.Verdict(scenario, failures[scenario.Name]))];
File.WriteAllText(report, ReportPage.Write(verdicts));
foreach (Verdict verdict in verdicts.Where(verdict => verdict.Outcome == Outcome.Failed))
    Console.WriteLine($"FAILED   {verdict.Scenario.Name} ({verdict.Scenario.Folder}): {verdict.Reason}");

int failed = verdicts.Count(verdict => verdict.Outcome == Outcome.Failed);
Console.WriteLine(
    $"{verdicts.Count(verdict => verdict.Outcome == Outcome.Passed)} passed, {failed} failed, "
    + $"{verdicts.Count(verdict => verdict.Outcome == Outcome.Skipped)} skipped");
return failed == 0 ? 0 : 1;
