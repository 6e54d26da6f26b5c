#!/usr/bin/env bash
# Says which slot of the production stack serves, or lets the other one serve. The slot is stored once, as SERVING_SLOT in
# .env: Compose runs that slot and not the other, and the edge uses the one that runs.
#
# Usage:   scripts/slot.sh [options]              print the serving slot: blue or green
#          scripts/slot.sh [options] blue|green   let it serve: only when it answers that it is ready
# Options: --project NAME     the stack's project (default: COMPOSE_PROJECT_NAME, also in FILE, else fundcalc)
#          --env-file FILE    the stack's settings (default: .env beside the compose files)
# Needs:   Docker Engine 28 and Compose 2.40, or newer; a running stack
# Effects: replaces FILE by rename and switches the edge; the slot that served before goes on running
# Exit:    0 done, 1 the edge uses another slot than the stored one, 2 usage, 3 refused before anything changed (no such
#          slot, not ready, no edge), 4 the edge did not switch and the stored slot is the old one again
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/tools.sh
source "${ROOT}/scripts/lib/tools.sh"
# shellcheck source=lib/engine.sh
source "${ROOT}/scripts/lib/engine.sh"
# shellcheck source=lib/settings.sh
source "${ROOT}/scripts/lib/settings.sh"
# shellcheck source=lib/slot.sh
source "${ROOT}/scripts/lib/slot.sh"

SETTINGS=${ROOT}/.env
STACK=${COMPOSE_PROJECT_NAME:-}
WANTED=

slot::show() {
  local stored used
  stored=$(slot::stored "${SETTINGS}")
  printf '%s\n' "${stored}"
  used=$(slot::edge --show 2>/dev/null) || return 0
  [[ ${used} == "backend-${stored}:8000" ]] \
    || {
      log::info "the edge uses ${used}, not backend-${stored}:8000: run scripts/slot.sh with the slot that is to serve"
      return 1
    }
}

slot::switch() {
  local before
  exec 9>"${SETTINGS}.lock"
  flock 9
  docker inspect "${STACK}-frontend-1" >/dev/null 2>&1 || log::die 3 "no edge ${STACK}-frontend-1 runs: start the stack first"
  slot::edge --check "backend-${WANTED}:8000" || log::die 3 "${WANTED} does not serve: nothing was changed"
  before=$(slot::stored "${SETTINGS}")
  # Stored first: the slot is ready, and should this end here, the next "up" runs it and the edge follows.
  slot::store "${SETTINGS}" "${WANTED}"
  slot::edge "backend-${WANTED}:8000" || {
    slot::store "${SETTINGS}" "${before}"
    log::die 4 "the edge did not switch: ${before} serves"
  }
  log::info "${WANTED} serves"
}

main() {
  while (($#)); do
    case $1 in
      blue | green) WANTED=$1 ;;
      --project | --env-file)
        [[ -n ${2:-} ]] || log::die 2 "$1 needs a value; see scripts/slot.sh --help"
        if [[ $1 == --project ]]; then STACK=$2; else SETTINGS=$2; fi
        shift
        ;;
      -h | --help)
        log::help "${BASH_SOURCE[0]}"
        return 0
        ;;
      *) log::die 2 "unknown argument $1; see scripts/slot.sh --help" ;;
    esac
    shift
  done
  STACK=$(slot::stack "${SETTINGS}" "${STACK}")
  engine::require
  if [[ -n ${WANTED} ]]; then slot::switch; else slot::show; fi
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
