#!/usr/bin/env bats
# The doctor on a real engine: silent on a healthy stack, and for each fault the right cause first. scripts/drill.sh doctor
# makes all faults of faults.bash (DRILL_FAULTS=all) and asks a healthy stack twenty times (DRILL_HEALTHY).

bats_require_minimum_version 1.5.0

setup_file() {
  load lib
  stack::prepare
  cat >"${BATS_FILE_TMPDIR}/small.yml" <<'YAML'
volumes:
  redis-state:
    driver_opts: {type: tmpfs, device: tmpfs, o: "size=16m,uid=999,gid=999"}
YAML
  export SHAPE=${BATS_FILE_TMPDIR}/small.yml
  cat >"${SETTINGS}" <<ENV
VERSION=proof
HTTP_PORT=${HTTP_PORT}
HTTPS_PORT=${HTTPS_PORT}
SECRETS=${SECRETS}
BACKUP_FOLDER=${BATS_FILE_TMPDIR}/backups
EDGE_UNLIMITED_NETWORKS="${EDGE_UNLIMITED_NETWORKS}"
ENV
  stack::up
  # A disk in memory ends with the last container that has it, and its data with it.
  docker run --detach --name "${PROJECT}-keeper" --network none --volumes-from "$(stack::container redis)" --entrypoint '' redis:8.10.1 sleep 3600 >/dev/null
  "${ROOT}/scripts/backup_redis.sh" --project "${PROJECT}" --env-file "${SETTINGS}" >"${BATS_FILE_TMPDIR}/backup.log" 2>&1 || { cat "${BATS_FILE_TMPDIR}/backup.log" >&2 && return 1; }
}

teardown_file() {
  load lib
  local file
  for file in squatter clock; do [[ ! -s ${BATS_FILE_TMPDIR}/${file} ]] || kill "$(cat "${BATS_FILE_TMPDIR}/${file}")" 2>/dev/null || true; done
  docker rm --force "${PROJECT}-keeper" >/dev/null 2>&1 || true
  stack::down
}

setup() {
  load lib
  load faults
}

# The settings decide, as on a host of its own.
script() { # script arguments...
  env -u VERSION -u HTTP_PORT -u HTTPS_PORT -u SECRETS -u EDGE_UNLIMITED_NETWORKS -u SHAPE "${ROOT}/scripts/$1" --project "${PROJECT}" --env-file "${SETTINGS}" "${@:2}"
}

healthy() {
  script doctor.sh >"${BATS_FILE_TMPDIR}/said" 2>&1
}

@test "a healthy stack: no finding, however often it is asked" {
  local i began slowest=0 took
  stack::within 90 healthy
  for ((i = 0; i < ${DRILL_HEALTHY:-1}; i++)); do
    began=${EPOCHREALTIME/./}
    run script doctor.sh
    took=$(((${EPOCHREALTIME/./} - began) / 1000))
    ((took <= slowest)) || slowest=${took}
    echo "${output}"
    [ "${status}" -eq 0 ]
  done
  stack::report "healthy ${DRILL_HEALTHY:-1} of ${DRILL_HEALTHY:-1} times, slowest answer ${slowest} ms"
}

@test "each fault is named first, within thirty seconds, and the stack is healthy again when it is undone" {
  local fault wanted first began took all=0 right=0 slowest=0 wrong='' chosen=${DRILL_FAULTS:-state_stopped edge_directive certificate_expired}
  while IFS='|' read -r fault wanted <&4; do
    [[ ${chosen} == all || " ${chosen} " == *" ${fault} "* ]] || continue
    all=$((all + 1))
    "inject::${fault}" >"${BATS_TEST_TMPDIR}/${fault}.log" 2>&1 || wrong+=" ${fault}(not made)"
    began=${EPOCHREALTIME/./}
    script doctor.sh --json >"${BATS_TEST_TMPDIR}/${fault}.json" || true
    took=$(((${EPOCHREALTIME/./} - began) / 1000))
    ((took <= slowest)) || slowest=${took}
    first=$(node -p '(JSON.parse(require("fs").readFileSync(process.argv[1])).findings[0] ?? {id: "nothing"}).id' "${BATS_TEST_TMPDIR}/${fault}.json")
    if [[ ${first} == "${wanted}" ]]; then right=$((right + 1)); else wrong+=" ${fault}(${first} instead of ${wanted})"; fi
    "undo::${fault}" >>"${BATS_TEST_TMPDIR}/${fault}.log" 2>&1 || wrong+=" ${fault}(not undone)"
    stack::within 120 healthy || { wrong+=" ${fault}(not healthy afterwards: $(head -n 2 "${BATS_FILE_TMPDIR}/said" | paste -s -d ' '))" && stack::compose up --detach --wait --force-recreate >/dev/null 2>&1; }
    stack::report "${fault}: ${first}, ${took} ms"
  done 4<<<"${FAULTS}"
  stack::report "named right first: ${right} of ${all}; slowest answer ${slowest} ms;${wrong:- no other finding}"
  echo "wrong:${wrong}"
  ((all > 0 && 100 * right >= 95 * all && slowest <= 30000))
  [[ "${wrong}" != *'not made'* && "${wrong}" != *'not undone'* && "${wrong}" != *'not healthy'* ]]
}
