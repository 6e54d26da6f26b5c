#!/usr/bin/env bash
# Builds fund-calc and runs it on this machine, with an in-memory cache: no Redis, no Docker.
#
# Usage:   scripts/run.sh [--help]
# Needs:   Maven 3.8+, JDK 25, Node 20.19+ or 22.13+
# Effects: builds under target/ and frontend/; listens on PORT (8000) until Ctrl-C
# Env:     PORT, REDIS_URL (a Redis to cache in), JAVA_OPTS (else those of scripts/lib/jvm.sh)
# Exit:    0 stopped, 2 usage, 3 a tool is missing before the start, or memory ran out after it; the last line says which;
#          else what the build or the service returned
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

readonly JAR="${ROOT}/backend/app/target/fund-calc.jar"
readonly RUN_OUT_OF_MEMORY=3
JDK25_HOME="${JDK25_HOME:-}"

# Succeeds when nothing that goes into the jar is newer than it.
run::up_to_date() {
  [[ -f ${JAR} ]] || return 1
  local newer
  newer=$(find "${ROOT}/pom.xml" "${ROOT}/backend/engine/pom.xml" "${ROOT}/backend/engine/src/main" \
    "${ROOT}/backend/intake/pom.xml" "${ROOT}/backend/intake/src/main" \
    "${ROOT}/backend/app/pom.xml" "${ROOT}/backend/app/src/main" "${ROOT}/backend/app/openapi.json" "${ROOT}/backend/app/reference" \
    "${ROOT}/frontend" -path "${ROOT}/frontend/node_modules" -prune -o -path "${ROOT}/frontend/dist" -prune \
    -o -path "${ROOT}/frontend/target" -prune -o -type f -newer "${JAR}" -print -quit)
  [[ -z ${newer} ]]
}

run::build() {
  log::info 'Building fund-calc (the first time takes a few minutes) …'
  (cd "${ROOT}" && mvn --batch-mode --quiet -pl backend/app -am package -DskipTests)
}

# Runs the service until it ends; a signal to stop is handed on to it.
run::service() { # options of Java...
  local status=0 service
  "${JDK25_HOME}/bin/java" "$@" -jar "${JAR}" &
  service=$!
  # shellcheck disable=SC2064  # the number is known now
  trap "kill -TERM ${service} 2>/dev/null || :" TERM INT HUP
  wait "${service}" || status=$?
  # A signal ends the wait before it ends the service.
  while kill -0 "${service}" 2>/dev/null; do
    status=0
    wait "${service}" || status=$?
  done
  trap - TERM INT HUP
  if ((status == RUN_OUT_OF_MEMORY)); then
    log::die "${status}" "memory ran out ($(printf '%s\n' "$@" | grep -- '^-Xmx' || printf 'no -Xmx')). Give the service more, for example JAVA_OPTS='-Xmx1g'."
  fi
  return "${status}"
}

main() {
  case "${1:-}" in
    '') ;;
    -h | --help)
      log::help "${BASH_SOURCE[0]}"
      return 0
      ;;
    *) log::die 2 "unknown argument $1; see scripts/run.sh --help" ;;
  esac
  tools::require_build
  run::up_to_date || run::build
  local -a options
  mapfile -t options < <(jvm::options)
  log::info "Starting; the page will be at http://localhost:${PORT:-8000} (Ctrl-C stops it)"
  # Lines for a person where a person looks; JSON for everything else.
  [[ -t 1 ]] && export LOG_FORMAT="${LOG_FORMAT:-text}"
  run::service "${options[@]}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
