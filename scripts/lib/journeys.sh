#!/usr/bin/env bash
# Runs the browser journeys against the built jar on a free port, and stops the jar. Its NAV source is one on this machine
# that plays recorded shapes; copies grow old within seconds, so that the journeys see what an old copy does.
#
# Usage:   scripts/lib/journeys.sh CHROMIUM
# Needs:   the jar in backend/app/target and a JDK 25; run by scripts/test.sh
# Exit:    as the journeys
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
readonly ROOT
# shellcheck source=log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=tools.sh
source "${ROOT}/scripts/lib/tools.sh"
# shellcheck source=jvm.sh
source "${ROOT}/scripts/lib/jvm.sh"
# shellcheck source=service.sh
source "${ROOT}/scripts/lib/service.sh"

main() { # chromium
  local port source source_pid status=0
  tools::require_build
  port=$(service::free_port)
  source=$(service::free_port)
  node "${ROOT}/frontend/e2e/support/recorded-source.mjs" "${source}" >"${ROOT}/target/recorded-source.log" 2>&1 &
  source_pid=$!
  if FUNDCALC_RATE_LIMIT=off FUNDCALC_SOURCES=eastmoney FUNDCALC_EASTMONEY_URL="http://127.0.0.1:${source}" \
    FUNDCALC_SOURCE_CALLS_PER_SECOND=500 FUNDCALC_SOURCE_BURST=1000 FUNDCALC_NAV_RECENT=2s FUNDCALC_NAV_NEGATIVE=1s \
    service::start "${port}" "${ROOT}/target/journeys.log"; then
    (cd "${ROOT}/frontend" && FUNDCALC_CHROMIUM=$1 FUNDCALC_URL="http://127.0.0.1:${port}" \
      FUNDCALC_RECORDED_URL="http://127.0.0.1:${source}" npm run --silent e2e) || status=$?
    service::stop
  else
    status=1
  fi
  kill "${source_pid}" 2>/dev/null || log::info 'the recorded source had ended by itself'
  return "${status}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
