#!/usr/bin/env bats
# What the compose files say, without starting anything: they are valid, keep the house's rules, and differ only where
# docker/RATIONALE.md says they do.

setup() {
  load lib
  export VERSION=proof SECRETS=/nowhere
}

# Resolved, as JSON.
config() { # files...
  local file
  local -a files=()
  for file in "$@"; do files+=(--file "${ROOT}/${file}"); done
  docker compose --project-directory "${ROOT}" "${files[@]}" config --format json
}

everything() {
  config docker-compose.yml >"${BATS_TEST_TMPDIR}/development.json"
  config docker-compose.test.yml >"${BATS_TEST_TMPDIR}/test.json"
  config docker-compose.prod.yml >"${BATS_TEST_TMPDIR}/production.json"
  config docker-compose.prod.yml docker/shapes/sentinel.yml >"${BATS_TEST_TMPDIR}/sentinel.json"
  config docker-compose.prod.yml docker/shapes/cluster.yml >"${BATS_TEST_TMPDIR}/cluster.json"
  config docker-compose.logging.yml >"${BATS_TEST_TMPDIR}/logging.json"
  # Compose reads the format of stacks too, and writes JSON.
  named config docker/shapes/swarm.yml >"${BATS_TEST_TMPDIR}/swarm.json" 2>/dev/null
}

# With the digests that scripts/swarm.sh gives.
named() { # command...
  TLS_DIGEST=a STATE_DIGEST=b CACHE_DIGEST=c KEYS_DIGEST=d "$@"
}

@test "every compose file stands alone and is valid, each shape over production" {
  everything
}

@test "every service keeps the rules: limits, no rights, no floating tags, no open ports" {
  everything
  run node "${BATS_TEST_DIRNAME}/rules.mjs" "${BATS_TEST_TMPDIR}"/*.json
  [ "${output}" = '' ]
  [ "${status}" -eq 0 ]
}

@test "a service without limits, with rights or an open port is found" {
  cat >"${BATS_TEST_TMPDIR}/production.json" <<'J'
{"name": "x", "services": {"a": {"image": "redis:latest", "build": {}, "ports": [{"published": "6379", "target": 6379}]}}}
J
  run node "${BATS_TEST_DIRNAME}/rules.mjs" "${BATS_TEST_TMPDIR}/production.json"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'a: floating tag redis:latest'* ]]
  [[ "${output}" == *'a: builds in production'* ]]
  [[ "${output}" == *'a: publishes 6379'* ]]
  [[ "${output}" == *'a: no limit of memory'* ]]
  [[ "${output}" == *'a: keeps rights'* ]]
  [[ "${output}" == *'a: root can be written'* ]]
}

@test "the table of differences in RATIONALE.md is the one that the files make" {
  everything
  node "${BATS_TEST_DIRNAME}/parity.mjs" "${BATS_TEST_TMPDIR}" >"${BATS_TEST_TMPDIR}/made"
  sed -n '/<!-- parity -->/,/<!-- end of parity -->/p' "${ROOT}/docker/RATIONALE.md" | sed '1d;$d' >"${BATS_TEST_TMPDIR}/told"
  diff "${BATS_TEST_TMPDIR}/told" "${BATS_TEST_TMPDIR}/made"
}

@test "of the log stack each has its own pair of the authority, and none the authority's key" {
  SECRETS=/secrets config docker-compose.logging.yml >"${BATS_TEST_TMPDIR}/logging.json"
  run jq --raw-output '.services | to_entries[] | .key as $name | .value.volumes[] | select(.type == "bind")
    | "\($name) \(.source) \(.read_only)"' "${BATS_TEST_TMPDIR}/logging.json"
  [ "${output}" = "elasticsearch /secrets/logging/elasticsearch true
kibana /secrets/logging/trust true
logstash /secrets/logging/logstash true
setup /secrets/logging/trust true" ]
}

@test "one Redis for both is reached with its own password" {
  STATE_REDIS_URL='' REDIS_URL=redis://app@redis:6379 REDIS_PASSWORD_FILE=/run/secrets/redis-state-password \
    config docker-compose.prod.yml >"${BATS_TEST_TMPDIR}/one.json"
  run jq --raw-output '.services["backend-blue"].environment | .REDIS_URL, .REDIS_PASSWORD_FILE, .STATE_REDIS_URL + "."' "${BATS_TEST_TMPDIR}/one.json"
  [ "${output}" = $'redis://app@redis:6379\n/run/secrets/redis-state-password\n.' ]
}

@test "the options of Java are those that were measured, and what a container adds" {
  local option
  unset JAVA_OPTS
  source "${ROOT}/scripts/lib/jvm.sh"
  while read -r option; do
    grep --quiet --line-regexp --fixed-strings -- "${option}" "${ROOT}/docker/backend/jvm.options"
  done < <(jvm::options)
}

@test "the stack for a swarm needs a release and names of its contents, and resolves with them" {
  run named env --unset=VERSION docker stack config --compose-file "${ROOT}/docker/shapes/swarm.yml"
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'the release to run'* ]]
  run docker stack config --compose-file "${ROOT}/docker/shapes/swarm.yml"
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'run scripts/swarm.sh deploy'* ]]
  run named docker stack config --compose-file "${ROOT}/docker/shapes/swarm.yml"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'endpoint_mode: dnsrr'* ]]
  [[ "${output}" == *'failure_action: rollback'* ]]
  [[ "${output}" == *'name: fundcalc-tls-privkey-a'* ]]
}

@test "what can be set of the edge and the service in production can be set in a swarm" {
  everything
  local service
  for service in frontend:frontend backend:backend-blue; do
    diff <(jq --raw-output ".services[\"${service#*:}\"].environment | keys[]" "${BATS_TEST_TMPDIR}/production.json" | grep -v '^EDGE_STATE$') \
      <(jq --raw-output ".services[\"${service%:*}\"].environment | keys[]" "${BATS_TEST_TMPDIR}/swarm.json" | grep -v '^EDGE_CERTIFICATE')
  done
}
