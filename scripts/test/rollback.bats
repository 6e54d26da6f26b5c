#!/usr/bin/env bats
# scripts/rollback.sh: each exit code, with the engine of deploying.bash. The steps are those of deploy.bats.

bats_require_minimum_version 1.5.0

setup() {
  [[ $(id -u) == 0 ]] || skip 'secrets belong to the users of containers, which needs root'
  load deploying.bash
  deploying::prepare
  deploy B
  : >"${WORK}/calls"
}

@test "0: the release before this one serves again, from its stopped container and without a pull or a soak" {
  echo 'REGISTRY=' >>"${SETTINGS}"
  rollback
  [ "${status}" -eq 0 ]
  # Before the looks, which take seconds too.
  in_order 'start shop-backend-blue-1' 'compose version' ' up .*--scale backend-blue=1 backend-blue' 'blue:8000/readyz' 'blue:8000/api/v1/cash-flow/xirr' 'backend.sh backend-blue:8000' \
    'page.sh fund-calc-frontend:A publish' 'stop --time 45 shop-backend-green-1'
  run ! grep pull "${WORK}/calls"
  [ "$(stored SERVING_SLOT) $(cat "${WORK}/state/page")" = 'blue page-A' ]
  [ "$(noted command) $(noted version) $(noted previous) $(noted outcome)" = 'rollback A B ok' ]
}

@test "0: called twice, it goes forward again" {
  rollback
  rollback
  [ "${status}" -eq 0 ]
  [ "$(stored SERVING_SLOT) $(noted version)" = 'green B' ]
}

@test "0: a release that is named, and --dry-run" {
  rollback --dry-run A
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'start A as blue beside B'* ]]
  [ "$(stored SERVING_SLOT)" = green ]
  rollback A
  [ "${status}" -eq 0 ]
  [ "$(stored SERVING_SLOT)" = blue ]
}

@test "2: what is only deploy's, and two versions" {
  rollback --status
  [ "${status}" -eq 2 ]
  rollback A B
  [ "${status}" -eq 2 ]
}

@test "10: a deploy that goes on is not disturbed" {
  exec 7>>"${SETTINGS}.deploy.lock"
  flock 7
  rollback 7>&-
  [ "${status}" -eq 10 ]
}

@test "20: a ledger that knows no release before this one, and an image that is gone" {
  mv "${LEDGER}" "${WORK}/ledger"
  rollback
  [ "${status}" -eq 20 ]
  [[ "${output}" == *'knows no release before B; name one'* ]]
  mv "${WORK}/ledger" "${LEDGER}"
  rm "${WORK}/images/fund-calc-backend:A"
  rollback
  [ "${status}" -eq 20 ]
  [[ "${output}" == *'there is no image fund-calc-backend:A here: nothing was changed'* ]]
  # Its container had been started to save time.
  in_order 'start shop-backend-blue-1' 'stop --time 45 shop-backend-blue-1'
  grep -q 'A false' "${WORK}/state/backend-blue"
}

@test "30, 31, 40 and 50 are those of a deploy" {
  touch "${WORK}/wrong-A"
  rollback
  [ "${status}" -eq 30 ]
  rm "${WORK}/wrong-A"
  touch "${WORK}/fails-A"
  rollback
  [ "${status}" -eq 31 ]
  [ "$(cat "${WORK}/state/used")" = backend-green:8000 ]
  touch "${WORK}/refuses-B"
  rollback
  [ "${status}" -eq 40 ]
  rm "${WORK}/fails-A" "${WORK}/refuses-B"
  command slot.sh green
  touch "${WORK}/no-stop"
  rollback
  [ "${status}" -eq 50 ]
}
