#!/usr/bin/env bats
# Certificates from a real ACME authority (pebble) through the edge's own challenge folder: first, renewal, refusal.

load edge.bash

setup() {
  command -v pebble >/dev/null || skip 'pebble is not installed'
  command -v lego >/dev/null || skip 'lego is not installed'
  edge::folder
  edge::page
  edge::settings
  SECRETS=${WORK}/secrets
  mkdir -p "${SECRETS}/tls" "${SECRETS}/acme"
  chmod 755 "${SECRETS}" "${SECRETS}/acme"
  export SECRETS EDGE_CERTIFICATE=${SECRETS}/tls/fullchain.pem EDGE_CERTIFICATE_KEY=${SECRETS}/tls/privkey.pem EDGE_ACME_ROOT=${SECRETS}/acme
}

teardown() {
  edge::end "${AUTHORITY_PID:-}"
  edge::end "${CLIENT_PID:-}"
  [[ -z ${WORK:-} ]] || edge::stop
}

# An authority that gives certificates for so many seconds and looks for challenges at the edge's plain port.
authority() { # seconds
  edge::ports AUTHORITY_PORT MANAGEMENT_PORT
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout "${WORK}/authority.key" -out "${WORK}/authority.pem" 2>/dev/null
  cat >"${WORK}/pebble.json" <<JSON
{"pebble": {"listenAddress": "127.0.0.1:${AUTHORITY_PORT}", "managementListenAddress": "127.0.0.1:${MANAGEMENT_PORT}",
  "certificate": "${WORK}/authority.pem", "privateKey": "${WORK}/authority.key", "httpPort": ${HTTP_PORT}, "tlsPort": 1,
  "ocspResponderURL": "", "externalAccountBindingRequired": false, "certificateValidityPeriod": $1}}
JSON
  PEBBLE_VA_NOSLEEP=1 PEBBLE_WFE_NONCEREJECT=0 pebble -config "${WORK}/pebble.json" >"${WORK}/pebble.log" 2>&1 3>&- &
  AUTHORITY_PID=$!
  edge::until 10 edge::get "https://localhost:${AUTHORITY_PORT}/dir"
  export LEGO_CA_CERTIFICATES=${WORK}/authority.pem
}

certificates() { # arguments...
  "${EDGE_HOUSE}/scripts/certificates.sh" --email ops@example.org --server "https://localhost:${AUTHORITY_PORT}/dir" \
    --at "127.0.0.1:${HTTPS_PORT}" --wait 15 "$@" 3>&- 9>&-
}

serial() {
  openssl s_client -connect "127.0.0.1:${HTTPS_PORT}" -servername localhost </dev/null 2>/dev/null | openssl x509 -noout -serial -issuer
}

@test "the first certificate replaces the placeholder, a renewal the first, with no failed request" {
  edge::start EDGE_UNLIMITED_NETWORKS=127.0.0.1
  edge::upstream
  authority 60
  node "${EDGE_HOUSE}/scripts/test/edge/load.mjs" "https://127.0.0.1:${HTTPS_PORT}/api/v1/x" --rate 20 --seconds 12 >"${WORK}/told" 3>&- &
  CLIENT_PID=$!
  run certificates localhost
  [ "${status}" -eq 0 ] || { echo "${output}"; return 1; }
  local first
  first=$(serial)
  [[ "${first}" == *Pebble* ]]
  [ "$(stat -c %a "${SECRETS}/tls/privkey.pem")" = 400 ]

  run certificates localhost
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'not due'* ]]
  [ "$(serial)" = "${first}" ]

  run certificates --force localhost
  [ "${status}" -eq 0 ] || { echo "${output}"; return 1; }
  [ "$(serial)" != "${first}" ]
  [[ "$(serial)" == *Pebble* ]]
  wait "${CLIENT_PID}"
  [ "$(jq -c '[.accepted, .other]' "${WORK}/told")" = '[240,0]' ]
}

@test "capitals, a dot at the end and a name given twice are the same names: no second certificate" {
  edge::start
  authority 3600
  run certificates LOCALHOST localhost localhost.
  [ "${status}" -eq 0 ] || { echo "${output}"; return 1; }
  local first
  first=$(serial)
  run certificates LocalHost localhost. LOCALHOST
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'not due'* ]]
  [ "$(serial)" = "${first}" ]
  run certificates --check Localhost
  [ "${status}" -eq 0 ]
  run certificates 'local host'
  [ "${status}" -eq 2 ]
}

@test "an address is the same in each of its forms" {
  mkdir -p "${SECRETS}/tls"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90 -subj /CN=x \
    -addext 'subjectAltName=IP:2001:db8::1,IP:192.0.2.7,DNS:funds.example.org' \
    -keyout "${SECRETS}/tls/privkey.pem" -out "${SECRETS}/tls/fullchain.pem" 2>/dev/null
  due() { "${EDGE_HOUSE}/scripts/certificates.sh" --check --at "127.0.0.1:${HTTPS_PORT}" "$@" | grep '^due:'; }
  run due Funds.Example.Org 2001:DB8:0:0::1 192.0.2.7
  [ -z "${output}" ]
  run due funds.example.org 2001:db8::2 192.0.2.7
  [ "${output}" = 'due: its names are others' ]
}

@test "it is due after two thirds of its life, whatever that is, or when names change" {
  edge::start
  authority 24
  certificates localhost
  run certificates --check
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'names: localhost'*'served: yes'* ]]
  run certificates --check localhost other.example
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'names are others'* ]]
  sleep 16
  run certificates --check
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'two thirds'* ]]
  local before
  before=$(serial)
  run certificates localhost
  [ "${status}" -eq 0 ]
  [ "$(serial)" != "${before}" ]
}

@test "each refusal has its code, and what was served is served still" {
  edge::start
  authority 3600
  local before
  before=$(serial)
  # A name that leads elsewhere cannot be proven.
  run certificates no-such-name.invalid
  [ "${status}" -eq 4 ]
  [ "$(serial)" = "${before}" ]
  [ ! -e "${SECRETS}/tls/fullchain.pem" ]
  run "${EDGE_HOUSE}/scripts/certificates.sh" localhost
  [ "${status}" -eq 2 ]
  run certificates --folder "${WORK}/none" localhost
  [ "${status}" -eq 3 ]
  run certificates --check
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'none yet'* ]]
  # Issued, but somebody else answers at that door.
  run certificates --at "127.0.0.1:${AUTHORITY_PORT}" --wait 2 localhost
  [ "${status}" -eq 5 ]
}
