#!/usr/bin/env bash
# Reports how a run of a timer ended: a line in the journal, metrics, and a hook that tells a person. The units that
# scripts/install.sh writes call it after each run.
#
# Usage:   scripts/timer-result.sh [options] failed|succeeded UNIT
# Options: --project NAME     the stack's project (default: COMPOSE_PROJECT_NAME, also in FILE, else fundcalc)
#          --env-file FILE    the stack's settings (default: .env beside the compose files)
# Effects: replaces fundcalc_timer_UNIT.prom in the folder of metrics: whether the last run succeeded, when it ended, and when
#          the last one succeeded
# Env:     also in FILE: FAILURE_HOOK, a program. It gets "failed UNIT", and "recovered UNIT" when the next run succeeds; the
#          last lines of the unit's journal are on its standard input. BACKUP_METRICS_FOLDER, BACKUP_FOLDER as
#          scripts/backup_redis.sh. MONITOR_EXIT_STATUS and MONITOR_SERVICE_RESULT come from systemd
# Exit:    0 reported, 2 usage, 4 FAILURE_HOOK failed
# shellcheck disable=SC2034,SC2154 # variables of the libraries
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
for library in log options settings slot backups; do
  # shellcheck source=/dev/null
  source "${ROOT}/scripts/lib/${library}.sh"
done
unset library

readonly HOOK_SECONDS=60 JOURNAL_LINES=50
RESULT=
UNIT=

result::option() { # argument value...
  case $1 in
    --project | --env-file) backups::option "$@" ;;
    failed | succeeded)
      [[ -z ${RESULT} ]] || options::refuse "one result at a time: ${RESULT} or $1"
      RESULT=$1
      ;;
    *)
      [[ $1 =~ ^[A-Za-z0-9][A-Za-z0-9_.-]*$ && -z ${UNIT} ]] || return 1
      UNIT=$1
      ;;
  esac
}

# A figure of the run before, as the file of metrics has it.
result::former() { # name
  sed -n "s/^fundcalc_timer_$1{unit=\"${UNIT}\"} //p" "${METRICS_FOLDER}/fundcalc_timer_${UNIT}.prom" 2>/dev/null || :
}

result::metrics() {
  local success now
  now=$(date +%s)
  success=$(result::former last_success_timestamp_seconds)
  [[ ${RESULT} != succeeded ]] || success=${now}
  backups::metrics "fundcalc_timer_${UNIT}.prom" "timer_last_run_succeeded{unit=\"${UNIT}\"} $([[ ${RESULT} == succeeded ]] && printf 1 || printf 0)" \
    "timer_last_run_timestamp_seconds{unit=\"${UNIT}\"} ${now}" ${success:+"timer_last_success_timestamp_seconds{unit=\"${UNIT}\"} ${success}"}
}

# The number before a line is its severity in the journal.
result::line() {
  if [[ ${RESULT} == failed ]]; then
    printf '<3>fund-calc: %s failed (%s, status %s): see journalctl -u %s\n' "${UNIT}" "${MONITOR_SERVICE_RESULT:-unknown}" "${MONITOR_EXIT_STATUS:-unknown}" "${UNIT}"
  else
    printf '<6>fund-calc: %s succeeded\n' "${UNIT}"
  fi
}

result::journal() {
  command -v journalctl >/dev/null || return 0
  journalctl --quiet --no-pager --output cat --lines "${JOURNAL_LINES}" --unit "${UNIT}" 2>/dev/null || :
}

# The event for the hook; nothing where there is none to tell.
result::event() { # succeeded-before
  if [[ ${RESULT} == failed ]]; then printf 'failed\n'; elif [[ $1 == 0 ]]; then printf 'recovered\n'; fi
}

main() {
  local hook event before
  options::read result::option "$@"
  [[ -n ${RESULT} && -n ${UNIT} ]] || options::refuse 'needs failed or succeeded, and a UNIT'
  backups::settings
  before=$(result::former last_run_succeeded)
  result::line
  result::metrics
  hook=$(settings::of FAILURE_HOOK '')
  event=$(result::event "${before}")
  [[ -n ${hook} && -n ${event} ]] || return 0
  result::journal \
    | timeout "${HOOK_SECONDS}" "${hook}" "${event}" "${UNIT}" || log::die 4 "FAILURE_HOOK ${hook} did not take the message: ${event} ${UNIT}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
