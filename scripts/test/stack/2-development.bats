#!/usr/bin/env bats
# The two files that build: development with one command, with and without Redis, and the pipeline's test run, whose exit
# code tells what its questions found.

setup_file() {
  load lib
  stack::prepare
  FRONTEND_PORT=$(service::free_port)
  BACKEND_PORT=$(service::free_port)
  REDIS_PORT=$(service::free_port)
  export FRONTEND_PORT BACKEND_PORT REDIS_PORT
  # Where Maven has built the jar and the page, the images take these instead of building them once more.
  BUILT=
  if [[ -f ${ROOT}/backend/app/target/fund-calc.jar && -f ${ROOT}/frontend/dist/index.html ]]; then
    mkdir "${BATS_FILE_TMPDIR}/jar"
    cp --preserve=timestamps "${ROOT}/backend/app/target/fund-calc.jar" "${BATS_FILE_TMPDIR}/jar/"
    export JAR_CONTEXT=${BATS_FILE_TMPDIR}/jar PAGE_CONTEXT=${ROOT}/frontend/dist
    BUILT=${BATS_TEST_DIRNAME}/built.yml
  fi
  export BUILT
}

teardown_file() {
  load lib
  development down --volumes --timeout 0 >/dev/null 2>&1
  testing down --volumes --timeout 0 >/dev/null 2>&1
}

setup() {
  load lib
}

development() {
  docker compose --project-directory "${ROOT}" --env-file /dev/null --project-name fund-calc-proof --file "${ROOT}/docker-compose.yml" ${BUILT:+--file "${BUILT}"} "$@"
}

testing() {
  docker compose --project-directory "${ROOT}" --env-file /dev/null --project-name fund-calc-test-proof --file "${ROOT}/docker-compose.test.yml" ${BUILT:+--file "${BUILT}"} "$@"
}

redis_is_up() { [[ "$(curl --silent "http://localhost:${BACKEND_PORT}/health")" == *'"redis":"up"'* ]]; }

@test "one command builds and runs page, service and Redis" {
  development up --build --detach --wait --wait-timeout 300 >"${BATS_TEST_TMPDIR}/log" 2>&1 || { tail -n 20 "${BATS_TEST_TMPDIR}/log" && false; }
  [[ "$(curl --silent "http://localhost:${FRONTEND_PORT}/")" == *'<div id="root">'* ]]
  stack::within 30 redis_is_up
  [ "$(curl --silent --output /dev/null --write-out '%{http_code}' "http://localhost:${FRONTEND_PORT}/api/v1/glossary")" = 200 ]
  [ "$(curl --silent --output /dev/null --write-out '%{http_code}' "http://localhost:${FRONTEND_PORT}/samples/tear-sheet.en.json")" = 200 ]
  run bash -c "exec 9<>/dev/tcp/127.0.0.1/${REDIS_PORT} && printf 'CONFIG GET save\r\n' >&9 && timeout 1 cat <&9"
  [[ "${output}" == *'save'* ]]
  [[ "${output}" != *'900 1'* ]]
}

@test "every port is this machine's own" {
  run bash -c "docker ps --filter label=com.docker.compose.project=fund-calc-proof --format '{{.Ports}}' | grep -oE '[^ ,]+->' | grep -v '^127.0.0.1:'"
  [ "${output}" = '' ]
}

@test "an empty REDIS_URL means the cache in the service's own memory" {
  REDIS_URL='' development up --detach --no-build --no-deps --wait --wait-timeout 120 backend 2>/dev/null
  [[ "$(curl --silent "http://localhost:${BACKEND_PORT}/health")" == *'"redis":"disabled"'* ]]
  development down --volumes --timeout 0 2>/dev/null
}

@test "the test run asks the whole stack, and passes" {
  run testing up --build --abort-on-container-exit
  [ "${status}" -eq 0 ] || { tail -n 60 <<<"${output}" && false; }
  [[ "${output}" == *'pass 10'* ]]
  [[ "${output}" == *'fail 0'* ]]
  testing down --volumes --timeout 0 2>/dev/null
}

@test "a test run that finds something fails" {
  EXPECTED_VERSION=another run testing up --abort-on-container-exit
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'fail 2'* || "${output}" == *'fail 1'* ]]
}
