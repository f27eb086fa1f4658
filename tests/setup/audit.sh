#!/usr/bin/env bash
# Runs the audits against the release build: each prints its figure beside the one we promise.
#   audit.sh [NAME…]   only the audits whose name contains one of these words
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/setup/postgres.sh

tests/setup/install.sh build
tests/setup/install.sh test
tests/setup/install.sh audit
source tests/setup/path.sh

scratch=$(mktemp -d)
chmod 755 "$scratch"
own_postgres=
finish() {
  [ -z "$own_postgres" ] || stop_postgres "$scratch/postgres"
  rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 130' INT TERM

# Durability is measured here, so this server writes through to the disk.
if [ -z "${TEST_POSTGRES_URL:-}" ] && start_postgres "$scratch/postgres"; then
  own_postgres=yes
fi
tests/setup/npm.sh tests/browser
cargo bench --locked --bench audit -- "$@"
