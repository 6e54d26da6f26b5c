#!/usr/bin/env bash
# Backs up the Redis that holds sessions and data sets, while it serves: asks it for what a copy of it would get, loads that
# into a throw-away Redis, and keeps it only when every key that did not change meanwhile is the same in both.
#
# Usage:   scripts/backup_redis.sh [options]
#          scripts/backup_redis.sh [options] --list    backups, the oldest first, with what is in them
# Options: --folder DIR       where backups lie (default: BACKUP_FOLDER, else /var/backups/PROJECT)
#          --project NAME     the stack's project (default: COMPOSE_PROJECT_NAME, also in FILE, else fundcalc)
#          --env-file FILE    the stack's settings (default: .env beside the compose files)
#          --dry-run          look at everything, print the plan, change nothing
# When:    every hour by a timer; before what may go wrong
# Needs:   root, Docker, zstd; a running Redis with the label io.fundcalc.data=state: one, one with copies (Sentinel), or that
#          of a swarm on the host that has it. A cluster is refused: docker/RATIONALE.md says how
# Effects: one file fundcalc-redis-TIME.tar, which appears when it is verified; older ones go after BACKUP_DAYS, but never the
#          newest three that are whole; a container for the time of the check
# Env:     also in FILE: BACKUP_DAYS (default: 7); BACKUP_RECIPIENT_FILE (recipients of age, or a certificate: encrypts);
#          BACKUP_SIGNING_KEY_FILE (of minisign, without a password: signs); BACKUP_HOOK (a program that gets the file's
#          name and takes it off this host); BACKUP_METRICS_FOLDER (default: metrics in the folder)
#          BACKUP_CRASH_AT (for drills): look copy load compare store seal prune
# Output:  the file's name
# Exit:    0 done, 2 usage, 3 refused and nothing was changed, 4 no backup was made and older ones stay, 5 the backup is here
#          but BACKUP_HOOK failed, 10 another run has the lock
# shellcheck disable=SC2034,SC2153,SC2154 # variables of the libraries
set -Eeuo pipefail
shopt -s inherit_errexit
umask 077

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
for library in log options settings slot version encryption backup-file backups state-redis; do
  # shellcheck source=/dev/null
  source "${ROOT}/scripts/lib/${library}.sh"
done
unset library

KIND=redis
TOOLS=${ROOT}/docker/redis
LIST=
CONTAINER=
SANDBOX=
STARTED=
FILE=

backup_redis::option() { # argument value...
  case $1 in
    --list) LIST=yes ;;
    *) backups::option "$@" ;;
  esac
}

# The container to copy from: where others copy the first, one of these, so that the first is not burdened.
backup_redis::source() {
  local container
  local -a containers
  mapfile -t containers < <(state_redis::containers)
  ((${#containers[@]})) || log::die 3 "no Redis of ${PROJECT} with the label ${STATE_LABEL} runs on this host: nothing was backed up"
  case $(state_redis::shape "${containers[@]}") in
    cluster) log::die 3 'a cluster is not backed up by this script: see "Backups of other shapes" in docker/RATIONALE.md' ;;
    single) printf '%s\n' "${containers[0]}" && return 0 ;;
    *) ;;
  esac
  for container in "${containers[@]}"; do
    if [[ "$(state_redis::info "${container}" master_link_status)" == up ]]; then printf '%s\n' "${container}" && return 0; fi
  done
  for container in "${containers[@]}"; do
    if [[ "$(state_redis::info "${container}" role)" == master ]]; then printf '%s\n' "${container}" && return 0; fi
  done
  log::die 3 "no Redis of ${PROJECT} is whole: nothing was backed up"
}

# Ends with 3 where the folder has less room than twice what Redis holds.
backup_redis::room() {
  local free wanted folder=${FOLDER}
  until [[ -d ${folder} ]]; do folder=$(dirname "${folder}"); done
  wanted=$((2 * $(state_redis::info "${CONTAINER}" used_memory) + 1000000))
  free=$(df --output=avail -B1 "${folder}" | tail -n 1)
  ((free >= wanted)) || log::die 3 "${FOLDER} has $((free / 1000000)) MB free, and a backup may need $((wanted / 1000000)) MB: nothing was changed"
}

backup_redis::copy() {
  backups::step copy "copying from ${CONTAINER}"
  state_redis::rows "${CONTAINER}" >"${WORK}/before" || backups::fail "${CONTAINER} cannot be read"
  STARTED=$(date -u +%FT%TZ)
  state_redis::stream "${CONTAINER}" "${WORK}/state.rdb" || backups::fail "${CONTAINER} did not give a whole copy"
  state_redis::rows "${CONTAINER}" >"${WORK}/after" || backups::fail "${CONTAINER} cannot be read"
}

# Loads the copy and compares it: whatever was the same before and after must be the same in it.
backup_redis::compare() {
  local missing
  backups::step load 'loading the copy into a throw-away Redis'
  SANDBOX=${PROJECT}-backup-check
  # That of a run that was killed.
  backup_redis::end_sandbox
  # Only the user of Redis reads it there.
  chown -R 999:999 "${WORK}"
  state_redis::sandbox "${SANDBOX}" "${IMAGE}" "${WORK}" "${MEMORY}" || backups::fail 'the copy cannot be loaded'
  backups::step compare 'comparing it'
  state_redis::sandbox_rows "${SANDBOX}" >"${WORK}/copy" || backups::fail 'the copy cannot be read'
  LC_ALL=C comm -12 "${WORK}/before" "${WORK}/after" >"${WORK}/same"
  missing=$(state_redis::lacking "${WORK}/same" "${WORK}/copy")
  [[ -z ${missing} ]] || backups::fail "the copy lacks $(wc -l <<<"${missing}") keys or has them otherwise, such as $(head -n 1 <<<"${missing}" | cut -d ' ' -f 3-)"
  KEYS=$(state_redis::sandbox_ask "${SANDBOX}" dbsize)
  DIGEST=$(state_redis::sandbox_digest "${SANDBOX}")
}

backup_redis::end_sandbox() {
  [[ -z ${SANDBOX} ]] || docker rm --force "${SANDBOX}" >/dev/null 2>&1 || :
}

backup_redis::store() {
  local data
  backups::step store 'compressing'
  chown -R 0:0 "${WORK}"
  data=$(backup::store "${WORK}/state.rdb" "${WORK}" "${RECIPIENT}") || backups::fail 'the copy cannot be stored'
  backup::manifest "kind=${KIND}" "id=${ID}" "project=${PROJECT}" "started=${STARTED}" "ended=$(date -u +%FT%TZ)" \
    "redisVersion=$(state_redis::info "${CONTAINER}" redis_version)" "runId=$(state_redis::info "${CONTAINER}" run_id)" \
    "keys=${KEYS}" "compared=$(wc -l <"${WORK}/same")" "digest=${DIGEST}" "groups=$(state_redis::groups "${WORK}/copy")" \
    "data=${data}" "encryption=$(if [[ -n ${RECIPIENT} ]]; then encryption::kind "${RECIPIENT}"; else printf none; fi)" \
    "plainBytes=$(backup::size "${WORK}/state.rdb")" "plainSha256=$(backup::sum "${WORK}/state.rdb")" \
    "storedBytes=$(backup::size "${WORK}/${data}")" "storedSha256=$(backup::sum "${WORK}/${data}")" \
    "version=$(version::stored "${ROOT}")" >"${WORK}/${BACKUP_MANIFEST}"
  backups::step seal 'sealing'
  backup::seal "${WORK}" "${FILE}" "${SIGNING_KEY}" || backups::fail 'the backup cannot be sealed'
}

backup_redis::clean() {
  local status=$?
  backup_redis::end_sandbox
  backups::clean "${status}"
}

backup_redis::run() {
  backups::begin
  trap backup_redis::clean EXIT
  FILE=${FOLDER}/fundcalc-redis-${ID}.tar
  backup_redis::copy
  backup_redis::compare
  backup_redis::end_sandbox
  backup_redis::store
  backups::finish "${FILE}" "${KEYS} keys, $(backup::size "${FILE}") bytes, $(wc -l <"${WORK}/same") keys compared" "backup_keys{kind=\"${KIND}\"} ${KEYS}"
}

main() {
  options::read backup_redis::option "$@"
  backups::settings
  if [[ -n ${LIST} ]]; then
    [[ ! -d ${FOLDER} ]] || backups::show
    return 0
  fi
  backups::required
  backups::step look 'looking at what is there'
  CONTAINER=$(backup_redis::source) || exit "$?"
  IMAGE=$(docker inspect --format '{{.Image}}' "${CONTAINER}")
  MEMORY=$(docker inspect --format '{{.HostConfig.Memory}}' "${CONTAINER}")
  backup_redis::room
  if [[ -n ${DRY_RUN} ]]; then
    log::info "copy ${CONTAINER} into ${FOLDER}, verify, keep ${DAYS} days$([[ -z ${RECIPIENT} ]] || printf ', encrypted')$([[ -z ${SIGNING_KEY} ]] || printf ', signed')"
    return 0
  fi
  backup_redis::run
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
