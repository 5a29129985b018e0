# Checks of the package by projects that are made from scratch outside of the repository. Sourced by `run`, which sets $repository
# (the checkout) and $work (a temporary folder, with the package in its folder `feed`).

# expect_one_error ERRORS PATTERN: there is one line, and it matches the extended regular expression.
expect_one_error() {
  echo "$1"
  [[ $(wc -l <<<"$1") -eq 1 ]]
  grep -qE "$2" <<<"$1"
}

# new_project NAME FRAMEWORK [XML]: makes $work/NAME/NAME.csproj with a reference to the package. XML goes into the project.
new_project() {
  local name=$1 framework=$2 xml=${3:-} packages version
  packages=("$work"/feed/Tavus.Generator.*.nupkg)
  version=${packages[0]##*/Tavus.Generator.}
  version=${version%.nupkg}
  mkdir -p "$work/$name"

  cat >"$work/nuget.config" <<XML
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <add key="feed" value="feed" />
  </packageSources>
</configuration>
XML

  cat >"$work/$name/$name.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>$framework</TargetFramework>
    <Nullable>enable</Nullable>
    <LangVersion>latest</LangVersion>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <GenerateDocumentationFile>true</GenerateDocumentationFile>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Tavus.Generator" Version="$version" PrivateAssets="all" />
  </ItemGroup>
  $xml
</Project>
XML
}

# build NAME: with a folder of its own for packages, since another package of this version may be in the user's.
build() {
  NUGET_PACKAGES=$work/packages dotnet build "$work/$1" --nologo -consoleLoggerParameters:NoSummary
}

# errors_of NAME: builds a project that must not compile, and prints its errors and warnings, each once.
errors_of() {
  local log=$work/$1.log
  if build "$1" >"$log" 2>&1; then
    echo 'The build should fail.'
    cat "$log"
  else
    grep -E '(error|warning) [A-Z]+[0-9]+:' "$log" | sed -E 's/^ +//; s/ \[[^]]*\]$//' | sort -u
  fi
}

sample_runs() {
  local output
  output=$(env -u TAVUS_API_KEY dotnet run --project "$repository/samples/CreatePersona")
  echo "$output"
  [[ $output == *'Created persona p'* ]]
}

# copy_sample NAME: the console sample, and a file that uses the rest of the client before it starts.
copy_sample() {
  cp "$repository"/samples/CreatePersona/{Program,StandIn}.cs "$work/$1/"
  cat >"$work/$1/Surface.cs" <<'CS'
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tavus;

/// <summary>What the sample does not use: JsonSerializer, a container, the errors and the settings of a single call.</summary>
public static class Surface
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = TavusJson.Resolver };

    [ModuleInitializer]
    internal static void Run()
    {
        CreatePersonaRequest request = Copy(new CreatePersonaRequest { PersonaName = "Copy", PipelineMode = PipelineMode.Echo, DocumentIds = ["d1"] });
        Console.WriteLine($"Copied {request.ToJson()}");
        Console.WriteLine($"Copied {Copy(new List<OpenEnum<PipelineMode>> { "hybrid" })[0]}");
        Console.WriteLine($"Copied {Copy(new[] { new VoiceSettings { Speed = 0.5 } })[0].ToJson()}");
        Console.WriteLine($"Injected {Inject().GetType()}");
        Console.WriteLine($"Refused {Refuse()}");
    }

    /// <summary>Writes and reads by JsonSerializer.</summary>
    public static T Copy<T>(T value)
    {
        var type = (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
        return JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type)!;
    }

    /// <summary>The client from a container, with the settings of a single call.</summary>
    public static TavusClient Inject()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Tavus:ApiKey", "key")]).Build());
        services.AddTavusClient(options => options.BaseAddress = new Uri("https://example.com"));
        using ServiceProvider provider = services.BuildServiceProvider();
        return ((TavusClient)provider.GetRequiredService<ITavusClient>()).With(new TavusCallOptions { Timeout = TimeSpan.FromSeconds(5) });
    }

    /// <summary>The problem of a request, and the message of a failed call.</summary>
    public static string Refuse()
    {
        try
        {
            new CreatePersonaRequest().Validate();
            return "nothing";
        }
        catch (TavusValidationException exception)
        {
            return $"{exception.Violations[0].Path} {new TavusApiException<TavusError>("", default, new TavusError()).Error.ToJson()}";
        }
    }
}
CS
}

# expect_sample OUTPUT: what the sample and that file print.
expect_sample() {
  echo "$1"
  [[ $1 == *'Copied {"persona_name":"Copy","pipeline_mode":"echo","document_ids":["d1"]}'* && $1 == *'Copied hybrid'* ]]
  [[ $1 == *'Copied {"speed":0.5}'* && $1 == *'Injected Tavus.TavusClient'* && $1 == *'Refused $.system_prompt {}'* ]]
  [[ $1 == *'"stt_engine": "tavus-advanced"'* && $1 == *'Created persona p'* ]]
}

consumer_compiles() {
  new_project Consumer net10.0 '
    <PropertyGroup><OutputType>Exe</OutputType><IsAotCompatible>true</IsAotCompatible></PropertyGroup>
    <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>'
  copy_sample Consumer
  build Consumer
}

consumer_runs() {
  local output
  output=$(env -u TAVUS_API_KEY dotnet run --project "$work/Consumer" --no-build)
  expect_sample "$output"
}

missing_prompt_is_reported() {
  local errors
  new_project MissingPrompt net10.0
  cat >"$work/MissingPrompt/Caller.cs" <<'CS'
using System.Threading.Tasks;
using Tavus;

internal static class Caller
{
    internal static Task<CreatePersonaResponse> CallAsync(ITavusClient client) =>
        client.CreatePersonaAsync(new CreatePersonaRequest { PersonaName = "Life Coach", PipelineMode = PipelineMode.Full });
}
CS
  errors=$(errors_of MissingPrompt)
  expect_one_error "$errors" "Caller\.cs\(7,35\): error TAVUS101: system_prompt is required unless pipeline_mode is 'echo': set SystemPrompt, or PipelineMode to PipelineMode\.Echo "
}

broken_document_is_reported() {
  local errors
  new_project BrokenDocument net10.0 '<ItemGroup><TavusSpec Include="broken.yaml" /></ItemGroup>'
  printf 'openapi: 3.0.3\ninfo:\n  title: "no end\n' >"$work/BrokenDocument/broken.yaml"
  errors=$(errors_of BrokenDocument)
  expect_one_error "$errors" '/broken\.yaml\(3,10\): error TAVUS001: The YAML is not well-formed: '
}

# library_compiles FRAMEWORK
library_compiles() {
  local name=Library.$1
  new_project "$name" "$1" '<ItemGroup><PackageReference Include="System.Text.Json" Version="8.0.5" /></ItemGroup>'
  cat >"$work/$name/Caller.cs" <<'CS'
using System.Threading.Tasks;
using Tavus;

/// <summary>Uses the client where the language is newer than the framework.</summary>
public static class Caller
{
    /// <summary>Creates a persona.</summary>
    public static async Task<string?> CallAsync(string apiKey)
    {
        var client = new TavusClient(apiKey);
        CreatePersonaResponse persona = await client.CreatePersonaAsync(new CreatePersonaRequest
        {
            SystemPrompt = "Be kind.",
            Layers = new PersonaLayers { Tts = new TtsLayer { TtsEngine = TtsEngine.Cartesia } },
        });
        return persona.PersonaId;
    }
}
CS
  build "$name"
}

options_are_obeyed() {
  new_project Options net10.0 '
    <PropertyGroup>
      <TavusNamespace>Company.Avatars</TavusNamespace>
      <TavusClientName>AvatarClient</TavusClientName>
      <TavusAccessibility>internal</TavusAccessibility>
    </PropertyGroup>'
  cat >"$work/Options/Caller.cs" <<'CS'
using System;
using System.Threading.Tasks;
using Company.Avatars;

/// <summary>Fails to compile where a type of the client is public: an internal parameter type cannot be in a public signature.</summary>
public static class Caller
{
    internal static Task<CreatePersonaResponse> CallAsync(IAvatarClient client) =>
        client.CreatePersonaAsync(new CreatePersonaRequest { PipelineMode = PipelineMode.Echo });

    internal static AvatarClient Create(string apiKey) => new(apiKey);
}
CS
  build Options
}

# The generators of System.Text.Json and of ASP.NET Core's endpoints, in the project of the client.
other_generators_see_the_client() {
  local output
  new_project OtherGenerators net10.0 '
    <PropertyGroup>
      <OutputType>Exe</OutputType>
      <TavusEmit>Files</TavusEmit>
      <EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator>
      <NoWarn>$(NoWarn);CS1591</NoWarn>
    </PropertyGroup>
    <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>'
  cat >"$work/OtherGenerators/Program.cs" <<'CS'
using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tavus;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Json.Default));
await using WebApplication app = builder.Build();
app.MapPost("/speeds", (Envelope envelope) => envelope.Settings);
app.Urls.Add("http://127.0.0.1:0");
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
using var body = new StringContent("""{"settings":{"speed":0.50,"pitch":1}}""", Encoding.UTF8, "application/json");
using HttpResponseMessage response = await http.PostAsync("/speeds", body);
Console.WriteLine(await response.Content.ReadAsStringAsync());

internal sealed class Envelope
{
    public VoiceSettings? Settings { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Envelope))]
internal sealed partial class Json : JsonSerializerContext;
CS
  build OtherGenerators
  output=$(dotnet run --project "$work/OtherGenerators" --no-build)
  echo "$output"
  [[ $output == *'{"speed":0.50,"pitch":1}'* ]]
}

fetched_page_is_used() {
  new_project Fetched net10.0
  mkdir "$work/Fetched/tavus"
  {
    printf '# A page\n\n````yaml POST /v2/personas\n'
    sed 's/operationId: createPersona/operationId: createAvatar/' "$repository/spec/create-persona.yaml"
    printf '````\n'
  } >"$work/Fetched/tavus/create-persona.md"
  cat >"$work/Fetched/Caller.cs" <<'CS'
using System.Threading.Tasks;
using Tavus;

internal static class Caller
{
    internal static Task<CreatePersonaResponse> CallAsync(ITavusClient client) =>
        client.CreateAvatarAsync(new CreatePersonaRequest { PipelineMode = PipelineMode.Echo });
}
CS
  build Fetched
}

rules_apply_without_a_client() {
  local errors
  new_project RulesOnly net10.0 '
    <PropertyGroup><TavusGenerateClient>false</TavusGenerateClient></PropertyGroup>
    <ItemGroup><ProjectReference Include="../Fetched/Fetched.csproj" /></ItemGroup>'
  cat >"$work/RulesOnly/Caller.cs" <<'CS'
using System.Threading.Tasks;
using Tavus;

internal static class Caller
{
    internal static Task<CreatePersonaResponse> CallAsync(ITavusClient client) => client.CreateAvatarAsync(new CreatePersonaRequest());
}
CS
  errors=$(errors_of RulesOnly)
  expect_one_error "$errors" 'Caller\.cs\(6,108\): error TAVUS101: system_prompt is required '
}

# The oldest version that is supported, where the logs of HttpClient would show headers.
injected_client_runs() {
  local output
  new_project Injected net10.0 '
    <PropertyGroup><OutputType>Exe</OutputType><IsAotCompatible>true</IsAotCompatible></PropertyGroup>
    <ItemGroup>
      <PackageReference Include="Microsoft.Extensions.Http" Version="8.0.1" />
      <PackageReference Include="Microsoft.Extensions.Logging.Console" Version="8.0.1" />
    </ItemGroup>'
  cat >"$work/Injected/Program.cs" <<'CS'
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tavus;

var services = new ServiceCollection();
services.AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.None).SetMinimumLevel(LogLevel.Trace));
services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?> { ["Tavus:ApiKey"] = "the-key", ["Tavus:BaseAddress"] = "https://example.com/v1" })
    .Build());
services.AddTavusClient().ConfigurePrimaryHttpMessageHandler(() => new Server());
await using (ServiceProvider provider = services.BuildServiceProvider())
    await provider.GetRequiredService<ITavusClient>().CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = "Be kind." });

internal sealed class Server : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{request.RequestUri} has the key: {string.Join(",", request.Headers.GetValues("x-api-key")) == "the-key"}");
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
    }
}
CS
  build Injected
  output=$(dotnet run --project "$work/Injected" --no-build)
  echo "$output"
  [[ $output == *'https://example.com/v1/v2/personas has the key: True'* && $output == *'x-api-key: *'* && $output != *the-key* ]]
}

# injected_library_compiles FRAMEWORK
injected_library_compiles() {
  local name=InjectedLibrary.$1
  new_project "$name" "$1" '
    <ItemGroup>
      <PackageReference Include="Microsoft.Extensions.Http" Version="8.0.1" />
      <PackageReference Include="System.Text.Json" Version="8.0.5" />
    </ItemGroup>'
  cat >"$work/$name/Caller.cs" <<'CS'
using Microsoft.Extensions.DependencyInjection;

internal static class Caller
{
    internal static IHttpClientBuilder Add(IServiceCollection services) => services.AddTavusClient(options => options.ApiKey = "key");
}
CS
  build "$name"
}

# What docs/retries.md shows, run: how often a POST is sent.
retries_send_no_post_twice() {
  local output
  new_project Retries net10.0 '
    <PropertyGroup><OutputType>Exe</OutputType><NoWarn>$(NoWarn);NU1603;CS1591</NoWarn></PropertyGroup>
    <ItemGroup>
      <FrameworkReference Include="Microsoft.AspNetCore.App" />
      <PackageReference Include="Microsoft.Extensions.Http.Resilience" Version="10.*" />
    </ItemGroup>'
  awk -v folder="$work/Retries" '/^```csharp$/ { n++; shown = 1; next } /^```$/ { shown = 0 } shown { print > (folder "/Block" n ".txt") }' "$repository/docs/retries.md"
  mv "$work/Retries/Block2.txt" "$work/Retries/SafeResilience.cs"
  {
    cat <<'CS'
using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Tavus;

await TryAsync("as it comes", builder => builder.Services.AddTavusClient().AddStandardResilienceHandler());
CS
    for block in 1 3 4; do
      printf 'await TryAsync("block %s", builder =>\n{\n%s\n});\n' "$block" "$(grep -v '^using [A-Z]' "$work/Retries/Block$block.txt")"
    done
    cat <<'CS'

static async Task TryAsync(string name, Action<IHostApplicationBuilder> configure)
{
    Console.WriteLine(name + ":"
        + $" 500 {await CountAsync(configure, () => Response(HttpStatusCode.InternalServerError))},"
        + $" 429 {await CountAsync(configure, () => Response(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)))},"
        + $" 429 for long {await CountAsync(configure, () => Response(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(11)), TimeSpan.FromSeconds(3))},"
        + $" refused {await CountAsync(configure, () => throw new HttpRequestException(HttpRequestError.ConnectionError))},"
        + $" broken off {await CountAsync(configure, () => throw new HttpRequestException(HttpRequestError.ResponseEnded))}");
}

// How often a request is sent of which only the first attempt fails.
static async Task<int> CountAsync(Action<IHostApplicationBuilder> configure, Func<HttpResponseMessage> first, TimeSpan? limit = null)
{
    HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
    builder.Configuration["Tavus:ApiKey"] = "key";
    configure(builder);
    var server = new Server(first);
    builder.Services.AddHttpClient("Tavus.TavusClient").ConfigurePrimaryHttpMessageHandler(() => server);
    builder.Services.ConfigureAll<HttpStandardResilienceOptions>(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
    using IHost host = builder.Build();
    using var cancellation = new CancellationTokenSource(limit ?? TimeSpan.FromMinutes(1));
    try
    {
        await host.Services.GetRequiredService<ITavusClient>().CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = "Be kind." }, cancellation.Token);
    }
    catch (Exception exception) when (exception is TavusApiException or OperationCanceledException)
    {
    }

    return server.Count;
}

static HttpResponseMessage Response(HttpStatusCode status, TimeSpan? retryAfter = null)
{
    var response = new HttpResponseMessage(status) { Content = new StringContent("{}") };
    if (retryAfter is { } delay)
        response.Headers.RetryAfter = new(delay);

    return response;
}

internal sealed class Server(Func<HttpResponseMessage> first) : HttpMessageHandler
{
    public int Count { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(++Count == 1 ? first() : Response());

    private static HttpResponseMessage Response() => new(HttpStatusCode.OK) { Content = new StringContent("{}") };
}
CS
  } >"$work/Retries/Program.cs"
  build Retries
  output=$(dotnet run --project "$work/Retries" --no-build)
  echo "$output"
  [[ $output == "as it comes: 500 2, 429 2, 429 for long 1, refused 2, broken off 2
block 1: 500 1, 429 1, 429 for long 1, refused 1, broken off 1
block 3: 500 1, 429 2, 429 for long 1, refused 2, broken off 1
block 4: 500 1, 429 2, 429 for long 1, refused 2, broken off 1" ]]
}

# post PORT PATH JSON: the response, without a tool that a machine may not have.
post() {
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  printf 'POST %s HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' "$2" "${#3}" "$3" >&3
  cat <&3
  exec 3>&-
}

# Without a key, on the stand-in.
studio_runs() {
  local log=$work/studio.log server port='' response refusal
  dotnet build "$repository/samples/PersonaStudio" --nologo
  (cd "$repository/samples/PersonaStudio" && exec env -u Tavus__ApiKey ASPNETCORE_URLS=http://127.0.0.1:0 dotnet bin/Debug/net10.0/PersonaStudio.dll) >"$log" 2>&1 &
  server=$!
  for _ in {1..100}; do
    port=$(sed -nE 's|^.*Now listening on: http://127\.0\.0\.1:([0-9]+).*$|\1|p' "$log")
    [[ -z $port ]] || break
    sleep 0.2
  done
  response=$(post "$port" /personas '{"name":"Life Coach","prompt":"Be kind."}') || true
  refusal=$(post "$port" /personas '{"name":"Life Coach"}') || true
  kill "$server"
  echo "$response"
  echo "$refusal"
  cat "$log"
  [[ $response == *'"persona_id":"p'* && $refusal == *'"$.system_prompt"'* ]]
}

# A library, an application that uses it, and its tests, all with the package: one client, and no warning.
projects_share_a_client() {
  new_project Shared.Library net10.0
  cat >"$work/Shared.Library/Personas.cs" <<'CS'
using Tavus;

namespace Shared;

/// <summary>Has types of the client in its signatures.</summary>
public static class Personas
{
    /// <summary>A request.</summary>
    public static CreatePersonaRequest Last { get; set; } = new() { PipelineMode = PipelineMode.Echo };
}
CS
  new_project Shared.App net10.0 '
    <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
    <ItemGroup><ProjectReference Include="../Shared.Library/Shared.Library.csproj" /></ItemGroup>'
  cat >"$work/Shared.App/Program.cs" <<'CS'
using System;
using Shared;
using Tavus;

Personas.Last = App.Make();
Console.WriteLine(Personas.Last.ToJson() + typeof(TavusClient).Assembly.GetName().Name);

/// <summary>Makes requests.</summary>
public static class App
{
    /// <summary>Makes one.</summary>
    public static CreatePersonaRequest Make() => new() { SystemPrompt = "Be kind." };
}
CS
  new_project Shared.Tests net10.0 '<ItemGroup><ProjectReference Include="../Shared.App/Shared.App.csproj" /></ItemGroup>'
  cat >"$work/Shared.Tests/Tests.cs" <<'CS'
internal static class Tests
{
    internal static Tavus.CreatePersonaRequest Make() => Shared.Personas.Last = App.Make();
}
CS
  build Shared.Tests
  [[ $(dotnet run --project "$work/Shared.App" --no-build) == '{"system_prompt":"Be kind."}Shared.Library' ]]
}
