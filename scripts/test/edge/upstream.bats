#!/usr/bin/env bats
# The backend behind the edge: away, back again, moved, replaced under load.

load edge.bash

setup() {
  edge::folder
  edge::page
  edge::settings
}

teardown() {
  edge::end "${OTHER_PID:-}"
  edge::stop
}

code() { # curl arguments...
  edge::get -o /dev/null -w '%{http_code}' "$@"
}

says() { # expected curl-arguments...
  local expected=$1
  shift
  [ "$(code "$@")" = "${expected}" ]
}

@test "while the backend is unavailable the page stands, programs get a problem and people a page in their language" {
  edge::start
  says 200 "${HTTPS}/"
  run edge::get -i "${HTTPS}/api/v1/x"
  [[ "${output}" == *' 502'*'content-type: application/problem+json'*'retry-after: 5'* ]]
  [ "$(tail -n 1 <<<"${output}" | jq -r .code)" = UNAVAILABLE ]
  run edge::get -H 'Accept-Language: zh' "${HTTPS}/api/v1/x"
  [ "$(jq -r .title <<<"${output}")" = 暂时无法连接服务 ]
  run edge::get -i -H 'Accept: text/html' -H 'Accept-Language: en' "${HTTPS}/openapi.json"
  [[ "${output}" == *' 502'*'content-type: text/html'*'content-language: en'*'The service cannot be reached'* ]]
  # The page names the request and runs nothing.
  local id
  id=$(tr -d '\r' <<<"${output}" | sed -n 's/^x-request-id: //p')
  [[ "${output}" == *"<code>${id}</code>"* ]]
  [[ "${output}" != *'<script'* && "${output}" != *'<style'* && "${output}" != *'<!--'* ]]
  run edge::get -H 'Accept: text/html' -H 'Accept-Language: zh-CN' "${HTTPS}/openapi.json"
  [[ "${output}" == *'暂时无法连接服务'* ]]
  run edge::get "${HTTPS}/.edge/page.css"
  [[ "${output}" == *font* ]]
}

@test "a backend that comes back is used within 5 seconds" {
  edge::start
  edge::upstream
  says 200 "${HTTPS}/api/v1/x"
  edge::end "${UPSTREAM_PID}"
  says 502 "${HTTPS}/api/v1/x"
  edge::upstream
  edge::until 5 says 200 "${HTTPS}/api/v1/x"
}

@test "a switch to the other backend loses no request and outlives a restart of nginx" {
  edge::start EDGE_UNLIMITED_NETWORKS=127.0.0.1 EDGE_STATE="${WORK}/state"
  edge::upstream "${BACKEND_PORT}" blue
  edge::ports GREEN_PORT
  node "${EDGE_HOUSE}/scripts/test/edge/upstream.mjs" "${GREEN_PORT}" green 3>&- &
  OTHER_PID=$!
  edge::until 10 says 200 "http://127.0.0.1:${GREEN_PORT}/health"

  node "${EDGE_HOUSE}/scripts/test/edge/load.mjs" "https://127.0.0.1:${HTTPS_PORT}/api/v1/x" --rate 50 --seconds 4 >"${WORK}/told" 3>&- &
  local pace=$!
  sleep 1
  EDGE_STATE=${WORK}/state "${EDGE_HOUSE}/nginx/backend.sh" "127.0.0.1:${GREEN_PORT}"
  edge::until 5 bash -c "curl -sk ${HTTPS}/api/v1/x | grep -q green"
  sleep 1
  EDGE_STATE=${WORK}/state "${EDGE_HOUSE}/nginx/backend.sh" "127.0.0.1:${BACKEND_PORT}"
  wait "${pace}"
  [ "$(jq -c '[.accepted, .other]' "${WORK}/told")" = '[200,0]' ]

  EDGE_STATE=${WORK}/state "${EDGE_HOUSE}/nginx/backend.sh" "127.0.0.1:${GREEN_PORT}"
  edge::end "${EDGE_PID}"
  edge::start EDGE_STATE="${WORK}/state"
  run edge::get "${HTTPS}/api/v1/x"
  [ "$(jq -r .name <<<"${output}")" = green ]
}

@test "a switch is settled when what was under way is finished" {
  edge::start EDGE_TLS=off
  edge::upstream "${BACKEND_PORT}" blue
  edge::ports GREEN_PORT
  node "${EDGE_HOUSE}/scripts/test/edge/upstream.mjs" "${GREEN_PORT}" green 3>&- &
  OTHER_PID=$!
  edge::until 10 says 200 "http://127.0.0.1:${GREEN_PORT}/health"
  "${EDGE_HOUSE}/nginx/backend.sh" --settled
  exec 5<>"/dev/tcp/127.0.0.1/${HTTP_PORT}"
  printf 'POST /api/v1/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\na' >&5
  edge::until 5 grep -q . <(curl -sf "${HTTP}/api/v1/x")
  "${EDGE_HOUSE}/nginx/backend.sh" "127.0.0.1:${GREEN_PORT}"
  unsettled() { ! "${EDGE_HOUSE}/nginx/backend.sh" --settled; }
  edge::until 5 unsettled
  printf b >&5
  edge::until 10 "${EDGE_HOUSE}/nginx/backend.sh" --settled
  [[ "$(timeout 5 head -n 1 <&5)" == 'HTTP/1.1 200'* ]]
  exec 5>&-
}

@test "a switch to a backend that does not exist or is not ready is refused, and the old one serves on" {
  export EDGE_STATE=${WORK}/state
  edge::start
  edge::upstream "${BACKEND_PORT}" blue
  edge::ports FREE_PORT GREEN_PORT
  node "${EDGE_HOUSE}/scripts/test/edge/upstream.mjs" "${GREEN_PORT}" starting 3>&- &
  OTHER_PID=$!
  edge::until 10 says 200 "http://127.0.0.1:${GREEN_PORT}/health"
  local before target reason how
  before=$(cat "${EDGE_RUN}/backend.conf")
  while read -r target reason; do
    for how in '' --check; do
      # shellcheck disable=SC2086 # no word or one
      run "${EDGE_HOUSE}/nginx/backend.sh" ${how} "${target}"
      [ "${status}" -eq 5 ]
      [ "${output}" = "edge: ${target} ${reason}; the backend stays where it was" ] || { echo "${output}"; return 1; }
    done
  done <<TABLE
no-such-slot.invalid:8000 does not exist
127.0.0.1:${FREE_PORT} is not ready: /readyz did not answer
127.0.0.1:${GREEN_PORT} is not ready: /readyz answered 503
TABLE
  # Of several, each must be ready.
  run "${EDGE_HOUSE}/nginx/backend.sh" "127.0.0.1:${BACKEND_PORT}" "127.0.0.1:${GREEN_PORT}"
  [ "${status}" -eq 5 ]
  [ "$(cat "${EDGE_RUN}/backend.conf")" = "${before}" ]
  [ ! -e "${EDGE_STATE}/backend" ]
  [ "$("${EDGE_HOUSE}/nginx/backend.sh" --show)" = "127.0.0.1:${BACKEND_PORT}" ]
  "${EDGE_HOUSE}/nginx/backend.sh" --check "127.0.0.1:${BACKEND_PORT}"
  run edge::get "${HTTPS}/api/v1/x"
  [ "$(jq -r .name <<<"${output}")" = blue ]
}

@test "of two slots the edge takes the one that is ready, and the other one when that is gone for good" {
  edge::ports GREEN_PORT
  export EDGE_STATE=${WORK}/state EDGE_SLOTS="127.0.0.1:${BACKEND_PORT} 127.0.0.1:${GREEN_PORT}"
  node "${EDGE_HOUSE}/scripts/test/edge/upstream.mjs" "${GREEN_PORT}" green 3>&- &
  OTHER_PID=$!
  edge::until 10 says 200 "http://127.0.0.1:${GREEN_PORT}/health"
  # The first one does not exist.
  edge::start
  answers() { [ "$(edge::get "${HTTPS}/api/v1/x" | jq -r .name)" = "$1" ]; }
  answers green
  # It comes, and is not taken while the one in use is ready.
  edge::upstream "${BACKEND_PORT}" blue
  answers green
  edge::end "${OTHER_PID}"
  edge::until 15 answers blue
  grep -q "127.0.0.1:${GREEN_PORT} has not been ready for a while and 127.0.0.1:${BACKEND_PORT} is" "${WORK}/err"
  # What the edge came to is what it starts with again, though another slot stands first.
  node "${EDGE_HOUSE}/scripts/test/edge/upstream.mjs" "${GREEN_PORT}" green 3>&- &
  OTHER_PID=$!
  edge::until 10 says 200 "http://127.0.0.1:${GREEN_PORT}/health"
  edge::end "${EDGE_PID}"
  edge::start EDGE_SLOTS="127.0.0.1:${GREEN_PORT} 127.0.0.1:${BACKEND_PORT}"
  answers blue
}

@test "a slot that was remembered and is no slot any more is forgotten" {
  export EDGE_STATE=${WORK}/state EDGE_SLOTS="127.0.0.1:${BACKEND_PORT}"
  mkdir -p "${EDGE_STATE}"
  edge::ports OLD_PORT
  echo "127.0.0.1:${OLD_PORT}" >"${EDGE_STATE}/backend"
  edge::upstream
  edge::start
  says 200 "${HTTPS}/api/v1/x"
}

@test "no address that is none gets into the configuration" {
  edge::start
  local before address
  before=$(cat "${EDGE_RUN}/backend.conf")
  for address in 'backend' 'backend:http' 'a;b:80' $'a\nb:80' '1.2.3.4:80;}'; do
    run "${EDGE_HOUSE}/nginx/backend.sh" "${address}"
    [ "${status}" -eq 2 ]
  done
  [ "$(cat "${EDGE_RUN}/backend.conf")" = "${before}" ]
}

@test "a backend known by name is followed, also where the name is unknown at the start" {
  edge::start EDGE_BACKEND="localhost:${BACKEND_PORT}" EDGE_RESOLVER=127.0.0.1
  says 502 "${HTTPS}/api/v1/x"
  says 200 "${HTTPS}/"
}

@test "of two backends the second answers a GET that the first broke, and never a POST" {
  edge::ports OTHER_PORT
  # Accepts, reads the request, notes its method and hangs up.
  node -e '
    require("net").createServer((s) => s.once("data", (d) => {
      require("fs").appendFileSync(process.argv[2], String(d).split(" ")[0] + "\n");
      s.destroy();
    })).listen(+process.argv[1], "127.0.0.1")' "${OTHER_PORT}" "${WORK}/broken" 3>&- &
  OTHER_PID=$!
  edge::start EDGE_BACKEND="127.0.0.1:${OTHER_PORT} 127.0.0.1:${BACKEND_PORT}"
  edge::upstream
  for _ in 1 2 3 4; do says 200 "${HTTPS}/api/v1/x"; done
  grep -qx GET "${WORK}/broken"
  # After a rest the broken one is tried again: nginx counts whole seconds, and wants more than two.
  sleep 3.2
  local refused
  refused=$(for _ in 1 2 3 4 5 6; do code -X POST -d '{}' "${HTTPS}/api/v1/x"; echo; done | grep -c 502)
  [ "${refused}" -ge 1 ]
  [ "$(grep -cx POST "${WORK}/broken")" -eq "${refused}" ]
}

@test "connections to the backend are kept" {
  edge::start
  edge::upstream
  for _ in 1 2 3 4 5 6; do says 200 "${HTTPS}/health"; done
  # The first request connects, all others find the connection.
  logged() { [ "$(grep -c '"url.path":"/health"' "${EDGE_ACCESS_LOG}")" -eq 6 ]; }
  edge::until 5 logged
  run jq -r 'select(."url.path" == "/health") | ."upstream.connect_time"' "${EDGE_ACCESS_LOG}"
  [ "${#lines[@]}" -eq 6 ]
  [ "$(ss -Htn state established "( dport = :${BACKEND_PORT} )" | wc -l)" -eq 1 ]
}
