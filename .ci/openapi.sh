# An application whose own OpenAPI document has the schemas of models. Sourced by `run`, after `consumers.sh`.

# The line that AddTavusSchemas adds to docs/aspnetcore.md, in a project as `dotnet new webapi` makes it.
application_describes_models() {
  local server port schema
  new_project Described net10.0 '
    <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
    <ItemGroup>
      <FrameworkReference Include="Microsoft.AspNetCore.App" />
      <PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="10.0.*" />
    </ItemGroup>'
  cat >"$work/Described/Program.cs" <<'CS'
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tavus;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddOpenApi(options => options.AddTavusSchemas());
WebApplication app = builder.Build();
app.MapOpenApi();
app.MapPost("/personas", (CreatePersonaRequest request) => request);
app.Run();
CS
  build Described
  port=$((20000 + RANDOM % 20000))
  dotnet "$work"/Described/bin/Debug/net10.0/Described.dll --urls "http://127.0.0.1:$port" >"$work/Described.log" 2>&1 &
  server=$!
  schema=$(curl --silent --retry 20 --retry-delay 1 --retry-connrefused "http://127.0.0.1:$port/openapi/v1.json" | tr -d ' \n' || true)
  kill "$server"
  cat "$work/Described.log"
  echo "$schema"
  [[ $schema == *'"CreatePersonaRequest":{'*'"layers":{'*'"$ref":"#/components/schemas/PersonaLayers"'* && $schema == *'"PersonaLayers":{'* \
    && $schema == *'"PipelineMode":{"enum":["full","echo"]'* ]]
}
