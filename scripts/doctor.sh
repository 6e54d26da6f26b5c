#!/usr/bin/env bash
# Names the cause of a fault of the production stack on this host: looks at engine, settings, containers, Redis, edge,
# certificate, service and backups at the same time, and prints what is wrong, the likely cause first. Changes nothing.
#
# Usage:   scripts/doctor.sh [options] [PROBE...]   all probes, or those that are named
#          scripts/doctor.sh --list                 the probes: severity, name, cause
# Options: --json             the answer as one object of JSON
#          --bundle FILE      also pack what was looked at, the logs, and threads, memory and a recording of Java into FILE
#                             (.tar.gz), without secrets and addresses; takes a minute more
#          --project NAME     the stack's project (default: COMPOSE_PROJECT_NAME, also in FILE, else fundcalc)
#          --env-file FILE    the stack's settings (default: .env beside the compose files)
# When:    something is wrong, and before anything is restarted: a restart destroys what shows the cause
# Needs:   root; docker, curl, openssl; a stack of docker-compose.prod.yml. Ends within 30 seconds
# Env:     DOCTOR_DISK_PERCENT, DOCTOR_INODE_PERCENT, DOCTOR_STATE_PERCENT (90), DOCTOR_STATE_DISK_PERCENT (95),
#          DOCTOR_MEMORY_PERCENT (5), DOCTOR_CERTIFICATE_PERCENT (20), DOCTOR_BACKUP_HOURS (26), DOCTOR_CLOCK_SECONDS (30);
#          DOCTOR_CLOCK_URL (a server whose Date header the clock is compared with; without it the state of NTP is shown);
#          DOCTOR_RECORDING_SECONDS (30)
# Output:  a numbered finding for each fault: cause, evidence, effect, remedy, runbook
# Exit:    0 healthy, 1 something was found, 2 usage, or it cannot look (not root, a tool is missing)
# shellcheck disable=SC2034,SC2154 # variables of the libraries
set -Eeuo pipefail
shopt -s inherit_errexit
umask 077

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
for library in log options settings slot fact facts probes bundle; do
  # shellcheck source=/dev/null
  source "${ROOT}/scripts/lib/${library}.sh"
done
unset library

SETTINGS=${ROOT}/.env
STACK=${COMPOSE_PROJECT_NAME:-}
FACTS=
JSON=
BUNDLE=
LIST=
WANTED=()

doctor::option() { # argument value...
  case $1 in
    --json) JSON=yes ;;
    --list) LIST=yes ;;
    --bundle) options::value BUNDLE "$@" ;;
    -*) facts::option "$@" ;;
    *)
      probe::exists "$1" || options::refuse "there is no probe $1; scripts/doctor.sh --list names them"
      WANTED+=("$1")
      ;;
  esac
}

doctor::list() {
  local id
  for id in "${PROBES[@]}"; do printf '%-9s %-24s %s\n' "${PROBE_SEVERITY[${id}]}" "${id}" "${PROBE_CAUSE[${id}]}"; done
}

doctor::text() { # found ids...
  local id number=0
  if (($# == 0)); then
    printf 'healthy: %d probes of %s, %d could not be judged, %d s\n' "${#WANTED[@]}" "${STACK}" "$(doctor::unknown | wc -l)" "${SECONDS}"
    return 0
  fi
  for id in "$@"; do
    number=$((number + 1))
    probe::finding_text "${number}" "${id}"
  done
  printf '%d of %d probes of %s found something, %d could not be judged, %d s\n' "$#" "${#WANTED[@]}" "${STACK}" "$(doctor::unknown | wc -l)" "${SECONDS}"
}

doctor::unknown() {
  local id
  for id in "${WANTED[@]}"; do [[ ${PROBE_STATE[${id}]} != unknown ]] || printf '%s\n' "${id}"; done
}

doctor::json() { # found ids...
  local id separator=
  printf '{"stack": %s, "time": "%s", "seconds": %d, "healthy": %s, "findings": [' "$(probe::json "${STACK}")" "$(date -u +%FT%TZ)" \
    "${SECONDS}" "$(if (($#)); then printf false; else printf true; fi)"
  for id in "$@"; do
    printf '%s%s' "${separator}" "$(probe::finding_json "${id}")"
    separator=', '
  done
  printf '], "probes": {'
  separator=
  for id in "${WANTED[@]}"; do
    printf '%s"%s": {"state": "%s", "evidence": %s}' "${separator}" "${id}" "${PROBE_STATE[${id}]}" "$(probe::json "${PROBE_EVIDENCE[${id}]}")"
    separator=', '
  done
  printf '}}\n'
}

main() {
  local found=()
  options::read doctor::option "$@"
  ((${#WANTED[@]})) || WANTED=("${PROBES[@]}")
  if [[ -n ${LIST} ]]; then
    doctor::list
    return 0
  fi
  STACK=$(slot::stack "${SETTINGS}" "${STACK}")
  facts::required
  trap '[[ -z ${FACTS} ]] || rm -rf "${FACTS}"' EXIT
  facts::collect
  probe::judge "${WANTED[@]}"
  mapfile -t found < <(probe::found "${WANTED[@]}")
  if [[ -n ${JSON} ]]; then doctor::json ${found[@]+"${found[@]}"}; else doctor::text ${found[@]+"${found[@]}"}; fi
  [[ -z ${BUNDLE} ]] || bundle::write "${BUNDLE}" ${found[@]+"${found[@]}"}
  ((${#found[@]} == 0))
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
