#!/usr/bin/env bash
# Runs the built jar, a Redis, the edge and what watches them as processes, gives them work, and looks at what an operator would
# see: each expression of each dashboard has a value (a panel would show "No data"), and each field of each log line has a
# type for Elasticsearch that its value fits.
#
# Usage:   scripts/lib/observe.sh [DASHBOARD...]     default: all of docker/monitoring/grafana/dashboards
# Needs:   the jar in backend/app/target, a JDK 25, Debian's programs of lib/watchers.sh; run by scripts/test.sh
# Env:     OBSERVE_PATIENCE (seconds in which all values must be there; default: 240; a quiet machine takes 30)
# Exit:    0 all is there, 1 else
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
readonly ROOT
for library in log tools jvm service backups watchers; do
  # shellcheck source=/dev/null
  source "${ROOT}/scripts/lib/${library}.sh"
done
unset library
# shellcheck source=../test/edge/edge.bash
source "${ROOT}/scripts/test/edge/edge.bash"
PATH="${PATH}:/usr/sbin"

# Longer than any machine needs to scrape twice and to evaluate each rule.
readonly PATIENCE=${OBSERVE_PATIENCE:-240}

observe::stop() {
  watchers::stop
  service::stop
  edge::stop
}

# Metrics of operations, by the functions of the scripts that write them.
observe::operations() {
  # shellcheck disable=SC2034 # the libraries read it
  METRICS_FOLDER=${WATCH_FOLDER}/metrics
  mkdir -p "${METRICS_FOLDER}"
  BACKUP_METRICS_FOLDER=${METRICS_FOLDER} "${ROOT}/scripts/timer-result.sh" succeeded backup >/dev/null 2>&1
  (
    # shellcheck source=restore-drill.sh
    source "${ROOT}/scripts/lib/restore-drill.sh"
    # shellcheck source=checks.sh
    source "${ROOT}/scripts/lib/checks.sh"
    # shellcheck disable=SC2034,SC2317 # the libraries read and call what stands here
    KIND=redis
    # shellcheck disable=SC2317
    backup::size() { printf 1; }
    # shellcheck disable=SC2317
    backups::list() { :; }
    backups::succeeded any 1 1
    drill::metrics 1
    # shellcheck disable=SC2317
    checks::state() { printf green; }
    checks::metrics daily backup >"${METRICS_FOLDER}/fundcalc_ops_daily.prom"
  )
}

# Lines of service and edge: their types, and one request that is found in both by its id. Warnings of Java itself are text, and
# begin with a bracket.
observe::lines() {
  local service=${WATCH_FOLDER}/service-lines.log
  edge::get --output /dev/null --header 'X-Request-Id: observed-1' "${HTTPS}/api/v1/glossary"
  # Those of the edge come a second late.
  watchers::until 10 grep -q '"http.request.id":"observed-1"' "${EDGE_ACCESS_LOG}" || log::info 'the edge has no line of the request'
  grep -v '^\[' "${WATCH_FOLDER}/service.log" >"${service}"
  log::info "$(cat "${service}" "${EDGE_ACCESS_LOG}" | wc -l) lines of service and edge are held to their contract and types"
  node "${ROOT}/scripts/lib/log-fields.mjs" "${ROOT}"/docker/logging/{log.schema,template}.json "${service}" "${EDGE_ACCESS_LOG}" || return 1
  [[ "$(jq --raw-output 'select(."http.request.id" == "observed-1") | ."service.name"' "${EDGE_ACCESS_LOG}" "${service}" | sort | paste -s -d ' ')" == 'fund-calc fund-calc-edge' ]] || {
    log::info 'one request is not found by its id in the lines of both'
    return 1
  }
}

main() {
  local service redis source status=0
  local -a boards=("$@")
  ((${#boards[@]})) || boards=("${ROOT}"/docker/monitoring/grafana/dashboards/*.json)
  JDK25_HOME=${JDK25_HOME:-$(tools::jdk25)}
  edge::folder
  WATCH_FOLDER=${WORK}/watchers
  mkdir -p "${WATCH_FOLDER}"
  trap observe::stop EXIT
  edge::page
  edge::settings
  service=${BACKEND_PORT} redis=$(service::free_port) source=$(service::free_port)
  watchers::run redis redis-server --port "${redis}" --bind 127.0.0.1 --dir "${WATCH_FOLDER}" --save '' --appendonly yes --maxmemory 64mb
  local redis_pid=${WATCHER_PIDS[-1]}
  watchers::run source node "${ROOT}/frontend/e2e/support/recorded-source.mjs" "${source}"
  observe::operations
  # A small quota, so that a call is refused.
  FUNDCALC_UNITS_PER_SECOND=40 FUNDCALC_SESSIONS_PER_ADDRESS=1 REDIS_URL=redis://127.0.0.1:${redis} FUNDCALC_SOURCES=eastmoney \
    FUNDCALC_EASTMONEY_URL=http://127.0.0.1:${source} service::start "${service}" "${WATCH_FOLDER}/service.log" || return 1
  edge::start EDGE_CONNECTIONS=1024
  watchers::start "${service}" "${redis}" "${HTTPS_PORT}" "${INTERNAL_PORT}" || return 1
  NODE_TLS_REJECT_UNAUTHORIZED=0 NODE_NO_WARNINGS=1 node "${ROOT}/scripts/lib/observe-load.mjs" "${HTTPS}" "http://127.0.0.1:${service}" "${redis_pid}" &
  WATCHER_PIDS+=("$!")
  node "${ROOT}/scripts/lib/dashboards.mjs" data "${PATIENCE}" "${PROMETHEUS_URL:?}" "${boards[@]}" || status=1
  observe::lines || status=1
  return "${status}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
