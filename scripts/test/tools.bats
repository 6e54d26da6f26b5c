#!/usr/bin/env bats
# The tools' preflight: each missing tool is named with its remedy, and the exit code says so.

setup() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  FAKES="${BATS_TEST_TMPDIR}/bin"
  mkdir -p "${FAKES}"
  # Only the programs that the scripts themselves need; no Maven, Node or Java of the machine.
  local program
  for program in bash env dirname readlink sed sort head awk find; do
    ln -s "$(command -v "${program}")" "${FAKES}/${program}"
  done
}

fake() { # name line-of-output
  printf '#!/bin/sh\necho "%s"\n' "$2" >"${FAKES}/$1"
  chmod +x "${FAKES}/$1"
}

jdk() { # folder version
  mkdir -p "$1/bin"
  printf '#!/bin/sh\n' >"$1/bin/javac"
  chmod +x "$1/bin/javac"
  printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
}

call() { # function arguments...
  run env -i PATH="${FAKES}" HOME="${BATS_TEST_TMPDIR}" JAVA_HOME="${JAVA_HOME_FAKE:-}" bash -c "
    source '${SCRIPTS}/lib/log.sh'; source '${SCRIPTS}/lib/tools.sh'; $*"
}

@test "a missing Maven is named with its remedy" {
  call tools::require_maven
  [ "${status}" -eq 3 ]
  [[ "${output}" == *"needs Maven 3.8 or newer"*"apt-get install maven"* ]]
}

@test "an old Maven is refused" {
  fake mvn 'Apache Maven 3.6.3'
  call tools::require_maven
  [ "${status}" -eq 3 ]
  [[ "${output}" == *"this is 3.6.3"* ]]
}

@test "Maven 3.10 counts as newer than 3.8" {
  fake mvn 'Apache Maven 3.10.0'
  call tools::require_maven
  [ "${status}" -eq 0 ]
}

@test "a missing Node is named with its remedy" {
  call tools::require_node
  [ "${status}" -eq 3 ]
  [[ "${output}" == *"needs Node 20.19 or newer of 20, or 22.13 or newer, with npm"* ]]
}

@test "a Node that the page's tools do not run on is refused" {
  local version
  fake npm 9.0.0
  for version in v18.19.0 v20.0.0 v20.18.3 v21.7.3 v22.0.0 v22.12.0; do
    fake node "${version}"
    call tools::require_node
    [ "${status}" -eq 3 ]
    [[ "${output}" == *"this is ${version}"* ]]
  done
}

@test "a Node that the page's tools run on is taken" {
  local version
  fake npm 10.0.0
  for version in v20.19.0 v20.20.2 v22.13.0 v22.22.1 v23.0.0 v24.3.1; do
    fake node "${version}"
    call tools::require_node
    [ "${status}" -eq 0 ]
  done
}

# The page's own build on a Node that says it is another; npm does nothing.
build_page() { # version
  mkdir -p "${BATS_TEST_TMPDIR}/page"
  cp "${SCRIPTS}/../frontend/build.mjs" "${SCRIPTS}/../frontend/package-lock.json" "${BATS_TEST_TMPDIR}/page"
  fake npm done
  run env PATH="${FAKES}:${PATH}" node --import "data:text/javascript,
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '$1' } });
    Object.defineProperty(process, 'version', { value: 'v$1' });" "${BATS_TEST_TMPDIR}/page/build.mjs"
}

@test "the page's build draws the same line" {
  local version
  for version in 20.18.3 21.7.3 22.12.0; do
    build_page "${version}"
    [ "${status}" -eq 1 ]
    [[ "${output}" == *"needs Node 20.19 or newer of 20, or 22.13 or newer"*"this is v${version}"* ]]
  done
  for version in 20.19.0 22.13.0 24.3.1; do
    build_page "${version}"
    [ "${status}" -eq 0 ]
  done
}

@test "a JDK 25 is found through JAVA_HOME" {
  jdk "${BATS_TEST_TMPDIR}/jdk" 25.0.3
  JAVA_HOME_FAKE="${BATS_TEST_TMPDIR}/jdk" call tools::jdk25
  [ "${status}" -eq 0 ]
  [ "${output}" = "${BATS_TEST_TMPDIR}/jdk" ]
}

@test "a JDK in the home folder is found" {
  jdk "${BATS_TEST_TMPDIR}/.jdks/temurin-25" 25.0.1
  call 'tools::jdk_major "${HOME}/.jdks/temurin-25"'
  [ "${output}" = 25 ]
}

@test "another Java's version is told apart" {
  jdk "${BATS_TEST_TMPDIR}/jdk" 17.0.15
  call "tools::jdk_major '${BATS_TEST_TMPDIR}/jdk'"
  [ "${output}" = 17 ]
}

@test "a folder without a compiler is no JDK" {
  mkdir -p "${BATS_TEST_TMPDIR}/jre"
  printf 'JAVA_VERSION="25"\n' >"${BATS_TEST_TMPDIR}/jre/release"
  call "tools::jdk_major '${BATS_TEST_TMPDIR}/jre'"
  [ "${status}" -eq 0 ]
  [ -z "${output}" ]
}
