#!/usr/bin/env bats
# What scripts/state.sh refuses. What it does is proven on a real Redis by stack/9-state.bats.

setup() {
  [[ $(id -u) == 0 ]] || skip 'secrets and containers need root'
  STATE="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)/state.sh"
  # An engine without that container.
  mkdir "${BATS_TEST_TMPDIR}/bin"
  printf '#!/bin/sh\nexit 1\n' >"${BATS_TEST_TMPDIR}/bin/docker"
  chmod 755 "${BATS_TEST_TMPDIR}/bin/docker"
}

state() {
  PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" "${STATE}" "$@"
}

@test "a container that is not there is named, and nothing is done" {
  local verb
  for verb in check repair password acknowledge; do
    run state "${verb}" --project other --folder "${BATS_TEST_TMPDIR}/secrets"
    [ "${status}" -eq 3 ]
    [ "${output}" = 'fund-calc: there is no container other-redis-1: name it with --container' ]
  done
  [ ! -e "${BATS_TEST_TMPDIR}/secrets" ]
}

@test "the project is that of the environment where none is named" {
  COMPOSE_PROJECT_NAME=shop run state check
  [ "${status}" -eq 3 ]
  [ "${output}" = 'fund-calc: there is no container shop-redis-1: name it with --container' ]
}

@test "an unknown verb or argument is a matter of usage" {
  run state mend
  [ "${status}" -eq 2 ]
  run state repair --force
  [ "${status}" -eq 2 ]
  [[ "${output}" == *--force* ]]
}
