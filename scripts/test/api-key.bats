#!/usr/bin/env bats
# scripts/api-key.sh: keys are shown once, their digests kept, and nothing is lost.

bats_require_minimum_version 1.5.0

setup() {
  API_KEY="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)/api-key.sh"
  export FUNDCALC_API_KEYS_FILE="${BATS_TEST_TMPDIR}/keys"
}

teardown() {
  ! mountpoint -q "${BATS_TEST_TMPDIR}/small" || umount "${BATS_TEST_TMPDIR}/small"
}

key() { # arguments...
  run --separate-stderr "${API_KEY}" "$@"
}

@test "prints a new key once and keeps what proves it" {
  local id method quota salt digest secret
  key new desk --quota 20/600
  [ "${status}" -eq 0 ]
  [[ "${output}" =~ ^fck_desk\.[0-9a-f]{64}$ ]]
  secret=${output}
  IFS=' :' read -r id method salt digest quota <"${FUNDCALC_API_KEYS_FILE}"
  [ "${id} ${method} ${quota}" = 'desk sha256 20/600' ]
  [[ "${salt}" =~ ^[0-9a-f]{32}$ ]]
  [ "$(printf '%s%s' "${salt}" "${secret}" | sha256sum)" = "${digest}  -" ]
  ! grep -q "${secret#fck_desk.}" "${FUNDCALC_API_KEYS_FILE}"
  [ "$(stat -c %a "${FUNDCALC_API_KEYS_FILE}")" = 400 ]
}

@test "adds to a file that ends without a line's end, and keeps comments and mode" {
  printf '# ours\nold sha256:00:11' >"${FUNDCALC_API_KEYS_FILE}"
  chmod 640 "${FUNDCALC_API_KEYS_FILE}"
  key new desk
  [ "${status}" -eq 0 ]
  [ "$(head -2 "${FUNDCALC_API_KEYS_FILE}")" = $'# ours\nold sha256:00:11' ]
  [ "$(wc -l <"${FUNDCALC_API_KEYS_FILE}")" -eq 3 ]
  [ "$(stat -c %a "${FUNDCALC_API_KEYS_FILE}")" = 640 ]
  [ "$(cd "${BATS_TEST_TMPDIR}" && echo keys*)" = 'keys keys.lock' ]
}

@test "a new file belongs to the owner of its folder, one that is there stays its owner's" {
  [ "$(id -u)" = 0 ] || skip 'needs root, to give folders away'
  mkdir "${BATS_TEST_TMPDIR}/folder"
  chown 10001:10001 "${BATS_TEST_TMPDIR}/folder"
  chmod 0500 "${BATS_TEST_TMPDIR}/folder"
  FUNDCALC_API_KEYS_FILE=${BATS_TEST_TMPDIR}/folder/keys
  key new desk
  [ "${status}" -eq 0 ]
  [[ "${stderr}" == *"Made ${FUNDCALC_API_KEYS_FILE}; it belongs to "*', as its folder does.'* ]]
  [ "$(stat -c '%u:%g %a' "${FUNDCALC_API_KEYS_FILE}")" = '10001:10001 400' ]
  chown 10002:10003 "${FUNDCALC_API_KEYS_FILE}"
  chmod 0440 "${FUNDCALC_API_KEYS_FILE}"
  key new desk-2
  [[ "${stderr}" != *Made* ]]
  [ "$(stat -c '%u:%g %a' "${FUNDCALC_API_KEYS_FILE}")" = '10002:10003 440' ]
  key revoke desk
  [ "$(stat -c '%u:%g %a' "${FUNDCALC_API_KEYS_FILE}")" = '10002:10003 440' ]
}

@test "a link leads to the file that is replaced" {
  mkdir "${BATS_TEST_TMPDIR}/elsewhere"
  ln -s elsewhere/keys "${FUNDCALC_API_KEYS_FILE}"
  key new desk
  key new desk-2
  [ -L "${FUNDCALC_API_KEYS_FILE}" ]
  [ "$(wc -l <"${BATS_TEST_TMPDIR}/elsewhere/keys")" -eq 2 ]
}

@test "a full disk leaves the file as it was, with exit 3 and no key told" {
  local verb
  mkdir "${BATS_TEST_TMPDIR}/small"
  mount -t tmpfs -o size=64k tmpfs "${BATS_TEST_TMPDIR}/small" 2>/dev/null || skip 'needs root, to mount a small file system'
  FUNDCALC_API_KEYS_FILE=${BATS_TEST_TMPDIR}/small/keys
  key new desk
  key new desk-2
  [ "${status}" -eq 0 ]
  cp "${FUNDCALC_API_KEYS_FILE}" "${BATS_TEST_TMPDIR}/before"
  run cp /dev/zero "${BATS_TEST_TMPDIR}/small/filler"
  [[ "${output}" == *'No space left'* ]]
  for verb in 'new desk-3' 'revoke desk'; do
    # shellcheck disable=SC2086 # two words
    key ${verb}
    [ "${status}" -eq 3 ]
    [ -z "${output}" ]
    [ "${stderr}" = "fund-calc: cannot write ${FUNDCALC_API_KEYS_FILE}, which stays as it was: is the disk full, or does the file belong to somebody else?" ]
    cmp "${BATS_TEST_TMPDIR}/before" "${FUNDCALC_API_KEYS_FILE}"
    [ "$(cd "${BATS_TEST_TMPDIR}/small" && echo *)" = 'filler keys keys.lock' ]
  done
}

@test "refuses an id twice with exit 4 and leaves the file alone" {
  key new desk
  cp "${FUNDCALC_API_KEYS_FILE}" "${BATS_TEST_TMPDIR}/before"
  key new desk
  [ "${status}" -eq 4 ]
  [[ "${stderr}" == *'revoke it first'* ]]
  [ -z "${output}" ]
  cmp "${BATS_TEST_TMPDIR}/before" "${FUNDCALC_API_KEYS_FILE}"
}

@test "makes all of many keys at once" {
  local i
  for i in 1 2 3 4 5 6 7 8; do "${API_KEY}" new "job-${i}" >/dev/null 2>&1 & done
  wait
  key list
  [ "${#lines[@]}" -eq 8 ]
}

@test "revokes one key and no other" {
  key new desk
  key new desk-2
  key revoke desk
  [ "${status}" -eq 0 ]
  key list
  [ "${output}" = 'desk-2 common quota' ]
  key revoke desk
  [ "${status}" -eq 4 ]
}

@test "refuses bad ids, quotas and places with exit 2" {
  local id
  for id in Desk -x '' 'a b' 'a.b' "$(printf 'a%.0s' {1..33})"; do
    key new "${id}"
    [ "${status}" -eq 2 ]
  done
  key new desk --quota 9/5
  [ "${status}" -eq 2 ]
  key new desk --quota much
  [ "${status}" -eq 2 ]
  FUNDCALC_API_KEYS_FILE='' run "${API_KEY}" new desk
  [ "${status}" -eq 2 ]
  [ ! -e "${BATS_TEST_TMPDIR}/keys" ]
}

@test "says where it cannot write with exit 3" {
  key new desk --file "${BATS_TEST_TMPDIR}/none/keys"
  [ "${status}" -eq 3 ]
  [ -z "${output}" ]
}
