#!/usr/bin/env bats
# The timers that install.sh writes: systemd takes them without a remark, and the end of each run is reported by timer-result.sh.

bats_require_minimum_version 1.5.0

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  AT=${BATS_TEST_TMPDIR}/root
  PROJECT=fundcalc
  SETTINGS=${BATS_TEST_TMPDIR}/.env
  METRICS=${BATS_TEST_TMPDIR}/metrics
  UNITS=${AT}/etc/systemd/system
  printf 'SERVER_NAMES="funds.example.org [::1]"\nCERTIFICATE_EMAIL=ops@example.org\nCERTIFICATE_SERVER=https://acme.example.org/dir\nBACKUP_METRICS_FOLDER=%s\n' \
    "${METRICS}" >"${SETTINGS}"
  # shellcheck source=../lib/settings.sh
  source "${ROOT}/scripts/lib/settings.sh"
  # shellcheck source=../lib/timers.sh
  source "${ROOT}/scripts/lib/timers.sh"
  timers::write "${UNITS}"
}

@test "systemd takes each unit without a remark" {
  command -v systemd-analyze >/dev/null || skip 'systemd-analyze is not installed'
  local unit script
  # It also looks whether the commands are there.
  ROOT=${BATS_TEST_TMPDIR}/house
  timers::write "${UNITS}"
  for script in $(sed -n 's/^ExecStart=\([^ ]*\).*/\1/p' "${UNITS}"/*); do install -D --mode 755 /bin/true "${script}"; done
  [ "$(find "${UNITS}" -name '*.timer' | wc -l)" -eq 6 ]
  for unit in "${UNITS}"/*; do
    run systemd-analyze verify "${unit}"
    [ "${status}" -eq 0 ]
    [ -z "${output}" ]
  done
}

@test "each time of a timer is one that systemd can name" {
  command -v systemd-analyze >/dev/null || skip 'systemd-analyze is not installed'
  local name when
  while IFS='|' read -r name when _; do
    run systemd-analyze calendar "${when}"
    [ "${status}" -eq 0 ]
    [[ "${output}" == *'Next elapse'* ]]
  done < <(timers::jobs)
}

@test "each command that a timer calls exists and has the options that it is given" {
  local line script help option
  while read -r line; do
    script=${line%% *}
    [ -x "${script}" ]
    help=$("${script}" --help)
    for option in $(grep -oE -- ' (--[a-z-]+|daily|weekly|failed|succeeded)' <<<"${line}"); do
      [[ ${help} == *"${option}"* ]] || { echo "${script} has no ${option}" && return 1; }
    done
  done < <(sed -n 's/^ExecStart=//p' "${UNITS}"/*)
}

@test "a failure and a success of each job lead to the units that report them" {
  local unit
  for unit in "${UNITS}"/*.service; do
    [[ ${unit} != *@* ]] || continue
    grep -qx 'OnFailure=fundcalc-failed@%p.service' "${unit}"
    grep -qx 'OnSuccess=fundcalc-succeeded@%p.service' "${unit}"
    [ -e "${unit%.service}.timer" ]
  done
  grep -qx "ExecStart=${ROOT}/scripts/timer-result.sh --project fundcalc --env-file ${SETTINGS} failed %i" "${UNITS}/fundcalc-failed@.service"
}

@test "the certificate is renewed for the stored names, at the stored authority" {
  grep -qx "ExecStart=${ROOT}/scripts/certificates.sh --email ops@example.org --folder ${ROOT}/secrets --at 127.0.0.1:443 --server https://acme.example.org/dir funds.example.org ::1" \
    "${UNITS}/fundcalc-certificate.service"
}

result() { # arguments...
  run --separate-stderr env -u COMPOSE_PROJECT_NAME PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" "${ROOT}/scripts/timer-result.sh" --project fundcalc --env-file "${SETTINGS}" "$@"
}

metric() { # name
  sed -n "s/^fundcalc_timer_$1{unit=\"fundcalc-backup\"} //p" "${METRICS}/fundcalc_timer_fundcalc-backup.prom"
}

# A hook that notes what it gets, and a journal.
hook() {
  mkdir -p "${BATS_TEST_TMPDIR}/bin"
  printf '#!/bin/sh\necho "$* <- $(cat)" >>"%s/told"\n' "${BATS_TEST_TMPDIR}" >"${BATS_TEST_TMPDIR}/bin/hook"
  printf '#!/bin/sh\necho "the disk is full"\n' >"${BATS_TEST_TMPDIR}/bin/journalctl"
  chmod +x "${BATS_TEST_TMPDIR}/bin"/*
  printf 'FAILURE_HOOK=%s/bin/hook\n' "${BATS_TEST_TMPDIR}" >>"${SETTINGS}"
}

@test "0: a failure is a line of severity 3, metrics and a call of the hook; the success after it is a recovery" {
  local success
  hook
  result succeeded fundcalc-backup
  [ "${status}" -eq 0 ]
  success=$(metric last_success_timestamp_seconds)
  [ "$(metric last_run_succeeded)" = 1 ]
  [ ! -e "${BATS_TEST_TMPDIR}/told" ]
  MONITOR_SERVICE_RESULT=exit-code MONITOR_EXIT_STATUS=4 result failed fundcalc-backup
  [ "${status}" -eq 0 ]
  [ "${output}" = '<3>fund-calc: fundcalc-backup failed (exit-code, status 4): see journalctl -u fundcalc-backup' ]
  [ "$(metric last_run_succeeded)" = 0 ]
  # A failure does not hide when the last success was.
  [ "$(metric last_success_timestamp_seconds)" = "${success}" ]
  [ "$(cat "${BATS_TEST_TMPDIR}/told")" = 'failed fundcalc-backup <- the disk is full' ]
  result succeeded fundcalc-backup
  result succeeded fundcalc-backup
  [ "$(tail -n 1 "${BATS_TEST_TMPDIR}/told")" = 'recovered fundcalc-backup <- the disk is full' ]
  [ "$(wc -l <"${BATS_TEST_TMPDIR}/told")" -eq 2 ]
}

@test "the metrics are such as Prometheus reads" {
  command -v promtool >/dev/null || skip 'promtool is not installed'
  result failed fundcalc-backup
  run bash -c "promtool check metrics <'${METRICS}/fundcalc_timer_fundcalc-backup.prom' 2>&1 | grep -v 'no help text'"
  [ -z "${output}" ]
}

@test "4: a hook that fails is named, and the metrics are written all the same" {
  printf 'FAILURE_HOOK=/bin/false\n' >>"${SETTINGS}"
  result failed fundcalc-backup
  [ "${status}" -eq 4 ]
  [[ "${stderr}" == *'FAILURE_HOOK /bin/false did not take the message: failed fundcalc-backup'* ]]
  [ "$(metric last_run_succeeded)" = 0 ]
}

@test "2: usage" {
  local arguments
  for arguments in '' failed 'failed succeeded unit' 'failed a b' 'failed a/b' '--project'; do
    # shellcheck disable=SC2086 # several words
    result ${arguments}
    [ "${status}" -eq 2 ]
  done
}
