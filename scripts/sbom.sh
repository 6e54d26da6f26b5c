#!/usr/bin/env bash
# Writes the lists of components (CycloneDX) of what was built: the libraries in the jar, and the packages in the page.
#
# Usage:   scripts/sbom.sh [--folder DIR]
#          --folder DIR   where to write (default: target/release)
# When:    after mvn package; scripts/pipeline.sh build calls it
# Needs:   backend/app/target/fund-calc.jar, npm, node, unzip
# Effects: writes backend.cdx.json and frontend.cdx.json there, by rename
# Output:  one line for each list: file, number of components
# Exit:    0 written, 2 usage, 3 no jar or a tool is missing, 4 a list cannot be made or is not of this version
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/version.sh
source "${ROOT}/scripts/lib/version.sh"

readonly JAR=${ROOT}/backend/app/target/fund-calc.jar
FOLDER=${ROOT}/target/release
WORK=

sbom::clean() {
  [[ -z ${WORK} ]] || rm -rf -- "${WORK}"
}

# The build writes this list into the jar, from the artefacts that it packs.
sbom::jar() {
  unzip -p "${JAR}" META-INF/sbom/application.cdx.json
}

# The packages that the browser gets, by the lock file.
sbom::page() {
  (cd "${ROOT}/frontend" && npm sbom --sbom-format cyclonedx --package-lock-only | node "${ROOT}/scripts/lib/shipped.mjs" package.json)
}

sbom::write() { # name command
  local version
  "$2" >"${WORK}/$1.cdx.json" || log::die 4 "the components of the $1 cannot be listed"
  version=$(version::stored "${ROOT}")
  node "${ROOT}/scripts/lib/components.mjs" "${WORK}/$1.cdx.json" "${version}" >"${WORK}/count" \
    || log::die 4 "the list of the $1 cannot be used: build anew with mvn package"
  mv "${WORK}/$1.cdx.json" "${FOLDER}/$1.cdx.json"
  printf '%s.cdx.json %s components\n' "$1" "$(cat "${WORK}/count")"
}

main() {
  local tool
  while (($#)); do
    case $1 in
      --folder)
        [[ -n ${2:-} ]] || log::die 2 '--folder needs a folder; see scripts/sbom.sh --help'
        FOLDER=$2
        shift 2
        ;;
      -h | --help)
        log::help "${BASH_SOURCE[0]}"
        return 0
        ;;
      *) log::die 2 "unknown argument $1; see scripts/sbom.sh --help" ;;
    esac
  done
  for tool in npm node unzip; do
    command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}"
  done
  [[ -f ${JAR} ]] || log::die 3 'no jar: build it with mvn package'
  mkdir -p "${FOLDER}"
  WORK=$(mktemp -d "${FOLDER}/.sbom.XXXXXX")
  trap sbom::clean EXIT
  sbom::write backend sbom::jar
  sbom::write frontend sbom::page
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
