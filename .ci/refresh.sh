# The check of the target that fetches documents, by a project that is made from scratch. Sourced by `run`, after `consumers.sh`.

# refresh NAME FILE: refreshes the project from a file of its folder, as from a server that sends that.
refresh() {
  NUGET_PACKAGES=$work/packages dotnet build "$work/$1" --nologo -t:UpdateTavusSpec "-p:TavusSpecUrl=file://$work/$1/$2" "${@:3}"
}

# refresh_fails NAME FILE PATTERN: the refresh fails with one reason.
refresh_fails() {
  local log=$work/refresh.log
  if refresh "$1" "$2" >"$log" 2>&1; then
    echo 'The refresh should fail.'
    return 1
  fi
  cat "$log"
  grep -qE "error TAVUS201: .* cannot be used: $3 Nothing was changed\\." "$log"
}

# A document that is good replaces the file, the client has its operation; what is cut or another page leaves it as it was.
refresh_replaces_good_documents_only() {
  local before
  new_project Refreshed net10.0
  mkdir "$work/Refreshed/from"
  sed 's/operationId: createPersona/operationId: createAvatar/' "$repository/spec/create-persona.yaml" >"$work/Refreshed/from/openapi.yaml"
  refresh Refreshed from/openapi.yaml
  cmp "$work/Refreshed/from/openapi.yaml" "$work/Refreshed/tavus/openapi.yaml"

  before=$(cksum "$work"/Refreshed/tavus/*)
  head -n 300 "$work/Refreshed/tavus/openapi.yaml" >"$work/Refreshed/from/openapi.yaml"
  refresh_fails Refreshed from/openapi.yaml '.*'
  printf '<!DOCTYPE html>\n<title>Sign in</title>\n' >"$work/Refreshed/from/openapi.yaml"
  refresh_fails Refreshed from/openapi.yaml '.*TAVUS002.*'
  [[ $(cksum "$work"/Refreshed/tavus/*) == "$before" ]]

  cat >"$work/Refreshed/Caller.cs" <<'CS'
using System.Threading.Tasks;
using Tavus;

internal static class Caller
{
    internal static Task<CreatePersonaResponse> CallAsync(ITavusClient client) =>
        client.CreateAvatarAsync(new CreatePersonaRequest { PipelineMode = PipelineMode.Echo });
}
CS
  rm -r "$work/Refreshed/from"
  build Refreshed
}
