#!/usr/bin/env bats
# scripts/install.sh: each step fresh, repeated, left out and failing, each exit code, with the host of installing.bash.

bats_require_minimum_version 1.5.0

readonly STEPS=(tools tune settings secrets images stack certificate backup timers firewall)

setup() {
  load installing.bash
  installing::prepare
}

fresh() { # arguments...
  install --email ops@example.org "$@" funds.example.org
}

stored() { # name
  sed -n "s/^$1=//p" "${SETTINGS}"
}

# Succeeds when the changes hold these in this order.
in_order() { # patterns...
  local pattern line from=1
  changes >"${STAGE}/changes"
  for pattern in "$@"; do
    line=$(tail -n "+${from}" "${STAGE}/changes" | grep -n -m 1 -e "${pattern}" | cut -d : -f 1)
    [[ -n ${line} ]] || { echo "no ${pattern} from line ${from} on of:" && cat "${STAGE}/changes" && return 1; }
    from=$((from + line))
  done
}

@test "0: from a bare host to a stack that serves, with one command" {
  local step
  fresh
  [ "${status}" -eq 0 ] || { printf '%s\n' "${output}" "${stderr}" && return 1; }
  for step in "${STEPS[@]:1}"; do [ "$(outcome "${step}")" = 'done' ]; done
  [ "$(outcome tools)" = 'already so' ]
  [ "$(stored SERVER_NAMES) $(stored CERTIFICATE_EMAIL)" = 'funds.example.org ops@example.org' ]
  in_order '^tune $' '^secrets --folder' "^images --version $(stored VERSION)$" \
    "^docker compose --project-name fundcalc --env-file ${SETTINGS} .*up --detach --wait" \
    "^certificates --email ops@example.org --folder ${HOUSE}/secrets --at 127.0.0.1:443 funds.example.org$" \
    "^backup_redis --project fundcalc --env-file ${SETTINGS}$" "^backup_config --project fundcalc --env-file ${SETTINGS} --without-secrets$" \
    'enable .*fundcalc-backup.timer' 'restart .*fundcalc-backup.timer' '^firewall $'
  # What a person has to do, and where.
  [[ "${output}" == *'firewall '*'NEW connection'*'scripts/firewall.sh --confirm'* ]]
  [[ "${output}" == *'timers '*'FAILURE_HOOK'* ]]
}

@test "0: a second run needs no arguments, changes nothing and says so" {
  local before
  fresh
  "${HOUSE}/scripts/firewall.sh" --confirm
  before=$(picture)
  : >"${STAGE}/calls"
  install
  [ "${status}" -eq 0 ]
  [[ "${stderr}" == *'0 changes'* ]]
  [ "$(picture)" = "${before}" ]
  run changes
  [ -z "${output}" ]
}

@test "0: a dry run prints the plan and touches nothing" {
  local before step
  before=$(picture)
  fresh --dry-run
  [ "${status}" -eq 0 ]
  for step in "${STEPS[@]:1}"; do [[ "${output}" == *"${step} "*'to do'* ]]; done
  [[ "${output}" == *'write into '*'SERVER_NAMES=funds.example.org'* ]]
  [ "$(picture)" = "${before}" ]
  [ -z "$(find "${HOUSE}" -name '*.lock')" ]
  run changes
  [ -z "${output}" ]
}

@test "0: what is left out is not done, and what needs it goes on" {
  local step
  local -a options=()
  for step in "${STEPS[@]}"; do [[ ${step} == @(settings|stack) ]] || options+=(--skip "${step}"); done
  install "${options[@]}" funds.example.org
  [ "${status}" -eq 0 ]
  for step in tune secrets images certificate backup timers firewall; do [ "$(outcome "${step}")" = skipped ]; done
  [ "$(outcome stack)" = 'done' ]
  run changes
  [ "${#lines[@]}" -eq 1 ]
  [[ "${output}" == 'docker compose '*' up '* ]]
}

@test "0: another name makes the containers anew, and nothing that does not follow from it" {
  fresh
  : >"${STAGE}/calls"
  fresh other.example.org
  [ "${status}" -eq 0 ]
  [ "$(stored SERVER_NAMES)" = '"other.example.org funds.example.org"' ]
  for step in settings stack timers; do [ "$(outcome "${step}")" = 'done' ]; done
  for step in tune secrets images backup; do [ "$(outcome "${step}")" = 'already so' ]; done
  grep -q 'other.example.org funds.example.org$' "${INSTALL_ROOT}/etc/systemd/system/fundcalc-certificate.service"
}

@test "0: without a certificate there is no timer for it, and it goes when it is left out later" {
  install --skip certificate funds.example.org
  [ "${status}" -eq 0 ]
  [ ! -e "${INSTALL_ROOT}/etc/systemd/system/fundcalc-certificate.timer" ]
  fresh
  [ -e "${INSTALL_ROOT}/etc/systemd/system/fundcalc-certificate.timer" ]
  sed -i '/^CERTIFICATE_EMAIL=/d' "${SETTINGS}"
  install --skip certificate
  [ "${status}" -eq 0 ]
  [ ! -e "${INSTALL_ROOT}/etc/systemd/system/fundcalc-certificate.timer" ]
}

@test "0: secrets are backed up once they can be encrypted" {
  fresh
  [[ "${output}" == *'backup '*'secrets are in no backup: set BACKUP_RECIPIENT_FILE'* ]]
  printf 'BACKUP_RECIPIENT_FILE=%s/recipients\n' "${STAGE}" >>"${SETTINGS}"
  fresh
  [ "${status}" -eq 0 ]
  [ "$(outcome timers)" = 'done' ]
  run ! grep -rl --without-secrets "${INSTALL_ROOT}/etc/systemd/system"
}

@test "0: services that watch the stack are started where the compose file has them" {
  printf '  watcher:\n    profiles: [monitoring]\n' >>"${HOUSE}/docker-compose.prod.yml"
  fresh
  [ "$(stored COMPOSE_PROFILES)" = monitoring ]
}

@test "0: missing packages are installed, and only those" {
  local program
  mkdir "${STAGE}/host"
  for program in bash env dirname basename readlink sed sort head tail awk find grep cat cut tr mkdir mktemp rm rmdir mv cp chmod touch flock \
    date xargs cmp id paste ls stat sha256sum sleep; do
    ln -s "$(command -v "${program}")" "${STAGE}/host/${program}"
  done
  rm "${STAGE}/bin/lego"
  # Two that only these settings need.
  echo age1recipient >"${STAGE}/recipients"
  printf 'BACKUP_RECIPIENT_FILE=%s\nBACKUP_SIGNING_KEY_FILE=%s\n' "${STAGE}/recipients" "${STAGE}/key" >>"${SETTINGS}"
  # The folders of root are on the path in any case, and some machines have these programs there.
  ! command -v lego | grep -q sbin || skip 'lego is in a folder of root here'
  INSTALL_PATH=${STAGE}/host fresh
  [ "${status}" -eq 0 ]
  [ "$(outcome tools)" = 'done' ]
  in_order '^apt-get update' '^apt-get install -y -qq --no-install-recommends lego age minisign$'
}

@test "5: steps that fail are named with what to do, the others go on; the next run does what is left" {
  local step
  fails tune 4 && fails certificates 4 && fails backup_config 3 && fails firewall 3
  fresh
  [ "${status}" -eq 5 ]
  for step in tune certificate backup firewall; do [ "$(outcome "${step}")" = failed ]; done
  for step in settings secrets images stack timers; do [ "$(outcome "${step}")" = 'done' ]; done
  [[ "${output}" == *'tune '*'status 4; '*'--skip tune'* ]]
  [[ "${output}" == *'certificate '*'status 4; '*'port 80 of each name'* ]]
  [[ "${output}" == *'backup '*'status 3; '*'scripts/backup_config.sh'* ]]
  [[ "${output}" == *'firewall '*'status 3; '*'--skip firewall'* ]]
  [[ "${stderr}" == *'4 steps are not done'*'run the same command again'* ]]
  rm "${STAGE}"/fails/*
  fresh
  [ "${status}" -eq 0 ]
  for step in tune certificate backup firewall; do [ "$(outcome "${step}")" = 'done' ]; done
  for step in settings secrets images stack timers; do [ "$(outcome "${step}")" = 'already so' ]; done
}

@test "5: a stack that does not start keeps the steps back that need it, and no others" {
  local step
  fails up 1
  fresh
  [ "${status}" -eq 5 ]
  [ "$(outcome stack)" = failed ]
  for step in certificate backup; do [ "$(outcome "${step}")" = 'not tried' ]; done
  for step in timers firewall; do [ "$(outcome "${step}")" = 'done' ]; done
  [[ "${output}" == *'backup '*'needs stack'* ]]
  run ! grep -E '^(backup|certificates)' "${STAGE}/calls"
}

@test "5: an edge that answers as another release is no success" {
  echo other >"${STAGE}/served"
  fresh
  [ "${status}" -eq 5 ]
  [ "$(outcome stack)" = failed ]
}

@test "5: a port that another program holds is named before a container is made" {
  echo 'LISTEN 0 511 *:443 *:* users:(("apache2",pid=77,fd=4))' >"${STAGE}/listens"
  fresh
  [ "${status}" -eq 5 ]
  [[ "${stderr}" == *'port 443 is in use: '*apache2* ]]
  run ! grep ' up ' "${STAGE}/calls"
}

@test "5: a release that this checkout cannot build is refused; the right one follows" {
  fresh --version 9.9.9
  [ "${status}" -eq 5 ]
  [[ "${stderr}" == *'not of 9.9.9'* ]]
  fresh --version "$(bash -c "source '${HOUSE}/scripts/lib/version.sh'; version::stored '${HOUSE}'")"
  [ "${status}" -eq 0 ]
}

@test "5: where no systemd runs, the timers fail and say what to do" {
  rm -r "${INSTALL_ROOT}/run"
  fresh
  [ "${status}" -eq 5 ]
  [ "$(outcome timers)" = failed ]
  [[ "${output}" == *'--skip timers'* ]]
}

@test "3: refused before anything is changed" {
  local before
  fresh
  before=$(picture)
  : >"${STAGE}/calls"
  fresh --version 9.9.9
  [ "${status}" -eq 3 ]
  [[ "${stderr}" == *'serves: scripts/deploy.sh 9.9.9'* ]]
  echo 20.10.1 >"${STAGE}/engine-version"
  fresh
  [ "${status}" -eq 3 ]
  rm "${STAGE}/engine-version"
  echo 2.20.0 >"${STAGE}/compose-version"
  fresh
  [ "${status}" -eq 3 ]
  install --env-file "${STAGE}/a folder/.env" --email ops@example.org funds.example.org
  [ "${status}" -eq 3 ]
  [ "$(picture)" = "${before}" ]
  run changes
  [ -z "${output}" ]
}

@test "2: usage" {
  local arguments
  for arguments in --no-such-flag '--skip nothing' --email '--email x y' 'funds.example.org' '--email a@b.c' '--email a@b.c funds_x!' \
    '--email a@b.c --project Shop x' '--email a@b.c --version ; x' '--email a@b.c --server http://x x'; do
    # shellcheck disable=SC2086 # several words
    install ${arguments}
    [ "${status}" -eq 2 ]
    [[ "${stderr}" == *'--help'* ]]
  done
  run changes
  [ -z "${output}" ]
}

@test "10: one run at a time, and none during a deploy" {
  exec 8>>"${SETTINGS}.deploy.lock"
  flock 8
  fresh 8>&-
  exec 8>&-
  [ "${status}" -eq 10 ]
  run changes
  [ -z "${output}" ]
}

@test "after a deploy the images of the slot that serves count, not those of the first release" {
  printf 'VERSION=1.0.0\nSERVING_SLOT=green\nGREEN_VERSION=2.0.0\nFRONTEND_VERSION=2.0.0\n' >>"${SETTINGS}"
  touch "${STAGE}/state/fund-calc-backend:2.0.0" "${STAGE}/state/fund-calc-frontend:2.0.0"
  fresh --dry-run
  [[ "${output}" == *'images       already so'* ]]
  rm "${STAGE}/state/fund-calc-backend:2.0.0"
  touch "${STAGE}/state/fund-calc-backend:1.0.0"
  fresh --dry-run
  [[ "${output}" == *'images       to do'* ]]
}

@test "a release of a registry is taken by the digests of its signed list" {
  printf 'REGISTRY=registry.example.org/fund-calc/\n' >>"${SETTINGS}"
  fresh
  [ "${status}" -eq 0 ]
  in_order '^docker pull --quiet registry.example.org/fund-calc/fund-calc-backend' '^docker pull --quiet registry.example.org/fund-calc/fund-calc-frontend'
  [[ "${stderr}" == *'nothing proves who made the images'* ]]
  rm -rf "${STAGE}"/state/*
  mkdir "${HOUSE}/secrets"
  echo key >"${HOUSE}/secrets/release.pub"
  # This registry has no release with a list.
  : >"${STAGE}/calls"
  fresh
  [ "${status}" -eq 5 ]
  [[ "${stderr}" == *'is not the release that was signed'* ]]
  run ! grep 'pull.*fund-calc-backend' "${STAGE}/calls"
}

@test "an uninstallation removes what runs and keeps what a restore needs; a second one changes nothing" {
  local before
  fresh
  before=$(sha256sum "${SETTINGS}" "${BACKUPS}"/*)
  install --uninstall --dry-run
  [ "${status}" -eq 0 ]
  [ "$(find "${INSTALL_ROOT}/etc/systemd/system" -name 'fundcalc-*' | wc -l)" -gt 8 ]
  : >"${STAGE}/calls"
  install --uninstall
  [ "${status}" -eq 0 ]
  for step in timers stack firewall tune; do [ "$(outcome "${step}")" = 'done' ]; done
  [ -z "$(find "${INSTALL_ROOT}/etc/systemd/system" -name 'fundcalc-*')" ]
  in_order 'disable .*fundcalc-backup.timer' '^docker compose --project-name fundcalc down --remove-orphans$' '^firewall --revert$' '^tune --revert$'
  run ! grep -e --volumes "${STAGE}/calls"
  [ "$(sha256sum "${SETTINGS}" "${BACKUPS}"/*)" = "${before}" ]
  install --uninstall
  [ "${status}" -eq 0 ]
  [[ "${stderr}" == *'0 changes'* ]]
}

@test "units of another stack stay" {
  install --project fundcalc-b --email ops@example.org funds.example.org
  [ "${status}" -eq 0 ]
  sed -i '/^COMPOSE_PROJECT_NAME=/d' "${SETTINGS}"
  fresh --project fundcalc
  install --project fundcalc --uninstall --skip stack --skip firewall --skip tune
  [ "${status}" -eq 0 ]
  [ -e "${INSTALL_ROOT}/etc/systemd/system/fundcalc-b-backup.timer" ]
  [ ! -e "${INSTALL_ROOT}/etc/systemd/system/fundcalc-backup.timer" ]
}
