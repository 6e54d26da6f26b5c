#!/usr/bin/env bats
# The second build: in another folder, from the sources alone, and compared byte by byte.

setup() {
  ROOT="${BATS_TEST_TMPDIR}/house"
  FAKES="${BATS_TEST_TMPDIR}/bin"
  mkdir -p "${ROOT}/scripts" "${ROOT}/backend/app/target" "${ROOT}/frontend/node_modules" "${ROOT}/frontend/dist" "${FAKES}"
  cp -r "${BATS_TEST_DIRNAME}/../lib" "${ROOT}/scripts/lib"
  cp "${BATS_TEST_DIRNAME}/../reproduce.sh" "${ROOT}/scripts"
  printf 'sources\n' >"${ROOT}/backend/app/source"
  touch "${ROOT}/pom.xml" "${ROOT}/frontend/node_modules/package" "${ROOT}/frontend/dist/page"
  # The tools are not what is tested here.
  printf 'tools::require_build() { :; }\n' >>"${ROOT}/scripts/lib/tools.sh"
  mvn_builds 'cat backend/app/source'
}

# A Maven that writes what the command prints into the jar, and the folder it was called in into a file.
mvn_builds() { # command
  cat >"${FAKES}/mvn" <<X
#!/bin/sh
pwd >"${BATS_TEST_TMPDIR}/built-in"
find . >"${BATS_TEST_TMPDIR}/found"
mkdir -p backend/app/target
{ $1; } >backend/app/target/fund-calc.jar
X
  chmod +x "${FAKES}/mvn"
}

reproduce() {
  run env PATH="${FAKES}:${PATH}" "${ROOT}/scripts/reproduce.sh" "$@"
}

@test "equal builds are told with their checksum" {
  printf 'sources\n' >"${ROOT}/backend/app/target/fund-calc.jar"
  reproduce
  [ "${status}" -eq 0 ]
  [[ "${output}" == *"are equal: SHA-256 $(sha256sum "${ROOT}/backend/app/target/fund-calc.jar" | cut -d ' ' -f 1)"* ]]
}

@test "builds that differ fail with both checksums" {
  printf 'another time\n' >"${ROOT}/backend/app/target/fund-calc.jar"
  reproduce
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'differ: '*' and '* ]]
}

@test "the second build has the sources, nothing built, and leaves nothing behind" {
  printf 'sources\n' >"${ROOT}/backend/app/target/fund-calc.jar"
  reproduce
  [ "$(cat "${BATS_TEST_TMPDIR}/built-in")" != "${ROOT}" ]
  grep -q '^./backend/app/source$' "${BATS_TEST_TMPDIR}/found"
  run grep -e fund-calc.jar -e dist/page "${BATS_TEST_TMPDIR}/found"
  [ "${status}" -eq 1 ]
  [ ! -e "$(cat "${BATS_TEST_TMPDIR}/built-in")" ]
  [ -e "${ROOT}/frontend/node_modules/package" ]
}

@test "a second build that fails is no difference" {
  printf 'sources\n' >"${ROOT}/backend/app/target/fund-calc.jar"
  mvn_builds 'exit 7'
  reproduce
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'the second build failed'* ]]
}

@test "without a first jar there is nothing to compare" {
  reproduce
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'there is no backend/app/target/fund-calc.jar'* ]]
}
