#!/usr/bin/env bats
# One real installation: from nothing to an edge that answers over TLS. What a container as host refuses is left out: kernel,
# firewall, timers of systemd. With DRILL_CERTIFICATE=yes also the certificate of an ACME authority, for which the edge may
# need a minute to notice it. The tests run in order on one stack.

bats_require_minimum_version 1.5.0

setup_file() {
  load lib
  stack::prepare
  rm -rf "${SECRETS}"
  # Images of the services that watch come from registries, which a machine of tests need not reach.
  cat >"${SETTINGS}" <<ENV
HTTP_PORT=${HTTP_PORT}
HTTPS_PORT=${HTTPS_PORT}
SECRETS=${SECRETS}
BACKUP_FOLDER=${BATS_FILE_TMPDIR}/backups
EDGE_UNLIMITED_NETWORKS="${EDGE_UNLIMITED_NETWORKS}"
COMPOSE_PROFILES=without-monitoring
ENV
  export LEFT_OUT='--skip tools --skip tune --skip timers --skip firewall'
  if [[ -n ${DRILL_CERTIFICATE:-} ]]; then authority; else LEFT_OUT+=' --skip certificate'; fi
}

teardown_file() {
  load lib
  [[ -z ${AUTHORITY_PID:-} ]] || kill "${AUTHORITY_PID}" 2>/dev/null || true
  stack::down
}

setup() {
  load lib
}

# An ACME authority on this machine, which looks for challenges at the edge's plain port.
authority() {
  local management
  AUTHORITY_PORT=$(service::free_port)
  management=$(service::free_port)
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout "${BATS_FILE_TMPDIR}/authority.key" -out "${BATS_FILE_TMPDIR}/authority.pem" 2>/dev/null
  cat >"${BATS_FILE_TMPDIR}/pebble.json" <<JSON
{"pebble": {"listenAddress": "127.0.0.1:${AUTHORITY_PORT}", "managementListenAddress": "127.0.0.1:${management}",
  "certificate": "${BATS_FILE_TMPDIR}/authority.pem", "privateKey": "${BATS_FILE_TMPDIR}/authority.key", "httpPort": ${HTTP_PORT}, "tlsPort": 1,
  "ocspResponderURL": "", "externalAccountBindingRequired": false, "certificateValidityPeriod": 3600}}
JSON
  PEBBLE_VA_NOSLEEP=1 PEBBLE_WFE_NONCEREJECT=0 pebble -config "${BATS_FILE_TMPDIR}/pebble.json" >"${BATS_FILE_TMPDIR}/pebble.log" 2>&1 3>&- &
  AUTHORITY_PID=$!
  stack::within 20 curl --silent --insecure --fail "https://localhost:${AUTHORITY_PORT}/dir"
  # The root of its certificates, which callers of the edge trust.
  curl --silent --insecure --fail "https://localhost:${management}/roots/0" >"${BATS_FILE_TMPDIR}/root.pem"
  export AUTHORITY_PID AUTHORITY_PORT
}

# The script as an operator types it: nothing in the environment, all in the file of settings.
install() { # arguments...
  # shellcheck disable=SC2086 # several options
  run --separate-stderr env -i PATH="${PATH}" HOME="${HOME}" LEGO_CA_CERTIFICATES="${BATS_FILE_TMPDIR}/authority.pem" \
    "${ROOT}/scripts/install.sh" --project "${PROJECT}" --env-file "${SETTINGS}" ${LEFT_OUT} "$@"
}

ids() {
  docker ps --filter "label=com.docker.compose.project=${PROJECT}" --format '{{.ID}}' | sort
}

@test "one command leads to an edge that answers over TLS, and to backups" {
  local began=${SECONDS}
  install --version proof --email ops@example.org ${AUTHORITY_PORT:+--server "https://localhost:${AUTHORITY_PORT}/dir"} localhost
  [ "${status}" -eq 0 ] || { printf '%s\n' "${output}" "${stderr}" && return 1; }
  stack::report "installation without images: $((SECONDS - began)) s"
  [ "$(stack::get /health)" = '{"status":"healthy","version":"proof"}' ]
  [ "$(stack::status /)" = 200 ]
  [ -n "$(find "${BATS_FILE_TMPDIR}/backups" -name 'fundcalc-redis-*.tar')" ]
  [ -n "$(find "${BATS_FILE_TMPDIR}/backups" -name 'fundcalc-config-*.tar')" ]
}

@test "its certificate is the authority's, and a caller that trusts that one needs no exception" {
  [[ -n ${AUTHORITY_PORT:-} ]] || skip 'only with DRILL_CERTIFICATE=yes'
  run curl --silent --fail --max-time 10 --cacert "${BATS_FILE_TMPDIR}/root.pem" "https://localhost:${HTTPS_PORT}/health"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'"status":"healthy"'* ]]
}

@test "the same command again changes nothing and says so" {
  local before
  before=$(ids; sha256sum "${SETTINGS}")
  install
  [ "${status}" -eq 0 ] || { printf '%s\n' "${output}" "${stderr}" && return 1; }
  [[ "${stderr}" == *'0 changes'* ]]
  [ "$(ids; sha256sum "${SETTINGS}")" = "${before}" ]
}

@test "a changed setting is found and followed, and the plan says so before" {
  local before
  before=$(ids)
  printf 'LOG_LEVEL=DEBUG\n' >>"${SETTINGS}"
  install --dry-run
  [[ "${output}" == *'stack '*'to do'* ]]
  [ "$(ids)" = "${before}" ]
  # Compose then makes containers anew, which takes most of a minute.
  [[ -n ${DRILL_CERTIFICATE:-} ]] || return 0
  install
  [ "${status}" -eq 0 ]
  docker inspect --format '{{.Config.Env}}' "$(stack::container backend-blue)" | grep -q LOG_LEVEL=DEBUG
}

@test "the commands that docker/DATA.md gives for deleting work as they stand there" {
  local commands
  stack::upload
  stack::within 20 stack::kept blue
  commands=$(grep -oE '`(REDISCLI_AUTH=[^`]*|)docker exec [^`]*`' "${ROOT}/docker/DATA.md" | tr -d '`' \
    | sed "s|fundcalc-\([a-z]\)|${PROJECT}-\1|g; s|cat secrets/|cat ${SECRETS}/|; s|state.sh acknowledge|& --project ${PROJECT} --folder ${SECRETS}|")
  [ "$(wc -l <<<"${commands}")" -eq 3 ]
  cd "${ROOT}"
  while read -r command; do
    bash -c "${command}" </dev/null || { echo "failed: ${command}" && return 1; }
  done <<<"${commands}"
  docker restart "$(stack::container backend-blue)" >/dev/null
  stack::within 60 stack::healthy backend-blue
  run stack::kept blue
  [ "${status}" -ne 0 ]
  stack::health blue
  [[ "$(stack::health blue)" == *'"status":"healthy"'* ]]
}

@test "an uninstallation leaves no container, and the data stay" {
  install --uninstall
  [ "${status}" -eq 0 ]
  [ -z "$(docker ps --all --quiet --filter "label=com.docker.compose.project=${PROJECT}")" ]
  docker volume inspect "${PROJECT}_redis-state" >/dev/null
  [ -s "${SECRETS}/redis-state-password" ]
}
