#!/usr/bin/env bats
# scripts/lib/bats-file.sh: what fails twice has failed, what passes at its second try is named.

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  FILE=${BATS_TEST_TMPDIR}/sample.bats
  export TRIES=${BATS_TEST_TMPDIR}/tries
}

sample() { # first try that passes
  printf '@test "sample" {\n  echo x >>"${TRIES}"\n  [ "$(wc -l <"${TRIES}")" -ge %s ]\n}\n' "$1" >"${FILE}"
}

try() {
  # A bats inside bats must not take the outer one's folders.
  run env --unset=BATS_RUN_TMPDIR --unset=BATS_SUITE_TMPDIR --unset=BATS_FILE_TMPDIR "${ROOT}/scripts/lib/bats-file.sh" \
    "${BATS_TEST_TMPDIR}/reports" 60 "${FILE}" 3>&-
}

count() {
  node "${ROOT}/scripts/lib/summary.mjs" "${BATS_TEST_TMPDIR}"/reports/*.xml
}

@test "a file that passes runs once" {
  sample 1
  try
  [ "${status}" -eq 0 ]
  [[ "${output}" != *'second try'* ]]
  [ "$(wc -l <"${TRIES}")" -eq 1 ]
}

@test "a file that passes at its second try is named, and counts once" {
  sample 2
  try
  [ "${status}" -eq 0 ]
  [[ "${output}" == *"unsteady: ${FILE} passed at its second try"* ]]
  [ "$(count)" = '1 passed, 0 failed, 0 skipped' ]
}

@test "a file that fails twice has failed, and is not tried a third time" {
  sample 4
  try
  [ "${status}" -ne 0 ]
  [[ "${output}" != *unsteady* ]]
  [ "$(wc -l <"${TRIES}")" -eq 2 ]
  run count
  [[ "${output}" == *'0 passed, 1 failed, 0 skipped' ]]
}
