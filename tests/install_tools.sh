#!/usr/bin/env bash
# Installs what the tests need beside Python: a browser, PostgreSQL, Pango for PDFs, and Java with the HTML checker.
# As root by apt-get; otherwise it fails and names the package. It never skips.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v initdb >/dev/null || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v npm >/dev/null || missing+=(npm)
libraries=$(ldconfig -p)
[[ $libraries == *libpango-1.0.so.0* ]] || missing+=(libpango-1.0-0)
[[ $libraries == *libpangoft2-1.0.so.0* ]] || missing+=(libpangoft2-1.0-0)
[[ $libraries == *libharfbuzz-subset.so.0* ]] || missing+=(libharfbuzz-subset0)

if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ]; then
    echo "The tests need these packages: ${missing[*]}. Install them, then run make test again." >&2
    exit 1
  fi
  echo "Installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null
fi

vnu=26.9.27
if [ ! -f ".tools/node_modules/vnu-jar/build/dist/vnu.jar" ]; then
  echo "Installing the HTML checker"
  npm install --silent --no-save --no-package-lock --prefix .tools "vnu-jar@$vnu" >/dev/null
fi
