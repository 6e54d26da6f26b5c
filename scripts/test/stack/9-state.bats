#!/usr/bin/env bats
# The Redis that holds sessions and data sets: its connections go silent, its file is damaged, it comes back empty, it gets
# a new password. What a caller uploaded is there afterwards, or health says that it is not. The tests run in order on one
# stack.

readonly HOLDER=fundcalc-proof-holder

setup_file() {
  load lib
  stack::prepare
  stack::up
  stack::within 20 stack::state_up blue
}

teardown_file() {
  load lib
  docker rm --force "${HOLDER}" >/dev/null 2>&1 || true
  stack::down
}

setup() {
  load lib
}

state() { # verb arguments...
  local verb=$1
  shift
  "${ROOT}/scripts/state.sh" "${verb}" --project "${PROJECT}" --folder "${SECRETS}" "$@"
}

# How often the service has written a line that holds this.
lines() { # text
  stack::compose logs --no-log-prefix backend-blue | grep --count "$1" || :
}

degraded() { # reason
  [[ "$(stack::health blue)" == '{"status":"degraded"'*"\"state\":{\"state\":\"degraded\",\"reason\":\"$1"* ]]
}

@test "connections that go silent and an address that changes: state is back within ten seconds" {
  local redis former began
  redis=$(stack::container redis)
  stack::upload
  stack::within 20 stack::kept blue
  former=$(stack::address "${redis}" data)
  # Its packets vanish; no connection is told.
  docker network disconnect "${PROJECT}_data" "${redis}"
  opened() { [[ "$(lines 'state-redis: breaker opened')" == 1 ]]; }
  stack::within 15 opened
  [[ "$(stack::health blue)" == *'"state":{"state":"down"'* ]]
  # Another takes its address, so that it comes back with a new one.
  docker run --detach --rm --name "${HOLDER}" --network "${PROJECT}_data" redis:8.10.1 sleep 60 >/dev/null
  began=${EPOCHREALTIME/./}
  docker network connect --alias redis "${PROJECT}_data" "${redis}"
  [ "$(stack::address "${redis}" data)" != "${former}" ]
  stack::within 10 stack::state_up blue
  stack::report "state is up $(((${EPOCHREALTIME/./} - began) / 1000)) ms after Redis had another address"
  stack::kept blue
  docker rm --force "${HOLDER}" >/dev/null
  [ "$(lines 'state-redis: breaker opened')" = 1 ]
  [ "$(lines 'state-redis: breaker closed after [0-9]* ms')" = 1 ]
}

@test "zeros at the end of the append-only file: Redis does not start, and is repaired with consent alone" {
  local redis
  redis=$(stack::container redis)
  stack::upload
  run state check --container "${redis}"
  [ "${status}" -eq 0 ]
  docker exec "${redis}" sh -c 'head -c 4096 /dev/zero >>"$(ls /data/appendonlydir/*.incr.aof)"'
  docker kill "${redis}" >/dev/null
  docker start "${redis}" >/dev/null
  refuses() { docker logs --tail 5 "${redis}" 2>&1 | grep --quiet 'Bad file format reading the append only file'; }
  stack::within 20 refuses
  run state repair --container "${redis}"
  [ "${status}" -eq 4 ]
  [[ "${output}" == *' bytes, to '*'run again with --yes'* ]]
  run state repair --container "${redis}" --yes
  [ "${status}" -eq 0 ]
  [ "$(docker exec "${redis}" sh -c 'ls -d /data/appendonlydir.damaged-* | wc -l')" = 1 ]
  stack::within 20 stack::state_up blue
  stack::within 10 stack::kept blue
}

@test "a Redis that comes back empty is reported until somebody acknowledges it" {
  stack::redis "$(stack::container redis)" operator flushall >/dev/null
  stack::within 10 degraded 'came back empty'
  [ "$(stack::get /health)" = '{"status":"degraded","version":"proof"}' ]
  state acknowledge
  stack::within 10 stack::state_up blue
}

@test "a full Redis is reported, and a file that does not fit is refused with its reason" {
  local redis
  redis=$(stack::container redis)
  stack::redis "${redis}" operator config set maxmemory 1 >/dev/null
  stack::within 10 degraded 'full'
  run stack::get /upload --form "file=@${BATS_FILE_TMPDIR}/nav.csv"
  [[ "${output}" == *STORE_FULL* ]]
  stack::redis "${redis}" operator config set maxmemory 512mb >/dev/null
}

@test "a new password is taken over without a restart" {
  local before
  stack::upload
  before=$(docker inspect --format '{{.State.StartedAt}}' "$(stack::container backend-blue)" "$(stack::container redis)")
  state password --container "$(stack::container redis)"
  # Those who know the old one alone are out.
  stack::within 20 stack::kept blue
  stack::redis "$(stack::container redis)" operator client kill type normal skipme yes >/dev/null
  stack::within 20 stack::kept blue
  [ "$(stack::redis "$(stack::container redis)" app ping)" = PONG ]
  [ "$(docker inspect --format '{{.State.StartedAt}}' "$(stack::container backend-blue)" "$(stack::container redis)")" = "${before}" ]
}
