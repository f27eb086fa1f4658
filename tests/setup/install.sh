#!/usr/bin/env bash
# Installs what is missing on this machine, says so, and touches nothing that is already here.
#   install.sh build   what building needs
#   install.sh test    what the tests need besides
#   install.sh audit   what the audits need besides
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/setup/path.sh

have() { command -v "$1" >/dev/null 2>&1; }

# Debian packages, when this user may install them; otherwise one line that says what is missing.
packages() {
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    if ! have sudo || ! sudo -n true 2>/dev/null; then
      echo "== Missing: $*. Install with: sudo apt-get install $*" >&2
      return 1
    fi
    as_root=(sudo -n)
  fi
  have apt-get || { echo "== Missing: $* (no apt-get here; install them by hand)" >&2; return 1; }
  echo "== Installing Debian packages: $*"
  "${as_root[@]}" apt-get update -qq </dev/null
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

# The pages' style and scripts are built with Node 20; Debian 12 has 18, so a newer one goes beside the build.
recent_node() {
  node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' && return
  echo "== Installing Node 22 into target/node"
  npm install --silent --no-audit --no-fund --prefix target/node node@22 </dev/null
}

case "${1:-}" in
  build)
    have cargo || { echo "Rust is missing; see https://rustup.rs (1.95 or newer)" >&2; exit 1; }
    have cc || packages build-essential
    have node && have npm || packages nodejs npm
    recent_node
    ;;
  test)
    # Without PostgreSQL or Chromium their tests are skipped, visibly; the run itself goes on.
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || have initdb || packages postgresql || true
    have chromium || packages chromium || true
    have curl && have jq || packages curl jq || true
    if ! have cargo-nextest; then
      echo "== Installing cargo-nextest"
      cargo install --locked --quiet cargo-nextest
    fi
    ;;
  audit)
    # Without them the audits that need them say that they did not measure.
    have strace || packages strace || true
    have prlimit && have setpriv || packages util-linux || true
    ;;
  *)
    echo "usage: $0 build|test|audit" >&2
    exit 2
    ;;
esac
