# The check of the target that fetches documents, by a project that is made from scratch. Sourced by `run`, after `consumers.sh`.

# refresh NAME FILE [ARGUMENT…]: refreshes the project from a file of its folder, as from a server that sends that.
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

# refresh_is_breaking NAME FILE: a refresh that only compares fails.
refresh_is_breaking() {
  local log=$work/refresh.log
  if refresh "$1" "$2" -p:TavusSpecCheck=true >"$log" 2>&1; then
    echo 'The check should fail.'
    return 1
  fi
  cat "$log"
  grep -qE 'error TAVUS203: [0-9]+ breaking changes?; nothing was changed\.' "$log"
}

# A good document replaces the file, and code that uses what is gone compiles; what is cut or another page leaves the file as it was.
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
  refresh_fails Refreshed from/openapi.yaml '.*TAVUS001: This is an HTML or XML page.*'
  [[ $(cksum "$work"/Refreshed/tavus/*) == "$before" ]]

  # A document that loses a value and a property: the check fails, the refresh keeps both for code that uses them.
  sed -e '/^ *- time-based$/d' -e 's/operationId: createPersona/operationId: createAvatar/' -e 's/document_tags:/document_labels:/' \
    "$repository/spec/create-persona.yaml" >"$work/Refreshed/from/openapi.yaml"
  refresh_is_breaking Refreshed from/openapi.yaml
  [[ $(cksum "$work"/Refreshed/tavus/*) == "$before" ]]
  refresh Refreshed from/openapi.yaml
  grep -q '^- CreatePersonaRequest.DocumentTags is gone' "$work/Refreshed/tavus/CHANGES.md"
  grep -q '^+ CreatePersonaRequest.DocumentLabels' "$work/Refreshed/tavus/CHANGES.md"

  sed -i 's|<TreatWarningsAsErrors>true<|<TreatWarningsAsErrors>false<|' "$work/Refreshed/Refreshed.csproj"
  cat >"$work/Refreshed/Caller.cs" <<'CS'
using System.Threading.Tasks;
using Tavus;

internal static class Caller
{
    internal static Task<CreatePersonaResponse> CallAsync(ITavusClient client) =>
        client.CreateAvatarAsync(new CreatePersonaRequest { PipelineMode = PipelineMode.Echo, DocumentTags = null, DocumentLabels = null });
}
CS
  rm -r "$work/Refreshed/from"
  build Refreshed | tee "$work/refresh.log"
  grep -q "warning CS0618: 'CreatePersonaRequest.DocumentTags' is obsolete: .*no longer has this" "$work/refresh.log"
}
