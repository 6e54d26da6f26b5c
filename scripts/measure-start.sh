#!/usr/bin/env bash
# Measures start to ready (CPU seconds, wall time) and memory after 10,000 requests: extracted jar with AOT cache
# beside plain java -jar.
#
# Usage:   scripts/measure-start.sh [--requests N]
# Needs:   wrk, curl, JDK 25, Node 20+ and backend/app/target/fund-calc.jar
# Effects: trains a cache of about 110 MB in a temporary folder; takes one to three minutes on quiet cores
# Env:     JAVA_OPTS (else those of scripts/lib/jvm.sh, -Xmx512m among them)
# Output:  a table; memory is resident set size
# Exit:    0 measured, 2 usage, 3 a tool or the jar is missing, 4 the service failed
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/tools.sh
source "${ROOT}/scripts/lib/tools.sh"
# shellcheck source=lib/jvm.sh
source "${ROOT}/scripts/lib/jvm.sh"
# shellcheck source=lib/service.sh
source "${ROOT}/scripts/lib/service.sh"

readonly JAR="${ROOT}/backend/app/target/fund-calc.jar"
readonly SHEET=/api/v1/performance/tear-sheet
readonly BODY='{"series": {"fund": "sample:index"}, "include": []}'
REQUESTS=10000
WORK=
PORT_USED=

start::clean() {
  service::stop
  [[ -z ${WORK} ]] || rm -rf -- "${WORK}"
}

# Runs java with the given arguments until the service is ready.
start::run() { # arguments...
  local waited
  local -a options
  mapfile -t options < <(jvm::options)
  PORT=${PORT_USED} FUNDCALC_RATE_LIMIT=off "${JDK25_HOME}/bin/java" "${options[@]}" "$@" >"${WORK}/service.log" 2>&1 &
  SERVICE_PID=$!
  for ((waited = 0; waited < 1200; waited++)); do
    if service::ready "${PORT_USED}"; then
      return 0
    fi
    kill -0 "${SERVICE_PID}" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 40 "${WORK}/service.log" >&2
  log::die 4 'the service did not become ready.'
}

start::cpu_seconds() {
  local ticks
  ticks=$(getconf CLK_TCK)
  awk -v ticks="${ticks}" '{ printf "%.1f", ($14 + $15) / ticks }' "/proc/${SERVICE_PID}/stat"
}

start::resident_mib() {
  awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/${SERVICE_PID}/status"
}

start::answered() {
  curl --silent "http://127.0.0.1:${PORT_USED}/metrics" \
    | awk -v route="${SHEET}" 'index($0, "http_server_requests_seconds_count") == 1 && index($0, route) { sum += $NF }
        END { printf "%.0f", sum }'
}

# Asks for sheets until so many were answered.
start::load() { # requests
  local before now
  cat >"${WORK}/post.lua" <<LUA
wrk.method = "POST"
wrk.body = '${BODY}'
wrk.headers["Content-Type"] = "application/json"
LUA
  before=$(start::answered)
  now=${before}
  while ((now - before < $1)); do
    wrk -t1 -c8 -d2s -s "${WORK}/post.lua" "http://127.0.0.1:${PORT_USED}${SHEET}" >/dev/null
    now=$(start::answered)
  done
}

start::row() { # name arguments...
  local name=$1 began ended cpu fresh
  shift
  began=$(date +%s%N)
  start::run "$@"
  ended=$(date +%s%N)
  cpu=$(start::cpu_seconds)
  fresh=$(start::resident_mib)
  start::load "${REQUESTS}"
  printf '%-26s %9s %9s %11s %12s\n' "${name}" "${cpu}" "$(((ended - began) / 1000000))" "${fresh}" \
    "$(start::resident_mib || true)"
  service::stop
}

start::measure() {
  local jar=${WORK}/app/fund-calc.jar cache=${WORK}/app.aot
  log::info 'Extracting the jar and training the cache …'
  "${JDK25_HOME}/bin/java" -Djarmode=tools -jar "${JAR}" extract --destination "${WORK}/app" >/dev/null
  start::run "-XX:AOTCacheOutput=${cache}" -jar "${jar}"
  start::load 300
  service::stop
  [[ -s ${cache} ]] || log::die 4 'the training left no cache.'
  printf '%-26s %9s %9s %11s %12s\n' start 'CPU s' 'wall ms' 'RSS MiB' 'RSS loaded'
  start::row 'java -jar' -jar "${JAR}"
  start::row 'extracted' -jar "${jar}"
  start::row 'extracted, AOT cache' "-XX:AOTCache=${cache}" -jar "${jar}"
}

start::arguments() {
  while (($# > 0)); do
    case "$1" in
      --requests) REQUESTS=${2:?--requests needs a number} && shift 2 ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      *) log::die 2 "unknown argument $1; see scripts/measure-start.sh --help" ;;
    esac
  done
}

main() {
  local tool
  start::arguments "$@"
  for tool in wrk curl; do
    command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}. On Debian: apt-get install ${tool}."
  done
  tools::require_node
  JDK25_HOME=$(tools::jdk25)
  [[ -f ${JAR} ]] || log::die 3 'no jar: build it with mvn package.'
  WORK=$(mktemp -d)
  trap start::clean EXIT
  PORT_USED=$(service::free_port)
  start::measure
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
