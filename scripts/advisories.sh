#!/usr/bin/env bash
# Compares all that the jar and the page consist of with the public list of known vulnerabilities (osv.dev). The hosted
# pipeline runs it on each change and each week, for advisories come later than dependencies.
#
# Usage:   scripts/advisories.sh [--list]
#          --list   only writes what would be compared, and prints where
# Needs:   Maven 3.8+, JDK 25, the network; osv-scanner, or Docker to run it
# Effects: builds the modules below target/; writes target/advisories/; sends names and versions of dependencies to osv.dev
# Output:  a table of what was found
# Exit:    0 nothing known, 1 a known vulnerability, 2 usage, 3 a tool is missing, 4 nothing could be compared
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/tools.sh
source "${ROOT}/scripts/lib/tools.sh"

# 2.6.0, by digest: a tag can be moved.
readonly SCANNER=ghcr.io/google/osv-scanner@sha256:afd838850ac1a0fcc15ff4a041dc9ba11123c3f0d2666217a5f0fcf9222b55fa
FOLDER=${ROOT}/target/advisories

# The list of all artefacts in the jar, which the build puts into it; and the page's lock file.
advisories::list() {
  rm -rf -- "${FOLDER}"
  mkdir -p "${FOLDER}"
  (cd "${ROOT}" && mvn --batch-mode --quiet -Dpage.skip -DskipTests -pl backend/app -am package >&2) \
    || log::die 4 'the dependencies cannot be listed: the build failed'
  cp "${ROOT}/backend/app/target/classes/META-INF/sbom/application.cdx.json" "${FOLDER}/backend.cdx.json"
  cp "${ROOT}/frontend/package-lock.json" "${FOLDER}/"
}

advisories::scan() {
  if command -v osv-scanner >/dev/null; then
    osv-scanner scan source --recursive "${FOLDER}"
  elif command -v docker >/dev/null; then
    # It sees the two lists and nothing else.
    docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --volume "${FOLDER}:/scan:ro" \
      "${SCANNER}" scan source --recursive /scan
  else
    log::die 3 'needs osv-scanner, or Docker to run it'
  fi
}

main() {
  local status=0
  case "${1:-}" in
    '' | --list) ;;
    -h | --help)
      log::help "${BASH_SOURCE[0]}"
      return 0
      ;;
    *) log::die 2 "unknown argument $1; see scripts/advisories.sh --help" ;;
  esac
  tools::require_build
  advisories::list
  if [[ ${1:-} == --list ]]; then
    printf '%s\n' "${FOLDER}"/*
    return 0
  fi
  (advisories::scan) || status=$?
  case ${status} in
    0) log::info 'no known vulnerability' ;;
    # 1 is the scanner's own code for a finding; it uses others for whatever keeps it from comparing.
    1 | 3) return "${status}" ;;
    *) log::die 4 "the list could not be compared (the scanner ended with ${status})" ;;
  esac
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
