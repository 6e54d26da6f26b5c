#!/usr/bin/env bash
# Goes through a checklist of operation: each checkbox is a probe or several with a limit, and shows its evidence. Faults are
# looked for by the probes of scripts/doctor.sh.
#
# Usage:   scripts/ops-check.sh [options] daily|weekly|release|emergency [ITEM...]
#          scripts/ops-check.sh --list     schedules and items
# Options: --format text|json|prom   (default: text)
#          --textfile         also write fundcalc_ops_SCHEDULE.prom into the folder of metrics
#          --test-channel     emergency: call FAILURE_HOOK with "test", and note when that succeeded
#          --project NAME     the stack's project (default: COMPOSE_PROJECT_NAME, also in FILE, else fundcalc)
#          --env-file FILE    the stack's settings (default: .env beside the compose files)
# When:    daily and weekly by timers (scripts/install.sh sets them up); release before a deploy; emergency once a quarter
# Needs:   root; docker, curl, openssl; a stack of docker-compose.prod.yml on this host
# Effects: notes the use of the disk beside the folder of metrics, for the forecast; with --textfile the file of metrics
# Env:     also in FILE: OPS_CONTACTS_FILE (default: contacts.txt beside FILE), FAILURE_HOOK, BACKUP_FOLDER,
#          BACKUP_METRICS_FOLDER. Limits: OPS_ERRORS (20), OPS_FAILED_PERMILLE (5), OPS_IMAGE_DAYS (35), OPS_LOG_MB (60),
#          OPS_UNUSED_PERCENT (25), OPS_P95_MS (1000), OPS_DRILL_DAYS (35), OPS_FULL_DAYS (30), OPS_STATE_PERCENT (70),
#          OPS_CONTACTS_DAYS (90), OPS_CHANNEL_DAYS (35), and those of scripts/doctor.sh
# Output:  green, red or unknown for each item, with what each probe saw
# Exit:    0 nothing is red, 1 something is red, 2 usage, or it cannot look (not root, a tool is missing)
# shellcheck disable=SC2034,SC2154 # variables of the libraries
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
for library in log options settings slot ledger fact facts probes operations-facts probes/operations checks; do
  # shellcheck source=/dev/null
  source "${ROOT}/scripts/lib/${library}.sh"
done
unset library

SETTINGS=${ROOT}/.env
STACK=${COMPOSE_PROJECT_NAME:-}
FACTS=
SCHEDULE=
FORMAT=text
TEXTFILE=
TEST_CHANNEL=
ITEMS=()

ops::option() { # argument value...
  case $1 in
    --textfile) TEXTFILE=yes ;;
    --test-channel) TEST_CHANNEL=yes ;;
    --list) checks::table | awk -F '|' '{ printf "%-10s %-18s %s\n", $1, $2, $3 }' && exit 0 ;;
    --format) options::value FORMAT "$@" ;;
    -*) facts::option "$@" ;;
    *) if [[ -z ${SCHEDULE} ]]; then SCHEDULE=$1; else ITEMS+=("$1"); fi ;;
  esac
}

ops::arguments() {
  options::read ops::option "$@"
  [[ ${FORMAT} =~ ^(text|json|prom)$ ]] || options::refuse "--format must be text, json or prom, got ${FORMAT}"
  [[ ${SCHEDULE} =~ ^(daily|weekly|release|emergency)$ ]] || options::refuse "name a schedule: daily, weekly, release or emergency, got '${SCHEDULE}'"
  [[ -z ${TEST_CHANNEL} || ${SCHEDULE} == emergency ]] || options::refuse '--test-channel belongs to emergency'
  ops::items
}

ops::items() {
  local item
  for item in ${ITEMS[@]+"${ITEMS[@]}"}; do
    checks::items "${SCHEDULE}" | grep -qx -- "${item}" || options::refuse "${SCHEDULE} has no item ${item}"
  done
  ((${#ITEMS[@]})) || mapfile -t ITEMS < <(checks::items "${SCHEDULE}")
}

ops::test_channel() {
  local hook
  hook=$(settings::of FAILURE_HOOK '')
  [[ -n ${hook} && -x ${hook} ]] || {
    log::info 'FAILURE_HOOK is not set or cannot be run'
    return 0
  }
  if printf 'This is a test of the channel for failures of %s.\n' "${STACK}" | timeout 60 "${hook}" test "${STACK}" >&2; then
    mkdir -p "${METRICS_FOLDER}" && touch "${METRICS_FOLDER}/../channel-tested"
  else
    log::info "${hook} failed"
  fi
}

ops::textfile() {
  local file=${METRICS_FOLDER}/fundcalc_ops_${SCHEDULE}.prom
  mkdir -p "${METRICS_FOLDER}"
  checks::metrics "${SCHEDULE}" "${ITEMS[@]}" >"${file}.new"
  chmod 0644 "${file}.new"
  mv "${file}.new" "${file}"
}

main() {
  local item red=0
  ops::arguments "$@"
  STACK=$(slot::stack "${SETTINGS}" "${STACK}")
  LEDGER=$(dirname "$(readlink -m "${SETTINGS}")")/releases.jsonl
  METRICS_FOLDER=$(settings::of BACKUP_METRICS_FOLDER "$(settings::of BACKUP_FOLDER "/var/backups/${STACK}")/metrics")
  facts::required
  [[ -z ${TEST_CHANNEL} ]] || ops::test_channel
  trap '[[ -z ${FACTS} ]] || rm -rf "${FACTS}"' EXIT
  facts::collect
  operations::collect
  for item in "${ITEMS[@]}"; do
    # shellcheck disable=SC2046 # a list of words
    probe::judge $(checks::probes "${SCHEDULE}" "${item}")
  done
  case ${FORMAT} in
    json) checks::json "${SCHEDULE}" "${ITEMS[@]}" ;;
    prom) checks::metrics "${SCHEDULE}" "${ITEMS[@]}" ;;
    *) checks::text "${SCHEDULE}" "${ITEMS[@]}" ;;
  esac
  [[ -z ${TEXTFILE} ]] || ops::textfile
  for item in "${ITEMS[@]}"; do [[ "$(checks::state "${SCHEDULE}" "${item}")" != red ]] || red=1; done
  ((red == 0))
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
