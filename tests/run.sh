#!/usr/bin/env bash
# Builds everything and runs every test, browser included. Needs the .NET SDK; on Debian it installs the rest.
#   tests/run.sh          all that is quick
#   tests/run.sh --long   also what takes minutes
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case "${1-}" in
  --long) export CLIFF_LONG_TESTS=1 ;;
  "") ;;
  *) echo "usage: tests/run.sh [--long]" >&2; exit 2 ;;
esac

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing=()
command -v chromium-headless-shell > /dev/null || missing+=(chromium-headless-shell)
# The pages are measured in their fall-back fonts: without any, every width is wrong.
[ -d /usr/share/fonts/truetype/liberation ] || [ -d /usr/share/fonts/truetype/liberation2 ] || missing+=(fonts-liberation)
if [ "${#missing[@]}" -gt 0 ]; then
  as_root apt-get update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export CLIFF_REQUIRE_BROWSER=1
dotnet restore Cliff.Archive.sln --locked-mode
dotnet build Cliff.Archive.sln --configuration Release --no-restore
# No logger and no verbosity: the closing lines are read by machines.
dotnet test Cliff.Archive.sln --configuration Release --no-build
