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
  [[ "${output}" == *"needs Node 20 or newer"* ]]
}

@test "an old Node is refused" {
  fake node v18.19.0
  fake npm 9.0.0
  call tools::require_node
  [ "${status}" -eq 3 ]
  [[ "${output}" == *"this is v18.19.0"* ]]
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
