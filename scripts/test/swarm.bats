#!/usr/bin/env bats
# What scripts/swarm.sh refuses, with an engine that only notes what it is told; and that the swarm's proofs keep their
# hands off a swarm that is somebody else's. What it does to a real swarm: stack/7-swarm.bats.

setup() {
  HOUSE="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  mkdir "${BATS_TEST_TMPDIR}/bin"
}

engine() { # shell that answers a call
  printf '#!/bin/sh\nprintf "%%s\\n" "$*" >>"%s"\n%s\n' "${BATS_TEST_TMPDIR}/calls" "$1" >"${BATS_TEST_TMPDIR}/bin/docker"
  chmod +x "${BATS_TEST_TMPDIR}/bin/docker"
}

swarm() { # arguments...
  PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" run "${HOUSE}/scripts/swarm.sh" "$@"
}

@test "a verb, and for a deployment a release, are needed" {
  swarm
  [ "${status}" -eq 2 ]
  swarm deploy
  [ "${status}" -eq 2 ]
  swarm deploy 1 2
  [ "${status}" -eq 2 ]
  swarm deploy certificate
  [ "${status}" -eq 2 ]
}

@test "a machine that manages no swarm, open secrets and a swarm without a place for state are refused, each in one line" {
  [[ $(id -u) == 0 ]] || skip 'needs root'
  local folder=${BATS_TEST_TMPDIR}/secrets
  engine 'echo false'
  swarm deploy 1 --folder "${folder}"
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'no manager of a swarm'* ]]
  engine '[ "$1" != info ] || echo true'
  swarm deploy 1 --folder "${folder}"
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'redis-state-password is missing'* ]]
  "${HOUSE}/scripts/secrets.sh" --folder "${folder}" 2>/dev/null
  swarm deploy 1 --folder "${folder}"
  [ "${status}" -eq 3 ]
  [ "${#lines[@]}" -eq 1 ]
  [[ "${output}" == *'--label-add fundcalc.state=true'* ]]
  ! grep --quiet -E 'deploy|create|update' "${BATS_TEST_TMPDIR}/calls"
}

@test "a certificate for a stack that is not there is refused" {
  [[ $(id -u) == 0 ]] || skip 'needs root'
  local folder=${BATS_TEST_TMPDIR}/secrets
  "${HOUSE}/scripts/secrets.sh" --folder "${folder}" 2>/dev/null
  engine 'case "$1" in info) echo true ;; service) exit 1 ;; esac'
  swarm certificate --folder "${folder}" --stack nothing
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'there is no service nothing_frontend'* ]]
}

@test "what failed before a change is not this change's failure, what fails with it is" {
  engine "case \"\$1 \$2\" in 'service ls') echo a ;; 'service inspect') cat '${BATS_TEST_TMPDIR}/state' ;; esac"
  local script="source '${HOUSE}/scripts/swarm.sh'; swarm::change"
  printf 'a rollback_completed earlier\n' >"${BATS_TEST_TMPDIR}/state"
  PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" run bash -c "${script} true"
  [ "${status}" -eq 0 ]
  PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" run bash -c "${script} sed -i s/earlier/now/ '${BATS_TEST_TMPDIR}/state'"
  [ "${status}" -eq 4 ]
  # One that failed before and has succeeded now.
  PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" run bash -c "${script} sed -i /now/d '${BATS_TEST_TMPDIR}/state'"
  [ "${status}" -eq 0 ]
  PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" run bash -c "${script} false"
  [ "${status}" -eq 5 ]
}

@test "on a machine that is part of a swarm already the proofs skip, and take nothing away" {
  engine '[ "$1" != info ] || echo active'
  run env KEEP_IMAGES=yes "PATH=${BATS_TEST_TMPDIR}/bin:${PATH}" bats --tap "${HOUSE}/scripts/test/stack/7-swarm.bats"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'# skip this machine is part of a swarm already'* ]]
  [ "$(sort -u "${BATS_TEST_TMPDIR}/calls")" = 'info --format {{.Swarm.LocalNodeState}}' ]
}
