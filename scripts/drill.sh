#!/usr/bin/env bash
# Rehearses what must not be tried for the first time in production, on a stack of its own beside whatever runs here:
# deploys under load, releases that are broken, runs that are killed, rollbacks, an installation, backups and restores, the
# loss of a host, faults and their diagnosis.
#
# Usage:   scripts/drill.sh deploy   ten deploys there and back, each kind of broken release, a kill at every step and at
#                                    every third second
#          scripts/drill.sh install  from nothing to an edge with the certificate of an ACME authority on this machine, twice,
#                                    and away again
#          scripts/drill.sh backup   backups under load, a kill at every step
#          scripts/drill.sh restore  the same, then restores with a kill at every step, and a host that is built again
#          scripts/drill.sh doctor   forty faults, each made, named by scripts/doctor.sh and undone; a healthy stack, asked twenty
#                                    times
#          scripts/drill.sh alerts   Redis is stopped, and ten faults more: fourteen alerts fire and reach a receiver
#          scripts/drill.sh all      every drill
# Options: --cycles N         deploys there and back (default: 5, which are ten deploys)
#          --reboot COMMAND   also restart the engine with it while green serves; everything else on it stops meanwhile
# When:    before a change of the scripts or the compose files is used, and once a quarter
# Needs:   root, Docker with Compose and Buildx, bats, node, curl; the images are built, or taken with KEEP_IMAGES=yes;
#          for install also lego and pebble; for alerts those of docker/monitoring
# Env:     DRILL_FAULTS (for doctor: the faults of scripts/test/stack/faults.bash to make; default: all), DRILL_HEALTHY (20),
#          DRILL_MEGABYTES (for restore: state to measure with; 1000)
# Effects: a stack fundcalc-proof on free ports, which is removed; about fifteen minutes
# Output:  one line for each drill, with what was measured
# Exit:    0 all drills passed, 1 one failed, 2 usage, 3 they cannot be run here
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/stack.sh
source "${ROOT}/scripts/lib/stack.sh"

CYCLES=5
REBOOT=
WHICH=

drill::arguments() {
  while (($#)); do
    case $1 in
      deploy | install | backup | restore | doctor | alerts | all) WHICH=$1 ;;
      --cycles | --reboot)
        [[ -n ${2:-} ]] || log::die 2 "$1 needs a value; see scripts/drill.sh --help"
        if [[ $1 == --cycles ]]; then CYCLES=$2; else REBOOT=$2; fi
        shift
        ;;
      -h | --help)
        log::help "${BASH_SOURCE[0]}"
        exit 0
        ;;
      *) log::die 2 "unknown argument $1; see scripts/drill.sh --help" ;;
    esac
    shift
  done
  [[ -n ${WHICH} ]] || log::die 2 'which drills? See scripts/drill.sh --help'
  [[ ${CYCLES} =~ ^[1-9][0-9]?$ ]] || log::die 2 "--cycles must be from 1 to 99, got ${CYCLES}"
}

# Files of drills: those named, else all that there are.
drill::files() {
  local name
  local -a names=("${WHICH}")
  case ${WHICH} in
    all) names=(deploy slots install backup doctor alerts) ;;
    restore) names=(backup) ;;
    *) ;;
  esac
  for name in "${names[@]}"; do
    case ${name} in
      alerts) printf '%s\n' "${ROOT}/scripts/test/drills/alerts.bats" ;;
      *) printf '%s\n' "${ROOT}/scripts/test/stack/9-${name}.bats" ;;
    esac
  done
}

main() {
  local obstacle
  local -a files
  drill::arguments "$@"
  obstacle=$(stack::obstacle)
  [[ -z ${obstacle} ]] || log::die 3 "${obstacle}"
  [[ ${WHICH} =~ ^(deploy|backup|restore|doctor|alerts)$ ]] || { command -v lego && command -v pebble; } >/dev/null || log::die 3 'needs lego and pebble: install these packages'
  mapfile -t files < <(drill::files)
  # A restore needs a backup, and a backup no restore.
  [[ ${WHICH} != backup ]] || files+=(--filter '^a backup')
  DRILL_CERTIFICATE=yes DRILL_CYCLES=${CYCLES} DRILL_REBOOT=${REBOOT} DRILL_STEPS='lock preflight pull start gate switch verify page soak drain ledger' DRILL_MOMENTS='1 4 7 10 13 16 19 22' \
    DRILL_FAULTS=${DRILL_FAULTS:-all} DRILL_HEALTHY=${DRILL_HEALTHY:-20} DRILL_RUNBOOKS=all DRILL_RECORDING=30 DRILL_BACKUP_STEPS='look copy load compare store seal' DRILL_MATRIX=yes DRILL_MEGABYTES=${DRILL_MEGABYTES:-1000} DRILL_RESTORE_STEPS='checks safety stop install start verify open' \
    bats --timing "${files[@]}" || return 1
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
