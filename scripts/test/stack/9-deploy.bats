#!/usr/bin/env bats
# Drills of scripts/deploy.sh and scripts/rollback.sh on a real engine, in order on one stack under load. scripts/drill.sh
# runs more of each: DRILL_CYCLES deploys there and back, DRILL_STEPS at which a run is killed, DRILL_REBOOT that restarts
# the engine.

bats_require_minimum_version 1.5.0

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
  build backend proof-b
  build frontend proof-b
  build backend proof-c
  build edge proof-c
  build never proof-never
  build broken proof-wrong --build-arg FAULT=wrong
  build broken proof-later --build-arg FAULT=later
  local version
  for version in proof-never proof-wrong proof-later; do build frontend "${version}"; done
  stack::up
}

teardown_file() {
  load lib
  stack::down
  docker image ls --quiet --filter 'reference=fund-calc-*:proof-*' | xargs --no-run-if-empty docker image rm --force >/dev/null 2>&1 || true
}

setup() {
  load lib
  # The settings decide, as on a host of its own.
  unset VERSION HTTP_PORT SECRETS EDGE_UNLIMITED_NETWORKS
  HTTPS_PORT=$(sed -n 's/^HTTPS_PORT=//p' "${SETTINGS}")
}

build() { # target version build-options...
  local kind=backend
  case $1 in frontend | edge) kind=frontend ;; esac
  docker build --quiet --target "$1" --build-arg "VERSION=$2" "${@:3}" --tag "fund-calc-${kind}:$2" "${ROOT}/scripts/test/stack/faulty" >/dev/null
}

deploying() { # deploy.sh|rollback.sh arguments...
  "${ROOT}/scripts/$1" --project "${PROJECT}" --env-file "${SETTINGS}" "${@:2}" 2>"${BATS_TEST_TMPDIR}/said" || {
    local code=$?
    cat "${BATS_TEST_TMPDIR}/said" >&2
    return "${code}"
  }
}

deploy() { # arguments...
  deploying deploy.sh --soak 3 "$@"
}

slot() {
  "${ROOT}/scripts/slot.sh" --project "${PROJECT}" --env-file "${SETTINGS}"
}

# The release in the slot that serves, asked through the edge.
serves() { # version
  curl --insecure --silent --max-time 5 --dump-header - --output /dev/null "https://localhost:${HTTPS_PORT}/health" | tr -d '\r' | grep -Fixq "x-app-version: $1"
}

# What remains of a failed release: nothing, and the one before serves.
untouched() { # version
  serves "$1"
  run docker inspect "$(stack::container "backend-$([[ $(slot) == blue ]] && echo green || echo blue)")"
  [[ "${status}" -ne 0 || "${output}" != *'"Running": true'* ]]
  [[ "${output}" != *APP_VERSION=proof-[nwl]* ]]
}

no_failure() { # told
  [ "$(stack::field "$1" failed)" = 0 ]
}

@test "deploys there and back under load: no failed request, every answer by one of the two, old scripts still answer" {
  local i told
  DRIVE_READS=/api/v1/glossary stack::drive 25
  for ((i = 0; i < ${DRILL_CYCLES:-1}; i++)); do
    deploy proof-b
    serves proof-b
    [[ "$(stack::get / --header 'Accept: text/html')" == *'<!-- proof-b -->'* ]]
    deploy proof
    serves proof
  done
  told=$(stack::driven)
  stack::report "$((2 * ${DRILL_CYCLES:-1})) deploys: ${told}"
  no_failure "${told}"
  [[ "$(node -p 'Object.keys(JSON.parse(process.argv[1]).versions).sort().join()' "${told}")" == proof,proof-b ]]
  [[ "$(stack::get /)" != *'<!-- proof-b -->'* ]]
  [ "$(stack::status /assets/release-proof-b.js)" = 200 ]
  [ "$(grep -c '"outcome":"ok"' "$(dirname "${SETTINGS}")/releases.jsonl")" = "$((2 * ${DRILL_CYCLES:-1}))" ]
}

@test "a release that never gets ready is refused: exit 30, and the one before serves without a failed request" {
  local told
  DRIVE_READS=/api/v1/glossary stack::drive 25
  run -30 deploy --wait 6 proof-never
  untouched proof
  told=$(stack::driven)
  no_failure "${told}"
}

@test "a release that computes a wrong value is refused before it serves a caller: exit 30" {
  run -30 deploy proof-wrong
  [[ "${output}" == *'computes a wrong value'* ]]
  untouched proof
}

@test "a release that fails after the switch: exit 31, and the one before serves again within ten seconds" {
  local told back
  DRIVE_READS=/api/v1/glossary stack::drive 25
  run -31 deploy --soak 30 proof-later
  back=$(grep -o 'serves again after.*' <<<"${output}" | head -n 1)
  untouched proof
  told=$(stack::driven)
  stack::report "taken back: ${back}; ${told}"
  [ "$(stack::field "${told}" gapMs)" -le 10000 ]
}

@test "a second deploy at the same time ends at once: exit 10" {
  local first began
  deploy proof-b 3>&- &
  first=$!
  stack::within 20 grep --quiet '^deploy proof-b' "${SETTINGS}.deploy.lock"
  began=${EPOCHREALTIME/./}
  run -10 deploy proof-c
  stack::report "the second run ended after $(((${EPOCHREALTIME/./} - began) / 1000)) ms"
  wait "${first}"
  serves proof-b
}

@test "a rollback: the release before serves again" {
  local began told
  DRIVE_READS=/api/v1/glossary stack::drive 25
  began=${EPOCHREALTIME/./}
  deploying rollback.sh 3>&- &
  stack::within 120 serves proof
  stack::report "rollback: the release before serves after $(((${EPOCHREALTIME/./} - began) / 1000)) ms"
  wait "$!"
  told=$(stack::driven)
  stack::report "its steps: $(grep -oE '^[0-9]+ s: [a-z]+' "${BATS_TEST_TMPDIR}/said" | paste -s -d ';'); ${told}"
  no_failure "${told}"
  serves proof
}

@test "a run that is killed at a step is ended by the next one, without a failed request" {
  local step told release=proof-b
  DRIVE_READS=/api/v1/glossary stack::drive 15
  for step in ${DRILL_STEPS:-switch soak}; do
    DEPLOY_CRASH_AT=${step} run -137 deploy "${release}"
    deploy "${release}"
    serves "${release}"
    [ "$(docker ps --quiet --filter "name=${PROJECT}-backend" | wc -l)" = 1 ]
    if [[ ${release} == proof ]]; then release=proof-b; else release=proof; fi
  done
  told=$(stack::driven)
  no_failure "${told}"
}

@test "a plain up, a restart and the settings alone keep the slot that serves" {
  local release told container
  [[ $(slot) == green ]] || { serves proof && release=proof-b || release=proof; deploy "${release}"; }
  [ "$(slot)" = green ]
  container=$(docker inspect --format '{{.Id}}' "$(stack::container backend-green)")
  DRIVE_READS=/api/v1/glossary stack::drive 15
  stack::compose up --detach --wait --wait-timeout 120 2>/dev/null
  told=$(stack::driven)
  no_failure "${told}"
  [ "$(docker inspect --format '{{.Id}}' "$(stack::container backend-green)")" = "${container}" ]
  stack::compose restart --timeout 20 2>/dev/null
  answers() { [[ "$(stack::status /api/v1/glossary)" == 200 ]]; }
  stack::within 60 answers
  [ "$(slot)" = green ]
}

@test "after a restart of the engine green serves" {
  [[ -n ${DRILL_REBOOT:-} ]] || skip 'DRILL_REBOOT names no command that restarts the engine'
  bash -c "${DRILL_REBOOT}" >/dev/null 2>&1 3>&-
  answers() { [[ "$(stack::status /api/v1/glossary)" == 200 ]]; }
  stack::within 120 answers
  [ "$(slot)" = green ]
}

@test "an edge that differs in more than its page is made anew; the time without an answer is measured" {
  local told
  DRIVE_READS=/api/v1/glossary stack::drive 25
  deploy proof-c
  told=$(stack::driven)
  serves proof-c
  stack::report "$(grep -o 'the edge was made anew.*' "${BATS_TEST_TMPDIR}/said"); ${told}"
  [ "$(docker inspect --format '{{.Config.Image}}' "$(stack::container frontend)")" = fund-calc-frontend:proof-c ]
  [ "$(stack::status /assets/release-proof-b.js)" = 200 ]
}
