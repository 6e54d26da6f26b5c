#!/usr/bin/env bats
# The production stack on this engine: what it serves, what its containers may, and that it goes on serving while parts
# of it are stopped, renewed or filled up. The tests run in order on one stack.

readonly OUTSIDE=fc-outside

setup_file() {
  load lib
  stack::prepare
  # Someone outside, whose calls come through the published port as a stranger's do; at an address for documentation.
  if ip netns add "${OUTSIDE}" 2>/dev/null; then
    ip link add "${OUTSIDE}" type veth peer name eth0 netns "${OUTSIDE}"
    ip addr add 198.51.100.1/24 dev "${OUTSIDE}"
    ip link set "${OUTSIDE}" up
    ip -n "${OUTSIDE}" addr add 198.51.100.2/24 dev eth0
    ip -n "${OUTSIDE}" link set eth0 up
    export SERVER_NAMES='localhost 127.0.0.1 [::1] 198.51.100.1'
  fi
  # Both slots, so that two instances can be compared; a cache small enough to be filled.
  export REDIS_CACHE_MEMORY=24mb
  # A key, made by root as an operator makes it.
  export FUNDCALC_API_KEYS_FILE=/run/fundcalc/keys/api-keys
  "${ROOT}/scripts/api-key.sh" new desk --quota 20/600 --file "${SECRETS}/keys/api-keys" >"${BATS_FILE_TMPDIR}/key" 2>/dev/null
  local began=${EPOCHREALTIME/./}
  stack::up --scale backend-green=1
  stack::report "all healthy after $(((${EPOCHREALTIME/./} - began) / 1000)) ms"
}

teardown_file() {
  load lib
  ip netns del "${OUTSIDE}" 2>/dev/null || true
  stack::down
}

setup() {
  load lib
}

sheet='{"series": {"fund": "sample:index"}, "include": []}'

@test "page and API are served over TLS, and plain HTTP leads there" {
  [[ "$(stack::get /)" == *'<div id="root">'* ]]
  # Redis may be doubted for a moment while everything starts.
  healthy() { [ "$(stack::get /health)" = '{"status":"healthy","version":"proof"}' ]; }
  stack::within 20 healthy
  run stack::get /api/v1/performance/tear-sheet -H 'Content-Type: application/json' -d "${sheet}"
  [[ "${output}" == '{"result":'* ]]
  run curl --silent --output /dev/null --write-out '%{http_code} %{redirect_url}' "http://localhost:${HTTP_PORT}/cash-flow/xirr"
  [ "${output}" = "308 https://localhost:${HTTPS_PORT}/cash-flow/xirr" ]
}

@test "a key has a quota of its own and a name in the edge's line; without one a caller has neither" {
  local key edge headers
  edge=$(stack::container frontend)
  key=$(cat "${BATS_FILE_TMPDIR}/key")
  headers=$(stack::get /api/v1/glossary -H "Authorization: Bearer ${key}" -H 'X-Request-Id: proof-with-key' --dump-header - --output /dev/null)
  headers+=$(stack::get /api/v1/glossary -H 'X-Request-Id: proof-without-key' --dump-header - --output /dev/null)
  run grep -ioE 'ratelimit-policy: .*q=[0-9]+;w=60|x-log-.*' <<<"${headers}"
  [ "${output,,}" = $'ratelimit-policy: "second";q=20;w=1, "minute";q=600;w=60\nratelimit-policy: "second";q=120;w=1, "minute";q=2400;w=60' ]
  named() { docker logs "${edge}" 2>/dev/null | grep "\"http.request.id\":\"$1\".*\"user_id\":\"$2\""; }
  stack::within 5 named proof-with-key desk
  stack::within 5 named proof-without-key anonymous
  [ "$(stack::status /api/v1/glossary -H "Authorization: Bearer ${key}x")" = 401 ]
}

@test "a stranger is held to exactly ten calls a second and twenty more, whatever origin it claims, and logged by its own address" {
  local edge told account claim
  edge=$(stack::container frontend)
  ip netns exec "${OUTSIDE}" true || skip 'needs a network namespace for someone outside'
  for claim in '' --spoof; do
    # The twenty are there again.
    sleep 3
    docker logs "${edge}" 2>/dev/null | wc -l >"${BATS_TEST_TMPDIR}/before"
    told=$(ip netns exec "${OUTSIDE}" node "${ROOT}/scripts/test/edge/load.mjs" "https://198.51.100.1:${HTTPS_PORT}/api/v1/glossary" \
      --rate 30 --seconds 6 ${claim:+"${claim}"})
    account() {
      docker logs "${edge}" 2>/dev/null | tail -n "+$(($(cat "${BATS_TEST_TMPDIR}/before") + 1))" | node "${ROOT}/scripts/test/edge/bucket.mjs" 10 20 198.51.100.2
    }
    # All of them by that address, so none by one that it claimed.
    whole() { [ "$(stack::field "$(account)" arrived)" = 180 ]; }
    stack::within 10 whole
    account=$(account)
    stack::report "through the published port ${claim:+with claimed origins }${account} of ${told}"
    node -e 'const [told, account] = process.argv.slice(1).map(JSON.parse);
      require("assert")(told.sent === 180 && told.other === 0 && told.withoutRetryAfter === 0 && told.accepted === account.accepted - account.crowded
        && account.allowed < 180 && Math.abs(account.accepted - account.allowed) <= 2)' "${told}" "${account}"
  done
  # A network that is not counted is let in: three times a burst at once, all of it answered.
  run stack::status '/api/v1/glossary?call=[1-60]' --parallel --write-out '%{http_code}\n'
  # Its progress is told among them, however silent it is to be.
  [ "$(grep -cx 200 <<<"${output}")" = 60 ]
}

@test "nothing but the two ports of the edge is on the host" {
  run bash -c "docker ps --filter label=com.docker.compose.project=${PROJECT} --format '{{.Ports}}' | grep -oE '(0.0.0.0|\[::\]|127[0-9.]*):[0-9]+' | sed 's/.*://' | sort -u | tr '\n' ' '"
  [ "${output}" = "$(printf '%s\n' "${HTTP_PORT}" "${HTTPS_PORT}" | sort | tr '\n' ' ')" ]
}

@test "every container runs as an unprivileged user, without rights, on a root that cannot be written, within limits" {
  local container facts process user
  for container in $(docker ps --filter "label=com.docker.compose.project=${PROJECT}" --format '{{.Names}}'); do
    # Read-only root, no rights, none to be gained; limits of memory, processors and processes; comes back; healthy.
    facts=$(docker inspect "${container}" | node -e '
      const [{ HostConfig: host, State: state }] = JSON.parse(require("fs").readFileSync(0));
      console.log(host.ReadonlyRootfs, host.CapDrop.join(), host.SecurityOpt.join(), host.Memory > 0, host.NanoCpus > 0,
        host.PidsLimit > 0, host.RestartPolicy.Name, state.Health.Status);')
    [ "${facts}" = 'true ALL no-new-privileges:true true true true unless-stopped healthy' ]
    user=$(docker inspect --format '{{.Config.User}}' "${container}")
    [[ ${user} =~ ^[1-9][0-9]*:[1-9][0-9]*$ ]]
    process=$(docker inspect --format '{{.State.Pid}}' "${container}")
    [ "$(awk '/^CapEff|^CapPrm/ { print $2 }' "/proc/${process}/status" | sort -u)" = 0000000000000000 ]
    [ "$(awk '/^NoNewPrivs/ { print $2 }' "/proc/${process}/status")" = 1 ]
    # Not for want of rights, but because nothing can be written there.
    run docker exec --user 0:0 "${container}" /bin/sh -c ': >/usr/written'
    [[ "${output}" == *'Read-only file system'* ]]
  done
}

@test "data is reached by the service alone, and it by the edge alone" {
  local edge
  edge=$(stack::container frontend)
  run docker exec "${edge}" curl --silent --max-time 2 "http://$(stack::address "$(stack::container redis)" data):6379"
  [ "${status}" -ne 0 ]
  run docker exec "${edge}" curl --silent --max-time 3 http://backend-blue:8000/livez
  [ "${output}" = '{"status":"alive"}' ]
}

redis_is_up() { [[ "$(stack::health blue)" == *'"redis":"up"'* ]]; }

@test "both Redis are there, each with its own rules and users" {
  stack::within 30 redis_is_up
  run stack::redis "$(stack::container redis)" operator config get maxmemory-policy
  [[ "${output}" == *noeviction* ]]
  run stack::redis "$(stack::container redis)" operator config get save
  [[ "${output}" == *'900 1 300 10 60 10000'* ]]
  run stack::redis "$(stack::container redis)" operator config get appendonly
  [[ "${output}" == *yes* ]]
  run stack::redis "$(stack::container redis)" app flushall
  [[ "${output}" == *NOPERM* ]]
  run stack::redis "$(stack::container redis)" app get other:key
  [[ "${output}" == *NOPERM* ]]
  run docker exec "$(stack::container redis)" redis-cli get fc:state:x
  [[ "${output}" == *NOAUTH* ]]
}

@test "a cache that is full loses no session" {
  local cache state
  cache=$(stack::container redis-cache)
  state=$(stack::container redis)
  stack::upload
  for i in $(seq 2000); do printf 'SET fc:state:proof:%s %s PX 3600000\n' "${i}" "session-${i}"; done \
    | stack::redis "${state}" app --pipe >/dev/null
  # 2.2 times what fits: 4,500 values of 10,923 letters, each of which takes 12 KiB of the 24 MB.
  node -e 'const { randomBytes } = require("crypto");
    for (let i = 0; i < 4500; i++) process.stdout.write(`SET fc:proof:${i} ${randomBytes(8192).toString("base64")}\n`);' \
    | stack::redis "${cache}" operator --pipe >/dev/null
  run stack::redis "${cache}" operator info stats
  [ "$(sed -n 's/^evicted_keys:\([0-9]*\).*/\1/p' <<<"${output}")" -gt 1000 ]
  run stack::redis "${state}" app eval 'local n = 0; for i = 1, 2000 do if redis.call("GET", "fc:state:proof:" .. i) == "session-" .. i then n = n + 1 end end; return n' 0
  [ "${output}" = 2000 ]
  # What a caller uploaded is there too, for a slot that never had it in its memory.
  stack::kept green
  [ "$(stack::status /api/v1/glossary)" = 200 ]
}

@test "an upload outlives a Redis that is killed" {
  local state
  state=$(stack::container redis)
  stack::upload
  # It is on the disk within a second.
  sleep 1.2
  docker kill "${state}" >/dev/null
  [ "$(stack::status /api/v1/glossary)" = 200 ]
  docker start "${state}" >/dev/null
  # By the slot that never had it in its memory.
  stack::within 20 stack::kept green
}

@test "a request under way is finished before the service stops" {
  local container
  container=$(stack::container backend-green)
  node "${BATS_TEST_DIRNAME}/slow-request.mjs" "$(stack::address "${container}" app)" >"${BATS_TEST_TMPDIR}/slow" 3>&- &
  local asking=$!
  stack::within 10 grep --quiet started "${BATS_TEST_TMPDIR}/slow"
  docker stop --time 45 "${container}" >/dev/null
  wait "${asking}"
  grep --quiet 'answered 200' "${BATS_TEST_TMPDIR}/slow"
  [ "$(docker inspect --format '{{.State.ExitCode}}' "${container}")" = 143 ]
}

@test "the service alone is made anew, and the edge finds it within five seconds" {
  local ready
  stack::compose up --detach --no-deps --force-recreate --wait --wait-timeout 120 backend-blue 2>/dev/null
  ready=${EPOCHREALTIME/./}
  stack::within 5 stack::get /api/v1/glossary --fail
  stack::report "200 through the edge $(((${EPOCHREALTIME/./} - ready) / 1000)) ms after the new service was healthy"
}

@test "the headers of safety are on six kinds of answers" {
  local kind headers
  stack::get / --dump-header "${BATS_TEST_TMPDIR}/page" --output /dev/null
  stack::get /icon.svg --dump-header "${BATS_TEST_TMPDIR}/file" --output /dev/null
  stack::get /api/v1/glossary --dump-header "${BATS_TEST_TMPDIR}/answer" --output /dev/null
  stack::get /api/v1/performance/tear-sheet -d '{' -H 'Content-Type: application/json' --dump-header "${BATS_TEST_TMPDIR}/problem" --output /dev/null
  stack::get /assets/gone.js --dump-header "${BATS_TEST_TMPDIR}/missing" --output /dev/null
  # Both slots, or the edge would take the other one. The next test makes them anew.
  docker stop --time 0 "$(stack::container backend-blue)" "$(stack::container backend-green)" >/dev/null
  stack::get /api/v1/glossary --dump-header "${BATS_TEST_TMPDIR}/unavailable" --output /dev/null
  head -n 1 "${BATS_TEST_TMPDIR}/unavailable" | grep -q ' 50[234]'
  head -n 1 "${BATS_TEST_TMPDIR}/problem" | grep -q ' 400'
  head -n 1 "${BATS_TEST_TMPDIR}/missing" | grep -q ' 404'
  for kind in page file answer problem missing unavailable; do
    headers=$(tr -d '\r' <"${BATS_TEST_TMPDIR}/${kind}" | tr '[:upper:]' '[:lower:]')
    for header in 'strict-transport-security: max-age=63072000' "content-security-policy: default-src 'none'" \
      'x-content-type-options: nosniff' 'referrer-policy: no-referrer' 'x-frame-options: deny' \
      'cross-origin-opener-policy: same-origin' 'permissions-policy: '; do
      [ "$(grep -c "^${header}" <<<"${headers}")" -eq 1 ]
    done
  done
}

@test "two instances share one quota" {
  local blue green address accepted=0 began i most
  FUNDCALC_UNITS_PER_SECOND=40 FUNDCALC_UNITS_PER_MINUTE=40 \
    stack::compose up --detach --wait --wait-timeout 120 --scale backend-green=1 backend-blue backend-green 2>/dev/null
  stack::within 10 stack::state_up blue
  stack::within 10 stack::state_up green
  blue=$(stack::address "$(stack::container backend-blue)" app)
  green=$(stack::address "$(stack::container backend-green)" app)
  began=${SECONDS}
  for i in $(seq 40); do
    for address in "${blue}" "${green}"; do
      [[ "$(curl --silent --output /dev/null --write-out '%{http_code}' "http://${address}:8000/api/v1/glossary")" != 200 ]] || accepted=$((accepted + 1))
    done
  done
  # Forty, what flows back while the calls are made (two units in three seconds), and two.
  most=$((40 + (SECONDS - began + 1) * 2 / 3 + 2))
  stack::report "${accepted} of 80 calls accepted by two instances with a quota of 40 a minute, ${most} at most"
  [ "${accepted}" -ge 38 ]
  [ "${accepted}" -le "${most}" ]
}
