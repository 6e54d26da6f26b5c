#!/usr/bin/env bats
# The swarm's proofs keep their hands off a swarm that is somebody else's.

setup() {
  HOUSE="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
}

@test "on a machine that is part of a swarm already the proofs skip, and take nothing away" {
  mkdir "${BATS_TEST_TMPDIR}/bin"
  # An engine in somebody's swarm, which notes what it is told.
  cat >"${BATS_TEST_TMPDIR}/bin/docker" <<D
#!/bin/sh
printf '%s\n' "\$*" >>"${BATS_TEST_TMPDIR}/calls"
[ "\$1" != info ] || echo active
D
  chmod +x "${BATS_TEST_TMPDIR}/bin/docker"
  run env KEEP_IMAGES=yes "PATH=${BATS_TEST_TMPDIR}/bin:${PATH}" bats --tap "${HOUSE}/scripts/test/stack/7-swarm.bats"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'# skip this machine is part of a swarm already'* ]]
  [ "$(sort -u "${BATS_TEST_TMPDIR}/calls")" = 'info --format {{.Swarm.LocalNodeState}}' ]
}
