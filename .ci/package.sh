# Checks of the package itself. Sourced by `run`, which sets $repository (the checkout) and $work (a temporary folder, with the
# package in its folder `feed`).

# The same sources in another folder, with the same commit, give the same bytes.
package_is_reproducible() {
  if ! git -C "$repository" rev-parse -q --verify HEAD >/dev/null 2>&1; then
    echo 'the checkout has no commit'
    return "$not_here"
  fi

  git clone -q "$repository" "$work/another/clone"
  (cd "$repository" && git ls-files -z | xargs -0 cp --parents -t "$work/another/clone")
  dotnet pack "$work/another/clone/src/Tavus.Generator" -c Release -o "$work/another/feed"
  cmp "$work"/feed/Tavus.Generator.*.nupkg "$work"/another/feed/Tavus.Generator.*.nupkg
}
