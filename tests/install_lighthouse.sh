#!/usr/bin/env bash
# Installs Lighthouse for `make lighthouse`, with the Node that it asks for, into a folder of its own: npm removes from
# a folder what it was not asked for this time.
set -euo pipefail
cd "$(dirname "$0")/.."

lighthouse=13.5.0
node=22.23.3
if [ ! -x ".tools/lighthouse/node_modules/.bin/lighthouse" ]; then
  command -v npm >/dev/null || { echo "Lighthouse needs the package npm. Install it, then run make lighthouse again." >&2; exit 1; }
  echo "Installing Lighthouse"
  npm install --silent --no-save --no-package-lock --prefix .tools/lighthouse "lighthouse@$lighthouse" "node@$node" >/dev/null
fi
