#!/usr/bin/env bats
# A Docker Swarm of one host: the stack is deployed, renewed task by task without a failed request, and put back by the
# engine when the new release does not come up. The edge holds the host's ports, so on one host its own renewal leaves a
# gap, which is measured.

readonly STACK=fundcalc-proof

setup_file() {
  load lib
  # A skip in here would fail the file and still run teardown_file, on a swarm that is somebody else's.
  [[ "$(docker info --format '{{.Swarm.LocalNodeState}}')" == inactive ]] || return 0
  stack::prepare
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj '/CN=localhost' \
    -addext subjectAltName=DNS:localhost -keyout "${SECRETS}/tls/privkey.pem" -out "${SECRETS}/tls/fullchain.pem" 2>/dev/null
  docker swarm init --advertise-addr 127.0.0.1 >/dev/null
  : >"${BATS_FILE_TMPDIR}/our-swarm"
  docker node update --label-add fundcalc.state=true "$(docker node ls --quiet)" >/dev/null
  # Short watches: what is proven is the order of things.
  export UPDATE_MONITOR=5s UPDATE_DELAY=0s
  printf 'FROM fund-calc-backend:proof\nENV APP_VERSION=proof2\n' | docker build --quiet --tag fund-calc-backend:proof2 - >/dev/null
  printf 'FROM fund-calc-backend:proof\nENTRYPOINT ["java", "-version"]\n' | docker build --quiet --tag fund-calc-backend:broken - >/dev/null
}

teardown_file() {
  load lib
  [[ -e ${BATS_FILE_TMPDIR}/our-swarm ]] || return 0
  [[ -z ${DRIVER:-} ]] || kill "${DRIVER}" 2>/dev/null || true
  docker stack rm "${STACK}" >/dev/null
  stack::within 60 bash -c "[[ -z \$(docker ps --quiet --filter label=com.docker.stack.namespace=${STACK}) ]]"
  docker swarm leave --force >/dev/null
  docker volume rm --force "${STACK}_redis-state" "${STACK}_dumps" >/dev/null 2>&1 || true
}

setup() {
  load lib
  [[ -e ${BATS_FILE_TMPDIR}/our-swarm ]] || skip 'this machine is part of a swarm already'
}

deploy() {
  timeout 180 docker stack deploy --detach=false --resolve-image never --compose-file "${ROOT}/docker/shapes/swarm.yml" "${STACK}" \
    >"${BATS_TEST_TMPDIR}/deploy.log" 2>&1 || { tail -n 5 "${BATS_TEST_TMPDIR}/deploy.log" && return 1; }
}

healthy() {
  [[ "$(stack::get /health)" == '{"status":"healthy","version":"'"$1"'"}' ]]
}

@test "the stack is deployed and serves" {
  deploy
  stack::within 60 healthy proof
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

@test "a release that does not come up is put back by the engine, and nobody notices" {
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
