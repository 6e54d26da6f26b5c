#!/usr/bin/env bats
# scripts/deploy.sh: each exit code, what it asks and in which order, with an engine that records. On a real one:
# stack/9-deploy.bats.

bats_require_minimum_version 1.5.0

setup() {
  [[ $(id -u) == 0 ]] || skip 'secrets belong to the users of containers, which needs root'
  load deploying.bash
  deploying::prepare
}

# A serves as blue, and no container of the release is left.
as_before() {
  [ "$(cat "${WORK}/state/used")" = backend-blue:8000 ]
  [ "$(stored SERVING_SLOT)" != green ]
  [ ! -e "${WORK}/state/backend-green" ]
  grep -q 'A true' "${WORK}/state/backend-blue"
}

@test "0: the release is started beside the other, asked, switched to, asked again, and the other one stopped but kept" {
  deploy B
  [ "${status}" -eq 0 ]
  in_order 'compose .* up .*--no-deps --wait .*--scale backend-green=1 backend-green' 'exec shop-frontend-1 curl .*green:8000/readyz' \
    'green:8000/health' 'green:8000/api/v1/cash-flow/xirr' '--check backend-green:8000' 'backend.sh backend-green:8000' \
    'curl .*--resolve funds.example.org:443:127.0.0.1 .*/health' 'page.sh fund-calc-frontend:B publish' 'backend.sh --settled' 'stop --time 45 shop-backend-blue-1'
  [ "$(stored SERVING_SLOT) $(stored BLUE_VERSION) $(stored GREEN_VERSION) $(stored FRONTEND_VERSION)" = 'green A B A' ]
  grep -q 'A false' "${WORK}/state/backend-blue"
  [ "$(cat "${WORK}/state/page")" = page-B ]
  [ "$(noted command) $(noted version) $(noted previous) $(noted outcome)" = 'deploy B A ok' ]
}

@test "0: a release that serves already is left alone" {
  deploy B
  : >"${WORK}/calls"
  deploy B
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'B serves already' ]]
  run ! grep -E ' up |backend.sh backend|stop|publish' "${WORK}/calls"
  [ "$(wc -l <"${LEDGER}")" = 1 ]
}

@test "0: --dry-run says the plan and changes nothing" {
  local before
  before=$(cat "${SETTINGS}")
  deploy --dry-run B
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'start B as green beside A'* ]]
  [ "$(cat "${SETTINGS}")" = "${before}" ]
  run ! grep -E ' up |pull|backend.sh backend|stop|publish' "${WORK}/calls"
  [ ! -e "${LEDGER}" ]
}

@test "0: --status prints slots, releases, page, lock and the last line of the ledger" {
  deploy B
  deploy --status
  [ "${status}" -eq 0 ]
  [ "${lines[0]}" = 'serving green B' ]
  [ "${lines[1]}" = 'edge uses backend-green:8000' ]
  [ "${lines[2]}" = 'idle blue A stopped' ]
  [ "${lines[3]}" = 'edge A, page page-B' ]
  [ "${lines[4]}" = 'lock free' ]
  [[ "${lines[5]}" == 'last {"time":'*'"outcome":"ok"'* ]]
}

@test "0: an edge that is made of something else is made anew, and the time without an answer is told" {
  echo other >"${WORK}/state/edge"
  deploy B
  [ "${status}" -eq 0 ]
  in_order 'backend.sh backend-green:8000' 'compose .* up .*--no-deps --wait .*--timeout 1 frontend' 'stop --time 45'
  [[ "${output}" =~ 'the edge was made anew: no answer for '[0-9]+' ms' ]]
  [ "$(stored FRONTEND_VERSION)" = B ]
}

@test "0: images of a registry are pulled and pinned by their digests" {
  echo 'REGISTRY=registry.example.org/fund/' >>"${SETTINGS}"
  touch "${WORK}/digests"
  deploy B
  [ "${status}" -eq 0 ]
  in_order 'pull --quiet registry.example.org/fund/fund-calc-backend:B' 'pull --quiet registry.example.org/fund/fund-calc-frontend:B' ' up '
  [[ "$(stored GREEN_VERSION)" =~ ^B@sha256:[0-9a-f]{64}$ ]]
  # What serves was started from images that were built here; going back finds them under the names of the registry.
  in_order 'tag id-fund-calc-backend:A registry.example.org/fund/fund-calc-backend:A' 'tag id-fund-calc-frontend:A registry.example.org/fund/fund-calc-frontend:A' ' up '
  [[ "$(noted backend)" =~ ^sha256:[0-9a-f]{64}$ ]]
}

@test "2: no version, two, one that cannot be a tag, an option without its value" {
  local arguments
  for arguments in '' 'A B' 'a:b' '--soak' '--soak soon B' '--frontend-digest sha256:12 B' 'B@sha256:12' '--project'; do
    # shellcheck disable=SC2086
    run "${SCRIPTS}/deploy.sh" ${arguments}
    [ "${status}" -eq 2 ]
    [[ "${output}" == *'see scripts/deploy.sh --help' ]]
  done
}

@test "10: a second run ends at once and names the first" {
  exec 7>>"${SETTINGS}.deploy.lock"
  flock 7
  echo 'deploy B by root, process 1, since then' >"${SETTINGS}.deploy.lock"
  deploy B 7>&-
  [ "${status}" -eq 10 ]
  [[ "${output}" == *'another run has the lock: deploy B by root, process 1, since then' ]]
  [ ! -s "${WORK}/calls" ]
  deploy --status 7>&-
  [[ "${output}" == *'lock deploy B by root'* ]]
}

refused() { # message
  deploy B
  [ "${status}" -eq 20 ]
  [[ "${output}" == *"$1"*'nothing was changed'* ]]
  SAID=${output}
  run ! grep -E ' up |backend.sh backend|stop' "${WORK}/calls"
  as_before
  [ ! -e "${LEDGER}" ]
}

@test "20: an engine that does not answer or is too old, and a Compose that is" {
  touch "${WORK}/no-engine"
  refused 'no Docker engine answers'
  rm "${WORK}/no-engine"
  echo 27.5 >"${WORK}/engine-version"
  refused 'needs Docker Engine 28'
  echo 28.0 >"${WORK}/engine-version"
  echo 2.39.4 >"${WORK}/compose-version"
  refused 'needs Docker Compose 2.40'
}

@test "20: no stack, settings that Compose refuses, secrets that are missing" {
  touch "${WORK}/no-config"
  refused 'the compose file is not valid'
  rm "${WORK}/no-config" "${WORK}/secrets/redis-cache-password"
  refused 'redis-cache-password is missing'
  mv "${WORK}/state/frontend" "${WORK}/frontend"
  deploy B
  [ "${status}" -eq 20 ]
  [[ "${output}" == *'no stack shop runs'* ]]
}

@test "20: a release of a registry that is not signed with the key, or whose tag was moved; a signed one is taken by its digests" {
  local backend frontend
  backend=sha256:$(printf '%064d' 1)
  frontend=sha256:$(printf '%064d' 2)
  printf 'REGISTRY=registry.example.org/\n' >>"${SETTINGS}"
  printf 'key\n' >"${WORK}/secrets/release.pub"
  printf 'version B\nimage fund-calc-backend %s\nimage fund-calc-frontend %s\n' "${backend}" "${frontend}" >"${WORK}/release.txt"
  printf '#!/bin/sh\ncase "$*" in *frontend*) echo %s ;; *) cat "%s" ;; esac\n' "${frontend}" "${WORK}/tag" >"${WORK}/bin/skopeo"
  printf '#!/bin/sh\n[ ! -e "%s" ]\n' "${WORK}/forged" >"${WORK}/bin/minisign"
  chmod +x "${WORK}/bin"/*
  echo "${backend}" >"${WORK}/tag"
  touch "${WORK}/forged"
  refused 'B is not the release that was signed'
  rm "${WORK}/forged"
  # A key that the settings name must be there.
  cp "${SETTINGS}" "${WORK}/settings"
  printf 'RELEASE_PUBLIC_KEY_FILE=%s/none.pub\n' "${WORK}" >>"${SETTINGS}"
  refused "B cannot be verified"
  [[ "${SAID}" == *"there is no public key ${WORK}/none.pub"* ]]
  cp "${WORK}/settings" "${SETTINGS}"
  mv "${WORK}/tag" "${WORK}/no-tag"
  refused 'B cannot be verified'
  [[ "${SAID}" == *'the registry gives no digest'* ]]
  mv "${WORK}/no-tag" "${WORK}/tag"
  printf 'sha256:%064d\n' 9 >"${WORK}/tag"
  refused 'fund-calc-backend:B was changed after its release'
  echo "${backend}" >"${WORK}/tag"
  deploy "B@${frontend}"
  [ "${status}" -eq 20 ]
  [[ "${output}" == *"the signed fund-calc-backend of B is ${backend}, not ${frontend}"* ]]
  deploy B
  [ "${status}" -eq 0 ]
  in_order "pull --quiet registry.example.org/fund-calc-backend:B@${backend}" "pull --quiet registry.example.org/fund-calc-frontend:B@${frontend}" ' up '
}

@test "20: a disk without room for the images" {
  echo 1999999999 >"${WORK}/free"
  refused 'has 1999 MB free, and a release needs 2000 MB'
}

@test "20: an image that is not here, cannot be pulled, or is of another version" {
  rm "${WORK}/images/fund-calc-frontend:B"
  refused 'there is no image fund-calc-frontend:B here'
  deploying::image frontend B C
  refused 'fund-calc-frontend:B is of version C, not B'
  deploying::image frontend B
  echo 'REGISTRY=registry.example.org/' >>"${SETTINGS}"
  touch "${WORK}/no-pull"
  refused 'registry.example.org/fund-calc-backend:B cannot be pulled'
}

unfit() { # message
  deploy B
  [ "${status}" -eq 30 ]
  [[ "${output}" == *"$1"*'A serves as before' ]]
  as_before
  [ "$(stored GREEN_VERSION)" = '' ]
  [ "$(noted version) $(noted outcome)" = 'B unhealthy' ]
  run ! grep 'backend.sh backend-green' "${WORK}/calls"
}

@test "30: a release that does not start, or is not ready" {
  touch "${WORK}/no-start-B"
  unfit 'B did not start'
  mv "${WORK}/no-start-B" "${WORK}/unready-B"
  unfit 'green is not ready: /readyz'
}

@test "30: a release that is another one, computes a wrong value, or does not reach its Redis" {
  echo C >"${WORK}/version-B"
  unfit 'green answers as version C, not B'
  rm "${WORK}/version-B"
  touch "${WORK}/wrong-B"
  unfit 'green computes a wrong value'
  mv "${WORK}/wrong-B" "${WORK}/no-redis-B"
  unfit 'green does not reach a Redis that blue reaches'
}

@test "30: an edge that refuses the switch" {
  touch "${WORK}/refuses-B"
  deploy B
  [ "${status}" -eq 30 ]
  [[ "${output}" == *'the edge did not switch to B; A serves as before' ]]
  as_before
}

taken_back() { # message
  deploy "${@:2}" B
  [ "${status}" -eq 31 ]
  [[ "${output}" == *"$1"*'A serves again' ]]
  as_before
  [ "$(cat "${WORK}/state/page")" = page-A ]
  [ "$(noted outcome)" = taken-back ]
}

@test "31: a release that fails through the edge" {
  touch "${WORK}/fails-B"
  taken_back 'the edge does not answer as version B'
}

@test "31: a release that fails while it is watched" {
  echo 7 >"${WORK}/fails-later-B"
  taken_back 'probes in a row failed' --soak 20
}

@test "31: a release whose answers to callers are faults" {
  cat >"${WORK}/metrics-B" <<'M'
http_server_requests_seconds_count{method="GET",status="200",uri="/x"} 100
http_server_requests_seconds_count{method="GET",status="500",uri="/x"} 5
http_server_requests_seconds_count{method="GET",status="500",uri="/health"} 70
M
  taken_back '5 of 105 answers of B are faults' --soak 20
}

@test "31: a page that cannot be published, and an edge that does not start" {
  touch "${WORK}/no-publish"
  taken_back 'the page of B was not published'
  rm "${WORK}/no-publish"
  echo other >"${WORK}/state/edge"
  touch "${WORK}/no-edge-start"
  taken_back 'the page of B was not published'
  [ "$(stored FRONTEND_VERSION)" = A ]
}

@test "40: going back does not succeed" {
  touch "${WORK}/fails-B" "${WORK}/refuses-A"
  deploy B
  [ "${status}" -eq 40 ]
  [[ "${output}" == *'a person must look' ]]
  [ "$(noted outcome)" = stuck ]
}

@test "50: the former release cannot be stopped" {
  touch "${WORK}/no-stop"
  deploy B
  [ "${status}" -eq 50 ]
  [[ "${output}" == *'B serves, and blue could not be stopped' ]]
  [ "$(noted outcome)" = cleanup-failed ]
}

@test "50: an image that is no longer needed cannot be removed" {
  local version
  for version in V W X Y Z; do
    deploying::image backend "${version}"
    printf '{"version":"%s","previous":"-","outcome":"ok"}\n' "${version}" >>"${LEDGER}"
  done
  touch "${WORK}/no-removal"
  deploy B
  [ "${status}" -eq 50 ]
  [[ "${output}" == *'B serves, and images of old releases could not be removed' ]]
  [ "$(noted outcome)" = cleanup-failed ]
}

@test "images older than the last four releases are removed, never one that is in use" {
  local version
  for version in V W X Y Z; do
    deploying::image backend "${version}"
    deploying::image frontend "${version}"
    printf '{"version":"%s","previous":"-","outcome":"ok"}\n' "${version}" >>"${LEDGER}"
  done
  deploy B
  [ "${status}" -eq 0 ]
  # A is in no line of the ledger and in use.
  [ "$(cd "${WORK}/images" && echo fund-calc-backend:*)" = 'fund-calc-backend:A fund-calc-backend:B fund-calc-backend:W fund-calc-backend:X fund-calc-backend:Y fund-calc-backend:Z' ]
  [ ! -e "${WORK}/images/fund-calc-frontend:V" ]
}

@test "a run that is killed at any step is ended by the next one" {
  local step
  for step in lock preflight pull start gate switch verify page soak drain ledger; do
    rm -rf "${WORK:?}"/{bin,state,images,calls,.env,releases.jsonl}
    deploying::prepare
    DEPLOY_CRASH_AT=${step} deploy B
    [ "${status}" -eq 137 ]
    [ ! -e "${LEDGER}" ]
    deploy B
    [ "${status}" -eq 0 ]
    [ "$(stored SERVING_SLOT) $(cat "${WORK}/state/used") $(cat "${WORK}/state/page")" = 'green backend-green:8000 page-B' ]
    grep -q 'A false' "${WORK}/state/backend-blue"
    [ "$(noted version) $(noted previous) $(noted outcome)" = 'B A ok' ]
  done
}

@test "a run that was killed between storing the slot and moving the edge is ended by the next one" {
  DEPLOY_CRASH_AT=switch deploy B
  echo SERVING_SLOT=green >>"${SETTINGS}"
  deploy B
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'the edge uses backend-blue:8000 and green is stored: making them one'* ]]
  [ "$(stored SERVING_SLOT) $(cat "${WORK}/state/used")" = 'green backend-green:8000' ]
}
