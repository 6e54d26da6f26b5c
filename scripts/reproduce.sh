#!/usr/bin/env bash
# Builds the service's jar a second time, from the same sources in another folder, and compares both byte by byte. Whoever
# has the sources can so check a jar that somebody else built.
#
# Usage:   scripts/reproduce.sh [--help]
# Needs:   backend/app/target/fund-calc.jar and frontend/node_modules of a build before; Maven 3.8+, JDK 25, Node 20.19+ or 22.13+
# Exit:    0 both are equal, 1 they differ or the second build failed, 2 usage, 3 a tool or the first jar is missing
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/tools.sh
source "${ROOT}/scripts/lib/tools.sh"

readonly JAR=backend/app/target/fund-calc.jar
scratch=''

reproduce::clean() {
  [[ -z ${scratch} ]] || rm -rf "${scratch}"
}

# What a build is made of, and nothing that one has made; the page's packages are lent, they are the lock file's.
reproduce::copy_sources() { # to
  tar -C "${ROOT}" --exclude=target --exclude=node_modules --exclude=frontend/dist -cf - pom.xml backend frontend | tar -C "$1" -xf -
  ln -s "${ROOT}/frontend/node_modules" "$1/frontend/node_modules"
}

reproduce::build() { # in
  (cd "$1" && mvn --batch-mode --quiet -Dmaven.test.skip=true -Dspotless.check.skip -pl backend/app -am package)
}

reproduce::digest() { # file
  sha256sum "$1" | cut -d ' ' -f 1
}

# Name and checksum of each entry.
reproduce::entries() { # jar
  unzip -v "$1" | awk 'NF == 8 { print $8, $7 }'
}

reproduce::differences() { # jar jar
  command -v unzip >/dev/null || return 0
  diff <(reproduce::entries "$1") <(reproduce::entries "$2") | grep '^[<>]' | head -n 20
}

main() {
  case "${1:-}" in
    '') ;;
    -h | --help)
      log::help "${BASH_SOURCE[0]}"
      return 0
      ;;
    *) log::die 2 "unknown argument $1; see scripts/reproduce.sh --help" ;;
  esac
  tools::require_build
  [[ -f ${ROOT}/${JAR} ]] || log::die 3 "there is no ${JAR} to compare with. Build it: mvn package."
  scratch=$(mktemp -d)
  trap reproduce::clean EXIT
  reproduce::copy_sources "${scratch}"
  reproduce::build "${scratch}" || log::die 1 'the second build failed.'
  local first second
  first=$(reproduce::digest "${ROOT}/${JAR}")
  second=$(reproduce::digest "${scratch}/${JAR}")
  if [[ ${first} != "${second}" ]]; then
    reproduce::differences "${ROOT}/${JAR}" "${scratch}/${JAR}" >&2 || true
    log::die 1 "two builds of the same sources differ: ${first} and ${second}. If sources changed since the first, build it again."
  fi
  log::info "two builds of ${JAR} are equal: SHA-256 ${first}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
