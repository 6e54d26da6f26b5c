#!/usr/bin/env bats
# A cluster of Redis, under load: a master is killed, its copy takes its keys over, and no request fails.

setup_file() {
  load lib
  stack::prepare
  export SHAPE="${ROOT}/docker/shapes/cluster.yml"
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

# Succeeds when each of the three masters that own the keys takes a write; one that is gone is asked no longer than that.
all_written() {
  local node reply key
  # CRC16 puts them into slots 1804, 5933 and 14315: one for each third of the 16384.
  for key in fc:state:proof:c fc:state:proof:b fc:state:proof:d; do
    reply=
    for node in redis redis-2 redis-3 redis-4 redis-5 redis-6; do
      reply=$(stack::redis "$(stack::container "${node}")" app set "${key}" yes 2>&1)
      [[ ${reply} == OK ]] && break
    done
    [[ ${reply} == OK ]] || return 1
  done
}

@test "six nodes share the keys, and the service finds them by its address alone" {
  run stack::redis "$(stack::container redis-2)" operator cluster info
  [[ "${output}" == *cluster_state:ok* ]]
  [[ "${output}" == *cluster_known_nodes:6* ]]
  [[ "${output}" == *cluster_size:3* ]]
  stack::within 10 stack::state_up blue
  all_written
}

@test "a backup and a restore are refused with where the way is described" {
  run "${ROOT}/scripts/backup_redis.sh" --project "${PROJECT}" --env-file "${SETTINGS}" --folder "${BATS_TEST_TMPDIR}/backups"
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'"Backups of other shapes" in docker/RATIONALE.md'* ]]
  stack::restore_refused "${PROJECT}"
}

@test "a master is killed under load: its copy takes over and no request fails" {
  local began told
  stack::upload
  # In use: the service keeps its rows ready beside Redis, and goes on with them while Redis is unavailable.
  stack::within 20 stack::kept blue
  stack::drive 12
  sleep 1
  began=${EPOCHREALTIME/./}
  docker kill "$(stack::container redis)" >/dev/null
  stack::within 45 all_written
  stack::report "every key writes again $(((${EPOCHREALTIME/./} - began) / 1000)) ms after a master was killed"
  sleep 2
  told=$(stack::driven)
  stack::report "${told}"
  [ "$(stack::field "${told}" failed)" = 0 ]
  stack::within 45 stack::state_up blue
  # Out of its memory, so that only the promoted Redis can know.
  docker restart --time 45 "$(stack::container backend-blue)" >/dev/null
  stack::within 60 stack::healthy backend-blue
  stack::within 20 stack::kept blue
}

@test "making the cluster again changes nothing" {
  local before
  docker start "$(stack::container redis)" >/dev/null
  before=$(stack::redis "$(stack::container redis-2)" operator cluster nodes | cut -d ' ' -f 1 | sort)
  docker start --attach "$(stack::container redis-cluster)"
  [ "$(stack::redis "$(stack::container redis-2)" operator cluster nodes | cut -d ' ' -f 1 | sort)" = "${before}" ]
}
