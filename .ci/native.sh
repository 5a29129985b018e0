# The check of the package that needs a C compiler's linker. Sourced by `run`, after `consumers.sh`.

# links: clang, or else gcc, makes a program, as .NET will ask it to.
links() {
  local linker
  for linker in clang gcc; do
    if command -v "$linker" >/dev/null; then
      "$linker" -x c - -o "$work/linked" <<<'int main(void) { return 0; }'
      return
    fi
  done
  echo 'Neither clang nor gcc is installed.'
  return 1
}

# A machine that was made for this run has no linker yet.
native_tools_are_there() {
  links && return
  if [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null; then
    timeout 300 .ci/install-native-tools || true
  fi
  links
}

# For .NET 9, where everything that is generated is compiled, not only what the program uses: a warning about trimming is an error.
# The sample's stand-in is written for .NET 10's System.Text.Json.
native_program_runs() {
  local output
  if ! native_tools_are_there; then
    echo 'no linker (clang or gcc with the files of the C library) is installed'
    return "$not_here"
  fi

  new_project Native net9.0 '
    <PropertyGroup>
      <OutputType>Exe</OutputType>
      <PublishAot>true</PublishAot>
      <TrimmerSingleWarn>false</TrimmerSingleWarn>
    </PropertyGroup>
    <ItemGroup>
      <FrameworkReference Include="Microsoft.AspNetCore.App" />
      <PackageReference Include="System.Text.Json" Version="10.*" />
      <TrimmerRootAssembly Include="Native" />
    </ItemGroup>'
  copy_sample Native
  NUGET_PACKAGES=$work/packages dotnet publish "$work/Native" -o "$work/Native/out" --nologo
  output=$(env -u TAVUS_API_KEY "$work/Native/out/Native")
  expect_sample "$output"
}
