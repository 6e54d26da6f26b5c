#!/usr/bin/env bats
# Which slot serves: stored once, asked before it is switched to, and kept by everything that an operator does with Compose
# alone. The tests run in order on one stack, whose settings lie in a file as an operator's do.

readonly OTHER=fundcalc-proof-beside

setup_file() {
  load lib
  stack::prepare
  cat >"${SETTINGS}" <<ENV
VERSION=proof
HTTP_PORT=${HTTP_PORT}
HTTPS_PORT=${HTTPS_PORT}
SECRETS=${SECRETS}
EDGE_UNLIMITED_NETWORKS="${EDGE_UNLIMITED_NETWORKS}"
ENV
  plain up --detach --wait --wait-timeout 240 >"${BATS_FILE_TMPDIR}/up.log" 2>&1 || { tail -n 20 "${BATS_FILE_TMPDIR}/up.log" >&2 && return 1; }
}

teardown_file() {
  load lib
  [[ -z ${OTHER_PORT:-} ]] || beside down --volumes --timeout 0 >/dev/null 2>&1
  stack::down
}

setup() {
  load lib
}

# Compose as an operator types it: nothing in the environment, all in the file of settings.
plain() { # arguments of Compose...
  env -i PATH="${PATH}" HOME="${HOME}" docker compose --project-name "${PROJECT}" --env-file "${SETTINGS}" \
    --file "${ROOT}/docker-compose.prod.yml" "$@"
}

# The same without even those settings.
bare() { # arguments of Compose...
  env -i PATH="${PATH}" HOME="${HOME}" docker compose --project-name "${PROJECT}" --env-file /dev/null \
    --file "${ROOT}/docker-compose.prod.yml" "$@"
}

slot() { # arguments of slot.sh...
  "${ROOT}/scripts/slot.sh" --project "${PROJECT}" --env-file "${SETTINGS}" "$@"
}

id() { # service
  docker inspect --format '{{.Id}} {{.State.Pid}}' "$(stack::container "$1")"
}

serves() {
  [[ "$(stack::status /api/v1/glossary)" == 200 ]]
}

@test "ps, logs, restart and down need no settings; up says which one is missing and touches nothing" {
  local before
  before=$(id frontend)
  # Compose warns about VERSION on its error output.
  [ "$(bare ps --format '{{.Service}}' 2>/dev/null | sort | paste -s -d ' ')" = 'backend-blue frontend redis redis-cache' ]
  run bare logs --no-log-prefix --tail 5 frontend
  [ "${status}" -eq 0 ]
  [ -n "${output}" ]
  run bare --dry-run down
  [ "${status}" -eq 0 ]
  [[ "${output}" == *backend-blue* ]]
  bare restart redis-cache 2>/dev/null
  run timeout 60 env -i PATH="${PATH}" HOME="${HOME}" SECRETS="${SECRETS}" docker compose --project-name "${PROJECT}" --env-file /dev/null \
    --file "${ROOT}/docker-compose.prod.yml" up --detach
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'"VERSION\" variable is not set'*'invalid reference format'* ]]
  [ "$(id frontend)" = "${before}" ]
  stack::within 20 serves
}

@test "a slot that does not exist is refused, and blue serves on" {
  run slot green
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'backend-green:8000 does not exist'*'nothing was changed'* ]]
  [ "$(slot)" = blue ]
  serves
}

@test "a slot that is not ready yet is refused; once it is, it serves without a failed request, and a plain up keeps it" {
  local edge green told
  # Created and started, not waited for: Java takes seconds until it answers.
  plain up --detach --no-deps --scale backend-green=1 backend-green 2>/dev/null
  run slot green
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'backend-green:8000 is not ready'* ]]
  stack::within 120 stack::healthy backend-green
  edge=$(id frontend)
  green=$(id backend-green)
  stack::drive 15
  slot green
  [ "$(slot)" = green ]
  docker exec "$(stack::container frontend)" cat /var/lib/fundcalc-edge/backend | grep --quiet backend-green
  plain up --detach --wait --wait-timeout 120 2>/dev/null
  # The slot that does not serve is gone; that which serves and the edge are the same processes.
  [ "$(id backend-green)" = "${green}" ]
  [ "$(id frontend)" = "${edge}" ]
  run docker inspect "$(stack::container backend-blue)"
  [ "${status}" -ne 0 ]
  told=$(stack::driven)
  stack::report "switch of slots and a plain up: ${told}"
  [ "$(stack::field "${told}" failed)" = 0 ]
  [ "$(stack::field "${told}" requests)" -gt 50 ]
}

@test "after a restart of everything green serves still" {
  bare restart --timeout 20 2>/dev/null
  stack::within 60 serves
  [ "$(slot)" = green ]
}

@test "an edge that remembers nothing finds the slot that runs" {
  docker rm --force "$(stack::container frontend)" >/dev/null
  docker volume rm "${PROJECT}_edge-state" >/dev/null
  plain up --detach --wait --wait-timeout 120 2>/dev/null
  stack::within 10 serves
  [ "$(slot)" = green ]
}

@test "settings that are changed by hand are followed" {
  sed -i 's/^SERVING_SLOT=.*/SERVING_SLOT=blue/' "${SETTINGS}"
  plain up --detach --wait --wait-timeout 120 2>/dev/null
  stack::within 30 serves
  blue() { [ "$(slot)" = blue ]; }
  stack::within 30 blue
}

# The second stack, with settings, secrets and ports of its own.
beside() { # arguments of Compose...
  env -i PATH="${PATH}" HOME="${HOME}" docker compose --project-name "${OTHER}" --env-file "${BATS_FILE_TMPDIR}/beside" \
    --file "${ROOT}/docker-compose.prod.yml" "$@"
}

@test "two stacks run side by side on one host" {
  OTHER_PORT=$(service::free_port)
  export OTHER_PORT
  "${ROOT}/scripts/secrets.sh" --folder "${BATS_FILE_TMPDIR}/secrets-beside" 2>/dev/null
  printf '%s\n' VERSION=proof "HTTP_PORT=$(service::free_port)" "HTTPS_PORT=${OTHER_PORT}" "SECRETS=${BATS_FILE_TMPDIR}/secrets-beside" \
    SERVING_SLOT=green >"${BATS_FILE_TMPDIR}/beside"
  beside up --detach --wait --wait-timeout 240 2>/dev/null
  other() { [[ "$(curl --insecure --silent --output /dev/null --max-time 5 --write-out '%{http_code}' "https://localhost:${OTHER_PORT}/api/v1/glossary")" == 200 ]]; }
  stack::within 30 other
  serves
  # Each has networks of its own, and no service of one reaches the other's.
  [ "$(docker network ls --format '{{.Name}}' | grep -c "^${OTHER}_")" = 3 ]
  run docker exec "$(stack::container frontend)" curl --silent --max-time 2 \
    "http://$(docker inspect --format "{{(index .NetworkSettings.Networks \"${OTHER}_app\").IPAddress}}" "${OTHER}-backend-green-1"):8000/livez"
  [ "${status}" -ne 0 ]
  beside down --volumes --timeout 0 2>/dev/null
  serves
}
