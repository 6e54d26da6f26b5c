#!/usr/bin/env bats
# scripts/backup_config.sh, and scripts/restore.sh --into, which unpacks what it made: each exit code, with an engine that
# records. Compose itself tries the files in stack/9-backup.bats.

bats_require_minimum_version 1.5.0

setup() {
  [[ $(id -u) == 0 ]] || skip 'secrets belong to the users of containers, which needs root'
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  WORK=${BATS_TEST_TMPDIR}
  STORE=${WORK}/backups
  SETTINGS=${WORK}/.env
  mkdir "${WORK}/bin"
  "${SCRIPTS}/secrets.sh" --folder "${WORK}/secrets" 2>/dev/null
  printf 'VERSION=A\nSERVER_NAMES="funds.example.org"\nSECRETS=%s\nBACKUP_FOLDER=%s\nREDIS_PASSWORD=clear\nREDIS_PASSWORD_FILE=/kept\n' \
    "${WORK}/secrets" "${STORE}" >"${SETTINGS}"
  echo '{"version":"A"}' >"${WORK}/releases.jsonl"
  openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=backup -keyout "${WORK}/key.pem" -out "${WORK}/cert.pem" 2>/dev/null
  cat >"${WORK}/bin/docker" <<'ENGINE'
#!/bin/bash
echo "$*" >>"${STAGE}/calls"
case "$*" in
  *config*) [[ ! -e ${STAGE}/invalid || $* != *--quiet* ]] || exit 1; [[ $* == *--quiet* ]] || echo 'services: {}' ;;
  cp*) [[ ! -e ${STAGE}/no-edge ]] && echo edge-state ;;
  ps*) echo 'shop-redis-1 redis:8 0123' ;;
esac
ENGINE
  chmod +x "${WORK}/bin/docker"
  export STAGE=${WORK}
}

backup() { # arguments...
  run --separate-stderr env PATH="${WORK}/bin:${PATH}" BACKUP_RECIPIENT_FILE="${RECIPIENT-${WORK}/cert.pem}" \
    "${SCRIPTS}/backup_config.sh" --project shop --env-file "${SETTINGS}" "$@"
}

unpack() { # arguments...
  run --separate-stderr env PATH="${WORK}/bin:${PATH}" "${SCRIPTS}/restore.sh" --project shop --env-file "${SETTINGS}" "$@"
}

files() {
  find "${STORE}" -maxdepth 1 -name 'fundcalc-config-*.tar'
}

@test "0: what a host needs is there again, with owners and modes; nothing of it is in the file in the clear" {
  backup
  [ "${status}" -eq 0 ]
  [ "${output}" = "$(files)" ]
  run ! grep -a "$(cat "${WORK}/secrets/redis-operator-password")" "${output}"
  unpack --identity "${WORK}/key.pem" --into "${WORK}/rebuilt" "$(files)"
  [ "${status}" -eq 0 ]
  diff --recursive "${WORK}/secrets" "${WORK}/rebuilt/secrets"
  [ "$(stat -c '%u %a' "${WORK}/rebuilt/secrets/redis-state-password")" = '10001 400' ]
  cmp "${WORK}/releases.jsonl" "${WORK}/rebuilt/releases.jsonl"
  cmp "${SCRIPTS}/../docker-compose.prod.yml" "${WORK}/rebuilt/docker-compose.prod.yml"
  "${WORK}/rebuilt/scripts/restore.sh" --help | grep -q Usage
  [ "$(sed -n 's/^SECRETS=//p' "${WORK}/rebuilt/.env")" = "${WORK}/rebuilt/secrets" ]
  grep -qx 'SERVER_NAMES="funds.example.org"' "${WORK}/rebuilt/.env"
  [ "$(cat "${WORK}/rebuilt/edge-state.tar") $(cat "${WORK}/rebuilt/facts/containers")" = 'edge-state shop-redis-1 redis:8' ]
  grep -q '^fundcalc_backup_last_run_succeeded{kind="config"} 1' "${STORE}/metrics/fundcalc_backup_config.prom"
}

@test "0: the same content gives the same archive" {
  backup
  local first
  first=$(tar --extract --file "$(files)" --to-stdout manifest.json | grep plainSha256)
  sleep 1
  rm "$(files)"
  backup
  [ "$(tar --extract --file "$(files)" --to-stdout manifest.json | grep plainSha256)" = "${first}" ]
}

@test "0: without secrets there are none, also not in the settings" {
  RECIPIENT='' backup --without-secrets
  [ "${status}" -eq 0 ]
  unpack --into "${WORK}/rebuilt" "$(files)"
  [ "${status}" -eq 0 ]
  [ ! -e "${WORK}/rebuilt/secrets" ]
  grep -qx 'REDIS_PASSWORD=' "${WORK}/rebuilt/.env"
  grep -qx 'REDIS_PASSWORD_FILE=/kept' "${WORK}/rebuilt/.env"
}

@test "0: --dry-run changes nothing" {
  backup --dry-run
  [ "${status}" -eq 0 ]
  [ ! -e "${STORE}" ]
}

@test "2: an unknown option, one without a value" {
  backup --all
  [ "${status}" -eq 2 ]
  backup --folder
  [ "${status}" -eq 2 ]
}

@test "3: no key to encrypt with, no settings, no secrets" {
  RECIPIENT='' backup
  [ "${status}" -eq 3 ]
  [[ "${stderr}" == *'secrets are never written in the clear'* ]]
  mv "${WORK}/secrets" "${WORK}/elsewhere"
  backup
  [ "${status}" -eq 3 ]
  mv "${SETTINGS}" "${WORK}/settings"
  backup
  [ "${status}" -eq 3 ]
  [ ! -e "${STORE}" ]
}

@test "3: what cannot be unpacked: no key, another key, a folder that holds something, a backup of Redis" {
  backup
  unpack --into "${WORK}/rebuilt" "$(files)"
  [ "${status}" -eq 3 ]
  openssl genrsa -out "${WORK}/other.pem" 2048 2>/dev/null
  unpack --identity "${WORK}/other.pem" --into "${WORK}/rebuilt" "$(files)"
  [ "${status}" -eq 3 ]
  unpack --identity "${WORK}/key.pem" --into "${WORK}" "$(files)"
  [ "${status}" -eq 3 ]
  [[ "${stderr}" == *'is not empty'* ]]
  # Neither attempt left anything.
  [ -z "$(find "${WORK}/rebuilt" -mindepth 1)" ]
}

@test "4: Compose does not accept the files: older backups stay" {
  backup
  touch "${WORK}/invalid"
  backup
  [ "${status}" -eq 4 ]
  [[ "${stderr}" == *'Compose does not accept the files'* ]]
  [ "$(files | wc -l)" -eq 1 ]
  grep -q '^fundcalc_backup_last_run_succeeded{kind="config"} 0' "${STORE}/metrics/fundcalc_backup_config.prom"
}

@test "5 and 10: a hook that fails; one backup at a time" {
  printf '#!/bin/sh\nexit 1\n' >"${WORK}/hook"
  chmod +x "${WORK}/hook"
  BACKUP_HOOK=${WORK}/hook backup
  [ "${status}" -eq 5 ]
  exec 6>>"${STORE}/.config.lock"
  flock 6
  backup 6>&-
  [ "${status}" -eq 10 ]
}

@test "killed at each step: no file that is not whole, and no secret in the clear after the next run" {
  local step
  for step in collect verify seal; do
    BACKUP_CRASH_AT=${step} backup
    [ "${status}" -eq 137 ]
    [ -z "$(files)" ]
  done
  backup
  [ "${status}" -eq 0 ]
  [ -z "$(find "${STORE}" -name '.partial*')" ]
}
