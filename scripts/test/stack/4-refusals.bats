#!/usr/bin/env bats
# Bad input: what cannot work says so in one line and stops; the rest goes on serving.

setup() {
  load lib
}

setup_file() {
  load lib
  stack::prepare
}

teardown_file() {
  load lib
  stack::down
}

teardown() {
  docker rm --force fundcalc-proof-refused >/dev/null 2>&1 || true
}

# The service alone, without Compose.
service() { # docker-options...
  docker run --name fundcalc-proof-refused --read-only --tmpfs /tmp --cap-drop ALL "$@" fund-calc-backend:proof
}

@test "too little memory is told before anything starts" {
  run service --memory 384m --memory-swap 384m
  [ "${status}" -eq 78 ]
  [ "${#lines[@]}" -eq 1 ]
  [[ "$(jq --raw-output .message <<<"${output}")" == 'there are 384 MiB of memory, and '*' are needed for a heap of '*': raise the limit or lower -Xmx' ]]
}

@test "a secret that cannot be read is named" {
  printf 'secret' >"${BATS_TEST_TMPDIR}/password"
  chmod 0400 "${BATS_TEST_TMPDIR}/password"
  run service --memory 1g --volume "${BATS_TEST_TMPDIR}/password:/run/secrets/password:ro" \
    --env REDIS_URL=redis://app@redis --env REDIS_PASSWORD_FILE=/run/secrets/password
  [ "${status}" -eq 78 ]
  [ "${#lines[@]}" -eq 1 ]
  [ "$(jq --raw-output .message <<<"${output}")" = "REDIS_PASSWORD_FILE must be empty, or the path of a file that the service's user may read and that is not empty, got /run/secrets/password" ]
}

@test "a secret that is missing stops Compose before anything starts" {
  rm "${SECRETS}/redis-state.acl"
  run stack::compose up --detach --wait
  [ "${status}" -ne 0 ]
  [[ "${output}" == *"${SECRETS}/redis-state.acl"* ]]
  run "${ROOT}/scripts/secrets.sh" --check --folder "${SECRETS}"
  [ "${status}" -eq 4 ]
  [ "${output}" = 'redis-state.acl is missing: run scripts/secrets.sh' ]
  "${ROOT}/scripts/secrets.sh" --folder "${SECRETS}" 2>/dev/null
}

@test "secrets that others may read are found" {
  chmod 0444 "${SECRETS}/redis-state-password"
  run "${ROOT}/scripts/secrets.sh" --check --folder "${SECRETS}"
  [ "${status}" -eq 4 ]
  [ "${output}" = 'redis-state-password belongs to user 10001 with mode 444, not to 10001 with 400: run scripts/secrets.sh' ]
  "${ROOT}/scripts/secrets.sh" --folder "${SECRETS}"
  "${ROOT}/scripts/secrets.sh" --check --folder "${SECRETS}"
}

@test "with a password that Redis does not know the service says so once and goes on serving" {
  printf 'wrong' >"${SECRETS}/redis-state-password"
  stack::up
  told() {
    stack::compose logs --no-log-prefix backend-blue | grep --quiet 'no connection to Redis.*WRONGPASS'
  }
  stack::within 15 told
  run bash -c "docker logs $(stack::container backend-blue) 2>&1 | grep -c 'state-redis: no connection to Redis.*WRONGPASS'"
  [ "${output}" -eq 1 ]
  [ "$(stack::status /api/v1/glossary)" = 200 ]
  [ "$(stack::get /health)" = '{"status":"degraded","version":"proof"}' ]
}

@test "a port that is taken is named, and who has it goes on serving" {
  # Networks of its own, so that the port alone is in the way.
  cat >"${BATS_TEST_TMPDIR}/networks.yml" <<'Y'
networks:
  app: !override
    internal: true
  data: !override
    internal: true
Y
  second() {
    docker compose --project-name fundcalc-proof-second --file "${ROOT}/docker-compose.prod.yml" --file "${BATS_TEST_TMPDIR}/networks.yml" "$@"
  }
  run second run --rm --no-deps --service-ports frontend
  second down --volumes >/dev/null 2>&1
  [ "${status}" -ne 0 ]
  [[ "${output}" == *":${HTTP_PORT} "*'port is already allocated'* || "${output}" == *":${HTTPS_PORT} "*'port is already allocated'* ]]
  [ "$(stack::status /health)" = 200 ]
}

@test "a certificate that does not fit its key stops the edge with a line" {
  local pair
  for pair in one two; do
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj '/CN=localhost' \
      -keyout "${BATS_TEST_TMPDIR}/${pair}.key" -out "${BATS_TEST_TMPDIR}/${pair}.pem" 2>/dev/null
  done
  mkdir "${BATS_TEST_TMPDIR}/tls"
  cp "${BATS_TEST_TMPDIR}/one.pem" "${BATS_TEST_TMPDIR}/tls/fullchain.pem"
  cp "${BATS_TEST_TMPDIR}/two.key" "${BATS_TEST_TMPDIR}/tls/privkey.pem"
  chown -R 101:101 "${BATS_TEST_TMPDIR}/tls"
  chmod 0711 "${BATS_TEST_TMPDIR}"
  run docker run --name fundcalc-proof-refused --read-only --tmpfs /tmp --cap-drop ALL \
    --volume "${BATS_TEST_TMPDIR}/tls:/etc/fundcalc/tls:ro" fund-calc-frontend:proof
  [ "${status}" -eq 3 ]
  [ "${output}" = 'edge: /etc/fundcalc/tls/privkey.pem is not the key of /etc/fundcalc/tls/fullchain.pem' ]
}

@test "a Redis that cannot read its list of users stops" {
  run docker run --name fundcalc-proof-refused --user 999:999 --read-only --tmpfs /data --cap-drop ALL \
    --volume "${ROOT}/docker/redis/cache.conf:/usr/local/etc/redis/cache.conf:ro" redis:8.10.1 redis-server /usr/local/etc/redis/cache.conf
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'/run/secrets/redis-acl'* ]]
}

@test "with a Redis that does not start, calculations are served from the first start on" {
  stack::down
  # Not readable for its user: the container starts, says so and stops, again and again.
  chown 0:0 "${SECRETS}/redis-state.acl"
  stack::compose up --detach >/dev/null 2>&1
  calculates() {
    [[ "$(stack::status /api/v1/cash-flow/xirr --header 'Content-Type: application/json' \
      --data '{"flows": [{"date": "2023-01-01", "amount": -1000}, {"date": "2024-01-01", "amount": 1100}]}')" == 200 ]]
  }
  stack::within 90 calculates
  refused() {
    stack::compose logs --no-log-prefix redis | grep --quiet '/run/secrets/redis-acl'
  }
  stack::within 30 refused
  ! stack::healthy redis
  "${ROOT}/scripts/secrets.sh" --folder "${SECRETS}"
}
