#!/usr/bin/env bash
# Measures which answers Redis should drop when its cache is full: the share of questions that are found with allkeys-lru
# and with allkeys-lfu, on the same questions.
#
# Usage:   scripts/measure-eviction.sh
# Needs:   redis-server, node
# Effects: runs one Redis at a time on a free port for a few seconds each, with 24 MB and nothing on disk
# Output:  a line for each kind of load, each policy's share beside the other's
# Exit:    0 measured, 2 usage, 3 a tool is missing, 4 Redis did not start
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/service.sh
source "${ROOT}/scripts/lib/service.sh"

WORK=
SERVER=

measure::clean() {
  [[ -z ${SERVER} ]] || kill "${SERVER}" 2>/dev/null || log::info 'Redis had ended by itself'
  [[ -z ${WORK} ]] || rm -rf -- "${WORK}"
}

measure::share() { # policy share-asked-once drift ; sets SHARE
  local port waited
  port=$(service::free_port)
  redis-server --port "${port}" --bind 127.0.0.1 --dir "${WORK}" --save '' --appendonly no --maxmemory 24mb \
    --maxmemory-policy "$1" >"${WORK}/log" 2>&1 &
  SERVER=$!
  for ((waited = 0; waited < 100; waited++)); do
    ! grep --quiet 'Ready to accept' "${WORK}/log" || break
    sleep 0.1
  done
  ((waited < 100)) || log::die 4 "Redis did not start: $(tail -n 1 "${WORK}/log")"
  SHARE=$(node "${ROOT}/scripts/lib/eviction.mjs" "${port}" "$2" "$3" 1)
  kill "${SERVER}"
  wait "${SERVER}" || log::info "Redis ended with status $?"
  SERVER=
}

main() {
  case "${1:-}" in
    '') ;;
    -h | --help) log::help "${BASH_SOURCE[0]}" && return 0 ;;
    *) log::die 2 "unknown argument $1; see scripts/measure-eviction.sh --help" ;;
  esac
  local tool once drift lru
  for tool in redis-server node; do
    command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}"
  done
  WORK=$(mktemp -d)
  trap measure::clean EXIT
  printf '%-18s %-16s %-12s %s\n' 'asked only once' 'favourites move' allkeys-lru allkeys-lfu
  for once in 0 0.3; do
    for drift in no yes; do
      measure::share allkeys-lru "${once}" "${drift}"
      lru=${SHARE}
      measure::share allkeys-lfu "${once}" "${drift}"
      printf '%-18s %-16s %-12s %s\n' "${once}" "${drift}" "${lru}" "${SHARE}"
    done
  done
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
