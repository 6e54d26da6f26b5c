#!/usr/bin/env bats
# Setting up: which lines are chosen for which nginx, and how a wrong setting or file is told in one line.

load edge.bash

setup() {
  edge::folder
  edge::page
  edge::settings
}

teardown() {
  edge::stop
}

# An nginx of another version, as far as the choice of lines asks for it.
pretend() { # nginx-version openssl-version
  mkdir -p "${WORK}/bin"
  cat >"${WORK}/bin/nginx" <<SH
#!/bin/sh
printf 'nginx version: nginx/%s\nbuilt with OpenSSL 3.0.1 1 Jan 2024 (running with OpenSSL %s 1 Jan 2026)\n' $1 $2 >&2
SH
  chmod +x "${WORK}/bin/nginx"
  EDGE_NGINX=${WORK}/bin/nginx "${EDGE_HOUSE}/nginx/render.sh"
}

rendered() { # pattern
  grep -rhE "$1" "${EDGE_RUN}"
}

# Ends with the code, says one line, and names the thing.
refuses() { # code part settings...
  local code=$1 part=$2
  shift 2
  run timeout 20 env "$@" "${EDGE_HOUSE}/nginx/start.sh"
  [ "${status}" -eq "${code}" ] || { echo "${status}: ${output}"; return 1; }
  [ "${#lines[@]}" -eq 1 ] || { echo "more than a line: ${output}"; return 1; }
  [[ "${output}" == *"${part}"* ]] || { echo "does not name ${part}: ${output}"; return 1; }
}

pair() { # name days...
  mkdir -p "${WORK}/certificates"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days "${2:-30}" -subj "/CN=$1" \
    -keyout "${WORK}/certificates/$1.key" -out "${WORK}/certificates/$1.pem" 2>/dev/null
}

@test "each command prints its header as help and refuses what it does not know" {
  local script
  for script in start render certificate backend; do
    run "${EDGE_HOUSE}/nginx/${script}.sh" --help
    [ "${status}" -eq 0 ]
    [[ "${output}" == *Usage:*Exit:* ]]
    run "${EDGE_HOUSE}/nginx/${script}.sh" --no-such-flag
    [ "${status}" -eq 2 ]
    [[ "${output}" == *--no-such-flag* ]]
  done
}

@test "the nginx of this machine takes the configuration of every kind of set-up" {
  local setting
  for setting in EDGE_TLS=on EDGE_TLS=off EDGE_TLS_PROFILE=modern 'EDGE_SERVER_NAMES=*' EDGE_SERVER_NAMES=a.example \
    'EDGE_SERVER_NAMES=a.example 192.0.2.1' EDGE_LIMITS=dry-run EDGE_LIMITS=off EDGE_PUBLIC_HTTPS_PORT=443 \
    'EDGE_TRUSTED_PROXIES=192.0.2.0/24 2001:db8::/32' 'EDGE_UNLIMITED_NETWORKS=10.0.0.0/8 fc00::/7' \
    EDGE_BACKEND=[::1]:80 'EDGE_BACKEND=192.0.2.1:1 192.0.2.2:2'; do
    env "${setting}" "${EDGE_HOUSE}/nginx/render.sh"
    env "${setting}" "${EDGE_HOUSE}/nginx/backend.sh"
    env "${setting}" "${EDGE_HOUSE}/nginx/certificate.sh" install 2>/dev/null
    run nginx -t -c "${EDGE_RUN}/nginx.conf" -e stderr
    [ "${status}" -eq 0 ] || { echo "${setting}: ${output}"; return 1; }
    [[ "${output}" != *'[warn]'* ]] || { echo "${setting}: ${output}"; return 1; }
    # Nothing of the templates is left over.
    run grep -rnF '${EDGE_' "${EDGE_RUN}" --include='*.conf'
    [ "${status}" -eq 1 ] || { echo "${setting}: ${output}"; return 1; }
  done
}

@test "lines follow the version of nginx and OpenSSL" {
  pretend 1.22.1 3.0.19
  rendered 'listen 127\.0\.0\.1:[0-9]+ ssl http2'
  [ -z "$(rendered 'http2 on|max_headers|MLKEM')" ]
  rendered 'ssl_session_tickets off'
  pretend 1.30.4 3.5.1
  rendered 'http2 on;'
  rendered 'max_headers 100;'
  rendered 'ssl_ecdh_curve X25519MLKEM768:X25519:prime256v1:secp384r1;'
  rendered 'ssl_session_tickets on'
  [ -z "$(rendered 'ssl http2')" ]
}

@test "a backend by name is resolved by the group where nginx can, else by a variable" {
  pretend 1.30.4 3.5.1
  EDGE_NGINX=${WORK}/bin/nginx EDGE_BACKEND='backend-blue:8000 backend-green:8000' "${EDGE_HOUSE}/nginx/backend.sh"
  [ "$(rendered 'server backend-(blue|green):8000 resolve' | wc -l)" -eq 2 ]
  pretend 1.22.1 3.0.19
  EDGE_NGINX=${WORK}/bin/nginx EDGE_BACKEND=backend:8000 "${EDGE_HOUSE}/nginx/backend.sh"
  rendered 'default backend:8000;'
  refuses 2 'need nginx 1.27.3' EDGE_BACKEND='a:1 b:2'
}

@test "a wrong setting is named" {
  refuses 2 EDGE_SERVER_NAMES EDGE_SERVER_NAMES='a; return 200 x'
  refuses 2 EDGE_STRICT_TRANSPORT EDGE_STRICT_TRANSPORT='max-age=1"'
  refuses 2 EDGE_TLS=maybe EDGE_TLS=maybe
  refuses 2 EDGE_LIMITS=some EDGE_LIMITS=some
  refuses 2 'no HOST:PORT' EDGE_BACKEND=backend
  refuses 3 no-such-nginx EDGE_NGINX=no-such-nginx
  refuses 3 "${WORK}/nowhere/index.html" EDGE_PAGE="${WORK}/nowhere"
  refuses 4 notanet EDGE_TLS=off EDGE_TRUSTED_PROXIES=notanet
}

@test "an occupied port is named" {
  edge::upstream
  refuses 3 "port ${BACKEND_PORT} is occupied" EDGE_HTTP_PORT="${BACKEND_PORT}"
  refuses 3 "port ${BACKEND_PORT} is occupied" EDGE_HTTPS_PORT="${BACKEND_PORT}"
  refuses 3 "port ${BACKEND_PORT} is occupied" EDGE_HTTPS_PORT="${BACKEND_PORT}" EDGE_BIND=0.0.0.0
}

@test "a wrong certificate is named and nothing starts" {
  pair one
  pair two
  refuses 3 'privkey.pem is missing' EDGE_CERTIFICATE="${WORK}/certificates/one.pem"
  refuses 3 'two.key is not the key of' EDGE_CERTIFICATE="${WORK}/certificates/one.pem" EDGE_CERTIFICATE_KEY="${WORK}/certificates/two.key"
  refuses 3 'one.key holds no certificate' EDGE_CERTIFICATE="${WORK}/certificates/one.key" EDGE_CERTIFICATE_KEY="${WORK}/certificates/one.key"
  cat "${WORK}/certificates/one.pem" "${WORK}/certificates/two.pem" >"${WORK}/certificates/mixed.pem"
  refuses 3 'did not sign' EDGE_CERTIFICATE="${WORK}/certificates/mixed.pem" EDGE_CERTIFICATE_KEY="${WORK}/certificates/one.key"
}

@test "stapling is asked for only where the certificate names a responder" {
  local responder
  for responder in '' 'authorityInfoAccess = OCSP;URI:http://ocsp.example/'; do
    mkdir -p "${WORK}/certificates"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=localhost \
      ${responder:+-addext "${responder}"} -keyout "${EDGE_CERTIFICATE_KEY}" -out "${EDGE_CERTIFICATE}" 2>/dev/null
    "${EDGE_HOUSE}/nginx/render.sh"
    "${EDGE_HOUSE}/nginx/backend.sh"
    EDGE_RESOLVER=127.0.0.1 "${EDGE_HOUSE}/nginx/certificate.sh" install
    nginx -t -q -c "${EDGE_RUN}/nginx.conf" -e stderr
    [ "$(cat "${EDGE_RUN}/tls/current/stapling.conf")" = "${responder:+ssl_stapling on;}" ]
  done
}

@test "it runs as a user without rights, and says so when that user may not read the key" {
  [ "$(id -u)" -eq 0 ] || skip 'needs root to become somebody else'
  pair one
  chmod 755 "${WORK}/certificates"
  chmod 644 "${WORK}/certificates/one.pem"
  # In images only the user of nginx may read the key; a copy lies where that user can read the scripts.
  cp -R "${EDGE_HOUSE}/nginx" "${WORK}/nginx"
  chmod -R a+rX "${WORK}/nginx"
  run setpriv --reuid=65534 --regid=65534 --clear-groups env EDGE_RUN="${WORK}/other" \
    EDGE_CERTIFICATE="${WORK}/certificates/one.pem" EDGE_CERTIFICATE_KEY="${WORK}/certificates/one.key" "${WORK}/nginx/start.sh"
  [ "${status}" -ne 0 ]
  mkdir "${WORK}/other"
  chown 65534 "${WORK}/other"
  run setpriv --reuid=65534 --regid=65534 --clear-groups env EDGE_RUN="${WORK}/other" \
    EDGE_CERTIFICATE="${WORK}/certificates/one.pem" EDGE_CERTIFICATE_KEY="${WORK}/certificates/one.key" "${WORK}/nginx/start.sh"
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'one.key is not readable for user 65534'* ]]
  chown 65534 "${WORK}/certificates/one.key"
  setpriv --reuid=65534 --regid=65534 --clear-groups env EDGE_RUN="${WORK}/other" EDGE_ACCESS_LOG="${WORK}/other/a" \
    EDGE_ERROR_LOG="${WORK}/other/e" EDGE_CERTIFICATE="${WORK}/certificates/one.pem" \
    EDGE_CERTIFICATE_KEY="${WORK}/certificates/one.key" "${WORK}/nginx/start.sh" 3>&- &
  EDGE_PID=$!
  edge::until 10 edge::get "${HTTPS}/"
  run edge::get "${HTTPS}/"
  [[ "${output}" == *'id="root"'* ]]
}

@test "without TLS the page stands on plain HTTP and asks for none" {
  edge::start EDGE_TLS=off
  run edge::headers "${HTTP}/"
  [[ "${output}" == *' 200 '* ]]
  [[ "${output}" != *strict-transport* ]]
}

@test "names that are not ours get no answer; a lone address may serve all" {
  edge::start EDGE_SERVER_NAMES='funds.example'
  run edge::get --connect-to "::127.0.0.1:${HTTPS_PORT}" https://funds.example/
  [[ "${output}" == *'id="root"'* ]]
  run edge::get --connect-to "::127.0.0.1:${HTTPS_PORT}" https://other.example/
  [ "${status}" -eq 35 ]
  run edge::get "https://127.0.0.1:${HTTPS_PORT}/"
  [ "${status}" -eq 35 ]
  run bash -c "curl -s -H 'Host: other.example' ${HTTP}/"
  [ "${status}" -ne 0 ] && [ -z "${output}" ]
  edge::end "${EDGE_PID}"

  # By address the handshake names no host: the name in the request decides.
  edge::start EDGE_SERVER_NAMES='funds.example 127.0.0.1'
  run edge::get "https://127.0.0.1:${HTTPS_PORT}/"
  [[ "${output}" == *'id="root"'* ]]
  run edge::get -H 'Host: other.example' "https://127.0.0.1:${HTTPS_PORT}/"
  [ "${status}" -ne 0 ]
  edge::end "${EDGE_PID}"

  edge::start EDGE_SERVER_NAMES='*'
  run edge::get --connect-to "::127.0.0.1:${HTTPS_PORT}" https://other.example/
  [[ "${output}" == *'id="root"'* ]]
}

@test "only proxies that are named are believed about the caller" {
  edge::start EDGE_TRUSTED_PROXIES=127.0.0.31/32
  edge::upstream
  run edge::get --interface 127.0.0.31 -H 'X-Forwarded-For: 6.6.6.6, 198.51.100.7' -H 'traceparent: 00-a-b-01' "https://127.0.0.1:${HTTPS_PORT}/api/v1/x"
  [ "$(jq -r '.headers["x-forwarded-for"]' <<<"${output}")" = 198.51.100.7 ]
  [ "$(jq -r .headers.traceparent <<<"${output}")" = 00-a-b-01 ]
  run edge::get --interface 127.0.0.32 -H 'X-Forwarded-For: 198.51.100.7' -H 'traceparent: 00-a-b-01' "https://127.0.0.1:${HTTPS_PORT}/api/v1/x"
  [ "$(jq -r '.headers["x-forwarded-for"]' <<<"${output}")" = 127.0.0.32 ]
  [ "$(jq -r .headers.traceparent <<<"${output}")" = null ]
  # A trace that goes on stands in the log by the name that the service uses.
  local trace=4bf92f3577b34da6a3ce929d0e0e4736
  edge::get --interface 127.0.0.31 -H 'X-Request-Id: trusted' -H "traceparent: 00-${trace}-00f067aa0ba902b7-01" "https://127.0.0.1:${HTTPS_PORT}/api/v1/x"
  edge::get --interface 127.0.0.32 -H 'X-Request-Id: stranger' -H "traceparent: 00-${trace}-00f067aa0ba902b7-01" "https://127.0.0.1:${HTTPS_PORT}/api/v1/x"
  edge::until 5 grep -q stranger "${EDGE_ACCESS_LOG}"
  run jq --compact-output 'select(."http.request.id" | test("trusted|stranger")) | [."http.request.id", ."trace.id"]' "${EDGE_ACCESS_LOG}"
  [ "${output}" = "[\"trusted\",\"${trace}\"]
[\"stranger\",\"\"]" ]
}

@test "a dry run counts, logs and refuses no request" {
  edge::start EDGE_LIMITS=dry-run
  edge::upstream
  run bash -c "for _ in \$(seq 40); do printf 'url = ${HTTPS}/api/v1/x\noutput = /dev/null\n'; done \
    | curl -sk --parallel --write-out '%{http_code}\n' --config - 2>/dev/null | sort | uniq -c"
  [[ "${output}" =~ ^\ *40\ 200$ ]]
  edge::until 5 grep -q 'REJECTED_DRY_RUN' "${EDGE_ACCESS_LOG}"
}
