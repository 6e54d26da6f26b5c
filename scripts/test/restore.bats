#!/usr/bin/env bats
# scripts/restore.sh: each exit code, every way a backup can be bad, and a kill at every step, on a real Redis of this machine
# with the engine of backup.bash. What is there afterwards is exactly the restored data or exactly the former ones.

bats_require_minimum_version 1.5.0

setup() {
  [[ $(id -u) == 0 ]] || skip 'restores read secrets, which needs root'
  command -v redis-server >/dev/null || skip 'no redis-server here'
  load backup.bash
  load restoring.bash
  restoring::prepare
}

teardown() {
  backup::stop
}

@test "0: what was backed up is there, key for key; locks, leases and quotas are not; a report is written" {
  restore --reason drill "${FILE}"
  [ "${status}" -eq 0 ]
  has "${WORK}/backed-up"
  [ "$(redis dbsize)" = 5 ]
  runs shop-backend-blue-1
  [ "$(reported keysAfter) $(reported keysInBackup) $(reported keysBefore) $(reported reason)" = '5 9 9 drill' ]
  [ "$(reported rpoSeconds)" -ge 0 ]
  [ "${output}" = "$(cat "${STORE}/restores.jsonl")" ]
  # The safety copy is a backup like any other, and the former files stay.
  [ "$(backup::files redis | wc -l)" -eq 2 ]
  [ -e "${WORK}/volume/pre-restore-"*/appendonlydir/appendonly.aof.manifest ]
  [ -z "$(find "${STORE}" -name '.restore-*')" ]
}

@test "0: the restored data outlive a restart, and writes after the restore with them" {
  restore "${FILE}"
  redis set 'fc:state:counter:{x}' 1 >/dev/null
  backup::rows >"${WORK}/written"
  PATH="${WORK}/bin:${PATH}" docker stop shop-redis-1
  PATH="${WORK}/bin:${PATH}" docker start shop-redis-1
  has "${WORK}/written"
}

@test "0: the safety copy leads back to what was there before" {
  restore "${FILE}"
  restore "$(backup::files redis | tail -n 1)"
  [ "${status}" -eq 0 ]
  has "${WORK}/former"
}

@test "0: an encrypted and signed backup" {
  openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=backup -keyout "${WORK}/key.pem" -out "${WORK}/cert.pem" 2>/dev/null
  minisign -G -W -s "${WORK}/backup.key" -p "${WORK}/secrets/backup.pub" >/dev/null
  FILE=$(BACKUP_RECIPIENT_FILE=${WORK}/cert.pem BACKUP_SIGNING_KEY_FILE=${WORK}/backup.key script backup_redis.sh)
  restore --without-safety-copy --identity "${WORK}/key.pem" "${FILE}"
  [ "${status}" -eq 0 ]
  has "${WORK}/former"
}

@test "0: a server that keeps snapshots alone, and one without any data" {
  local options
  for options in '--appendonly no' '--appendonly yes'; do
    backup::stop
    rm -rf "${WORK}/volume" "${WORK}/containers"
    backup::redis ${options}
    [ "$(redis dbsize)" = 0 ]
    restore "${FILE}"
    [ "${status}" -eq 0 ]
    has "${WORK}/backed-up"
  done
}

@test "0: a server that does not start any more" {
  backup::stop
  printf 'damaged' >"${WORK}/volume/appendonlydir/$(awk '/type b/ { print $2 }' "${WORK}"/volume/appendonlydir/*.manifest)"
  restore "${FILE}"
  [ "${status}" -eq 0 ]
  has "${WORK}/backed-up"
}

@test "0: keys whose time came since the backup are not restored" {
  redis set 'fc:state:session:{owner}:short' x px 1500 >/dev/null
  sleep 1
  FILE=$(script backup_redis.sh)
  sleep 1
  restore "${FILE}"
  [ "${status}" -eq 0 ]
  [ "$(redis exists 'fc:state:session:{owner}:short')" = 0 ]
}

@test "0: --dry-run checks everything and changes nothing" {
  restore --dry-run "${FILE}"
  [ "${status}" -eq 0 ]
  [[ "${stderr}" == *'restore 5 of 9 keys'* ]]
  untouched
  run ! grep -E '^stop ' "${WORK}/calls"
}

@test "2: no file, two files, an option without a value" {
  restore
  [ "${status}" -eq 2 ]
  restore "${FILE}" "${FILE}"
  [ "${status}" -eq 2 ]
  restore --identity
  [ "${status}" -eq 2 ]
}

@test "4: what fails after the stop leads back to the former data" {
  local fault
  for fault in no-install wrong; do
    touch "${WORK}/${fault}"
    RESTORE_START_SECONDS=2 restore --without-safety-copy "${FILE}"
    [ "${status}" -eq 4 ]
    [[ "${stderr}" == *'the former data are back and serve'* ]]
    rm "${WORK}/${fault}"
    untouched
    # Nothing remains of the attempt.
    [ "$(find "${WORK}/volume" -name '*restore*' | wc -l)" -eq 0 ]
    [ ! -e "${STORE}/.restore-shop.journal" ]
  done
}

@test "5: where going back fails too, a person must look; --resume tries again" {
  touch "${WORK}/wrong" "${WORK}/no-revert"
  RESTORE_START_SECONDS=2 restore --without-safety-copy "${FILE}"
  [ "${status}" -eq 5 ]
  [[ "${stderr}" == *'a person must look'* ]]
  rm "${WORK}/wrong" "${WORK}/no-revert"
  run script restore.sh --resume
  [ "${status}" -eq 0 ]
  untouched
}

@test "10: one restore at a time, and none during a deploy" {
  exec 6>>"${SETTINGS}.deploy.lock"
  flock 6
  restore "${FILE}" 6>&-
  [ "${status}" -eq 10 ]
  untouched
}

@test "killed at each step: exactly the former or exactly the restored data, and the next run ends it" {
  local step
  for step in checks safety stop install start verify open; do
    RESTORE_CRASH_AT=${step} restore --without-safety-copy "${FILE}"
    [ "${status}" -eq 137 ]
    by_hand
    case ${step} in
      start | verify | open) has "${WORK}/backed-up" ;;
      *) has "${WORK}/former" ;;
    esac
    run script restore.sh --resume
    [ "${status}" -eq 0 ]
    runs shop-backend-blue-1
    if [[ ${step} == open ]]; then has "${WORK}/backed-up"; else has "${WORK}/former"; fi
    [ ! -e "${STORE}/.restore-shop.journal" ]
  done
}

@test "a stop by a person half-way leads back" {
  touch "${WORK}/wrong"
  script restore.sh --yes --without-safety-copy "${FILE}" 2>"${WORK}/said" 3>&- &
  local pid=$! code=0
  timeout 30 bash -c "until grep -q 'comparing every key' '${WORK}/said'; do sleep 0.1; done"
  kill -TERM "$(pgrep -f "restore.sh --project shop --env-file ${SETTINGS}" | head -n 1)"
  wait "${pid}" || code=$?
  [ "${code}" -eq 4 ]
  untouched
}
