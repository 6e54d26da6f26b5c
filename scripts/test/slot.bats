#!/usr/bin/env bats
# scripts/slot.sh and what it stores, with an engine that records what it is asked. On a real stack: stack/9-slots.bats.

setup() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  WORK=${BATS_TEST_TMPDIR}
  SETTINGS=${WORK}/.env
  mkdir "${WORK}/bin"
  # A file named no-engine, no-edge, unready or refuses makes the engine or the edge answer so.
  cat >"${WORK}/bin/docker" <<D
#!/bin/sh
echo "\$*" >>"${WORK}/calls"
fails() { [ ! -e "${WORK}/\$1" ] || exit "\$2"; }
case "\$*" in
  version*) fails no-engine 1; cat "${WORK}/engine-version" ;;
  inspect*) fails no-edge 1 ;;
  exec*--check*) fails unready 5 ;;
  exec*--show) fails no-edge 1; cat "${WORK}/used" ;;
  exec*) fails refuses 4 ;;
esac
D
  chmod +x "${WORK}/bin/docker"
  echo 28.5.2+dfsg4 >"${WORK}/engine-version"
  echo backend-blue:8000 >"${WORK}/used"
}

slot() { # arguments...
  PATH="${WORK}/bin:${PATH}" run "${SCRIPTS}/slot.sh" --project shop --env-file "${SETTINGS}" "$@"
}

@test "without a stored slot blue serves" {
  slot
  [ "${status}" -eq 0 ]
  [ "${output}" = blue ]
}

@test "a switch asks the slot, stores it and moves the edge, in this order, and keeps all other settings" {
  printf 'VERSION=0.1.0\nSERVING_SLOT=blue\nSERVER_NAMES=funds.example.org' >"${SETTINGS}"
  chmod 640 "${SETTINGS}"
  slot green
  [ "${status}" -eq 0 ]
  [ "$(cat "${SETTINGS}")" = $'VERSION=0.1.0\nSERVER_NAMES=funds.example.org\nSERVING_SLOT=green' ]
  [ "$(stat -c %a "${SETTINGS}")" = 640 ]
  run grep -o 'backend.sh.*' "${WORK}/calls"
  [ "${output}" = $'backend.sh --check backend-green:8000\nbackend.sh backend-green:8000' ]
  grep -q '^exec shop-frontend-1 ' "${WORK}/calls"
  echo backend-green:8000 >"${WORK}/used"
  slot
  [ "${status}" -eq 0 ]
  [ "${output}" = green ]
}

@test "the project is the one that Compose takes: from the option, the environment, the settings, else fundcalc" {
  asked() { tail -n 1 "${WORK}/calls" | cut -d ' ' -f 2; }
  local call=(env -u COMPOSE_PROJECT_NAME PATH="${WORK}/bin:${PATH}" "${SCRIPTS}/slot.sh" --env-file "${SETTINGS}")
  "${call[@]}"
  [ "$(asked)" = fundcalc-frontend-1 ]
  echo 'COMPOSE_PROJECT_NAME=second' >"${SETTINGS}"
  "${call[@]}"
  [ "$(asked)" = second-frontend-1 ]
  COMPOSE_PROJECT_NAME=third PATH="${WORK}/bin:${PATH}" "${SCRIPTS}/slot.sh" --env-file "${SETTINGS}"
  [ "$(asked)" = third-frontend-1 ]
}

@test "a slot that is not ready, or a missing edge, changes nothing: exit 3" {
  printf 'SERVING_SLOT=blue\n' >"${SETTINGS}"
  touch "${WORK}/unready"
  slot green
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'green does not serve: nothing was changed'* ]]
  mv "${WORK}/unready" "${WORK}/no-edge"
  slot green
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'no edge shop-frontend-1 runs'* ]]
  [ "$(cat "${SETTINGS}")" = SERVING_SLOT=blue ]
  run grep 'backend.sh backend' "${WORK}/calls"
  [ "${status}" -eq 1 ]
}

@test "an edge that refuses leaves the old slot stored: exit 4" {
  printf 'SERVING_SLOT=blue\nVERSION=1\n' >"${SETTINGS}"
  touch "${WORK}/refuses"
  slot green
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'the edge did not switch: blue serves'* ]]
  [ "$(sort "${SETTINGS}")" = $'SERVING_SLOT=blue\nVERSION=1' ]
}

@test "an edge that uses another slot than the stored one is told: exit 1" {
  printf 'SERVING_SLOT=green\n' >"${SETTINGS}"
  slot
  [ "${status}" -eq 1 ]
  [ "${lines[0]}" = green ]
  [[ "${lines[1]}" == 'the edge uses backend-blue:8000, not backend-green:8000:'* ]]
}

@test "settings behind a link stay behind it, and quotes are understood" {
  printf 'SERVING_SLOT="green"\n' >"${WORK}/real"
  ln -s real "${SETTINGS}"
  echo backend-green:8000 >"${WORK}/used"
  slot
  [ "${output}" = green ]
  slot blue
  [ "${status}" -eq 0 ]
  [ -L "${SETTINGS}" ]
  [ "$(cat "${WORK}/real")" = SERVING_SLOT=blue ]
}

@test "an engine that does not answer or is too old is refused: exit 3" {
  local version
  for version in 20.10.24 27.5.1; do
    echo "${version}" >"${WORK}/engine-version"
    slot green
    [ "${status}" -eq 3 ]
    [ "${output}" = "fund-calc: needs Docker Engine 28 or newer; this is ${version}" ]
  done
  touch "${WORK}/no-engine"
  slot green
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'no Docker engine answers'* ]]
}

@test "a Compose that is missing or too old is refused: exit 3" {
  compose() { # version
    printf '#!/bin/sh\n%s\n' "$1" >"${WORK}/bin/docker"
    PATH="${WORK}/bin:${PATH}" run bash -c "source '${SCRIPTS}/lib/log.sh'; source '${SCRIPTS}/lib/tools.sh'; source '${SCRIPTS}/lib/engine.sh'; engine::require_compose"
  }
  compose 'echo 2.39.4'
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'needs Docker Compose 2.40 or newer; this is 2.39.4' ]]
  compose 'exit 1'
  [ "${status}" -eq 3 ]
  local version
  for version in 2.40.3-3 v2.40.0 5.5.0; do
    compose "echo ${version}"
    [ "${status}" -eq 0 ]
  done
}
