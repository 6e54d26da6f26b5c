#!/usr/bin/env bats
# What a caller gets: page, API, redirect and every kind of error, each with all headers and in both languages.

load edge.bash

setup_file() {
  edge::folder
  edge::page
  edge::settings
  # What is counted is tested elsewhere; one kind of 429 comes from a limit that no client can keep.
  edge::start EDGE_CONNECTIONS=1024
  edge::upstream
}

teardown_file() {
  edge::stop
}

# Each security header stands exactly once; the values are those of OWASP's list, the policy that of the page.
require_headers() { # headers of one answer; "https" or "http"
  local headers=$1 name
  for name in content-security-policy x-content-type-options x-frame-options referrer-policy \
    cross-origin-opener-policy cross-origin-embedder-policy cross-origin-resource-policy permissions-policy \
    x-permitted-cross-domain-policies x-dns-prefetch-control cache-control x-request-id; do
    [ "$(grep -c "^${name}:" <<<"${headers}")" -eq 1 ] || { echo "not exactly one ${name}: ${headers}"; return 1; }
  done
  grep -qx 'x-content-type-options: nosniff' <<<"${headers}"
  grep -qx 'referrer-policy: no-referrer' <<<"${headers}"
  grep -q "^content-security-policy: default-src 'none'; script-src 'self'; .*frame-ancestors 'none'\$" <<<"${headers}"
  if [[ $2 == https ]]; then
    grep -qx 'strict-transport-security: max-age=63072000; includeSubDomains' <<<"${headers}"
  else
    [ "$(grep -c '^strict-transport-security:' <<<"${headers}")" -eq 0 ]
  fi
  [ "$(grep -cE '^server: .*[0-9]' <<<"${headers}")" -eq 0 ]
}

@test "all headers stand on page, script, API, redirect and every error" {
  local headers
  headers=$(edge::headers "${HTTPS}/")
  grep -q ' 200' <<<"${headers}" && require_headers "${headers}" https
  headers=$(edge::headers "${HTTPS}/assets/main-1a2b3c.js")
  grep -q ' 200' <<<"${headers}" && require_headers "${headers}" https
  headers=$(edge::headers "${HTTPS}/api/v1/glossary")
  grep -q ' 200' <<<"${headers}" && require_headers "${headers}" https
  headers=$(edge::headers "${HTTPS}/assets/gone.js")
  grep -q ' 404' <<<"${headers}" && require_headers "${headers}" https
  headers=$(edge::headers "${HTTPS}/api/refused")
  grep -q ' 429' <<<"${headers}" && require_headers "${headers}" https
  headers=$(edge::headers "${HTTPS}/api/broken")
  grep -q ' 502' <<<"${headers}" && require_headers "${headers}" https
  headers=$(edge::headers -H 'Accept: text/html' "${HTTPS}/missing.txt")
  grep -q ' 404' <<<"${headers}" && require_headers "${headers}" https
  headers=$(edge::headers -X POST "${HTTPS}/")
  grep -q ' 405' <<<"${headers}" && require_headers "${headers}" https
  headers=$(edge::headers "${HTTP}/x")
  grep -q ' 308' <<<"${headers}" && require_headers "${headers}" http
}

@test "the page's policy is the one that the backend sends where it serves the page itself" {
  local ours theirs
  ours=$(edge::headers "${HTTPS}/" | sed -n 's/^content-security-policy: //p')
  theirs=$(sed -n '/String.join/,/;$/p' "${EDGE_HOUSE}/backend/app/src/main/java/io/fundcalc/app/platform/page/PageHeaders.java" \
    | grep -oE '"[a-z].*"' | tr -d '"' | paste -s -d ';' | sed 's/;/; /g')
  [ -n "${theirs}" ]
  [ "${ours}" = "${theirs}" ]
}

@test "no other file adds headers, which would drop these" {
  run grep -rlE '^\s*add_header' "${EDGE_HOUSE}/nginx/sites" "${EDGE_HOUSE}/nginx/snippets" "${EDGE_HOUSE}/nginx/nginx.conf"
  [ "${output}" = "${EDGE_HOUSE}/nginx/snippets/security-headers.conf" ]
}

@test "plain HTTP leads to HTTPS and keeps method, path and query" {
  run edge::headers -X POST "${HTTP}/api/v1/x?a=1&b=2"
  [[ "${output}" == *' 308 '* ]]
  [[ "${output}" == *"location: ${HTTPS}/api/v1/x?a=1&b=2"* ]]
  run edge::headers "http://localhost:${HTTPS_PORT}/y"
  [[ "${output}" == *"location: ${HTTPS}/y"* ]]
}

@test "the challenge of an ACME client is answered on plain HTTP, and nothing else of that folder's neighbours" {
  mkdir -p "${EDGE_ACME_ROOT}/.well-known/acme-challenge"
  echo proof >"${EDGE_ACME_ROOT}/.well-known/acme-challenge/token"
  run edge::get "${HTTP}/.well-known/acme-challenge/token"
  [ "${output}" = proof ]
  run edge::get -o /dev/null -w '%{http_code}' "${HTTP}/.well-known/acme-challenge/none"
  [ "${output}" = 404 ]
}

@test "the page is served for its own addresses, never for a missing file" {
  local path
  for path in / /cash-flow/xirr /docs/api; do
    run edge::get -H 'Accept: text/html' "${HTTPS}${path}"
    [[ "${output}" == *'id="root"'* ]]
  done
  for path in /assets/gone.js /assets/x /api /missing.txt /upload/x; do
    run edge::get -H 'Accept: text/html' -o "${WORK}/body" -w '%{http_code}' "${HTTPS}${path}"
    [ "${output}" = 404 ]
    run grep -q 'id="root"' "${WORK}/body"
    [ "${status}" -eq 1 ]
  done
  run edge::headers -H 'Accept: text/html' "${HTTPS}/assets/gone.js"
  [[ "${output}" == *'content-type: application/problem+json'* ]]
}

@test "the service worker is a script of the page's own, may run, and comes compressed" {
  run edge::headers --compressed "${HTTPS}/sw.js"
  [[ "${output}" == *'content-type: application/javascript'* ]]
  [[ "${output}" == *'content-encoding: gzip'* ]]
  [[ "${output}" == *"worker-src 'self'"* && "${output}" == *"manifest-src 'self'"* ]]
  run edge::get --compressed -H 'If-None-Match: '"$(sed -n 's/^etag: //Ip' <<<"${output}" | tr -d '\r')" --output "${WORK}/body" --write-out '%{http_code}' "${HTTPS}/sw.js"
  [ "${output}" = 304 ]
  run edge::get --range 0-9 "${HTTPS}/sw.js"
  [ "${output}" = addEventLi ]
}

@test "files with a digest in their name are kept for ever, all others asked for anew, errors never kept" {
  run edge::headers "${HTTPS}/assets/main-1a2b3c.js"
  [[ "${output}" == *'cache-control: public, max-age=31536000, immutable'* ]]
  for path in / /icon.svg /sw.js /docs/api; do
    run edge::headers -H 'Accept: text/html' "${HTTPS}${path}"
    [[ "${output}" == *'cache-control: no-cache'* ]]
  done
  run edge::headers "${HTTPS}/assets/gone.js"
  [[ "${output}" == *'cache-control: no-store'* ]]
  run edge::headers "${HTTPS}/api/kept"
  [[ "${output}" == *'cache-control: private, max-age=60'* ]]
}

@test "the compressed twin is served where the caller takes it, the smaller one first" {
  local script=${HTTPS}/assets/main-1a2b3c.js file=${WORK}/page/assets/main-1a2b3c.js accepts expected
  while IFS='|' read -r accepts expected; do
    run edge::headers -H "Accept-Encoding: ${accepts}" "${script}"
    [[ "${output}" == *'content-type: application/javascript; charset=utf-8'* ]]
    [[ "${output}" == *'cache-control: public, max-age=31536000, immutable'* ]]
    [ "$(sed -n 's/^content-encoding: //p' <<<"${output}")" = "${expected}" ] || { echo "${accepts}: ${output}"; return 1; }
    case ${expected} in
      br) [[ "${output}" == *"content-length: $(stat -c %s "${file}.br")"* && "${output}" == *'vary: Accept-Encoding'* ]] ;;
      gzip) [[ "${output}" == *"content-length: $(stat -c %s "${file}.gz")"* && "${output}" == *'vary: Accept-Encoding'* ]] ;;
      *) [[ "${output}" == *"content-length: $(stat -c %s "${file}")"* ]] ;;
    esac
  done <<'TABLE'
gzip, deflate, br, zstd|br
br|br
br;q=1.0, gzip;q=0.8|br
gzip|gzip
gzip, br;q=0|gzip
identity|
brotli|
TABLE
  run bash -c "curl -sk -H 'Accept-Encoding: br' ${script} | cmp - ${file}.br"
  [ "${status}" -eq 0 ]
  # Without a twin as it is; and the twin has no address of its own.
  run edge::get -H 'Accept-Encoding: br' "${HTTPS}/assets/alone-4d5e6f.js"
  [ "${output}" = 'console.log("no twin")' ]
  run edge::get -o /dev/null -w '%{http_code}' "${script}.br"
  [ "${output}" = 404 ]
}

@test "an error made here is a problem in the caller's language" {
  local row language expected
  # As RFC 9110 weighs them; the same table holds for the backend.
  while read -r expected language; do
    run edge::get -H "Accept-Language: ${language}" "${HTTPS}/assets/gone.js"
    [ "$(jq -r .status <<<"${output}")" = 404 ]
    [ "$(jq -r .type <<<"${output}")" = urn:fundcalc:problem:not-found ]
    [ "$(jq -r .code <<<"${output}")" = NOT_FOUND ]
    case ${expected} in
      zh) [ "$(jq -r .title <<<"${output}")" = 该地址没有内容 ] ;;
      en) [ "$(jq -r .title <<<"${output}")" = 'There is nothing at this address' ] ;;
    esac || { echo "${expected} for ${language}: ${output}"; return 1; }
  done <<'TABLE'
en en
zh zh
zh zh-CN,zh;q=0.9,en;q=0.8
en en-GB,en;q=0.9,zh-CN;q=0.8
zh en;q=0.5, zh
en zh;q=0.4,en
en fr
zh fr, zh;q=0.5
zh ZH-hant-TW
TABLE
}

@test "titles are the backend's own words" {
  local messages=${EDGE_HOUSE}/backend/app/src/main/resources/messages code slug
  for code in MALFORMED NOT_FOUND METHOD_NOT_ALLOWED TOO_LARGE TOO_MANY_REQUESTS HEADERS_TOO_LARGE INTERNAL; do
    slug=$(tr 'A-Z_' 'a-z-' <<<"${code}")
    grep -qF "\"$(sed -n "s/^title.${code} = //p" "${messages}/problem.properties")\";" "${EDGE_HOUSE}/nginx/snippets/errors.conf"
    grep -qF "\"zh ${slug}\" \"$(sed -n "s/^title.${code} = //p" "${messages}/problem_zh_CN.properties")\";" "${EDGE_HOUSE}/nginx/snippets/errors.conf"
  done
}

@test "what the backend says of itself passes untouched" {
  run edge::get -i "${HTTPS}/api/refused"
  [[ "${output}" == *FROM_BACKEND* ]]
  [[ "${output,,}" == *'retry-after: 7'* ]]
}

@test "each error has its form: method, headers, size, malformed request" {
  run edge::get -X POST "${HTTPS}/"
  [ "$(jq -r '[.status, .code] | @text' <<<"${output}")" = '[405,"METHOD_NOT_ALLOWED"]' ]
  run edge::get --http1.1 -H "X: $(printf '%040000d' 0)" -w '%{http_code}' "${HTTPS}/"
  [[ "${output}" == *'"status":431,"code":"HEADERS_TOO_LARGE"'*431 ]]
  run edge::get -X POST -H 'Content-Length: 9000000' --data-binary '' "${HTTPS}/api/v1/x"
  [ "$(jq -r .code <<<"${output}")" = TOO_LARGE ]
  run bash -c "printf 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n' | timeout 5 openssl s_client -quiet -connect localhost:${HTTPS_PORT} -servername localhost 2>/dev/null"
  [[ "${output}" == *'"code":"MALFORMED"'* ]]
}

@test "the world learns status and version of the service, and nothing else" {
  run edge::get "${HTTPS}/health?full=please"
  [ "$(jq -c 'keys' <<<"${output}")" = '["status","version"]' ]
  for path in /metrics /metrics/x /livez /readyz /actuator /actuator/env /.edge/problem/404 /.edge/page/502; do
    for accept in text/html '*/*'; do
      run edge::get -H "Accept: ${accept}" -o /dev/null -w '%{http_code}' "${HTTPS}${path}"
      [ "${output}" = 404 ]
    done
  done
}

@test "the exporter's numbers stand on the internal listener only" {
  run edge::get "http://127.0.0.1:${INTERNAL_PORT}/status"
  [[ "${output}" == 'Active connections:'* ]]
  run edge::get -o /dev/null -w '%{http_code}' "${HTTPS}/status"
  [ "${output}" = 404 ]
}

@test "a log line is JSON, holds the request's id and times, and no query" {
  run edge::headers -H 'X-Request-Id: my/id-1' "${HTTPS}/api/v1/x?amount=secret-12345" -A $'a"b\\c'
  [[ "${output}" == *'x-request-id: my/id-1'* ]]
  edge::until 5 grep -q 'my/id-1' "${EDGE_ACCESS_LOG}"
  run jq -c 'select(."http.request.id" == "my/id-1")' "${EDGE_ACCESS_LOG}"
  [ "$(jq -r '."url.path"' <<<"${output}")" = /api/v1/x ]
  # The requirement's names, as in lines of the service.
  [ "$(jq -c '[.level, ."log.level", .message, .module, .user_id, .timestamp == ."@timestamp"]' <<<"${output}")" = '["INFO","INFO","GET /api/v1/x 200","edge","anonymous",true]' ]
  [ "$(jq -r '."http.response.status_code"' <<<"${output}")" = 200 ]
  [ "$(jq -r '."user_agent.original"' <<<"${output}")" = 'a"b\c' ]
  [ "$(jq -r '."tls.version"' <<<"${output}")" = TLSv1.3 ]
  [ "$(jq -r '."upstream.status"' <<<"${output}")" = 200 ]
  [ "$(jq -r '."limit.requests"' <<<"${output}")" = PASSED ]
  [[ "$(jq -r '."@timestamp"' <<<"${output}")" =~ ^[0-9-]{10}T[0-9:]{8}\.[0-9]{3}[+-][0-9:]{5}$ ]]
  [[ "$(jq -r '."upstream.response_time"' <<<"${output}")" =~ ^[0-9.]+$ ]]
  jq -e . "${EDGE_ACCESS_LOG}" >/dev/null
  run grep -q secret-12345 "${EDGE_ACCESS_LOG}"
  [ "${status}" -eq 1 ]
}

@test "a log line of an answer with 5xx is an error; one of 4xx is not, and a method or path cannot forge a line" {
  edge::headers -H 'X-Request-Id: level-502' "${HTTPS}/api/broken" >/dev/null
  edge::headers -H 'X-Request-Id: level-404' --path-as-is "${HTTPS}/assets/%22,%22level%22:%22ERROR%0a%7b" >/dev/null
  edge::until 5 grep -q level-404 "${EDGE_ACCESS_LOG}"
  run jq -c 'select(."http.request.id" | test("^level-")) | [."http.request.id", .level, .module]' "${EDGE_ACCESS_LOG}"
  [ "${output}" = $'["level-502","ERROR","edge"]\n["level-404","INFO","edge"]' ]
}

@test "a log line names the caller as the backend does, which the caller does not see" {
  run edge::headers -H 'X-Request-Id: known-1' -H 'X-Log-User-Id: mallory' "${HTTPS}/api/known"
  [[ "${output}" == *' 200'* ]]
  [[ "${output,,}" != *x-log-* ]]
  edge::headers -H 'X-Request-Id: unknown-1' -H 'X-Log-User-Id: mallory' "${HTTPS}/api/v1/x"
  edge::headers -H 'X-Request-Id: unknown-2' "${HTTPS}/"
  edge::until 5 grep -q unknown-2 "${EDGE_ACCESS_LOG}"
  run jq -c 'select(."http.request.id" | test("known-[12]$")) | [.user_id, .session_id]' "${EDGE_ACCESS_LOG}"
  [ "${output}" = $'["reporting-job","aB3_-xyz"]\n["anonymous",""]\n["anonymous",""]' ]
}

@test "the request's id goes to the backend; an ill-formed one is replaced" {
  run edge::get -H 'X-Request-Id: good.1' "${HTTPS}/api/v1/x"
  [ "$(jq -r '.headers["x-request-id"]' <<<"${output}")" = good.1 ]
  run edge::get -H 'X-Request-Id: bad id"' "${HTTPS}/api/v1/x"
  [[ "$(jq -r '.headers["x-request-id"]' <<<"${output}")" =~ ^[0-9a-f]{32}$ ]]
}

@test "the backend hears of the caller from the edge alone" {
  run edge::get -H 'X-Forwarded-For: 6.6.6.6' -H 'X-Real-IP: 6.6.6.6' -H 'Forwarded: for=6.6.6.6' -H 'traceparent: 00-1' \
    -H 'X-Forwarded-Proto: gopher' -H 'Proxy: evil' "${HTTPS}/api/v1/x"
  [[ "$(jq -r '.headers["x-forwarded-for"]' <<<"${output}")" =~ ^(127.0.0.1|::1)$ ]]
  [ "$(jq -r '.headers["x-forwarded-proto"]' <<<"${output}")" = https ]
  [[ "${output}" != *6.6.6.6* ]]
  [ "$(jq -r '.headers | [.forwarded, .proxy, .traceparent] | map(. // "") | add' <<<"${output}")" = '' ]
}

# Sends a request as it is written, over TLS or plainly; prints the answer.
raw() { # tls|plain request
  if [[ $1 == tls ]]; then
    # shellcheck disable=SC2059 # the request is written as a format
    printf "$2" | timeout 5 openssl s_client -quiet -connect "localhost:${HTTPS_PORT}" -servername localhost 2>/dev/null
  else
    # shellcheck disable=SC2059
    timeout 5 bash -c 'exec 9<>"/dev/tcp/127.0.0.1/$1"; printf "$2" >&9; cat <&9' raw "${HTTP_PORT}" "$2" 2>/dev/null
  fi
}

@test "what nginx refuses by itself is a problem with all headers too, on both ports, never a page of nginx" {
  local status code request port answer long
  long=$(printf '%09000d' 0)
  while IFS='|' read -r status code request; do
    for port in tls plain; do
      answer=$(raw "${port}" "${request//LONG/${long}}" | tr -d '\r')
      [[ "${answer}" == "HTTP/1.1 ${status} "* ]] || { echo "${port} ${request:0:60}: ${answer}"; return 1; }
      [ "$(tail -n 1 <<<"${answer}" | jq -r '[.status, .code] | @text')" = "[${status},\"${code}\"]" ] || { echo "${port}: ${answer}"; return 1; }
      grep -qx 'Content-Type: application/problem+json' <<<"${answer}"
      require_headers "$(sed -E '/^$/q; s/^([A-Za-z0-9-]+):/\L\1:/' <<<"${answer}")" "${port/#tls/https}"
      [[ "${answer}" != *'<html'* && "${answer}" != *'<center>'* ]]
    done
  done <<'TABLE'
501|NOT_IMPLEMENTED|POST /api/v1/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n
505|VERSION_NOT_SUPPORTED|GET / HTTP/2.0\r\nHost: localhost\r\n\r\n
400|MALFORMED|GET / HTTP/1.1\r\n\r\n
400|MALFORMED|GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n
400|MALFORMED|GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n
400|MALFORMED|G@T / HTTP/1.1\r\nHost: localhost\r\n\r\n
405|METHOD_NOT_ALLOWED|TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n
414|MALFORMED|GET /LONG HTTP/1.1\r\nHost: localhost\r\n\r\n
431|HEADERS_TOO_LARGE|GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: LONG\r\n\r\n
TABLE
}

@test "CONNECT is refused with a problem: as a method, or by an older nginx as a request line" {
  local port answer
  for port in tls plain; do
    answer=$(raw "${port}" 'CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443\r\n\r\n' | tr -d '\r')
    [[ "$(tail -n 1 <<<"${answer}" | jq -r '[.status, .code] | @text')" =~ ^'['(405,'"METHOD_NOT_ALLOWED"'|400,'"MALFORMED"')']'$ ]] || { echo "${port}: ${answer}"; return 1; }
    require_headers "$(sed -E '/^$/q; s/^([A-Za-z0-9-]+):/\L\1:/' <<<"${answer}")" "${port/#tls/https}"
  done
}

@test "a readable request for a name that is not ours still gets no answer" {
  run raw plain 'GET / HTTP/1.1\r\nHost: other.example\r\n\r\n'
  [ -z "${output}" ] || { echo "${output}"; return 1; }
  run raw plain 'GET /.edge/problem/400 HTTP/1.1\r\nHost: other.example\r\n\r\n'
  [[ "${output}" != *200* ]]
}

@test "a refusal is told in Chinese where the caller prefers it" {
  run raw plain 'POST / HTTP/1.1\r\nHost: localhost\r\nAccept-Language: zh-CN\r\nTransfer-Encoding: gzip\r\n\r\n'
  [ "$(tail -n 1 <<<"${output}" | jq -r .title)" = 不支持该传输编码 ]
}

@test "the backend hears the port that the caller wrote, so that it knows the origin of its own page" {
  run edge::get "${HTTPS}/api/v1/x"
  [ "$(jq -r '.headers | .host + " " + ."x-forwarded-host" + " " + ."x-forwarded-port"' <<<"${output}")" = "localhost:${HTTPS_PORT} localhost ${HTTPS_PORT}" ]
  run edge::get --http1.1 "${HTTPS}/api/v1/x"
  [ "$(jq -r '.headers | .host + " " + ."x-forwarded-port"' <<<"${output}")" = "localhost:${HTTPS_PORT} ${HTTPS_PORT}" ]
  run edge::get -H 'Host: localhost' "${HTTPS}/api/v1/x"
  [ "$(jq -r '.headers | .host + " " + ."x-forwarded-port"' <<<"${output}")" = 'localhost 443' ]
  run edge::get -H 'X-Forwarded-Port: 1' -H 'Host: localhost:9443' "${HTTPS}/api/v1/x"
  [ "$(jq -r '.headers | .host + " " + ."x-forwarded-port"' <<<"${output}")" = 'localhost:9443 9443' ]
  run edge::get --http1.1 -H 'Host: localhost:70x' "${HTTPS}/api/v1/x"
  [[ "${output}" != *70x* ]]
}
