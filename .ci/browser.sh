# The check of the package that needs Node.js. Sourced by `run`, after `consumers.sh`.

# A program for browsers (WebAssembly), as Blazor publishes it, run by Node.js against a server in the same process.
browser_program_runs() {
  local output
  if ! command -v node >/dev/null; then
    echo 'Node.js is not installed'
    return "$not_here"
  fi

  new_project Browser net10.0 '<PropertyGroup><OutputType>Exe</OutputType><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>'
  sed -i 's/Sdk="Microsoft.NET.Sdk"/Sdk="Microsoft.NET.Sdk.WebAssembly"/' "$work/Browser/Browser.csproj"
  if ! NUGET_PACKAGES=$work/packages dotnet restore "$work/Browser"; then
    echo 'the runtime for browsers cannot be restored'
    return "$not_here"
  fi

  cat >"$work/Browser/Program.cs" <<'CS'
using System;
using Tavus;

var client = new TavusClient(new TavusClientOptions { ApiKey = "key", BaseAddress = new Uri(args[0]) });
CreatePersonaResponse persona = await client.CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = "Be kind." });
Console.WriteLine($"Created {persona.PersonaId}, in a browser: {OperatingSystem.IsBrowser()}");
try
{
    await client.With(new TavusCallOptions { Timeout = TimeSpan.FromSeconds(30) }).CreatePersonaAsync(new CreatePersonaRequest { SystemPrompt = "Fail." });
}
catch (TavusApiException<TavusError> exception)
{
    Console.WriteLine($"Failed {(int)exception.StatusCode} {exception.Error.Message}");
}
CS
  NUGET_PACKAGES=$work/packages dotnet publish "$work/Browser" -o "$work/Browser/out" --nologo
  cat >"$work/Browser/out/wwwroot/main.mjs" <<'JS'
import { createServer } from 'node:http';
import { dotnet } from './_framework/dotnet.js';

// A browser resolves the empty address, with which .NET finds out whether bodies can be streamed.
globalThis.Request = class extends Request {
  constructor(input, init) { super(input || 'http://localhost/', init); }
};

const server = createServer((request, response) => {
  let body = '';
  request.on('data', part => body += part);
  request.on('end', () => {
    const isGood = request.headers['x-api-key'] === 'key' && body === '{"system_prompt":"Be kind."}';
    response.writeHead(isGood ? 200 : 400, { 'Content-Type': 'application/json' });
    response.end(isGood ? '{"persona_id":"p1"}' : '{"message":"no"}');
  });
});
server.listen(0, '127.0.0.1', async () => {
  await dotnet.withApplicationArguments(`http://127.0.0.1:${server.address().port}`).run();
  process.exit();
});
JS
  output=$(cd "$work/Browser/out/wwwroot" && timeout 120 node main.mjs)
  echo "$output"
  [[ $output == *'Created p1, in a browser: True'* && $output == *'Failed 400 no'* ]]
}
