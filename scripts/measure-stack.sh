#!/usr/bin/env bash
# Measures the production stack on this machine: start to healthy with and without the cache of classes, requests a second
# and 99th percentile through nginx with TLS beside the service itself, memory when idle.
#
# Usage:   scripts/measure-stack.sh [--seconds N] [--version V]
# Needs:   root, Docker with Compose, wrk, curl, node; the images fund-calc-backend:V and fund-calc-frontend:V
#          (default: proof; scripts/images.sh --version proof makes them)
# Effects: runs a stack of its own on free ports for about four minutes and twelve times N seconds (10), then removes it
# Output:  a table, each figure beside its goal
# Exit:    0 measured, 2 usage, 3 a tool or an image is missing, 4 the stack did not come up
set -Eeuo pipefail
shopt -s inherit_errexit

BATS_FILE_TMPDIR=$(mktemp -d)
# shellcheck source=test/stack/lib.bash
source "$(dirname "${BASH_SOURCE[0]}")/test/stack/lib.bash"
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/sheets.sh
source "${ROOT}/scripts/lib/sheets.sh"

SECONDS_EACH=10
IMAGE_VERSION=proof
readonly WARM_UP=40

measure::clean() {
  docker rm --force fundcalc-measure >/dev/null 2>&1 || log::info 'nothing is left to remove'
  stack::down || log::info 'no stack is left to remove'
  rm -rf -- "${BATS_FILE_TMPDIR}"
}

measure::row() { # what figure goal
  printf '%-48s %-44s %s\n' "$1" "$2" "$3"
}

# Milliseconds from "docker run" to a 200 of /readyz, with the entry point given.
measure::start() { # java-options...
  local began address
  began=${EPOCHREALTIME/./}
  docker run --detach --name fundcalc-measure --memory 1g --cpus 2 --read-only --tmpfs /tmp --cap-drop ALL --entrypoint java \
    "fund-calc-backend:${IMAGE_VERSION}" @/app/jvm.options "$@" -jar /app/fund-calc.jar >/dev/null
  address=$(docker inspect --format '{{.NetworkSettings.IPAddress}}' fundcalc-measure)
  until curl --silent --fail --max-time 1 --output /dev/null "http://${address}:8000/readyz"; do
    (((${EPOCHREALTIME/./} - began) < 120000000)) || log::die 4 'the service did not become ready'
    sleep 0.02
  done
  printf '%s\n' "$(((${EPOCHREALTIME/./} - began) / 1000))"
  docker rm --force fundcalc-measure >/dev/null
}

# The middle one of three.
measure::median_start() { # java-options...
  for _ in 1 2 3; do measure::start "$@"; done | sort -n | sed -n 2p
}

measure::starts() {
  local with without
  without=$(measure::median_start)
  with=$(measure::median_start -XX:AOTCache=/app/fund-calc.aot)
  measure::row 'start to ready, with / without the cache' "$(awk -v a="${with}" -v b="${without}" \
    'BEGIN { printf "%d ms / %d ms = %.2f", a, b, a / b }')" '≤ 0.5'
}

# The service itself and the edge in turns, each at its own address, so that no proxy of the engine's stands between; each
# figure is the middle one of three.
measure::throughput() { # what cold goal
  local what=$1 cold=$2 goal=$3 direct edge
  local -a directs=() edges=()
  direct=http://$(stack::address "$(stack::container backend-blue)" app):8000${SHEET_PATH}
  edge=https://$(stack::address "$(stack::container frontend)" edge):8443${SHEET_PATH}
  sheets::load "${direct}" "${cold}" 1 16 "${WARM_UP}" >/dev/null
  for _ in 1 2 3; do
    directs+=("$(sheets::load "${direct}" "${cold}" 1 16 "${SECONDS_EACH}")")
    edges+=("$(sheets::load "${edge}" "${cold}" 1 16 "${SECONDS_EACH}" --header 'Host: localhost')")
  done
  measure::compare "${what}" "$(printf '%s\n' "${directs[@]}" | sort -n | sed -n 2p)" \
    "$(printf '%s\n' "${edges[@]}" | sort -n | sed -n 2p)" "${goal}"
}

measure::compare() { # what direct edge goal; of "req/s p50 p99 errors" each
  local rate p99 errors edge_rate edge_p99
  read -r rate _ p99 errors <<<"$2"
  measure::row "$1: service directly" "${rate} req/s, p99 ${p99} ms, ${errors} errors" ''
  read -r edge_rate _ edge_p99 errors <<<"$3"
  measure::row "$1: through nginx with TLS" "${edge_rate} req/s, p99 ${edge_p99} ms, ${errors} errors" ''
  measure::row "$1: ratio of requests, of p99" "$(awk -v a="${edge_rate}" -v b="${rate}" -v c="${edge_p99}" -v d="${p99}" \
    'BEGIN { printf "%.2f, %.2f", a / b, c / d }')" "$4"
}

measure::memory() {
  local line
  docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' | sed -n "s/^${PROJECT}-//p" | sort | while read -r line; do
    measure::row "memory, idle: ${line%% *}" "${line#* }" ''
  done
}

measure::arguments() {
  while (($# > 0)); do
    case "$1" in
      --seconds) SECONDS_EACH=${2:?--seconds needs a number} && shift 2 ;;
      --version) IMAGE_VERSION=${2:?--version needs a version} && shift 2 ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      *) log::die 2 "unknown argument $1; see scripts/measure-stack.sh --help" ;;
    esac
  done
}

main() {
  local tool
  trap 'rm -rf -- "${BATS_FILE_TMPDIR}"' EXIT
  measure::arguments "$@"
  for tool in docker wrk curl node; do
    command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}"
  done
  docker image inspect "fund-calc-backend:${IMAGE_VERSION}" "fund-calc-frontend:${IMAGE_VERSION}" >/dev/null 2>&1 \
    || log::die 3 "no images of version ${IMAGE_VERSION}: scripts/images.sh --version ${IMAGE_VERSION}"
  stack::prepare
  VERSION=${IMAGE_VERSION}
  # The edge counts, but not this host: stack::prepare names its networks.
  export FUNDCALC_RATE_LIMIT=off
  trap measure::clean EXIT
  measure::starts
  # shellcheck disable=SC2119 # without options
  stack::up || log::die 4 'the stack did not come up'
  measure::memory
  SHEETS=${BATS_FILE_TMPDIR}
  sheets::prepare
  measure::throughput 'own NAVs, each new' 1 '≥ 0.7, ≤ 1.5'
  measure::throughput 'one question again' 0 ''
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
