#!/usr/bin/env bats
# A Docker Swarm of one host: the stack is deployed, renewed task by task without a failed request, and put back by the
# engine when the new release does not come up; secrets and certificates are renewed. The edge holds the host's ports, so
# on one host its own renewal leaves a gap, which is measured.

readonly STACK=fundcalc-proof-swarm

setup_file() {
  load lib
  # A skip in here would fail the file and still run teardown_file, on a swarm that is somebody else's.
  [[ "$(docker info --format '{{.Swarm.LocalNodeState}}')" == inactive ]] || return 0
  stack::prepare
  docker swarm init --advertise-addr 127.0.0.1 >/dev/null
  : >"${BATS_FILE_TMPDIR}/our-swarm"
  docker node update --label-add fundcalc.state=true "$(docker node ls --quiet)" >/dev/null
  # Short watches: what is proven is the order of things.
  export UPDATE_MONITOR=5s UPDATE_DELAY=0s
  printf 'FROM fund-calc-backend:proof\nENV APP_VERSION=proof2\n' | docker build --quiet --tag fund-calc-backend:proof2 - >/dev/null
  docker tag fund-calc-frontend:proof fund-calc-frontend:proof2
  printf 'FROM fund-calc-backend:proof\nENTRYPOINT ["java", "-version"]\n' | docker build --quiet --tag fund-calc-backend:broken - >/dev/null
}

teardown_file() {
  load lib
  [[ -e ${BATS_FILE_TMPDIR}/our-swarm ]] || return 0
  [[ -z ${DRIVER:-} ]] || kill "${DRIVER}" 2>/dev/null || true
  [[ ! -s ${BATS_FILE_TMPDIR}/authority.pid ]] || kill "$(cat "${BATS_FILE_TMPDIR}/authority.pid")" 2>/dev/null || true
  # A network that a task still holds is not removed, so it is asked for again; one that is left would outlive the swarm.
  stack::within 120 removed
  docker swarm leave --force >/dev/null
  docker volume rm --force "${STACK}_redis-state" "${STACK}_dumps" >/dev/null 2>&1 || true
}

removed() {
  docker stack rm "${STACK}"
  [[ -z "$(docker ps --all --quiet --filter "label=com.docker.stack.namespace=${STACK}")" ]] \
    && [[ -z "$(docker network ls --quiet --filter "label=com.docker.stack.namespace=${STACK}")" ]]
}

setup() {
  load lib
  [[ -e ${BATS_FILE_TMPDIR}/our-swarm ]] || skip 'this machine is part of a swarm already'
}

swarm() { # arguments of scripts/swarm.sh...
  PATIENCE_SECONDS=240 timeout 300 "${ROOT}/scripts/swarm.sh" --stack "${STACK}" --folder "${SECRETS}" "$@"
}

deploy() { # version
  swarm deploy "$1" -- --resolve-image never 2>"${BATS_TEST_TMPDIR}/deploy.log" || { tail -n 5 "${BATS_TEST_TMPDIR}/deploy.log" && return 1; }
}

# A pair for localhost in the folder of certificates.
certificate() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj '/CN=localhost' \
    -addext subjectAltName=DNS:localhost -keyout "${SECRETS}/tls/privkey.pem" -out "${SECRETS}/tls/fullchain.pem" 2>/dev/null
  "${ROOT}/scripts/secrets.sh" --folder "${SECRETS}"
}

served() { # openssl x509 arguments...
  openssl s_client -connect "localhost:${HTTPS_PORT}" -servername localhost </dev/null 2>/dev/null | openssl x509 -noout "$@"
}

serves_the_file() {
  [[ "$(served -fingerprint)" == "$(openssl x509 -in "${SECRETS}/tls/fullchain.pem" -noout -fingerprint)" ]]
}

contents() { # secret or config ; the names that the stack has
  docker "$1" ls --filter "label=com.docker.stack.namespace=${STACK}" --format '{{.Name}}' | sort
}

healthy() {
  [[ "$(stack::get /health)" == '{"status":"healthy","version":"'"$1"'"}' ]]
}

@test "a plan changes nothing" {
  run swarm deploy proof --dry-run
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'release proof'*'certificate none yet: one signed by itself'* ]]
  [ "$(docker service ls --quiet)" = '' ]
  [ ! -e "${SECRETS}/placeholder" ]
}

@test "the stack is deployed without a certificate and serves" {
  deploy proof
  stack::within 60 healthy proof
  [[ "$(served -subject)" == *'fund-calc placeholder' ]]
}

@test "a restore is refused with where the way is described" {
  stack::restore_refused "${STACK}"
}

@test "the service is renewed task by task under load without a failed request" {
  local told
  stack::drive 10
  sleep 1
  timeout 180 docker service update --detach=false --quiet --image fund-calc-backend:proof2 "${STACK}_backend" >/dev/null
  sleep 1
  told=$(stack::driven)
  stack::report "renewal of the service: ${told}"
  [ "$(stack::field "${told}" failed)" = 0 ]
  stack::within 10 healthy proof2
}

@test "a release that does not come up is rolled back by the engine without a failed request" {
  local told
  stack::drive 10
  docker service update --detach=false --quiet --image fund-calc-backend:broken "${STACK}_backend" >/dev/null 2>&1 || true
  back() {
    [[ "$(docker service inspect --format '{{.UpdateStatus.State}}' "${STACK}_backend")" == rollback_completed ]]
  }
  stack::within 120 back
  told=$(stack::driven)
  stack::report "a broken release: ${told}"
  [ "$(stack::field "${told}" failed)" = 0 ]
  [ "$(docker service inspect --format '{{.Spec.TaskTemplate.ContainerSpec.Image}}' "${STACK}_backend")" = fund-calc-backend:proof2 ]
  healthy proof2
}

@test "the edge's own renewal on a single host leaves a gap, and it is short" {
  local told
  stack::drive 10
  sleep 1
  timeout 120 docker service update --detach=false --quiet --force "${STACK}_frontend" >/dev/null
  sleep 1
  told=$(stack::driven)
  stack::report "renewal of the edge on one host: ${told}"
  [ "$(stack::field "${told}" gapMs)" -lt 20000 ]
}

@test "a certificate that came is served after the next deployment, and the old one's secrets go" {
  certificate
  deploy proof2
  stack::within 30 serves_the_file
  # Two generations: what serves, and what the engine would go back to.
  [ "$(contents secret | grep -c tls-privkey)" -le 2 ]
}

@test "a renewed certificate is handed to the edges alone" {
  local before
  before=$(docker service inspect --format '{{.Version.Index}}' "${STACK}_backend")
  certificate
  ! serves_the_file
  swarm certificate
  stack::within 30 serves_the_file
  [ "$(docker service inspect --format '{{.Version.Index}}' "${STACK}_backend")" = "${before}" ]
  run swarm certificate
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'have this certificate already'* ]]
}

@test "a pair that does not fit is put back by the engine" {
  local good
  good=$(served -fingerprint)
  cp "${SECRETS}/tls/privkey.pem" "${BATS_TEST_TMPDIR}/good.key"
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:prime256v1 -out "${SECRETS}/tls/privkey.pem" 2>/dev/null
  run swarm certificate
  [ "${status}" -eq 4 ]
  cp "${BATS_TEST_TMPDIR}/good.key" "${SECRETS}/tls/privkey.pem"
  stack::within 30 healthy proof2
  [ "$(served -fingerprint)" = "${good}" ]
}

@test "a new password and a changed list of users are deployed, and state is reached with them" {
  local list reaches
  list=$(contents secret | grep redis-state-acl)
  rm "${SECRETS}/redis-state-password"
  "${ROOT}/scripts/secrets.sh" --folder "${SECRETS}" 2>/dev/null
  deploy proof2
  [ "$(contents secret | grep redis-state-acl)" != "${list}" ]
  reaches() {
    local task
    for task in $(docker ps --quiet --filter "label=com.docker.swarm.service.name=${STACK}_backend"); do
      docker exec "${task}" bash -c 'exec 9<>/dev/tcp/127.0.0.1/8000 && printf "GET /health HTTP/1.0\r\n\r\n" >&9 && cat <&9' \
        | grep --quiet '"state":{"state":"up"' || return 1
    done
  }
  stack::within 60 reaches
}

@test "an authority's certificate is got through the swarm's own edge" {
  command -v pebble >/dev/null && command -v lego >/dev/null || skip 'pebble or lego is not installed'
  local port management at=${BATS_FILE_TMPDIR}
  port=$(service::free_port)
  management=$(service::free_port)
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -keyout "${at}/authority.key" -out "${at}/authority.pem" 2>/dev/null
  cat >"${at}/pebble.json" <<JSON
{"pebble": {"listenAddress": "127.0.0.1:${port}", "managementListenAddress": "127.0.0.1:${management}",
  "certificate": "${at}/authority.pem", "privateKey": "${at}/authority.key", "httpPort": ${HTTP_PORT}, "tlsPort": 1,
  "ocspResponderURL": "", "externalAccountBindingRequired": false}}
JSON
  PEBBLE_VA_NOSLEEP=1 PEBBLE_WFE_NONCEREJECT=0 pebble -config "${at}/pebble.json" >"${at}/pebble.log" 2>&1 3>&- &
  printf '%s' "$!" >"${at}/authority.pid"
  stack::within 10 curl --silent --fail --cacert "${at}/authority.pem" "https://localhost:${port}/dir"
  LEGO_CA_CERTIFICATES=${at}/authority.pem run timeout 200 "${ROOT}/scripts/certificates.sh" --email ops@example.org \
    --server "https://localhost:${port}/dir" --at "localhost:${HTTPS_PORT}" --folder "${SECRETS}" --wait 60 --force \
    --swarm "${STACK}" localhost
  [ "${status}" -eq 0 ] || { tail -n 5 <<<"${output}" && false; }
  [[ "$(served -issuer)" == *Pebble* ]]
  healthy proof2
}
