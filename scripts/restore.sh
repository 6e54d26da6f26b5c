#!/usr/bin/env bash
# Restores sessions and data sets from a backup. Everything is checked before anything is touched: the file, its signature, its
# key, and what is in it, loaded into a throw-away Redis. Then the service stops, the data change places by one rename, and
# the service starts. When a step fails the former data come back by themselves. Locks, leases and quotas are not restored.
#
# Usage:   scripts/restore.sh [options] FILE          a fundcalc-redis-TIME.tar
#          scripts/restore.sh [options] --drill [FILE] the same in a stack of its own, which is removed; without FILE the newest
#          scripts/restore.sh [options] --into DIR FILE unpacks a fundcalc-config-TIME.tar into an empty folder
#          scripts/restore.sh [options] --resume       ends what a killed run left, and nothing else
# Options: --yes                 without it the name of the project must be typed
#          --reason TEXT         why; stands in the report
#          --dry-run             check everything, change nothing
#          --identity FILE       the private key of encryption: of age, or in PEM (default: BACKUP_IDENTITY_FILE)
#          --public-key FILE     of the signature (default: BACKUP_PUBLIC_KEY_FILE, else backup.pub among the secrets where it
#                                is there); with it a backup must be signed
#          --without-safety-copy no backup of what is there; its files stay in the volume in any case
#          --folder DIR, --project NAME, --env-file FILE   as scripts/backup_redis.sh
# Needs:   root, Docker, zstd; the stack's containers, running or not; one Redis: other shapes are refused, and
#          docker/RATIONALE.md says how
# Effects: the former data stay in the volume as pre-restore-TIME until the next restore, and as a backup; a line in
#          restores.jsonl beside the backups
# Env:     RESTORE_CRASH_AT (for drills): checks safety stop install start verify open
# Output:  the report, a line of JSON
# Exit:    0 done, 2 usage, 3 refused and nothing was changed, 4 failed and the former data serve again, 5 failed and they do
#          not: a person must look, 10 another restore or a deploy is under way
# shellcheck disable=SC2034,SC2154 # variables of the libraries
set -Eeuo pipefail
shopt -s inherit_errexit
umask 077

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
for library in log options tools settings slot gate encryption backup-file backups state-redis restore-check restoring restore-report restore-drill restore-config; do
  # shellcheck source=/dev/null
  source "${ROOT}/scripts/lib/${library}.sh"
done
unset library

KIND=redis
TOOLS=${ROOT}/docker/redis
FILE=
INTO=
VERB=restore
CONSENT=
REASON=
WITHOUT_SAFETY=
IDENTITY=
PUBLIC_KEY=
SANDBOX=
SAFETY=
WRITERS=

restore::option() { # argument value...
  case $1 in
    --yes) CONSENT=yes ;;
    --drill) VERB=drill ;;
    --resume) VERB=resume ;;
    --without-safety-copy) WITHOUT_SAFETY=yes ;;
    --identity) options::value IDENTITY "$@" ;;
    --public-key) options::value PUBLIC_KEY "$@" ;;
    --reason) options::value REASON "$@" ;;
    --into) VERB=config && options::value INTO "$@" ;;
    -*) backups::option "$@" ;;
    *)
      [[ -z ${FILE} ]] || options::refuse "one file at a time: ${FILE} or $1"
      FILE=$1
      ;;
  esac
}

restore::settings() {
  backups::settings
  STACK=${PROJECT}
  RECIPIENT='' SIGNING_KEY='' HOOK=''
  IDENTITY=${IDENTITY:-$(settings::of BACKUP_IDENTITY_FILE '')}
  PUBLIC_KEY=${PUBLIC_KEY:-$(settings::of BACKUP_PUBLIC_KEY_FILE '')}
  [[ -n ${PUBLIC_KEY} || ! -e ${SECRETS_FOLDER}/backup.pub ]] || PUBLIC_KEY=${SECRETS_FOLDER}/backup.pub
  [[ -z ${IDENTITY} ]] || encryption::usable "${IDENTITY}" || check::refuse 'the private key cannot be used'
  [[ -z ${PUBLIC_KEY} ]] || { [[ -r ${PUBLIC_KEY} ]] && command -v minisign >/dev/null; } || check::refuse "needs ${PUBLIC_KEY} and minisign to verify the signature"
}

# One restore at a time, and none during a deploy; a drill touches neither.
restore::lock() { # lock-file
  exec 8>>"$1"
  flock --nonblock 8 || log::die "${BACKUP_LOCKED}" "another restore or a deploy is under way: $(cat "$1")"
  printf 'restore by %s, process %d, since %s\n' "${SUDO_USER:-$(id -un)}" "$$" "$(date -u +%FT%TZ)" >"$1"
}

restore::work() {
  mkdir -p "${FOLDER}" && chmod 0700 "${FOLDER}"
  JOURNAL=${FOLDER}/.restore-${PROJECT}.journal
  RESTORE_ID=$(date -u +%Y%m%dT%H%M%SZ)
  rm -rf "${FOLDER}/.restore-${PROJECT}-"*
  WORK=${FOLDER}/.restore-${PROJECT}-${RESTORE_ID}
  mkdir "${WORK}" || check::refuse "cannot write to ${FOLDER}"
  : >"${WORK}/former"
  trap restoring::clean EXIT
}

restore::consent() {
  local typed
  [[ -z ${CONSENT} ]] || return 0
  log::info "the data of ${PROJECT} are replaced by those of $(backup::field "${MANIFEST}" started): $(backup::field "${MANIFEST}" groups)"
  read -r -p "type ${PROJECT} to go on: " typed || typed=
  [[ ${typed} == "${PROJECT}" ]] || check::refuse 'not confirmed'
}

restore::run() {
  restore::work
  restoring::resume
  RESTORE_ID=$(date -u +%Y%m%dT%H%M%SZ)
  restoring::ended begin
  restoring::step checks "checking ${FILE}"
  check::all
  if [[ -n ${DRY_RUN} ]]; then
    log::info "stop the service, restore $(wc -l <"${WORK}/restored") of $(backup::field "${MANIFEST}" keys) keys, start it: the data are of $(backup::field "${MANIFEST}" started)"
    return 0
  fi
  restore::consent
  restoring::safety
  restoring::swap
  restoring::verify
  restoring::open
  report::write
}

main() {
  options::read restore::option "$@"
  [[ -n ${FILE} || ${VERB} == resume || ${VERB} == drill ]] || options::refuse 'name a FILE'
  restore::settings
  backups::required
  case ${VERB} in
    restore) restore::lock "${SETTINGS}.deploy.lock" && restore::run ;;
    resume) restore::lock "${SETTINGS}.deploy.lock" && restore::work && restoring::resume ;;
    drill) drill::run ;;
    *) config::unpack ;;
  esac
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
