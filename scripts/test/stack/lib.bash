# What the proofs of the stack share: one project of its own, on free ports, with secrets of its own. Functions only.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
# shellcheck source=../../lib/service.sh
source "${ROOT}/scripts/lib/service.sh"

# Two lanes of proofs may run beside each other.
export PROJECT=fundcalc-proof${STACK_LANE:+-${STACK_LANE}}

# Ports, secrets and the version that all that follows uses.
stack::prepare() {
  HTTP_PORT=$(service::free_port)
  HTTPS_PORT=$(service::free_port)
  SECRETS=${BATS_FILE_TMPDIR}/secrets
  VERSION=proof
  # The load of the proofs comes from this host, which the edge sees as an address of the engine's own networks.
  EDGE_UNLIMITED_NETWORKS='127.0.0.0/8 ::1/128 10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7'
  # The settings of this stack, instead of the .env of the working tree.
  SETTINGS=${BATS_FILE_TMPDIR}/settings
  : >"${SETTINGS}"
  export HTTP_PORT HTTPS_PORT SECRETS VERSION EDGE_UNLIMITED_NETWORKS SETTINGS
  "${ROOT}/scripts/secrets.sh" --folder "${SECRETS}" 2>/dev/null
}

# Compose with the production file, and the overlays named in SHAPE.
stack::compose() {
  local overlay
  local -a files=(--file "${ROOT}/docker-compose.prod.yml")
  for overlay in ${SHAPE:-}; do files+=(--file "${overlay}"); done
  docker compose --project-name "${PROJECT}" --env-file "${SETTINGS}" "${files[@]}" "$@"
}

stack::up() { # options of up...
  stack::compose up --detach --wait --wait-timeout 240 "$@" >"${BATS_FILE_TMPDIR}/up.log" 2>&1 || {
    tail -n 20 "${BATS_FILE_TMPDIR}/up.log" >&2
    stack::compose logs --tail 5 >&2
    return 1
  }
}

stack::down() {
  [[ -z ${DRIVER:-} ]] || kill "${DRIVER}" 2>/dev/null || true
  # At once: what is in it is thrown away.
  stack::compose --profile '*' down --volumes --remove-orphans --timeout 0 >/dev/null 2>&1
}

stack::container() { # service
  printf '%s-%s-1\n' "${PROJECT}" "$1"
}

# Status of an address at the edge; 000 where nothing answers.
stack::status() { # path curl-arguments...
  local path=$1
  shift
  curl --insecure --silent --output /dev/null --max-time 5 --write-out '%{http_code}' "$@" "https://localhost:${HTTPS_PORT}${path}"
}

stack::get() { # path curl-arguments...
  local path=$1
  shift
  curl --insecure --silent --max-time 10 "$@" "https://localhost:${HTTPS_PORT}${path}"
}

stack::address() { # container network
  docker inspect --format "{{(index .NetworkSettings.Networks \"${PROJECT}_$2\").IPAddress}}" "$1"
}

# The service's own health, with all that the edge keeps back.
stack::health() { # slot
  local container
  container=$(stack::container "backend-$1")
  curl --silent --max-time 5 "http://$(stack::address "${container}" app):8000/health"
}

stack::healthy() { # service
  [[ "$(docker inspect --format '{{.State.Health.Status}}' "$(stack::container "$1")")" == healthy ]]
}

# Tries a command until it succeeds.
stack::within() { # seconds command...
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || return 1
    sleep 0.2
  done
}

stack::redis() { # container user arguments...
  local container=$1 user=$2 file
  shift 2
  case ${user} in
    app) file=redis-state-password ;;
    *) file=redis-operator-password ;;
  esac
  # By name alone: the value must not stand among the arguments, which every user of the host may read.
  REDISCLI_AUTH=$(cat "${SECRETS}/${file}") \
    timeout 20 docker exec --env REDISCLI_AUTH --interactive "${container}" redis-cli --user "${user}" "$@"
}

# Uploads a history of 600 days for a session of its own: DATASET is its id, COOKIE names the session.
stack::upload() {
  local jar=${BATS_FILE_TMPDIR}/cookies
  node -e 'console.log("date,nav");
    for (let day = 0; day < 600; day++) console.log(`${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${(1 + day / 1000 + (day % 7) / 500).toFixed(4)}`);' \
    >"${BATS_FILE_TMPDIR}/nav.csv"
  DATASET=$(stack::get /upload --fail --cookie-jar "${jar}" --form "file=@${BATS_FILE_TMPDIR}/nav.csv" \
    | node -p 'JSON.parse(require("fs").readFileSync(0)).id')
  COOKIE=$(awk -F '\t' 'NF == 7 { print $6 "=" $7 }' "${jar}")
}

# Whether a slot knows that session and its data set, and answers a calculation on it.
stack::kept() { # slot
  local at
  at=http://$(stack::address "$(stack::container "backend-$1")" app):8000
  # As the edge would ask, whose word this network takes.
  [[ "$(curl --silent --max-time 10 --header 'X-Forwarded-Proto: https' --cookie "${COOKIE}" "${at}/api/v1/datasets")" == *"\"${DATASET}\""* ]] \
    && curl --silent --fail --output /dev/null --max-time 10 --header 'X-Forwarded-Proto: https' --cookie "${COOKIE}" \
      --header 'Content-Type: application/json' --data "{\"series\": {\"dataset\": \"${DATASET}\"}, \"include\": []}" \
      "${at}/api/v1/performance/tear-sheet"
}

# Keeps calculations coming at the edge until stack::driven, on the data set where there is one; failures are counted.
stack::drive() { # requests-a-second
  local path=/api/v1/cash-flow/xirr
  [[ -z ${DATASET:-} ]] || path=/api/v1/performance/tear-sheet
  : >"${BATS_FILE_TMPDIR}/driven.json"
  node "${ROOT}/scripts/test/stack/drive.mjs" "https://localhost:${HTTPS_PORT}${path}" "$1" ${DATASET:+"${DATASET}" "${COOKIE}"} \
    >"${BATS_FILE_TMPDIR}/driven.json" 2>"${BATS_FILE_TMPDIR}/driven.err" 3>&- &
  DRIVER=$!
}

# Ends it; prints {"requests", "failed", "statuses", "versions", "gapMs", "slowestMs"}.
stack::driven() {
  kill -TERM "${DRIVER}"
  stack::within 25 test -s "${BATS_FILE_TMPDIR}/driven.json" || cat "${BATS_FILE_TMPDIR}/driven.err" >&2
  cat "${BATS_FILE_TMPDIR}/driven.json"
}

stack::state_up() { # slot
  [[ "$(stack::health "$1")" == *'"state":{"state":"up"'* ]]
}

stack::field() { # json field
  node -e 'console.log(JSON.parse(process.argv[1])[process.argv[2]])' "$1" "$2"
}

# A figure for the log of the run.
stack::report() {
  printf '# %s\n' "$*" >&3
}

# A restore of a shape that scripts/restore.sh does not know: refused before the file is looked at, with where the way stands.
stack::restore_refused() { # project
  local said code=0
  said=$("${ROOT}/scripts/restore.sh" --project "$1" --env-file "${SETTINGS}" --folder "${BATS_TEST_TMPDIR}/backups" --yes "${BATS_TEST_TMPDIR}/any.tar" 2>&1) || code=$?
  echo "${said}"
  [[ ${code} == 3 && "${said}" == *'"Backups of other shapes" in docker/RATIONALE.md: nothing was changed'* ]] \
    && grep -q '^## Backups of other shapes' "${ROOT}/docker/RATIONALE.md"
}
