# An application with native AOT whose endpoints take and return models. Sourced by `run`, after `consumers.sh` and `native.sh`.

# endpoint_program FOLDER: two endpoints that use the client, and the settings of docs/aspnetcore.md.
endpoint_program() {
  cat >"$work/$1/Program.cs" <<'CS'
using System.Collections.Generic;
using System.Threading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tavus;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddTavusClient();
builder.Services.AddTavusProblemDetails();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, TavusJson.Resolver));

WebApplication app = builder.Build();
app.MapPost("/personas", (CreatePersonaRequest request, ITavusClient tavus, CancellationToken cancellationToken) =>
    tavus.CreatePersonaAsync(request, cancellationToken));
app.MapPost("/echo", (List<CreatePersonaRequest> requests) => (IReadOnlyList<CreatePersonaRequest>)requests);
app.Run();
CS
}

# The project of an application with native AOT. $2 goes into it.
endpoint_project() {
  mkdir -p "$work/$1"
  cat >"$work/$1/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <PublishAot>true</PublishAot>
    <InvariantGlobalization>true</InvariantGlobalization>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <TrimmerSingleWarn>false</TrimmerSingleWarn>
  </PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
XML
  endpoint_program "$1"
}

# The request delegate generator does not see what this generator prints: the docs say so.
endpoint_beside_its_client_fails_as_documented() {
  local packages version
  new_project EndpointApi net10.0
  packages=("$work"/feed/Tavus.Generator.*.nupkg)
  version=${packages[0]##*/Tavus.Generator.}
  endpoint_project EndpointAlone "<PackageReference Include=\"Tavus.Generator\" Version=\"${version%.nupkg}\" PrivateAssets=\"all\" />"
  errors_of EndpointAlone | tee "$work/EndpointAlone.txt"
  grep -qE "error CS0246: .*'CreatePersonaRequest'" "$work/EndpointAlone.txt"
}

# The remedy: the client in a class library. Without a linker, the analysis of the build has to do.
endpoint_runs_natively() {
  local server port=5000 answer
  new_project EndpointApi net10.0 '
    <PropertyGroup><IsAotCompatible>true</IsAotCompatible></PropertyGroup>
    <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>'
  endpoint_project Endpoint '<ProjectReference Include="../EndpointApi/EndpointApi.csproj" />'
  build Endpoint
  native_tools_are_there || return 0

  NUGET_PACKAGES=$work/packages dotnet publish "$work/Endpoint" -o "$work/Endpoint/out" --nologo
  port=$((20000 + RANDOM % 20000))
  Tavus__ApiKey=key "$work/Endpoint/out/Endpoint" --urls "http://127.0.0.1:$port" >"$work/Endpoint.log" 2>&1 &
  server=$!
  answer=$(curl --silent --retry 20 --retry-delay 1 --retry-connrefused --json '[{"persona_name":"a"}]' "http://127.0.0.1:$port/echo" || true)
  answer+=$(curl --silent --json '{"persona_name":"a"}' "http://127.0.0.1:$port/personas" || true)
  kill "$server"
  cat "$work/Endpoint.log"
  echo "$answer"
  [[ $answer == '[{"persona_name":"a"}]{'*'"status":400'*'"system_prompt":["is required unless pipeline_mode is '* ]]
}
