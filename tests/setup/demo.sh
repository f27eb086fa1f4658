#!/usr/bin/env bash
# Builds the program and serves the demo on http://localhost:8080, with data that stay in ./data.
set -euo pipefail
cd "$(dirname "$0")/../.."

tests/setup/install.sh build
source tests/setup/path.sh

echo "== Building Samenvraag (the first time takes some minutes)"
cargo build --locked --bin samenvraag
echo "== Starting the demo; Ctrl-C stops it, the data stay in ./data"
exec cargo run --locked --quiet --bin samenvraag -- demo "$@"
