#!/usr/bin/env bats
# scripts/drill.sh: its exit codes and what it lets bats run, with an engine and a bats that record. On a real engine it runs
# stack/9-deploy.bats, stack/9-slots.bats and stack/9-backup.bats.

bats_require_minimum_version 1.5.0

setup() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  WORK=${BATS_TEST_TMPDIR}
  mkdir "${WORK}/bin"
  printf '#!/bin/sh\n[ ! -e "%s/no-engine" ]\n' "${WORK}" >"${WORK}/bin/docker"
  printf '#!/bin/sh\necho 0\n' >"${WORK}/bin/id"
  # shellcheck disable=SC2016 # the script expands these
  printf '#!/bin/sh\nprintf "%%s\\n" "$@" "cycles ${DRILL_CYCLES}" "reboot ${DRILL_REBOOT}" "steps ${DRILL_STEPS}" "faults ${DRILL_FAULTS}" "healthy ${DRILL_HEALTHY}" >"%s/called"\n[ ! -e "%s/fails" ]\n' \
    "${WORK}" "${WORK}" >"${WORK}/bin/bats"
  chmod +x "${WORK}/bin"/*
}

drill() { # arguments...
  PATH="${WORK}/bin:${PATH}" run "${SCRIPTS}/drill.sh" "$@"
}

@test "0: deploy runs ten deploys, and a kill at every step that deploy.sh has, each on its own" {
  local steps
  drill deploy
  [ "${status}" -eq 0 ]
  grep -qx 'cycles 5' "${WORK}/called"
  grep -qx 'reboot ' "${WORK}/called"
  steps=$(sed -n 's/.*deploy::step \([a-z]*\) .*/\1/p' "${SCRIPTS}/lib/deploy.sh" | sort | paste -s -d ' ')
  [ "$(sed -n 's/^steps //p' "${WORK}/called" | tr ' ' '\n' | sort | paste -s -d ' ')" = "${steps}" ]
  grep -q '/9-deploy.bats$' "${WORK}/called"
  run ! grep '/9-slots.bats$' "${WORK}/called"
}

@test "0: all also runs the drills of slots; cycles and a restart of the engine can be given" {
  drill all --cycles 2 --reboot 'systemctl restart docker'
  [ "${status}" -eq 0 ]
  grep -q '/9-deploy.bats$' "${WORK}/called"
  grep -q '/9-slots.bats$' "${WORK}/called"
  grep -q '/9-backup.bats$' "${WORK}/called"
  grep -qx 'cycles 2' "${WORK}/called"
  grep -qx 'reboot systemctl restart docker' "${WORK}/called"
}

@test "0: backup runs the drill of backups, restore that of restores too" {
  drill backup
  [ "${status}" -eq 0 ]
  grep -q '/9-backup.bats$' "${WORK}/called"
  grep -qFx '^a backup' "${WORK}/called"
  drill restore
  [ "${status}" -eq 0 ]
  grep -q '/9-backup.bats$' "${WORK}/called"
  run ! grep -Fx '^a backup' "${WORK}/called"
  run ! grep '/9-deploy.bats$' "${WORK}/called"
}

@test "0: doctor makes every fault and asks a healthy stack twenty times" {
  drill doctor
  [ "${status}" -eq 0 ]
  grep -q '/9-doctor.bats$' "${WORK}/called"
  run ! grep '/9-deploy.bats$' "${WORK}/called"
  grep -qx 'faults all' "${WORK}/called"
  grep -qx 'healthy 20' "${WORK}/called"
}

@test "0: alerts runs the drill of alerts alone, all runs it too" {
  drill alerts
  [ "${status}" -eq 0 ]
  grep -q '/drills/alerts.bats$' "${WORK}/called"
  run ! grep '/stack/' "${WORK}/called"
  drill all
  grep -q '/drills/alerts.bats$' "${WORK}/called"
}

@test "1: a drill failed" {
  touch "${WORK}/fails"
  drill deploy
  [ "${status}" -eq 1 ]
}

@test "2: no drill, an option without its value, a number of cycles that is none" {
  local arguments
  for arguments in '' 'deploy --cycles' 'deploy --cycles 0' 'deploy --cycles many' 'deploy --reboot' 'nothing'; do
    # shellcheck disable=SC2086
    drill ${arguments}
    [ "${status}" -eq 2 ]
  done
  [ ! -e "${WORK}/called" ]
}

@test "3: no engine answers" {
  touch "${WORK}/no-engine"
  drill deploy
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'no Docker engine answers'* ]]
  [ ! -e "${WORK}/called" ]
}
