# A restore in a stack of its own beside the one that serves: the same images and settings, no port on the host. Functions
# only; needs what restore.sh needs.
# shellcheck shell=bash disable=SC2034,SC2154

readonly RESTORE_DRILL_METRICS=fundcalc_restore_drill.prom

# The production file alone: of another shape, one Redis is enough to prove a backup.
drill::compose() { # arguments...
  (cd "${ROOT}" && env -u COMPOSE_FILE docker compose --project-name "${PROJECT}" --env-file "${SETTINGS}" --file docker-compose.prod.yml "$@")
}

drill::remove() {
  drill::compose --profile '*' down --volumes --remove-orphans --timeout 5 >/dev/null 2>&1 || log::info "the stack ${PROJECT} could not be removed"
}

# Writes the metrics of drills; one that fails keeps the time of the last success.
drill::metrics() { # succeeded more...
  local last
  last=$(sed -n 's/^fundcalc_restore_drill_last_success_timestamp_seconds //p' "${METRICS_FOLDER}/${RESTORE_DRILL_METRICS}" 2>/dev/null) || last=
  [[ $1 == 0 ]] || last=$(date +%s)
  backups::metrics "${RESTORE_DRILL_METRICS}" "restore_drill_last_run_succeeded $1" \
    ${last:+"restore_drill_last_success_timestamp_seconds ${last}"} "${@:2}"
}

# The service's own word that it reaches the restored Redis; a loss that the backup itself reports is one of long ago.
drill::state_up() { # container
  local address
  address=$(docker inspect --format "{{(index .NetworkSettings.Networks \"${PROJECT}_app\").IPAddress}}" "$1")
  [[ "$(curl --silent --max-time 5 "http://${address}:8000/health")" =~ \"state\":\{\"state\":\"(up|degraded)\" ]]
}

drill::run() {
  local slot backend
  FILE=${FILE:-$(backups::newest redis)}
  [[ -n ${FILE} ]] || check::refuse "there is no backup in ${FOLDER}"
  mkdir -p "${FOLDER}"
  restore::lock "${FOLDER}/.drill.lock"
  PROJECT=${PROJECT}-drill
  STACK=${PROJECT} CONSENT=yes WITHOUT_SAFETY=yes REASON=${REASON:-drill}
  slot=$(slot::stored "${SETTINGS}")
  backend=${PROJECT}-backend-${slot}-1
  drill::metrics 0
  # What a drill left that was killed.
  drill::remove
  rm -f "${FOLDER}/.restore-${PROJECT}.journal"
  trap drill::remove EXIT
  drill::compose up --detach --no-deps --wait --wait-timeout 240 redis redis-cache "backend-${slot}" >/dev/null 2>&1 \
    || check::refuse "the stack ${PROJECT} does not start"
  restore::run
  gate::until 60 drill::state_up "${backend}" || log::die "${RESTORE_FAILED}" 'the service does not reach the restored data'
  drill::metrics 1 "restore_drill_rto_seconds $(report::seconds begin open)" "restore_drill_data_age_seconds $(report::rpo)" \
    "restore_drill_keys $(wc -l <"${WORK}/live")"
}
