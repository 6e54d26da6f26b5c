#!/usr/bin/env bats
# Drills of scripts/deploy.sh and scripts/rollback.sh on a real engine, in order on one stack under load. scripts/drill.sh
# runs more of each: DRILL_CYCLES deploys there and back, DRILL_STEPS at which a run is killed, DRILL_REBOOT that restarts
# the engine. DRILL_SOAK is for how many seconds a release is watched.

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
  build_all &
  local building=$!
  stack::up
  wait "${building}"
}

teardown_file() {
  load lib
  load registry
  stack::down
  registry::stop "${BATS_FILE_TMPDIR}/published"
  docker image ls --format '{{.Repository}}:{{.Tag}}' | grep -E '(^|/)fund-calc-[a-z]+:proof-|/fund-calc-[a-z]+:proof$' | xargs --no-run-if-empty docker image rm --force >/dev/null 2>&1 || true
}

setup() {
  load lib
  load registry
  # The settings decide, as on a host of its own.
  unset VERSION HTTP_PORT SECRETS EDGE_UNLIMITED_NETWORKS
  HTTPS_PORT=$(sed -n 's/^HTTPS_PORT=//p' "${SETTINGS}")
  SECRETS=$(sed -n 's/^SECRETS=//p' "${SETTINGS}")
}

# Each release beside the others; the broken ones with a page of their own version.
build_all() {
  local -a started
  build backend proof-b & started=("$!")
  build frontend proof-b & started+=("$!")
  build backend proof-c & started+=("$!")
  build edge proof-c & started+=("$!")
  build never proof-never & started+=("$!")
  build broken proof-wrong --build-arg FAULT=wrong & started+=("$!")
  build broken proof-later --build-arg FAULT=later & started+=("$!")
  local version build
  for version in proof-never proof-wrong proof-later; do build frontend "${version}" & started+=("$!"); done
  for build in "${started[@]}"; do wait "${build}" || return 1; done
}

build() { # target version build-options...
  local kind=backend
  case $1 in frontend | edge) kind=frontend ;; esac
  docker build --quiet --target "$1" --build-arg "VERSION=$2" "${@:3}" --tag "fund-calc-${kind}:$2" "${ROOT}/scripts/test/stack/faulty" >/dev/null
}

deploying() { # deploy.sh|rollback.sh arguments...
  local said=${BATS_TEST_TMPDIR}/said-${*: -1}
  "${ROOT}/scripts/$1" --project "${PROJECT}" --env-file "${SETTINGS}" "${@:2}" 2>"${said}" || {
    local code=$?
    cat "${said}" >&2
    return "${code}"
  }
}

deploy() { # arguments... version
  deploying deploy.sh --soak "${DRILL_SOAK:-2}" "$@"
}

# What a run said, from its beginning on and to a line: its steps with their seconds.
steps() { # version
  grep -oE '^[0-9]+ s: [a-z]+' "${BATS_TEST_TMPDIR}/said-$1" | paste -s -d ';'
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

@test "a release that never gets ready is refused: exit 30, and the one before serves without a failed request" {
  DRIVE_READS=/api/v1/glossary stack::drive 25
  run -30 deploy --wait 4 proof-never
  untouched proof
  no_failure "$(stack::driven)"
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

@test "a deploy under load: no failed request, every answer by one of the two; a second run at the same time ends at once: exit 10" {
  local first began told
  DRIVE_READS=/api/v1/glossary stack::drive 25
  deploy proof-b 3>&- &
  first=$!
  stack::within 60 grep --quiet '^deploy proof-b' "${SETTINGS}.deploy.lock"
  began=${EPOCHREALTIME/./}
  run -10 deploy proof-c
  stack::report "the second run ended after $(((${EPOCHREALTIME/./} - began) / 1000)) ms"
  wait "${first}"
  serves proof-b
  [[ "$(stack::get / --header 'Accept: text/html')" == *'<!-- proof-b -->'* ]]
  told=$(stack::driven)
  stack::report "a deploy: ${told}; its steps: $(steps proof-b)"
  no_failure "${told}"
  [[ "$(node -p 'Object.keys(JSON.parse(process.argv[1]).versions).sort().join()' "${told}")" == proof,proof-b ]]
  [ "$(grep -c '"version":"proof-b".*"outcome":"ok"' "$(dirname "${SETTINGS}")/releases.jsonl")" = 1 ]
}

@test "a rollback under load: the release before serves again without a failed request, and scripts of the other page still answer" {
  local began told
  DRIVE_READS=/api/v1/glossary stack::drive 25
  began=${EPOCHREALTIME/./}
  deploying rollback.sh 3>&- &
  stack::within 120 serves proof
  stack::report "rollback: the release before serves after $(((${EPOCHREALTIME/./} - began) / 1000)) ms"
  wait "$!"
  told=$(stack::driven)
  stack::report "its steps: $(steps rollback.sh); ${told}"
  no_failure "${told}"
  serves proof
  [[ "$(stack::get /)" != *'<!-- proof-b -->'* ]]
  [ "$(stack::status /assets/release-proof-b.js)" = 200 ]
}

@test "deploys there and back, one after the other under load: no failed request" {
  [[ -n ${DRILL_CYCLES:-} ]] || skip 'scripts/drill.sh deploy runs ten of them'
  local i version told
  for ((i = 0; i < DRILL_CYCLES; i++)); do
    for version in proof-b proof; do
      DRIVE_READS=/api/v1/glossary stack::drive 25
      deploy "${version}"
      serves "${version}"
      told=$(stack::driven)
      stack::report "deploy $((2 * i + 1)) or the next, ${version}: ${told}"
      no_failure "${told}"
    done
  done
}

# Between commas: steps at which one run after the other is killed before a last one goes through.
@test "a run that is killed at a step is ended by the next one, without a failed request" {
  local steps step told release=proof-b
  DRIVE_READS=/api/v1/glossary stack::drive 15
  for steps in ${DRILL_STEPS:-switch,soak}; do
    for step in ${steps//,/ }; do DEPLOY_CRASH_AT=${step} run -137 deploy "${release}"; done
    deploy "${release}"
    serves "${release}"
    [ "$(docker ps --quiet --filter "name=${PROJECT}-backend" | wc -l)" = 1 ]
    if [[ ${release} == proof ]]; then release=proof-b; else release=proof; fi
  done
  told=$(stack::driven)
  stack::report "killed at ${DRILL_STEPS:-switch,soak}: ${told}"
  no_failure "${told}"
}

# Seconds after which the run and all that it started end, between steps and in the middle of them.
@test "a run that is killed at any moment is ended by the next one, without a failed request" {
  [[ -n ${DRILL_MOMENTS:-} ]] || skip 'scripts/drill.sh deploy kills at eight moments'
  local moment job told release=proof-b
  ! serves proof-b || release=proof
  DRIVE_READS=/api/v1/glossary stack::drive 15
  for moment in ${DRILL_MOMENTS}; do
    setsid "${ROOT}/scripts/deploy.sh" --project "${PROJECT}" --env-file "${SETTINGS}" --soak 2 "${release}" >"${BATS_TEST_TMPDIR}/killed" 2>&1 3>&- &
    job=$!
    sleep "${moment}"
    kill -KILL -- "-${job}"
    wait "${job}" || true
    stack::report "killed after ${moment} s: $(tail -n 1 "${BATS_TEST_TMPDIR}/killed")"
    deploy "${release}"
    serves "${release}"
    [ "$(docker ps --quiet --filter "name=${PROJECT}-backend" | wc -l)" = 1 ]
    if [[ ${release} == proof ]]; then release=proof-b; else release=proof; fi
  done
  told=$(stack::driven)
  stack::report "killed after ${DRILL_MOMENTS// /, } s: ${told}"
  no_failure "${told}"
}

@test "a plain up keeps the slot that serves, without a failed request" {
  local container told
  [[ $(slot) == green ]] || { serves proof && deploy proof-b || deploy proof; }
  [ "$(slot)" = green ]
  container=$(docker inspect --format '{{.Id}}' "$(stack::container backend-green)")
  DRIVE_READS=/api/v1/glossary stack::drive 15
  stack::compose up --detach --wait --wait-timeout 120 2>/dev/null
  told=$(stack::driven)
  no_failure "${told}"
  [ "$(docker inspect --format '{{.Id}}' "$(stack::container backend-green)")" = "${container}" ]
}

answers() {
  [[ "$(stack::status /api/v1/glossary)" == 200 ]]
}

@test "after a restart of the engine green serves" {
  [[ -n ${DRILL_REBOOT:-} ]] || skip 'DRILL_REBOOT names no command that restarts the engine'
  local began
  [[ $(slot) == green ]] || { serves proof && deploy proof-b || deploy proof; }
  bash -c "${DRILL_REBOOT}" >/dev/null 2>&1 3>&-
  began=${EPOCHREALTIME/./}
  stack::within 120 answers
  stack::report "green serves $(((${EPOCHREALTIME/./} - began) / 1000)) ms after the engine was back"
  [ "$(slot)" = green ]
}

@test "an edge that differs in more than its page is made anew; the time without an answer is measured" {
  local told
  # A page of its own, whose scripts must outlive the edge.
  deploy proof-b
  DRIVE_READS=/api/v1/glossary stack::drive 25
  deploy proof-c
  told=$(stack::driven)
  serves proof-c
  stack::report "$(grep -o 'the edge was made anew.*' "${BATS_TEST_TMPDIR}/said-proof-c"); ${told}"
  [ "$(docker inspect --format '{{.Config.Image}}' "$(stack::container frontend)")" = fund-calc-frontend:proof-c ]
  [ "$(stack::status /assets/release-proof-b.js)" = 200 ]
}

refused() { # what it says
  run -20 deploy proof-r
  [[ "${output}" == *"$1"*'nothing was changed'* ]]
  [ "$(slot)" = "${SLOT}" ]
  serves "${SERVED}"
}

@test "a release of a registry is deployed by the digests of its signed list; a changed tag and a changed list are refused: exit 20" {
  local missing published=${BATS_FILE_TMPDIR}/published began list backend
  missing=$(registry::missing)
  [[ -z ${missing} ]] || skip "not installed:${missing}"
  SLOT=$(slot)
  SERVED=$(stack::health "${SLOT}" | jq --raw-output .version)
  registry::start "${published}"
  # Images that share nearly all layers: what is proved is the way, not what is carried.
  build light proof-r
  build frontend proof-r
  began=${EPOCHREALTIME/./}
  list=$(registry::publish "${published}" proof-r)
  stack::report "published in $(((${EPOCHREALTIME/./} - began) / 1000)) ms"
  backend=$(sed -n 's/^image fund-calc-backend //p' <<<"${list}")
  list=$(registry::digest_of fund-calc-release:proof-r)
  registry::forget proof-r
  cp "${published}/release.pub" "${SECRETS}/"
  printf 'REGISTRY=%s\n' "${REGISTRY}" >>"${SETTINGS}"

  registry::tamper proof-r
  refused 'the list of release proof-r is not signed with the key'
  registry::move fund-calc-release:proof-r "fund-calc-release@${list}"
  registry::move fund-calc-backend:proof-r fund-calc-frontend:proof-r
  refused 'fund-calc-backend:proof-r was changed after its release'
  registry::move fund-calc-backend:proof-r "fund-calc-backend@${backend}"

  deploy proof-r
  serves proof-r
  # The way back leads to images that were built here.
  deploying rollback.sh --dry-run "${SERVED}"
  [ "$(docker inspect --format '{{.Config.Image}}' "$(stack::container "backend-$(slot)")")" = "${REGISTRY}fund-calc-backend:proof-r@${backend}" ]
  [ "$(jq --raw-output 'select(.version == "proof-r") | .backend' "$(dirname "${SETTINGS}")/releases.jsonl")" = "${backend}" ]
}
