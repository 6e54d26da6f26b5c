#!/usr/bin/env bash
# Compares all that the jar and the page consist of with the public list of known vulnerabilities (osv.dev). The hosted
# pipeline runs it on each change and each week, for advisories come later than dependencies.
#
# Usage:   scripts/advisories.sh [--list]
#          scripts/advisories.sh --release DIR
#          --list          only writes what would be compared, and prints where
#          --release DIR   compares what is built already: the lists of components and the archives of images in DIR. In an
#                          image a finding is what has a fix and is severe (CVSS 7 or more, or not rated)
# Needs:   the network; osv-scanner, or Docker to run it; Maven 3.8+ and JDK 25, with --release node instead
# Effects: builds the modules below target/; writes target/advisories/; sends names and versions of dependencies to osv.dev
# Output:  a table of what was found
# Exit:    0 nothing known, 1 a known vulnerability, 2 usage, 3 a tool or a list is missing, 4 nothing could be compared
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

advisories::scan() { # folder scanner-arguments... ; @ in an argument is the folder
  local folder=$1
  shift
  if command -v osv-scanner >/dev/null; then
    osv-scanner scan "${@//@/${folder}}"
  elif command -v docker >/dev/null; then
    # It sees what is compared and nothing else.
    docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --volume "${folder}:/scan:ro" \
      "${SCANNER}" scan "${@//@//scan}"
  else
    log::die 3 'needs osv-scanner, or Docker to run it'
  fi
}

# Returns 1 for a finding, the scanner's own code for that; it uses others for whatever keeps it from comparing.
advisories::compare() { # what folder scanner-arguments...
  local what=$1 status=0
  shift
  (advisories::scan "$@") || status=$?
  case ${status} in
    0 | 1) return "${status}" ;;
    3) exit 3 ;;
    *) log::die 4 "${what} could not be compared (the scanner ended with ${status})" ;;
  esac
}

# A base image always holds something that its makers rate low or have not fixed; no release could go out for that.
advisories::compare_image() { # folder name
  local status=0
  advisories::compare "$2" "$1" image --format json --archive "@/$2.tar" >"${FOLDER}/$2.json" || status=$?
  ((status != 0)) || return 0
  status=0
  node "${ROOT}/scripts/lib/findings.mjs" "${FOLDER}/$2.json" || status=$?
  ((status <= 1)) || log::die 4 "${2} could not be compared: what the scanner wrote cannot be read"
  return "${status}"
}

advisories::release() { # folder
  local file status=0
  rm -rf -- "${FOLDER}"
  mkdir -p "${FOLDER}"
  for file in backend.cdx.json frontend.cdx.json fund-calc-backend.tar fund-calc-frontend.tar; do
    [[ -s $1/${file} ]] || log::die 3 "there is no $1/${file}: make it with scripts/pipeline.sh build pack"
  done
  cp "$1"/{backend,frontend}.cdx.json "${FOLDER}/"
  advisories::compare 'the list' "${FOLDER}" source --recursive @ || status=1
  advisories::compare_image "$1" fund-calc-backend || status=1
  advisories::compare_image "$1" fund-calc-frontend || status=1
  return "${status}"
}

main() {
  local status=0
  case "${1:-}" in
    '' | --list) ;;
    --release) [[ -d ${2:-} ]] || log::die 2 '--release needs a folder; see scripts/advisories.sh --help' ;;
    -h | --help)
      log::help "${BASH_SOURCE[0]}"
      return 0
      ;;
    *) log::die 2 "unknown argument $1; see scripts/advisories.sh --help" ;;
  esac
  if [[ ${1:-} == --release ]]; then
    advisories::release "$(cd "$2" && pwd)" || status=$?
  else
    tools::require_build
    advisories::list
    if [[ ${1:-} == --list ]]; then
      printf '%s\n' "${FOLDER}"/*
      return 0
    fi
    advisories::compare 'the list' "${FOLDER}" source --recursive @ || status=$?
  fi
  ((status != 0)) || log::info 'no known vulnerability'
  return "${status}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
