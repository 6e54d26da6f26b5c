#!/usr/bin/env bats
# Redis that fails over, under load: sentinels promote a copy when the master is killed, and no request fails.

setup_file() {
  load lib
  stack::prepare
  export SHAPE="${ROOT}/docker/shapes/sentinel.yml"
  # One caller sends all of the load; it is counted, and not refused.
  export FUNDCALC_UNITS_PER_SECOND=1000 FUNDCALC_UNITS_PER_MINUTE=60000
  stack::up
}

teardown_file() {
  load lib
  stack::down
}

setup() {
  load lib
}

master() {
  docker exec "$(stack::container sentinel-2)" redis-cli -p 26379 sentinel get-master-addr-by-name fundcalc | head -n 1
}

writes() { # node ; succeeds when the service's user can write there
  [[ "$(stack::redis "$(stack::container "$1")" app set fc:state:proof:sentinel "$1" 2>&1)" == OK ]]
}

moved() {
  [[ "$(master)" != redis ]] && writes "$(master)"
}

@test "three sentinels agree on one master with two copies" {
  run docker exec "$(stack::container sentinel-1)" redis-cli -p 26379 sentinel ckquorum fundcalc
  [[ "${output}" == 'OK 3 usable Sentinels'* ]]
  [ "$(master)" = redis ]
  run stack::redis "$(stack::container redis)" operator info replication
  [[ "${output}" == *connected_slaves:2* ]]
  stack::within 60 stack::state_up blue
}

@test "who is not a sentinel moves no master" {
  run docker exec "$(stack::container sentinel-1)" redis-cli -p 26379 sentinel failover fundcalc
  [[ "${output}" == *NOPERM* ]]
}

@test "a backup is taken from a copy; a restore is refused with where the way is described" {
  local copied name
  # Forks at once: nothing else copies from these.
  for name in redis-2 redis-3; do stack::redis "$(stack::container "${name}")" operator config set repl-diskless-sync-delay 0 >/dev/null; done
  "${ROOT}/scripts/backup_redis.sh" --project "${PROJECT}" --env-file "${SETTINGS}" --folder "${BATS_TEST_TMPDIR}/backups" 2>"${BATS_TEST_TMPDIR}/said"
  copied=$(sed -n 's/.*copying from //p' "${BATS_TEST_TMPDIR}/said")
  [[ "${copied}" == "${PROJECT}"-redis-[23]-1 ]]
  stack::restore_refused "${PROJECT}"
}

@test "the master and its sentinel are killed under load: a copy takes over and no request fails" {
  local began told
  stack::redis "$(stack::container redis)" app set fc:state:proof:before yes >/dev/null
  stack::upload
  # In use: the service keeps its rows ready beside Redis, and goes on with them while Redis is unavailable.
  stack::within 60 stack::kept blue
  stack::drive 12
  sleep 1
  began=${EPOCHREALTIME/./}
  # Both at once, and with them their names.
  docker kill "$(stack::container redis)" "$(stack::container sentinel-1)" >/dev/null
  stack::within 90 moved
  stack::report "writes again $(((${EPOCHREALTIME/./} - began) / 1000)) ms after the master was killed"
  stack::within 90 stack::state_up blue
  stack::report "the service writes again after $(((${EPOCHREALTIME/./} - began) / 1000)) ms"
  told=$(stack::driven)
  stack::report "${told}"
  [ "$(stack::field "${told}" failed)" = 0 ]
  run stack::redis "$(stack::container "$(master)")" app get fc:state:proof:before
  [ "${output}" = yes ]
  # Out of its memory, so that only the promoted Redis can know.
  docker restart --time 45 "$(stack::container backend-blue)" >/dev/null
  stack::within 120 stack::healthy backend-blue
  stack::within 60 stack::kept blue
}

@test "the old master comes back as a copy" {
  docker start "$(stack::container redis)" "$(stack::container sentinel-1)" >/dev/null
  copy() {
    [[ "$(stack::redis "$(stack::container redis)" operator role)" == slave* ]]
  }
  stack::within 90 copy
  [[ "$(master)" != redis ]]
}

@test "a master that dies and is back before anybody promotes another has kept what it held" {
  local name
  name=$(master)
  stack::upload
  # It is on the disk within a second.
  sleep 1.2
  docker kill "$(stack::container "${name}")" >/dev/null
  docker start "$(stack::container "${name}")" >/dev/null
  written() { writes "$(master)"; }
  stack::within 90 written
  # The list comes from Redis alone.
  stack::within 90 stack::kept blue
}
