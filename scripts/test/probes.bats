#!/usr/bin/env bats
# Each probe on facts: silent on a healthy stack, and the first of all findings when its own fault is there.

setup() {
  load doctor.bash
  doctor::prepare
}

@test "a healthy stack: no finding, and every probe can be judged" {
  local id
  probe::judge "${PROBES[@]}"
  [ -z "$(probe::found "${PROBES[@]}")" ]
  for id in "${PROBES[@]}"; do
    [ "${PROBE_STATE[${id}]}" = well ] || { echo "${id}: ${PROBE_STATE[${id}]}, ${PROBE_EVIDENCE[${id}]}"; false; }
    [ -n "${PROBE_EVIDENCE[${id}]}" ]
  done
}

@test "each probe names its own fault first, with evidence" {
  export BATS_TEST_DIRNAME BATS_TEST_TMPDIR
  run "${BATS_TEST_DIRNAME}/probe-matrix"
  echo "${output}"
  [ "${status}" -eq 0 ]
}

@test "without any fact no probe claims that all is well but those that need none" {
  rm -rf "${FACTS:?}"/*
  local id
  probe::judge "${PROBES[@]}"
  for id in state-full state-emptied certificate-expired backup-old slot-silent edge-silent disk-full image-missing; do
    [ "${PROBE_STATE[${id}]}" = unknown ]
  done
}

@test "each declaration is whole: sentences end with a period, the runbook exists, the remedy names what is there" {
  local id text
  for id in "${PROBES[@]}"; do
    [[ "${PROBE_CAUSE[${id}]}" == *. && "${PROBE_SYMPTOM[${id}]}" == *. ]]
    [ -s "${ROOT}/docker/runbooks/${PROBE_RUNBOOK[${id}]}.md" ]
    [[ "${PROBE_SEVERITY[${id}]}" =~ ^(critical|warning)$ ]]
    text=$(probe::field "${id}" remedy)
    [[ "${text}" != *STACK* && "${text}" != *SLOT* ]]
    for script in $(grep -oE 'scripts/[a-z_-]+\.sh' <<<"${text}"); do [ -x "${ROOT}/${script}" ]; done
  done
}

@test "text of any kind becomes a string of JSON" {
  [ "$(probe::json $'a "b" \\ c\nd\te\x01' | jq --raw-output .)" = 'a "b" \ c d e' ]
  [ "$(probe::json '')" = '""' ]
}
