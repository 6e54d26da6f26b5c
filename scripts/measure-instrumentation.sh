#!/usr/bin/env bash
# Measures what instrumentation costs: processor time per request with it and without it, in alternating runs.
#
# Usage:   scripts/measure-instrumentation.sh [--rounds N] [--seconds N] [--warm-up N]
#          N rounds (5) of N seconds (10) for each kind and load, after N seconds (30) of warming up for each of them
# Needs:   wrk, curl, JDK 25, Node 20+ and backend/app/target/fund-calc.jar
# Effects: runs four services of up to 1 GB beside each other, one under load at a time; takes about eleven minutes
# Env:     JAVA_OPTS (else those of scripts/lib/jvm.sh)
# Output:  a table; microseconds of processor time per request, the median of the rounds, and the median of the
#          differences that each round shows against no instrumentation. Goal: at most 3 % for a calculation
# Exit:    0 measured, 2 usage, 3 a tool or the jar is missing, 4 the service or a request failed
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
# shellcheck source=lib/sheets.sh
source "${ROOT}/scripts/lib/sheets.sh"

# none: no meters, no lines, no traces. edge: meters, as behind nginx, which writes the lines. lines: and a line for each
# request. traces: and every request traced and sent.
readonly KINDS=(none edge lines traces)
ROUNDS=5
SECONDS_EACH=10
WARM_UP=30
WORK=
RECEIVER_PID=
declare -A PIDS=() PORTS=()

instrumentation::clean() {
  local pid
  for pid in "${PIDS[@]}" ${RECEIVER_PID:+"${RECEIVER_PID}"}; do
    kill "${pid}" 2>/dev/null || continue
    wait "${pid}" 2>/dev/null || log::info "process ${pid} ended with status $?"
  done
  [[ -z ${WORK} ]] || rm -rf -- "${WORK}"
}

# Takes traces in and forgets them, so that sending them is measured and not failing to.
instrumentation::start_receiver() { # port
  node -e 'require("http").createServer((request, response) => { request.resume(); request.on("end", () => response.end()); })
    .listen(Number(process.argv[1]), "127.0.0.1")' "$1" &
  RECEIVER_PID=$!
}

instrumentation::start() { # kind receiver-port
  local port=
  local -a settings=(FUNDCALC_RATE_LIMIT=off ACCESS_LOG_LEVEL=OFF)
  case "$1" in
    none) settings+=(MANAGEMENT_METRICS_ENABLE_ALL=false) ;;
    edge) ;;
    lines) settings+=(ACCESS_LOG_LEVEL=INFO) ;;
    traces) settings+=(ACCESS_LOG_LEVEL=INFO "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:$2") ;;
    *) log::die 2 "unknown kind $1" ;;
  esac
  port=$(service::free_port)
  export "${settings[@]}"
  service::start "${port}" "${WORK}/$1.log" || exit 4
  unset OTEL_EXPORTER_OTLP_ENDPOINT MANAGEMENT_METRICS_ENABLE_ALL
  PIDS[$1]=${SERVICE_PID}
  PORTS[$1]=${port}
}

instrumentation::ticks() { # pid
  awk '{ print $14 + $15 }' "/proc/$1/stat"
}

# Prints microseconds of processor time per request.
instrumentation::run() { # kind cold
  local before after rate errors
  before=$(instrumentation::ticks "${PIDS[$1]}")
  read -r rate _ _ errors < <(sheets::load "http://127.0.0.1:${PORTS[$1]}${SHEET_PATH}" "$2" 1 8 "${SECONDS_EACH}")
  after=$(instrumentation::ticks "${PIDS[$1]}")
  [[ ${errors} == 0 ]] || log::die 4 "$1: ${errors} requests failed"
  awk -v ticks="$((after - before))" -v hertz="$(getconf CLK_TCK)" -v requests="$((rate * SECONDS_EACH))" \
    'BEGIN { if (requests == 0) exit 1; printf "%.2f\n", ticks / hertz * 1e6 / requests }' \
    || log::die 4 "$1: no request was answered"
}

instrumentation::median() { # numbers on standard input
  sort -n | awk '{ all[NR] = $1 } END { print NR % 2 ? all[(NR + 1) / 2] : (all[NR / 2] + all[NR / 2 + 1]) / 2 }'
}

# Each round runs every kind, in turn forwards and backwards: a machine that grows warm or busy then favours none.
instrumentation::measure() { # name cold
  local round kind order
  for ((round = 1; round <= ROUNDS; round++)); do
    order=("${KINDS[@]}")
    ((round % 2)) || order=(traces lines edge none)
    for kind in "${order[@]}"; do
      instrumentation::run "${kind}" "$2" >>"${WORK}/$1-${kind}"
    done
  done
  for kind in "${KINDS[@]}"; do
    printf '%-10s %-8s %12s %+9.1f %%\n' "$1" "${kind}" "$(instrumentation::median <"${WORK}/$1-${kind}")" \
      "$(paste "${WORK}/$1-none" "${WORK}/$1-${kind}" | awk '{ print ($2 / $1 - 1) * 100 }' | instrumentation::median)"
  done
}

instrumentation::arguments() {
  while (($# > 0)); do
    case "$1" in
      --rounds) ROUNDS=${2:?--rounds needs a number} && shift 2 ;;
      --seconds) SECONDS_EACH=${2:?--seconds needs a number} && shift 2 ;;
      --warm-up) WARM_UP=${2:?--warm-up needs a number} && shift 2 ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      *) log::die 2 "unknown argument $1; see scripts/measure-instrumentation.sh --help" ;;
    esac
  done
}

main() {
  local tool kind receiver
  instrumentation::arguments "$@"
  for tool in wrk curl; do
    command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}. On Debian: apt-get install ${tool}."
  done
  tools::require_node
  JDK25_HOME=$(tools::jdk25)
  [[ -f ${ROOT}/backend/app/target/fund-calc.jar ]] || log::die 3 'no jar: build it with mvn package.'
  WORK=$(mktemp -d)
  trap instrumentation::clean EXIT
  SHEETS=${WORK}
  sheets::prepare
  receiver=$(service::free_port)
  instrumentation::start_receiver "${receiver}"
  for kind in "${KINDS[@]}"; do
    instrumentation::start "${kind}" "${receiver}"
  done
  log::info "Warming up four services for ${WARM_UP} s, twice each …"
  for kind in "${KINDS[@]}"; do
    sheets::load "http://127.0.0.1:${PORTS[${kind}]}${SHEET_PATH}" 1 1 8 "${WARM_UP}" >/dev/null
    sheets::load "http://127.0.0.1:${PORTS[${kind}]}${SHEET_PATH}" 0 1 8 "${WARM_UP}" >/dev/null
  done
  printf '%-10s %-8s %12s %11s\n' load kind 'us/request' 'against none'
  instrumentation::measure calculated 1
  instrumentation::measure repeated 0
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
