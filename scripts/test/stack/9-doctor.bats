#!/usr/bin/env bats
# The doctor on a real engine: silent on a healthy stack, and for each fault the right cause first. scripts/drill.sh doctor
# makes all faults of faults.bash (DRILL_FAULTS=all), asks a healthy stack twenty times (DRILL_HEALTHY), and runs every command
# of the runbooks (DRILL_RUNBOOKS=all), else one of each kind.

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

@test "the bundle has threads, memory and a recording of the service's Java, which goes on serving" {
  local folder=${BATS_TEST_TMPDIR}/open/fundcalc-doctor
  DOCTOR_RECORDING_SECONDS=${DRILL_RECORDING:-2} script doctor.sh --bundle "${BATS_TEST_TMPDIR}/doctor.tar.gz"
  mkdir "${BATS_TEST_TMPDIR}/open"
  tar --extract --gzip --file "${BATS_TEST_TMPDIR}/doctor.tar.gz" --directory "${BATS_TEST_TMPDIR}/open"
  grep -q '"main"\|http-nio' "${folder}/java-threads.txt"
  grep -q 'Tenured' "${folder}/java-memory.txt"
  [[ "$(head -c 3 "${folder}/java.jfr")" == FLR ]]
  # None of the environment of the process, whose first name this would be.
  run ! grep -aE 'REDIS_URL|TRUSTED_PROXIES|state-password' "${folder}/java.jfr"
  [ -z "$(docker exec "$(stack::container backend-blue)" find /tmp -name 'doctor*')" ]
  healthy
}

# The commands of the runbooks as they stand there, but for the name and the port of this stack. Of each program with its first
# argument one, unless all are wanted.
commands() {
  awk '/^```sh/ { inside = 1; next } /^```/ { inside = 0 } inside' "${ROOT}"/docker/runbooks/*.md | sort -u \
    | sed -E -e "s/fundcalc-([a-z-]+-1)/${PROJECT}-\1/g" -e "s#https://localhost/#https://localhost:${HTTPS_PORT}/#" \
    | if [[ ${DRILL_RUNBOOKS:-} == all ]]; then cat; else awk '{ kind = $1 ~ /(doctor|ops-check)/ ? $1 : $1 " " $2 } !seen[kind]++'; fi
}

# Statuses that say what was found, and no fault of the command: of checks those of a host without a firewall, certificate or
# earlier release, and of a container as host.
expected() { # command status
  case $1 in
    scripts/doctor.sh* | scripts/ops-check.sh*) (($2 <= 1)) ;;
    'scripts/firewall.sh --check') (($2 == 0 || $2 == 1 || $2 == 3)) ;;
    'scripts/certificates.sh --check') (($2 <= 1)) ;;
    'scripts/rollback.sh --dry-run') (($2 == 0 || $2 == 20)) ;;
    *) (($2 == 0)) ;;
  esac
}

@test "the commands of the runbooks run on a stack as they stand there" {
  local clone=${BATS_TEST_TMPDIR}/clone command code number=0 wrong=''
  mkdir "${clone}"
  cp -r "${ROOT}"/{scripts,docker,nginx,docker-compose.prod.yml,docker-compose.logging.yml,pom.xml} "${clone}/"
  ln -s "${SECRETS}" "${clone}/secrets"
  { cat "${SETTINGS}" && printf 'COMPOSE_PROJECT_NAME=%s\n' "${PROJECT}"; } >"${clone}/.env"
  # The ledger of a host with one deploy.
  printf '{"time":"2026-01-01T00:00:00Z","command":"deploy","version":"proof","previous":"","outcome":"ok"}\n' >"${clone}/releases.jsonl"
  while read -r command <&4; do
    if [[ ${command} =~ ^(systemctl|journalctl|timedatectl)\  && ! -d /run/systemd/system ]]; then continue; fi
    code=0
    (cd "${clone}" && env -u VERSION -u HTTP_PORT -u HTTPS_PORT -u SECRETS -u EDGE_UNLIMITED_NETWORKS -u SHAPE timeout 60 bash -c "${command}") \
      >"${BATS_TEST_TMPDIR}/said" 2>&1 || code=$?
    number=$((number + 1))
    expected "${command}" "${code}" || { wrong+="${command}: ${code}; " && tail -n 3 "${BATS_TEST_TMPDIR}/said"; }
  done 4< <(commands)
  stack::report "${number} commands of the runbooks were run"
  echo "${wrong}"
  [ -z "${wrong}" ]
  [ "${number}" -ge 25 ]
  healthy
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
