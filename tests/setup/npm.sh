#!/usr/bin/env bash
# Installs the npm packages of a folder from its lock file, unless exactly those are there already.
set -euo pipefail
cd "$1"

mark=node_modules/.installed-from
if ! cmp --silent package-lock.json "$mark"; then
  echo "== Installing npm packages in $1"
  npm ci --no-audit --no-fund --loglevel=error </dev/null
  cp package-lock.json "$mark"
fi
