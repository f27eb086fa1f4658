#!/usr/bin/env bash
# A throw-away PostgreSQL server on a free port, for sourcing:
#   start_postgres DIR [OPTION…]   sets TEST_POSTGRES_URL; options are PostgreSQL settings such as fsync=off
#   stop_postgres DIR
#   crash_postgres DIR             stops it as a crash would: immediately, without a checkpoint
#   restart_postgres DIR           starts it again where it was
# Called as a program, `postgres.sh crash DIR` and the like do the same; `start` prints the URL.
# It runs as an ordinary user: PostgreSQL refuses to be root.

postgres_bin() {
  local newest
  newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -x "${newest:-}/initdb" ] && { echo "$newest"; return; }
  command -v initdb >/dev/null && dirname "$(readlink -f "$(command -v initdb)")"
}

as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid=postgres --regid=postgres --init-groups env HOME=/tmp "$@"
  else
    "$@"
  fi
}

start_postgres() {
  local dir=$1 bin port attempt settings=()
  shift
  bin=$(postgres_bin) || return 1
  [ -n "$bin" ] || return 1
  mkdir -p "$dir"
  [ "$(id -u)" != 0 ] || chown postgres: "$dir"
  (cd "$dir" && as_postgres "$bin/initdb" --pgdata="$dir/data" --username=postgres --auth=trust \
    --encoding=UTF8 --locale=C --no-sync >"$dir/../initdb.log" 2>&1) || { cat "$dir/../initdb.log" >&2; return 1; }
  for setting in "$@"; do settings+=(-c "$setting"); done
  for attempt in 1 2 3 4 5 6 7 8; do
    port=$((20000 + RANDOM % 30000))
    printf '%s' "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c max_connections=300 ${settings[*]}" \
      >"$dir/options"
    if restart_postgres "$dir"; then
      export TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres"
      return 0
    fi
  done
  cat "$dir/log" >&2
  return 1
}

crash_postgres() {
  local bin
  bin=$(postgres_bin)
  (cd "$1" && as_postgres "$bin/pg_ctl" stop --silent --mode=immediate --pgdata="$1/data" >/dev/null 2>&1)
}

restart_postgres() {
  local bin
  bin=$(postgres_bin)
  (cd "$1" && as_postgres "$bin/pg_ctl" start --silent --wait --pgdata="$1/data" --log="$1/log" \
    --options="$(cat "$1/options")" >/dev/null 2>&1)
}

stop_postgres() {
  crash_postgres "$1" || true
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  set -euo pipefail
  case "${1:-}" in
    start) start_postgres "${@:2}" && echo "$TEST_POSTGRES_URL" ;;
    crash | restart | stop) "$1_postgres" "$2" ;;
    *)
      echo "usage: $0 start|crash|restart|stop DIR [OPTION…]" >&2
      exit 2
      ;;
  esac
fi
