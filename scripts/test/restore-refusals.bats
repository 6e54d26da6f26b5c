#!/usr/bin/env bats
# What scripts/restore.sh refuses: every way a backup can be bad, and what is in the way. Nothing is touched.

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

# A backup with another manifest or other data.
tampered() { # sed-expression
  mkdir -p "${WORK}/tampered"
  tar --extract --file "${FILE}" --directory "${WORK}/tampered"
  sed -i -E "$1" "${WORK}/tampered/manifest.json"
  tar --create --file "${WORK}/tampered.tar" --directory "${WORK}/tampered" manifest.json state.rdb.zst
}

# Refused before anything is touched, with a reason.
refused() { # message
  [ "${status}" -eq 3 ]
  [[ "${stderr}" == *"$1"* ]]
  [[ "${stderr}" == *'nothing was changed'* ]]
  untouched
  run ! grep -E '^stop ' "${WORK}/calls"
}

@test "3: missing, empty, cut off, a flipped bit, no backup, of another kind" {
  restore "${WORK}/none.tar"
  refused 'is missing or empty'
  : >"${WORK}/empty.tar"
  restore "${WORK}/empty.tar"
  refused 'is missing or empty'
  head -c 10000 "${FILE}" >"${WORK}/cut.tar"
  restore "${WORK}/cut.tar"
  refused 'is cut off'
  cp "${FILE}" "${WORK}/flipped.tar"
  backup::flip "${WORK}/flipped.tar" 9000
  restore "${WORK}/flipped.tar"
  refused 'is damaged'
  echo text >"${WORK}/text"
  restore "${WORK}/text"
  refused 'is no backup'
  tampered 's/"kind": "redis"/"kind": "config"/'
  restore "${WORK}/tampered.tar"
  refused 'is a backup of config'
}

@test "3: a manifest that was changed: another number of keys, other data, a path, another format" {
  tampered 's/"keys": 9/"keys": 8/'
  restore "${WORK}/tampered.tar"
  refused 'another number of keys'
  tampered 's/"digest": "./"digest": "x/'
  restore "${WORK}/tampered.tar"
  refused 'holds other data'
  tampered 's|"data": "state|"data": "../state|'
  restore "${WORK}/tampered.tar"
  refused 'names its data ../state'
  tampered 's/"format": 1/"format": 2/'
  restore "${WORK}/tampered.tar"
  refused 'has format 2'
}

@test "3: a wrong key, no key, no signature, a signature of another" {
  openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=backup -keyout "${WORK}/key.pem" -out "${WORK}/cert.pem" 2>/dev/null
  openssl genrsa -out "${WORK}/other.pem" 2048 2>/dev/null
  local encrypted
  encrypted=$(BACKUP_RECIPIENT_FILE=${WORK}/cert.pem script backup_redis.sh)
  restore "${encrypted}"
  refused 'is encrypted: name the private key'
  restore --identity "${WORK}/other.pem" "${encrypted}"
  refused 'cannot be decrypted with'
  minisign -G -W -s "${WORK}/backup.key" -p "${WORK}/backup.pub" >/dev/null
  minisign -G -W -s "${WORK}/other.key" -p "${WORK}/other.pub" >/dev/null
  restore --public-key "${WORK}/backup.pub" "${FILE}"
  refused 'is not signed with the key'
  sleep 1
  encrypted=$(BACKUP_SIGNING_KEY_FILE=${WORK}/other.key script backup_redis.sh)
  restore --public-key "${WORK}/backup.pub" "${encrypted}"
  refused 'is not signed with the key'
}

@test "3: of a newer Redis, and a snapshot of a format that this server does not know" {
  echo 'Redis server v=6.2.0 sha=0' >"${WORK}/version"
  restore "${FILE}"
  refused 'set REDIS_IMAGE to'
  rm "${WORK}/version"
  # Its checksums are right: only the format is of the future.
  mkdir "${WORK}/future"
  tar --extract --file "${FILE}" --directory "${WORK}/future"
  zstd -q -d "${WORK}/future/state.rdb.zst" -o "${WORK}/future/state.rdb"
  printf '0999' | dd of="${WORK}/future/state.rdb" bs=1 seek=5 conv=notrunc status=none
  zstd -q -f "${WORK}/future/state.rdb" -o "${WORK}/future/state.rdb.zst"
  sed -i -E "s/(plainSha256\": \")[^\"]*/\1$(sha256sum <"${WORK}/future/state.rdb" | cut -d ' ' -f 1)/; s/(storedSha256\": \")[^\"]*/\1$(sha256sum <"${WORK}/future/state.rdb.zst" | cut -d ' ' -f 1)/" \
    "${WORK}/future/manifest.json"
  tar --create --file "${WORK}/future.tar" --directory "${WORK}/future" manifest.json state.rdb.zst
  restore "${WORK}/future.tar"
  refused 'cannot be loaded'
}

@test "3: not confirmed; confirmed by the project's name" {
  run --separate-stderr script restore.sh "${FILE}" <<<'yes'
  refused 'not confirmed'
  run --separate-stderr script restore.sh "${FILE}" <<<'shop'
  [ "${status}" -eq 0 ]
}

@test "3: a stack that is not there, a swarm, more than memory may hold" {
  redis config set maxmemory 1 >/dev/null
  restore "${FILE}"
  refused 'raise REDIS_STATE_MEMORY'
  redis config set maxmemory 0 >/dev/null
  echo fundcalc_redis >"${WORK}/swarm"
  restore "${FILE}"
  refused 'docker/RATIONALE.md'
  mv "${WORK}/containers" "${WORK}/elsewhere"
  restore "${FILE}"
  [ "${status}" -eq 3 ]
  [[ "${stderr}" == *'make the stack first'* ]]
  mv "${WORK}/elsewhere" "${WORK}/containers"
}

@test "3: what is there cannot be backed up" {
  touch "${WORK}/cut"
  restore "${FILE}"
  refused '--without-safety-copy'
  restore --without-safety-copy "${FILE}"
  [ "${status}" -eq 0 ]
}

@test "3: a drill without a backup" {
  restore --drill --folder "${WORK}/empty"
  refused 'there is no backup in'
}
