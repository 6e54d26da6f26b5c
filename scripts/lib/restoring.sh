# The part of a restore that changes something, and the way back. What it is about to change is written down first, so that
# the next run can end what a killed one began. Functions only; needs restore-check.sh and what that needs, gate.sh, STACK and
# RESTORE_ID.
# shellcheck shell=bash disable=SC2034,SC2154

readonly RESTORE_FAILED=4 RESTORE_STUCK=5
RESTORE_START_SECONDS=${RESTORE_START_SECONDS:-300}
# Seconds since the epoch at which each phase ended, by name.
declare -A ENDED=()

# Names the step that begins. RESTORE_CRASH_AT ends the run there as a loss of power would: for drills.
restoring::step() { # name message
  [[ ${RESTORE_CRASH_AT:-} != "$1" ]] || kill -KILL "$$"
  log::info "${SECONDS} s: $2"
}

restoring::ended() { # phase
  ENDED[$1]=${EPOCHREALTIME/[.,]/}
}

restoring::journal() { # phase
  printf 'ID=%s\nCONTAINER=%s\nWRITERS=%s\nPHASE=%s\n' "${RESTORE_ID}" "${CONTAINER}" "${WRITERS}" "$1" >"${JOURNAL}.new"
  sync "${JOURNAL}.new" && mv "${JOURNAL}.new" "${JOURNAL}"
}

restoring::noted() { # name
  sed -n "s/^$1=//p" "${JOURNAL}"
}

# Containers of the service that run.
restoring::writers() {
  docker ps --filter "label=com.docker.compose.project=${PROJECT}" --format '{{.Label "com.docker.compose.service"}} {{.Names}}' \
    | awk '$1 ~ /^backend-/ { print $2 }' | paste -s -d ' '
}

restoring::stop() { # containers...
  (($# == 0)) || docker stop "$@" >/dev/null
}

restoring::start_redis() {
  docker start "${CONTAINER}" >/dev/null || return 1
  gate::until "${RESTORE_START_SECONDS}" state_redis::answers "${CONTAINER}"
}

restoring::healthy() { # container
  [[ "$(docker inspect --format '{{.State.Health.Status}}' "$1")" == healthy ]]
}

restoring::start_writers() {
  local container
  for container in ${WRITERS}; do docker start "${container}" >/dev/null || return 1; done
  for container in ${WRITERS}; do
    gate::until "${RESTORE_START_SECONDS}" restoring::healthy "${container}" || {
      log::info "${container} is not healthy"
      return 1
    }
  done
}

# Puts back what was there, and lets it serve.
restoring::back() {
  restoring::journal back
  log::info 'putting the former data back'
  restoring::stop "${CONTAINER}" || :
  state_redis::beside "${CONTAINER}" "${FOLDER}" swap.sh revert /data "${RESTORE_ID}" && restoring::start_redis && restoring::start_writers || return 1
  state_redis::beside "${CONTAINER}" "${FOLDER}" swap.sh tidy /data || :
  rm -f "${JOURNAL}"
}

# Ends the run: with 4 when the former data serve again, with 5 when they do not.
restoring::fail() { # message...
  trap - EXIT INT TERM HUP
  check::end_sandbox
  log::info "fund-calc: $*"
  if restoring::back; then
    restoring::clean
    log::die "${RESTORE_FAILED}" "the restore failed: the former data are back and serve"
  fi
  log::die "${RESTORE_STUCK}" "the restore failed and the former data do not serve: a person must look. They lie in the volume of ${CONTAINER} as pre-restore-${RESTORE_ID}; scripts/restore.sh --resume tries again"
}

# Ends what a killed run left: goes on where the restored data had been verified, else puts the former ones back.
restoring::resume() {
  [[ -s ${JOURNAL} ]] || return 0
  RESTORE_ID=$(restoring::noted ID) CONTAINER=$(restoring::noted CONTAINER) WRITERS=$(restoring::noted WRITERS)
  log::info "a restore was killed in step $(restoring::noted PHASE)"
  if [[ "$(restoring::noted PHASE)" == open ]]; then
    if ! { restoring::start_redis && restoring::start_writers; }; then
      log::die "${RESTORE_STUCK}" 'the restored data are in place and do not serve: a person must look'
    fi
    rm -f "${JOURNAL}"
    log::info 'the restored data serve'
  else
    restoring::back || log::die "${RESTORE_STUCK}" 'the former data do not serve: a person must look'
    log::info 'the former data serve again'
  fi
  WRITERS=
}

# A verified backup of what is there, where that can still be read. The files in the volume are kept in any case.
restoring::safety() {
  restoring::step safety 'backing up what is there'
  if [[ -n ${WITHOUT_SAFETY} ]] || ! state_redis::answers "${CONTAINER}"; then
    log::info 'what is there cannot be backed up or need not be; its files stay in the volume'
    return 0
  fi
  SAFETY=$("${ROOT}/scripts/backup_redis.sh" --project "${PROJECT}" --env-file "${SETTINGS}" --folder "${FOLDER}" 7>&- 8>&-) \
    || check::refuse 'what is there cannot be backed up; --without-safety-copy restores all the same'
  state_redis::rows "${CONTAINER}" >"${WORK}/former"
}

# Each step names the function that comes after it where something fails: from here on that is the way back.
restoring::swap() {
  WRITERS=$(restoring::writers)
  restoring::journal stop
  trap 'restoring::fail "interrupted, or a command failed that should not"' EXIT INT TERM HUP
  restoring::step stop "stopping ${WRITERS:-no service} and ${CONTAINER}"
  restoring::ended checks
  # shellcheck disable=SC2086 # names of containers hold no space
  if ! { restoring::stop ${WRITERS} && restoring::stop "${CONTAINER}"; }; then restoring::fail 'what runs does not stop'; fi
  restoring::ended stop
  restoring::step install 'putting the restored data in place'
  state_redis::beside "${CONTAINER}" "${WORK}" swap.sh install /data "${RESTORE_ID}" /backup/restored.rdb "${AOF}" || restoring::fail 'the data cannot be put in place'
  restoring::ended install
  restoring::step start "starting ${CONTAINER}"
  restoring::start_redis || restoring::fail "${CONTAINER} does not start with the restored data"
  restoring::ended start
}

# What Redis has must be what was made of the backup, key for key.
restoring::verify() {
  restoring::step verify 'comparing every key'
  state_redis::rows "${CONTAINER}" >"${WORK}/live" || restoring::fail "${CONTAINER} cannot be read"
  [[ -z "$(state_redis::lacking "${WORK}/restored" "${WORK}/live")" && -z "$(LC_ALL=C comm -13 "${WORK}/restored" "${WORK}/live")" ]] \
    || restoring::fail "${CONTAINER} holds other keys than the backup"
  restoring::ended verify
}

# The service as its callers have it: each slot that ran computes the known value and reaches its state.
restoring::serves() { # container
  local slot
  slot=${1#"${PROJECT}-backend-"}
  slot=${slot%-1}
  gate::golden_of "${slot}" && [[ "$(gate::stores "${slot}")" =~ \ (up|degraded)$ ]]
}

restoring::open() {
  local container
  restoring::journal open
  restoring::step open "starting ${WRITERS:-no service}"
  restoring::start_writers || restoring::fail 'the service does not start'
  for container in ${WRITERS}; do
    [[ "$(docker inspect --format '{{.State.Running}}' "${PROJECT}-frontend-1" 2>/dev/null)" == true ]] || break
    gate::until "${RESTORE_START_SECONDS}" restoring::serves "${container}" || restoring::fail "${container} does not answer well"
  done
  restoring::ended open
  trap restoring::clean EXIT
  trap - INT TERM HUP
  rm -f "${JOURNAL}"
  state_redis::beside "${CONTAINER}" "${WORK}" swap.sh tidy /data "${RESTORE_ID}" || log::info 'files that are no longer in use could not be removed from the volume'
}

restoring::clean() {
  local status=$?
  check::end_sandbox
  [[ ${VERB} != drill ]] || drill::remove
  [[ -z ${WORK} ]] || rm -rf "${WORK}"
  case ${status} in
    0 | 3 | "${RESTORE_FAILED}" | "${RESTORE_STUCK}") ;;
    *) check::refuse 'something failed that should not, see above' ;;
  esac
}
