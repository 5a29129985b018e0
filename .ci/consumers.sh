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

consumer_compiles() {
  new_project Consumer net10.0 '
    <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
    <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>'
  cp "$repository"/samples/CreatePersona/{Program,StandIn}.cs "$work/Consumer/"
  build Consumer
}

consumer_runs() {
  local output
  output=$(env -u TAVUS_API_KEY dotnet run --project "$work/Consumer" --no-build)
  echo "$output"
  [[ $output == *'"stt_engine": "tavus-advanced"'* && $output == *'Created persona p'* ]]
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
        using var client = new TavusClient(apiKey);
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
