#!/usr/bin/env bats
# scripts/sbom.sh on the jar and the page of a house made for the test.

setup() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  HOUSE="${BATS_TEST_TMPDIR}/house"
  FAKES="${BATS_TEST_TMPDIR}/bin"
  mkdir -p "${HOUSE}/scripts" "${HOUSE}/frontend" "${HOUSE}/backend/app/target" "${FAKES}"
  cp -r "${SCRIPTS}/lib" "${SCRIPTS}/sbom.sh" "${HOUSE}/scripts/"
  printf '<artifactId>fundcalc</artifactId>\n<version>0.2.0</version>\n' >"${HOUSE}/pom.xml"
  touch "${HOUSE}/backend/app/target/fund-calc.jar"
  printf '{"dependencies": {"react": "7"}}' >"${HOUSE}/frontend/package.json"
  fake unzip "$(list 0.2.0 spring-web)"
  fake npm "$(list 0.2.0 react)"
}

list() { # version component
  printf '{"bomFormat":"CycloneDX","metadata":{"component":{"version":"%s"}},"components":[{"name":"%s","version":"7","purl":"pkg:npm/%s@7"}]}' "$1" "$2" "$2"
}

# A program that notes its arguments, prints what it is given and ends with the status.
fake() { # name output [status]
  printf '#!/bin/sh\necho "%s $*" >>"%s/calls"\ncat <<"END"\n%s\nEND\nexit %s\n' "$1" "${BATS_TEST_TMPDIR}" "$2" "${3:-0}" >"${FAKES}/$1"
  chmod +x "${FAKES}/$1"
}

sbom() { # arguments...
  PATH="${FAKES}:${PATH}" run "${HOUSE}/scripts/sbom.sh" "$@"
}

@test "both lists are written, of this version, and counted" {
  sbom
  [ "${status}" -eq 0 ]
  [ "${output}" = $'backend.cdx.json 1 components\nfrontend.cdx.json 1 components' ]
  [[ "$(cat "${HOUSE}/target/release/backend.cdx.json")" == *spring-web* ]]
  [[ "$(cat "${HOUSE}/target/release/frontend.cdx.json")" == *react* ]]
  [ "$(ls -A "${HOUSE}/target/release")" = $'backend.cdx.json\nfrontend.cdx.json' ]
  run cat "${BATS_TEST_TMPDIR}/calls"
  [ "${lines[0]}" = "unzip -p ${HOUSE}/backend/app/target/fund-calc.jar META-INF/sbom/application.cdx.json" ]
  [ "${lines[1]}" = 'npm sbom --sbom-format cyclonedx --package-lock-only' ]
}

@test "a list of another version, without components or of another kind is exit 4, and the one before stays" {
  sbom
  local wrong
  for wrong in "$(list 0.1.0 react)" '{"bomFormat":"CycloneDX","metadata":{"component":{"version":"0.2.0"}},"components":[]}' '{"bomFormat":"SPDX"}' 'no JSON'; do
    fake npm "${wrong}"
    sbom
    [ "${status}" -eq 4 ]
    [[ "$(cat "${HOUSE}/target/release/frontend.cdx.json")" == *react* ]]
  done
  fake npm "$(list 0.2.0 react)" 1
  sbom
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'the components of the frontend cannot be listed'* ]]
}

@test "no jar and no unzip are exit 3, wrong usage is exit 2" {
  rm "${HOUSE}/backend/app/target/fund-calc.jar"
  sbom
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'no jar: build it with mvn package'* ]]
  sbom --folder
  [ "${status}" -eq 2 ]
  sbom 0.2.0
  [ "${status}" -eq 2 ]
  rm "${FAKES}/unzip"
  ln -s "$(command -v node)" "${FAKES}/node"
  local tool
  for tool in bash dirname sed awk; do ln -s "$(command -v "${tool}")" "${FAKES}/${tool}"; done
  PATH="${FAKES}" run bash "${HOUSE}/scripts/sbom.sh"
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'needs unzip'* ]]
}

@test "a list without a package that the page depends on is exit 4" {
  fake npm "$(list 0.2.0 uplot)"
  sbom
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'npm does not list react'* ]]
}

@test "the page's list by the real npm holds what the browser gets, and no tool of the build" {
  cp "${SCRIPTS}"/../frontend/package{,-lock}.json "${HOUSE}/frontend/"
  sed -i "s|0.2.0|$(sed -n 's/^  "version": "\(.*\)",/\1/p' "${HOUSE}/frontend/package.json")|" "${HOUSE}/pom.xml"
  fake unzip "$(list "$(sed -n 's/.*<version>\(.*\)<.*/\1/p' "${HOUSE}/pom.xml")" spring-web)"
  rm "${FAKES}/npm"
  sbom
  [ "${status}" -eq 0 ]
  run node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).components.map((component) => component.name).join(" ")' \
    "${HOUSE}/target/release/frontend.cdx.json"
  local package
  for package in react react-dom scheduler uplot; do [[ " ${output} " == *" ${package} "* ]]; done
  for package in vite typescript eslint; do [[ " ${output} " != *" ${package} "* ]]; done
}
