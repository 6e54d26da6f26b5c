#!/usr/bin/env bats
# A disk that is full, one container after the other: what cannot work there says so, all else goes on serving, and when
# there is room again everything works again without a restart.

setup_file() {
  load lib
  stack::prepare
  # The disk of state, small enough to be filled.
  cat >"${BATS_FILE_TMPDIR}/small.yml" <<'YAML'
volumes:
  redis-state:
    driver_opts: {type: tmpfs, device: tmpfs, o: "size=16m,uid=999,gid=999"}
YAML
  export SHAPE=${BATS_FILE_TMPDIR}/small.yml
  printf 'date,nav\n2024-01-02,1.00\n2024-01-03,1.01\n2024-01-04,1.02\n' >"${BATS_FILE_TMPDIR}/nav.csv"
  stack::up
}

teardown_file() {
  load lib
  stack::down
}

setup() {
  load lib
  # What earlier tests had the service keep must not answer here.
  FLOW=$((1000 + BATS_TEST_NUMBER))
}

teardown() {
  local service
  for service in redis backend-blue frontend; do empty "${service}" /tmp; empty "${service}" /data; done
}

fill() { # service folder
  run docker exec "$(stack::container "$1")" sh -c "cat /dev/zero >$2/filler"
  [[ "${output}" == *'No space left on device'* ]]
}

empty() { # service folder
  docker exec "$(stack::container "$1")" rm -f "$2/filler" 2>/dev/null || true
}

upload() { # prints status and code
  stack::get /upload --form "file=@${BATS_FILE_TMPDIR}/nav.csv" --write-out '\n%{http_code}' \
    | node -e 'const [body, status] = require("fs").readFileSync(0, "utf8").split(/\n(?=\d+$)/); console.log(status, JSON.parse(body).code ?? "")'
}

# A calculation that was not requested before.
calculated() {
  FLOW=$((FLOW + 1))
  [ "$(stack::status /api/v1/cash-flow/xirr -H 'Content-Type: application/json' \
    -d "{\"flows\": [{\"date\": \"2023-01-01\", \"amount\": -1000}, {\"date\": \"2024-01-01\", \"amount\": ${FLOW}}]}")" = 200 ]
}

@test "the folder of uploads is full: an upload is refused as a problem and told in one line, calculations go on" {
  fill backend-blue /tmp
  [ "$(upload)" = '503 BUSY' ]
  calculated
  [ "$(stack::get /health)" = '{"status":"healthy","version":"proof"}' ]
  told() { docker logs "$(stack::container backend-blue)" 2>&1 | grep 'an upload could not be written: No space left on device"'; }
  stack::within 5 told
  empty backend-blue /tmp
  [ "$(upload)" = '201 ' ]
}

@test "the edge's only folder is full: page, API and uploads are answered all the same, a switch says that it cannot" {
  local edge
  edge=$(stack::container frontend)
  fill frontend /tmp
  [[ "$(stack::get /)" == *'<div id="root">'* ]]
  [ "$(stack::status /missing.txt)" = 404 ]
  calculated
  [ "$(upload)" = '201 ' ]
  run docker exec "${edge}" /etc/fundcalc/edge/backend.sh backend-blue:8000
  [ "${status}" -eq 3 ]
  [ "${output}" = 'edge: cannot write /tmp/edge/backend.conf.new: is the disk full?' ]
  calculated
  empty frontend /tmp
  docker exec "${edge}" /etc/fundcalc/edge/backend.sh backend-blue:8000
  calculated
}

@test "the disk of state is full: Redis says so and takes no more, the service goes on without what it kept there" {
  local state
  state=$(stack::container redis)
  [ "$(upload)" = '201 ' ]
  fill redis /data
  refuses() { stack::redis "${state}" app set fc:state:proof:full "$(printf '%08192d' 0)" | grep MISCONF; }
  stack::within 20 refuses
  # The last page of its file may have had room for a piece.
  run bash -c "docker logs ${state} 2>&1 | grep -cE '(Error|Short write while) writing to the AOF file'"
  [ "${output}" = 1 ]
  [ "$(upload)" = '503 UNAVAILABLE' ]
  for _ in 1 2 3 4 5; do calculated; done
  [ "$(stack::status /)" = 200 ]
  notices() { [[ "$(stack::health blue)" == *'"state":{"state":"down"'* ]]; }
  stack::within 20 notices
  [ "$(stack::get /health)" = '{"status":"degraded","version":"proof"}' ]
  told() { docker logs "$(stack::container backend-blue)" 2>&1 | grep -E 'state-redis: (breaker opened|no connection)'; }
  stack::within 20 told
  calculated
  empty redis /data
  accepts() { [ "$(upload)" = '201 ' ]; }
  stack::within 30 accepts
  # Health names the refused write for a minute, which StateConditionsTest holds.
}
