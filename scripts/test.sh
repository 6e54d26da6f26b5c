#!/usr/bin/env bash
# Runs every test of fund-calc: Java, page, browser journeys on the real jar, scripts, edge. A part that this machine cannot
# run is skipped, with the reason; the closing line counts it.
#
# Usage:   scripts/test.sh [--help]
# Needs:   Maven 3.8+, JDK 25, Node 20.19+ or 22.13+; for all parts also Chromium, redis-server or Docker, shellcheck, bats,
#          nginx, promtool
# Env:     FUNDCALC_REFERENCE_DIR (reference series that may not ship), FUNDCALC_CHROMIUM (path of the browser)
# Exit:    0 all that ran passed, 1 something failed, 2 usage, 3 a tool is missing
set -Eeuo pipefail
shopt -s inherit_errexit nullglob

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
# shellcheck source=lib/stack.sh
source "${ROOT}/scripts/lib/stack.sh"
# shellcheck source=lib/bats.sh
source "${ROOT}/scripts/lib/bats.sh"
# shellcheck source=lib/beside.sh
source "${ROOT}/scripts/lib/beside.sh"
# shellcheck source=lib/watchers.sh
source "${ROOT}/scripts/lib/watchers.sh"

readonly REPORTS="${ROOT}/target/test-reports"
failed_steps=()
skipped_steps=()

# Runs one part; a failure is noted and the rest goes on, so that one run tells everything.
test::part() { # title command...
  local title=$1
  shift
  log::step "${title}"
  local started=${SECONDS}
  if "$@"; then
    log::info "${title}: done in $((SECONDS - started)) s"
  else
    failed_steps+=("${title}")
    log::info "${title}: FAILED after $((SECONDS - started)) s"
  fi
}

test::skip() { # title reason
  skipped_steps+=("$1")
  log::info "skipped: $1 ($2)"
}

test::java() {
  # A test that fails runs once more, as those of the page and the scripts do; Maven names it as a flake where it passes then.
  (cd "${ROOT}" && mvn --batch-mode --fail-at-end -Dsurefire.rerunFailingTestsCount=1 -Dfailsafe.rerunFailingTestsCount=1 verify)
}

test::page() {
  (cd "${ROOT}/frontend" && npm run --silent lint && npm run --silent typecheck && npm test --silent && npm run --silent budget)
}

test::chromium() {
  local candidate
  for candidate in "${FUNDCALC_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [[ -n ${candidate} ]] && command -v "${candidate}" >/dev/null; then
      command -v "${candidate}"
      return 0
    fi
  done
}

# In a network of their own, so that containers may come and go meanwhile.
test::journeys() { # chromium
  "${ROOT}/scripts/lib/own-network.sh" "${ROOT}/scripts/lib/journeys.sh" "$1"
}

# What Prometheus' own linter says of the metrics that the jar gives after a few calls, and whether the rules use a name that
# neither it nor an exporter or a script gives. Neither Redis nor the source is there: their metrics are.
test::metrics_lint() {
  local port status=0 metrics=${ROOT}/target/metrics.txt
  port=$(service::free_port)
  REDIS_URL=redis://127.0.0.1:1 FUNDCALC_SOURCES=ecb FUNDCALC_ECB_URL=http://127.0.0.1:1 service::start "${port}" "${ROOT}/target/metrics.log" || return 1
  curl --silent --fail --output /dev/null --header 'Content-Type: application/json' --data '{"amounts": [-100, 110]}' \
    "http://127.0.0.1:${port}/api/v1/cash-flow/irr" \
    && curl --silent --fail --output "${metrics}" "http://127.0.0.1:${port}/metrics" && promtool check metrics <"${metrics}" >&2 \
    && test::rule_names "${metrics}" || status=1
  service::stop
  return "${status}"
}

# Prints the names in rules that nothing gives.
test::rule_names() { # metrics of the service
  grep -rhoE '\b(fundcalc_)?(backup|restore_drill|timer|check)_[a-z_]+' "${ROOT}"/scripts/*.sh "${ROOT}/scripts/lib" | sed -E 's/^(fundcalc_)?/fundcalc_/' | sort -u >"$1.scripts"
  node "${ROOT}/scripts/lib/metric-names.mjs" "${ROOT}"/prometheus/rules/*.yml -- "${ROOT}/prometheus/exporters.txt" "$1" "$1.scripts" >&2
}

test::shell_lint() {
  local -a scripts
  mapfile -t scripts < <(cd "${ROOT}" && grep -rlE --exclude='*.bats' '^#!(/usr/bin/env bash|/bin/sh)' scripts .ci nginx docker prometheus)
  (cd "${ROOT}" && shellcheck "${scripts[@]}" scripts/lib/*.sh scripts/lib/probes/*.sh nginx/{lib,pair}.sh)
}

test::summary() {
  local -a reports=(
    "${ROOT}"/backend/*/target/surefire-reports/*.xml
    "${ROOT}"/backend/*/target/failsafe-reports/TEST-*.xml
    "${ROOT}"/frontend/target/test-reports/*.xml
    "${REPORTS}"/bats*/*.xml
    "${REPORTS}"/stack*/*.xml
  )
  local step
  for step in ${failed_steps[@]+"${failed_steps[@]}"}; do
    printf 'failed part: %s\n' "${step}"
  done
  printf '\n'
  # A part that failed without a failing case (lint, build) still counts as one failure.
  node "${ROOT}/scripts/lib/summary.mjs" --failed "${#failed_steps[@]}" --skipped "${#skipped_steps[@]}" \
    ${reports[@]+"${reports[@]}"}
}

test::clean_reports() {
  mkdir -p "${ROOT}/target"
  rm -rf "${REPORTS}" "${ROOT}"/backend/*/target/{surefire,failsafe}-reports "${ROOT}/frontend/target/test-reports"
}

main() {
  case "${1:-}" in
    '') ;;
    -h | --help)
      log::help "${BASH_SOURCE[0]}"
      return 0
      ;;
    *) log::die 2 "unknown argument $1; see scripts/test.sh --help" ;;
  esac
  tools::require_build
  test::clean_reports
  trap beside::abandon EXIT

  if command -v shellcheck >/dev/null; then test::part 'shell lint' test::shell_lint; else
    test::skip 'shell lint' 'shellcheck is not installed'
  fi
  if command -v bats >/dev/null; then test::part 'script tests' bats::scripts; else
    test::skip 'script tests' 'bats is not installed'
  fi
  if ! command -v bats >/dev/null; then
    test::skip 'edge' 'bats is not installed'
  elif ! PATH="${PATH}:/usr/sbin" command -v nginx >/dev/null; then
    test::skip 'edge' 'nginx is not installed'
  else test::part 'edge' bats::edge; fi
  if command -v bats >/dev/null && docker image inspect "$(bats::edge_image)" >/dev/null 2>&1; then
    test::part "edge on the image's nginx" bats::edge_on_image
  else
    test::skip "edge on the image's nginx" 'no container engine with that image'
  fi
  test::part 'Java' test::java
  # The stack waits most of the time, so it leaves the processor to parts that need it.
  local reason
  reason=$(stack::obstacle)
  if [[ -z ${reason} ]]; then beside::start 'stack' stack::test; else
    test::skip 'stack' "${reason}"
    # What the files say needs no engine.
    if command -v bats >/dev/null && docker compose version >/dev/null 2>&1; then test::part 'compose files' stack::test_files; fi
  fi
  if command -v promtool >/dev/null; then test::part 'lint of metrics' test::metrics_lint; else
    test::skip 'lint of metrics' 'promtool is not installed (Debian: package prometheus)'
  fi
  reason=$(watchers::missing)
  if [[ -z ${reason} ]]; then test::part 'dashboards and log lines' "${ROOT}/scripts/lib/observe.sh"; else
    test::skip 'dashboards and log lines' "not installed: ${reason}"
  fi
  test::part 'page' test::page
  test::part 'reproducible jar' "${ROOT}/scripts/reproduce.sh"
  local browser
  browser=$(test::chromium)
  if [[ -n ${browser} ]]; then test::part 'browser journeys' test::journeys "${browser}"; else
    test::skip 'browser journeys' 'no Chromium: install the package chromium or set FUNDCALC_CHROMIUM'
  fi
  [[ -z ${BESIDE_TITLE} ]] || test::part "${BESIDE_TITLE}" beside::end
  test::part 'lint of images and workflows' stack::lint
  reason=$(stack::missing_linters)
  [[ -z ${reason} ]] || test::skip 'lint by what no package here has' "not installed: ${reason}"
  test::skip 'known vulnerabilities of dependencies and images' 'needs the network: the hosted pipeline runs scripts/advisories.sh and scripts/pipeline.sh scan'
  test::summary
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
