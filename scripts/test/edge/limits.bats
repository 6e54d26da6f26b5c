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

# Seconds between the first and the last arrival of a client at the edge, as its log has them: the time that counts, for
# a busy machine may hold requests up on their way.
arrivals() { # address
  jq -s --arg address "$1" 'map(select(."client.address" == $address)
    | (."@timestamp"[0:19] + "Z" | fromdateiso8601) + ("0" + ."@timestamp"[19:23] | tonumber) - .request_time) | max - min' "${EDGE_ACCESS_LOG}"
}

# Accepted is what flowed in during the time and what the burst holds, at most two away.
require_exact() { # told address rate burst
  local seconds
  seconds=$(arrivals "$2")
  jq -e --argjson seconds "${seconds}" --argjson rate "$3" --argjson burst "$4" \
    '(.accepted - ($seconds * $rate + $burst)) | (. <= 2 and . >= -2)' <<<"$1" >/dev/null || { echo "not exact in ${seconds} s: $1"; return 1; }
  jq -e '.other == 0 and .withoutRetryAfter == 0 and .accepted + .refused == .sent and .refused > 0' <<<"$1" >/dev/null \
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

# More calls at once than any burst lets in; prints one answer that was refused, headers and body.
refused() { # address path curl-arguments...
  local i
  rm -rf "${WORK}/refused"
  for ((i = 0; i < 60; i++)); do
    printf 'url = https://127.0.0.1:%s%s\noutput = %s/refused/%s\n' "${HTTPS_PORT}" "$2" "${WORK}" "${i}"
  done | edge::get --include --create-dirs --interface "$1" "${@:3}" --parallel --parallel-max 30 --config - 2>/dev/null
  tr -d '\r' <"$(grep -l '^HTTP.* 429' "${WORK}"/refused/* | head -n 1)"
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
  run jq -r 'select(."client.address" == "127.0.0.25" and ."http.response.status_code" == 429) | ."limit.requests"' "${EDGE_ACCESS_LOG}"
  [[ "${output}" == REJECTED* ]]
}

@test "probes, the page and unlimited networks are not counted" {
  local path
  for path in /health / /assets/main-1a2b3c.js; do
    run pace "https://127.0.0.1:${HTTPS_PORT}${path}" --rate 100 --seconds 1 --from 127.0.0.26
    [ "$(jq .accepted <<<"${output}")" = 100 ]
  done
  run pace "https://127.0.0.1:${HTTPS_PORT}/api/v1/x" --rate 100 --seconds 1 --from 127.0.0.77
  [ "$(jq .accepted <<<"${output}")" = 100 ]
}

@test "one client holds no more than 32 requests open" {
  # 40 bodies of which only the first byte arrives: each is open until it is cut.
  run node -e '
    const tls = require("tls");
    let refused = 0, open = 0;
    const start = (i) => new Promise((done) => {
      const s = tls.connect({ port: +process.argv[1], host: "127.0.0.1", localAddress: "127.0.0.27", rejectUnauthorized: false }, () =>
        s.write("POST /api/v1/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n1"));
      s.on("data", (d) => { if (/^HTTP\/1.1 429/.test(d)) refused += 1; done(); });
      setTimeout(() => { open += 1; done(); }, 1500);
      s.on("error", done);
    });
    (async () => {
      // In two steps, so that only connections are too many and not requests a second.
      await Promise.all(Array.from({ length: 20 }, (_, i) => start(i)));
      await Promise.all(Array.from({ length: 20 }, (_, i) => start(i)));
      console.log(refused);
      process.exit(0);
    })();' "${HTTPS_PORT}"
  [ "${output}" = 8 ]
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
  [ "${output}" -ge 9 ] && [ "${output}" -le 13 ]
  [ "$(cat "${WORK}/headers")" -ge 9 ] && [ "$(cat "${WORK}/headers")" -le 13 ]
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
        | edge::get --interface "$1" --parallel --parallel-max 10 --write-out "%{http_code}\n" --config - | grep -c 200 || :
    }
    first=$(burst 2001:db8:1:1::1)
    same=$(burst 2001:db8:1:1:ffff::2)
    other=$(burst 2001:db8:1:2::1)
    echo "${first} ${same} ${other}"'
  read -r first same other <<<"${lines[-1]}"
  # A burst of 21, and what flows in while 50 are sent.
  [ "${first}" -ge 21 ] && [ "${first}" -le 35 ]
  [ "${same}" -le 14 ]
  [ "${other}" -ge 21 ]
}
