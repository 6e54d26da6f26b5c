#!/usr/bin/env bats
# How much one client may ask for, how long it may take, and who is believed about who asks.

load edge.bash

setup_file() {
  edge::folder
  edge::page
  edge::settings
  edge::start EDGE_UNLIMITED_NETWORKS=127.0.0.77/32
  edge::upstream
}

teardown_file() {
  edge::stop
}

pace() { # arguments of load.mjs
  node "${EDGE_HOUSE}/scripts/test/edge/load.mjs" "$@"
}

# What a client's account should have let in and did, when the log has all of its requests; see bucket.mjs.
bucket() { # rate burst addresses...
  node "${EDGE_HOUSE}/scripts/test/edge/bucket.mjs" "$@" <"${EDGE_ACCESS_LOG}"
}

logged() { # address requests
  [ "$(jq -s --arg address "$1" 'map(select(."client.address" == $address)) | length' "${EDGE_ACCESS_LOG}")" -ge "$2" ]
}

# Accepted is what the bucket lets in of what arrived when it did, at most two away.
require_exact() { # told address rate burst
  local account
  edge::until 10 logged "$2" "$(jq .sent <<<"$1")"
  account=$(bucket "$3" "$4" "$2")
  jq -e --argjson told "$1" '.arrived == $told.sent and .accepted - .crowded == $told.accepted and .arrived > .allowed
    and (.accepted - .allowed | . <= 2 and . >= -2)' <<<"${account}" >/dev/null || { echo "not exact: ${account} of $1"; return 1; }
  jq -e '.other == 0 and .withoutRetryAfter == 0 and .accepted + .refused == .sent' <<<"$1" >/dev/null \
    || { echo "not all accounted for: $1"; return 1; }
}

@test "three times the limit: exactly 10 a second and 20 more on /api, 1 a second and 5 more on /upload" {
  pace "https://127.0.0.1:${HTTPS_PORT}/api/v1/x" --rate 30 --seconds 10 --from 127.0.0.21 >"${WORK}/api" 3>&- &
  local api=$!
  pace "https://127.0.0.1:${HTTPS_PORT}/upload" --method POST --rate 3 --seconds 12 --from 127.0.0.22 >"${WORK}/upload" 3>&-
  wait "${api}"
  require_exact "$(cat "${WORK}/api")" 127.0.0.21 10 20
  require_exact "$(cat "${WORK}/upload")" 127.0.0.22 1 5
  [ "$(jq -c .retryAfter "${WORK}/api")" = '[1]' ]
  [ "$(jq -c .retryAfter "${WORK}/upload")" = '[1]' ]
}

@test "a claimed origin opens no new account" {
  run pace "https://127.0.0.1:${HTTPS_PORT}/api/v1/x" --rate 30 --seconds 5 --from 127.0.0.23 --spoof
  require_exact "${output}" 127.0.0.23 10 20
}

# More calls at once than any burst lets in, until one is refused; prints that answer, headers and body, and notes how
# many were sent.
refused() { # address path curl-arguments...
  local i answer=
  rm -rf "${WORK}/refused"
  for ((i = 0; i < 60; i++)); do
    printf 'url = https://127.0.0.1:%s%s\noutput = %s/refused/%s\n' "${HTTPS_PORT}" "$2" "${WORK}" "${i}"
  done >"${WORK}/calls"
  for ((i = 0; i < 20; i++)); do
    edge::get --include --create-dirs --interface "$1" "${@:3}" --parallel --parallel-max 30 --config "${WORK}/calls" 2>/dev/null
    answer=$(grep -l '^HTTP.* 429' "${WORK}"/refused/* | head -n 1)
    printf '%s\n' "$((60 * (i + 1)))" >"${WORK}/sent-from-$1"
    [[ -z ${answer} ]] || break
  done
  tr -d '\r' <"${answer}"
}

@test "who waits as long as Retry-After says is let in" {
  local path
  for path in /api/v1/x /upload; do
    run refused 127.0.0.24 "${path}"
    [[ "${output}" == *'content-type: application/problem+json'* ]]
    [ "$(tail -n 1 <<<"${output}" | jq -r .code)" = TOO_MANY_REQUESTS ]
    sleep "$(sed -n 's/^retry-after: //p' <<<"${output}")"
    run edge::get -o /dev/null -w '%{http_code}' --interface 127.0.0.24 "https://127.0.0.1:${HTTPS_PORT}${path}"
    [ "${output}" = 200 ]
  done
}

@test "a refusal speaks both languages and its log line names it" {
  run refused 127.0.0.25 /api/v1/x -H 'Accept-Language: zh-CN'
  [ "$(tail -n 1 <<<"${output}" | jq -r .title)" = 请求过于频繁 ]
  [ "$(tail -n 1 <<<"${output}" | jq -r .status)" = 429 ]
  run refused 127.0.0.28 /api/v1/x -H 'Accept-Language: en'
  [ "$(tail -n 1 <<<"${output}" | jq -r .title)" = 'Too many requests' ]
  edge::until 5 grep -q '127\.0\.0\.28.*REJECTED' "${EDGE_ACCESS_LOG}"
  run jq -r 'select(."client.address" == "127.0.0.25" and ."http.response.status_code" == 429) | ."limit.requests"' "${EDGE_ACCESS_LOG}"
  [[ "${output}" == REJECTED* ]]
}

@test "the page and unlimited networks are not counted, nor felt by probes and visitors the limit of what is cheap" {
  local path
  for path in / /assets/main-1a2b3c.js; do
    run pace "https://127.0.0.1:${HTTPS_PORT}${path}" --rate 100 --seconds 1 --from 127.0.0.26
    [ "$(jq .accepted <<<"${output}")" = 100 ]
  done
  # Thrice a second each, from thirty load balancers behind one address.
  for path in /health /samples/tear-sheet; do
    run pace "https://127.0.0.1:${HTTPS_PORT}${path}" --rate 90 --seconds 1 --from 127.0.0.26
    [ "$(jq .refused <<<"${output}")" = 0 ] || { echo "${path}: ${output}"; return 1; }
  done
  run pace "https://127.0.0.1:${HTTPS_PORT}/api/v1/x" --rate 100 --seconds 1 --from 127.0.0.77
  [ "$(jq .accepted <<<"${output}")" = 100 ]
}

@test "a flood of probes is held to 50 a second and 100 more" {
  run refused 127.0.0.29 /health
  [ "$(tail -n 1 <<<"${output}" | jq -r .code)" = TOO_MANY_REQUESTS ]
  run refused 127.0.0.30 /samples/tear-sheet
  [ "$(tail -n 1 <<<"${output}" | jq -r .code)" = TOO_MANY_REQUESTS ]
  local address
  for address in 127.0.0.29 127.0.0.30; do
    edge::until 10 logged "${address}" "$(cat "${WORK}/sent-from-${address}")"
    run bucket 50 100 "${address}"
    jq -e '.arrived > .allowed and (.accepted - .allowed | . <= 2 and . >= -2)' <<<"${output}" >/dev/null || { echo "${output}"; return 1; }
  done
}

# Of 40 calls at once from an address: how many are let in, and how many refused.
crowd() { # address path
  # Calls that wait for their bodies and drip them, so that none is cut. At first a burst, then slower than the limit, so
  # that only those open are too many: nginx asks for the body of each call that it lets in, and refuses the others.
  node -e '
    import tls from "node:tls";
    const call = () => new Promise((done, failed) => {
      const s = tls.connect({ port: +process.argv[1], host: "127.0.0.1", localAddress: process.argv[2], rejectUnauthorized: false }, () =>
        s.write(`POST ${process.argv[3]} HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 9999\r\n\r\n`));
      s.once("data", (answer) => {
        setInterval(() => s.write("1"), 2000);
        done(Number(/^HTTP\/1.1 (\d+)/.exec(answer)[1]));
      });
      s.on("error", failed);
    });
    const answers = [];
    for (let i = 0; i < 40; i++) {
      answers.push(await call());
      if (i > 15) await new Promise((next) => setTimeout(next, 150));
    }
    console.log(answers.filter((a) => a === 100).length, answers.filter((a) => a === 429).length);
    process.exit(0);' --input-type=module "${HTTPS_PORT}" "$@"
}

@test "one client holds no more than 32 requests open" {
  local address path
  while read -r address path; do
    run crowd "${address}" "${path}"
    [ "${output}" = '32 8' ] || { echo "${path}: ${output}"; return 1; }
    edge::until 5 logged "${address}" 8
    run jq -r --arg address "${address}" 'select(."client.address" == $address and ."http.response.status_code" == 429)
      | ."limit.requests" + " " + ."limit.connections"' "${EDGE_ACCESS_LOG}"
    [ "$(sort -u <<<"${output}")" = 'PASSED REJECTED' ]
  done <<'TABLE'
127.0.0.27 /api/v1/x
127.0.0.31 /health
127.0.0.32 /samples/tear-sheet
TABLE
}

@test "bodies have limits by what they are for" {
  local path size
  while read -r path size; do
    run bash -c "head -c $((size * 1048576)) /dev/zero | curl -sk --interface 127.0.0.77 --data-binary @- \
      https://127.0.0.1:${HTTPS_PORT}${path} | jq -r .bytes"
    [ "${output}" = "$((size * 1048576))" ]
    run bash -c "head -c $((size * 1048576 + 1)) /dev/zero | curl -sk --interface 127.0.0.77 --data-binary @- \
      https://127.0.0.1:${HTTPS_PORT}${path} | jq -r .code"
    [ "${output}" = TOO_LARGE ]
  done <<'TABLE'
/api/v1/performance/tear-sheet 8
/api/v1/comparison/funds 32
/api/v1/portfolio/frontier 32
/upload 52
TABLE
}

# Sends the text, then one byte every two seconds; prints for how long the edge put up with it.
drip() { # text
  node -e '
    const tls = require("tls"), start = Date.now();
    const s = tls.connect({ port: +process.argv[1], host: "127.0.0.1", rejectUnauthorized: false }, () => {
      s.write(process.argv[2]);
      setInterval(() => s.write("a"), process.argv[3]).unref();
    });
    s.on("error", () => {});
    s.on("close", () => { console.log(Math.round((Date.now() - start) / 1000)); process.exit(0); });
    setTimeout(() => { console.log("never"); process.exit(0); }, 25000);
    s.resume();' "${HTTPS_PORT}" "$@"
}

@test "headers that drip are cut after 10 seconds in all, a body that stops after 10 seconds of silence" {
  drip $'GET / HTTP/1.1\r\nHost: localhost\r\nX: ' 2000 >"${WORK}/headers" 3>&- &
  local headers=$!
  run drip $'POST /api/v1/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx' 60000
  wait "${headers}"
  # Without these bounds it would be a minute.
  [ "${output}" -ge 9 ] && [ "${output}" -le 20 ]
  [ "$(cat "${WORK}/headers")" -ge 9 ] && [ "$(cat "${WORK}/headers")" -le 20 ]
}

@test "two addresses of one IPv6 /64 share an account, those of two /64 do not" {
  unshare -n true 2>/dev/null || skip 'needs root: addresses of IPv6 are lent in a network namespace'
  run unshare -n bash -c '
    set -e
    unset EDGE_TEST_IMAGE
    source "'"${BATS_TEST_DIRNAME}"'/edge.bash"
    ip link set lo up
    for address in 2001:db8:1:1::1 2001:db8:1:1:ffff::2 2001:db8:1:2::1; do ip addr add "${address}/128" dev lo; done
    edge::folder; edge::page; edge::settings
    trap edge::stop EXIT
    edge::start; edge::upstream
    burst() { # address
      for _ in $(seq 1 50); do printf "%s\n" "url = https://[::1]:${HTTPS_PORT}/api/v1/x" "output = /dev/null"; done \
        | edge::get --interface "$1" --parallel --parallel-max 10 --config -
    }
    account() { # addresses...
      node "'"${EDGE_HOUSE}"'/scripts/test/edge/bucket.mjs" 10 20 "$@" <"${EDGE_ACCESS_LOG}"
    }
    for address in 2001:db8:1:1::1 2001:db8:1:1:ffff::2 2001:db8:1:2::1; do burst "${address}"; done
    whole() { [ "$(grep -c /api/v1/x "${EDGE_ACCESS_LOG}")" = 150 ]; }
    edge::until 10 whole
    account 2001:db8:1:1::1 2001:db8:1:1:ffff::2
    account 2001:db8:1:2::1'
  [ "${status}" -eq 0 ]
  jq -es '.[0].arrived == 100 and .[1].arrived == 50 and all(.[]; .arrived > .allowed and (.accepted - .allowed | . <= 2 and . >= -2))' \
    < <(tail -n 2 <<<"${output}") || { echo "${output}"; return 1; }
}
