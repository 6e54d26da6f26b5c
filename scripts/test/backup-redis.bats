#!/usr/bin/env bats
# scripts/backup_redis.sh: each exit code, on a real Redis of this machine with the engine of backup.bash.

bats_require_minimum_version 1.5.0

setup() {
  [[ $(id -u) == 0 ]] || skip 'backups read secrets, which needs root'
  command -v redis-server >/dev/null || skip 'no redis-server here'
  load backup.bash
  backup::prepare
  backup::redis --appendonly yes
  backup::fill
}

teardown() {
  backup::stop
}

backup() { # arguments...
  run --separate-stderr script backup_redis.sh "$@"
}

@test "0: one file that holds every key, verified; its name is the output" {
  backup
  [ "${status}" -eq 0 ]
  [ "${output}" = "$(backup::files redis)" ]
  tar --extract --file "${output}" --to-stdout manifest.json >"${WORK}/manifest"
  run jq --raw-output '[.kind, .project, .keys, .compared, .encryption, .groups["session:dataset"], .groups.lease] | map(tostring) | join(" ")' "${WORK}/manifest"
  [ "${output}" = 'redis shop 9 9 none 2 1' ]
  [ "$(backup::metric fundcalc_backup_redis.prom backup_keys)" = 9 ]
  [ "$(backup::metric fundcalc_backup_redis.prom backup_last_run_succeeded)" = 1 ]
  [ "$(stat -c %a "$(backup::files redis)")" = 600 ]
  # Nothing remains of the work.
  [ -z "$(find "${STORE}" -name '.partial*')" ]
  run ! grep operator-password "${WORK}/calls"
}

# A field of the manifest of the newest backup.
noted() { # field
  tar --extract --file "$(backup::files redis | tail -n 1)" --to-stdout manifest.json | jq --raw-output ".$1"
}

# A backup of some days ago, as far as its name tells.
aged() { # days
  cp "$(backup::files redis | tail -n 1)" "${STORE}/fundcalc-redis-$(date -u -d "$1 days ago" +%Y%m%dT%H%M%SZ).tar"
}

@test "0: writes go on meanwhile; what did not change is the same in the copy" {
  redis config set rdb-key-save-delay 100000 >/dev/null
  (while redis incr 'fc:state:counter:{x}' >/dev/null 2>&1; do :; done) 3>&- &
  local writer=$!
  backup
  kill "${writer}" 2>/dev/null || :
  [ "${status}" -eq 0 ]
  [ "$(noted compared)" -ge 9 ]
  [ "$(noted keys)" -ge 9 ]
}

@test "0: keys whose time comes during the check are no difference" {
  redis set 'fc:state:limit:{short}' x px 700 >/dev/null
  redis config set rdb-key-save-delay 100000 >/dev/null
  backup
  [ "${status}" -eq 0 ]
}

@test "0: encrypted for a certificate and for age: this host cannot read it, its owner can" {
  openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=backup -keyout "${WORK}/key.pem" -out "${WORK}/cert.pem" 2>/dev/null
  BACKUP_RECIPIENT_FILE=${WORK}/cert.pem backup
  [ "${status}" -eq 0 ]
  [ "$(noted encryption) $(noted data)" = 'openssl state.rdb.zst.encrypted' ]
  tar --extract --file "${output}" --to-stdout state.rdb.zst.encrypted | openssl cms -decrypt -binary -inform DER -inkey "${WORK}/key.pem" \
    | zstd -q -d | sha256sum | grep -q "$(noted plainSha256)"
  command -v age >/dev/null || skip 'the rest needs age'
  age-keygen -o "${WORK}/identity" 2>/dev/null
  age-keygen -y "${WORK}/identity" >"${WORK}/recipients"
  sleep 1
  BACKUP_RECIPIENT_FILE=${WORK}/recipients backup
  [ "$(noted encryption)" = age ]
  tar --extract --file "${output}" --to-stdout state.rdb.zst.encrypted | age --decrypt --identity "${WORK}/identity" | zstd -q -d | sha256sum | grep -q "$(noted plainSha256)"
}

@test "0: signed, where there is a key" {
  command -v minisign >/dev/null || skip 'no minisign here'
  minisign -G -W -s "${WORK}/backup.key" -p "${WORK}/backup.pub" >/dev/null
  BACKUP_SIGNING_KEY_FILE=${WORK}/backup.key backup
  [ "${status}" -eq 0 ]
  tar --extract --file "${output}" --directory "${WORK}" manifest.json manifest.json.minisig
  minisign -V -q -m "${WORK}/manifest.json" -p "${WORK}/backup.pub"
}

@test "0: what is older than seven days goes, but never one of the newest three that are whole" {
  backup
  aged 8
  aged 9
  aged 10
  rm "$(backup::files redis | tail -n 1)"
  aged 11
  # Of the same size, and damaged.
  printf 'x' | dd of="$(backup::files redis | tail -n 1)" bs=1 seek=5000 conv=notrunc status=none
  backup
  [ "${status}" -eq 0 ]
  [[ "${stderr}" == *'is damaged: it counts for nothing'* ]]
  # The new one and two of the old are whole; of the damaged one there is no second.
  [ "$(backup::files redis | wc -l)" -eq 4 ]
  sleep 1
  backup
  sleep 1
  backup
  [ "$(backup::files redis | wc -l)" -eq 3 ]
}

@test "0: --dry-run and --list change nothing" {
  backup --dry-run
  [ "${status}" -eq 0 ]
  [ ! -e "${STORE}" ]
  backup --list
  [ "${status}" -eq 0 ]
  [ -z "${output}" ]
  backup
  backup --list
  [[ "${output}" == *'.tar  9 keys, '*' bytes, encryption none' ]]
}

@test "0 and 5: the hook gets the file; where it fails, the backup is here and the metric says that it has not left" {
  printf '#!/bin/sh\necho "$1" >"%s/handed"\n' "${WORK}" >"${WORK}/hook"
  chmod +x "${WORK}/hook"
  BACKUP_HOOK=${WORK}/hook backup
  [ "${status}" -eq 0 ]
  [ "$(cat "${WORK}/handed")" = "${output}" ]
  printf '#!/bin/sh\nexit 1\n' >"${WORK}/hook"
  sleep 1
  BACKUP_HOOK=${WORK}/hook backup
  [ "${status}" -eq 5 ]
  [ "$(backup::files redis | wc -l)" -eq 2 ]
  [ "$(backup::metric fundcalc_backup_redis.prom backup_last_run_succeeded)" = 0 ]
}

@test "2: an option without a value, an unknown one, a number of days that is none" {
  backup --folder
  [ "${status}" -eq 2 ]
  backup --keep 5
  [ "${status}" -eq 2 ]
  BACKUP_DAYS=often backup
  [ "${status}" -eq 2 ]
  [[ "${stderr}" == *'BACKUP_DAYS must be from 1 to 9999, got often'* ]]
}

@test "3: no Redis, a key file that cannot be used, a hook that cannot be run, too little room: nothing is changed" {
  printf 'no key' >"${WORK}/key"
  BACKUP_RECIPIENT_FILE=${WORK}/key backup
  [ "${status}" -eq 3 ]
  [[ "${stderr}" == *'holds neither a key of age nor one in PEM'* ]]
  BACKUP_SIGNING_KEY_FILE=${WORK}/none backup
  [ "${status}" -eq 3 ]
  BACKUP_HOOK=${WORK}/none backup
  [ "${status}" -eq 3 ]
  printf '#!/bin/sh\necho avail\necho 1000\n' >"${WORK}/bin/df"
  chmod +x "${WORK}/bin/df"
  backup
  [ "${status}" -eq 3 ]
  [[ "${stderr}" == *'MB free, and a backup may need'* ]]
  backup::stop
  backup
  [ "${status}" -eq 3 ]
  [[ "${stderr}" == *'no Redis of shop with the label io.fundcalc.data=state runs on this host'* ]]
  [ ! -e "${STORE}" ]
}

@test "3: a cluster is refused, with where the way is described" {
  backup::stop
  backup::redis --cluster-enabled yes --cluster-config-file nodes.conf
  backup
  [ "${status}" -eq 3 ]
  [[ "${stderr}" == *'docker/RATIONALE.md'* ]]
}

@test "4: a stream that ends early, a copy that cannot be loaded, one that lacks a key: older backups stay" {
  local fault succeeded
  backup
  succeeded=$(backup::metric fundcalc_backup_redis.prom backup_last_success_timestamp_seconds)
  for fault in cut no-sandbox lossy; do
    touch "${WORK}/${fault}"
    backup
    [ "${status}" -eq 4 ]
    [[ "${stderr}" == *'no backup was made, and older ones stay'* ]]
    rm "${WORK}/${fault}"
    [ "$(backup::files redis | wc -l)" -eq 1 ]
    [ -z "$(find "${STORE}" -name '.partial*')" ]
    [ "$(backup::metric fundcalc_backup_redis.prom backup_last_run_succeeded)" = 0 ]
    [ "$(backup::metric fundcalc_backup_redis.prom backup_last_success_timestamp_seconds)" = "${succeeded}" ]
  done
  [[ "${stderr}" == *'the copy lacks 1 keys'* ]]
}

@test "4: a full disk: older backups stay" {
  mkdir "${STORE}"
  mount -t tmpfs -o size=40k tmpfs "${STORE}" 2>/dev/null || skip 'this machine lets no test mount a file system'
  printf '#!/bin/sh\necho avail\necho 1000000000000\n' >"${WORK}/bin/df"
  chmod +x "${WORK}/bin/df"
  printf 'older' >"${STORE}/fundcalc-redis-20260101T000000Z.tar"
  backup
  local code=${status} files
  files=$(backup::files redis)
  umount "${STORE}"
  [ "${code}" -eq 4 ]
  [ "${files}" = "${STORE}/fundcalc-redis-20260101T000000Z.tar" ]
}

@test "10: one backup at a time" {
  mkdir "${STORE}"
  exec 6>>"${STORE}/.redis.lock"
  flock 6
  backup 6>&-
  [ "${status}" -eq 10 ]
}

@test "killed at each step: no file that is not whole, and the next run succeeds" {
  local step
  for step in look copy load compare store seal; do
    BACKUP_CRASH_AT=${step} backup
    [ "${status}" -eq 137 ]
    [ -z "$(find "${STORE}" -maxdepth 1 -name '*.tar' 2>/dev/null)" ]
  done
  BACKUP_CRASH_AT=prune backup
  [ "$(backup::files redis | wc -l)" -eq 1 ]
  sleep 1
  backup
  [ "${status}" -eq 0 ]
  [ "$(backup::files redis | wc -l)" -eq 2 ]
  [ -z "$(find "${STORE}" -name '.partial*')" ]
}
