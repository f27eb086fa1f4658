#!/usr/bin/env bash
# Runs every test: the workspace on SQLite and on a PostgreSQL of its own, then the browser journeys.
# Everything it starts is stopped at the end. REQUIRE_ALL=1 makes a skipped test a failure.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/setup/postgres.sh

tests/setup/install.sh build
tests/setup/install.sh test
source tests/setup/path.sh

scratch=$(mktemp -d)
chmod 755 "$scratch"
export SKIPS="$scratch/skips"
: >"$SKIPS"
chmod 666 "$SKIPS"
own_postgres=
finish() {
  [ -z "$own_postgres" ] || stop_postgres "$scratch/postgres"
  rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 130' INT TERM

echo "== Building"
cargo nextest run --locked --workspace --no-run

if [ -n "${TEST_POSTGRES_URL:-}" ]; then
  echo "== Using the PostgreSQL of TEST_POSTGRES_URL"
elif start_postgres "$scratch/postgres" fsync=off; then
  own_postgres=yes
  echo "== Started a PostgreSQL for this run"
else
  echo "== No PostgreSQL here: its half of the tests is skipped"
fi

failed=0
echo "== Tests of the workspace"
cargo nextest run --locked --workspace || failed=1

echo "== Browser journeys"
if command -v chromium >/dev/null; then
  tests/setup/npm.sh tests/browser
  (cd tests/browser && node run.mjs) </dev/null || failed=1
else
  echo "browser: Chromium is missing" >>"$SKIPS"
  echo "skipped: the browser journeys (Chromium is missing)"
fi

skipped=$(wc -l <"$SKIPS")
echo "== Skipped tests: $skipped"
sort "$SKIPS" | sed 's/^/   /'
if [ "$skipped" -gt 0 ] && [ "${REQUIRE_ALL:-}" = 1 ]; then
  echo "== REQUIRE_ALL=1: a skipped test is a failure"
  failed=1
fi
exit "$failed"
