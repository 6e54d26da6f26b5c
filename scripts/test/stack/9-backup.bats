#!/usr/bin/env bats
# Backup and restore on a real engine, in order on one stack: what callers uploaded comes back row for row, whatever is
# killed or lost. scripts/drill.sh kills runs at more steps (DRILL_BACKUP_STEPS, DRILL_RESTORE_STEPS), goes through every kind
# of backup (DRILL_MATRIX) and fills so much state (DRILL_MEGABYTES).

bats_require_minimum_version 1.5.0

setup_file() {
  load lib
  stack::prepare
  export BACKUPS=${BATS_FILE_TMPDIR}/backups
  openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=backup -keyout "${BATS_FILE_TMPDIR}/key.pem" -out "${BATS_FILE_TMPDIR}/cert.pem" 2>/dev/null
  cat >"${SETTINGS}" <<ENV
VERSION=proof
HTTP_PORT=${HTTP_PORT}
HTTPS_PORT=${HTTPS_PORT}
SECRETS=${SECRETS}
EDGE_UNLIMITED_NETWORKS="${EDGE_UNLIMITED_NETWORKS}"
BACKUP_FOLDER=${BACKUPS}
BACKUP_RECIPIENT_FILE=${BATS_FILE_TMPDIR}/cert.pem
BACKUP_IDENTITY_FILE=${BATS_FILE_TMPDIR}/key.pem
ENV
  stack::up
  stack::within 20 stack::state_up blue
  # Forks at once: nothing else copies this Redis.
  stack::redis "$(stack::container redis)" operator config set repl-diskless-sync-delay 0
  stack::upload
  printf 'DATASET=%s\nCOOKIE=%q\n' "${DATASET}" "${COOKIE}" >"${BATS_FILE_TMPDIR}/uploaded"
  sheet >"${BATS_FILE_TMPDIR}/sheet"
}

teardown_file() {
  load lib
  docker ps --all --quiet --filter "name=${PROJECT}-.*-check" | xargs --no-run-if-empty docker rm --force >/dev/null 2>&1 || true
  stack::down
}

setup() {
  load lib
  # The settings decide, as on a host of its own.
  unset VERSION HTTP_PORT SECRETS EDGE_UNLIMITED_NETWORKS
  SECRETS=$(sed -n 's/^SECRETS=//p' "${SETTINGS}")
  # shellcheck source=/dev/null
  source "${BATS_FILE_TMPDIR}/uploaded"
}

# Runs a script of this stack; what it says is shown where it fails.
stack_script() { # script arguments...
  "${SCRIPTS:-${ROOT}/scripts}/$1" --project "${PROJECT}" --env-file "${SETTINGS}" "${@:2}" 2>"${BATS_TEST_TMPDIR}/said" || {
    local code=$?
    cat "${BATS_TEST_TMPDIR}/said" >&2
    return "${code}"
  }
}

# The figures of the uploaded history, as its session gets them.
sheet() {
  stack::get /api/v1/performance/tear-sheet --fail --cookie "${COOKIE}" --header 'Content-Type: application/json' \
    --data "{\"series\": {\"dataset\": \"${DATASET}\"}, \"include\": []}" | node -p 'JSON.stringify(JSON.parse(require("fs").readFileSync(0)).result)'
}

# The uploaded history gives the same figures as before.
kept() {
  sheet >"${BATS_TEST_TMPDIR}/sheet" && cmp "${BATS_TEST_TMPDIR}/sheet" "${BATS_FILE_TMPDIR}/sheet"
}

newest() { # kind
  find "${BACKUPS}" -maxdepth 1 -name "fundcalc-$1-*.tar" | sort | tail -n 1
}

# Loses the upload as an operator's mistake would.
lose() {
  stack::redis "$(stack::container redis)" operator flushall >/dev/null
  run ! kept
}

reported() { # report field
  node -p 'JSON.parse(process.argv[1])[process.argv[2]]' "$1" "$2"
}

@test "a backup while the service is used: no failed request, and killed at a step it leaves nothing" {
  local step told
  for step in ${DRILL_BACKUP_STEPS:-compare}; do
    BACKUP_CRASH_AT=${step} run -137 stack_script backup_redis.sh
    [ -z "$(newest redis)" ]
  done
  stack::drive 10
  stack_script backup_redis.sh
  told=$(stack::driven)
  stack::report "backup: $(tail -n 1 "${BATS_TEST_TMPDIR}/said"); meanwhile ${told}"
  [ "$(stack::field "${told}" failed)" = 0 ]
  [ -n "$(newest redis)" ]
  run ! grep -a fc:state "$(newest redis)"
}

@test "a restore brings the upload back row for row, and neither leases nor quotas" {
  local report file
  file=$(newest redis)
  lose
  stack::redis "$(stack::container redis)" operator set 'fc:lease:{proof}' holder >/dev/null
  report=$(stack_script restore.sh --yes "${file}")
  stack::report "restore: ${report}"
  kept
  [ "$(stack::redis "$(stack::container redis)" operator exists 'fc:lease:{proof}')" = 0 ]
  [ "$(reported "${report}" keysAfter)" -ge 4 ]
  stack::within 20 stack::state_up blue
}

@test "a restore that is killed is taken back by the next run" {
  local step file
  file=$(newest redis)
  for step in ${DRILL_RESTORE_STEPS:-start}; do
    RESTORE_CRASH_AT=${step} run -137 stack_script restore.sh --yes --without-safety-copy "${file}"
    stack_script restore.sh --resume
    stack::within 30 kept
  done
  head -c 3000 "${file}" >"${BATS_TEST_TMPDIR}/cut.tar"
  run -3 stack_script restore.sh --yes "${BATS_TEST_TMPDIR}/cut.tar"
  kept
  stack_script backup_redis.sh
}

# A backup that is not fit to be restored, made of a good one; prints its name.
unfit() { # kind file
  local folder=${BATS_TEST_TMPDIR}/$1 data middle
  mkdir -p "${folder}/open"
  tar --extract --file "$2" --directory "${folder}/open"
  data=$(find "${folder}/open" -name 'state.rdb*')
  middle=$(($(stat -c %s "${data}") / 2))
  case $1 in
    truncated) truncate --size "${middle}" "${data}" ;;
    flipped) printf '%b' "\\x$(printf '%02x' "$(($(od -An -tu1 -j "${middle}" -N 1 "${data}") ^ 1))")" | dd of="${data}" bs=1 seek="${middle}" conv=notrunc status=none ;;
    newer) sed -i -E 's/("redisVersion": ")[^"]*/\199.0.0/' "${folder}/open/manifest.json" ;;
    *) ;;
  esac
  tar --create --file "${folder}/unfit.tar" --directory "${folder}/open" manifest.json "$(basename "${data}")"
  case $1 in empty) : >"${folder}/unfit.tar" ;; missing) rm "${folder}/unfit.tar" ;; *) ;; esac
  printf '%s\n' "${folder}/unfit.tar"
}

@test "the restore matrix: a good backup is restored, six unfit ones are refused, with an append-only file and with snapshots alone" {
  [[ -n ${DRILL_MATRIX:-} ]] || skip 'scripts/drill.sh restore goes through it'
  local file kind shape refused=0
  local -a identity
  file=$(newest redis)
  openssl genrsa -out "${BATS_TEST_TMPDIR}/other.pem" 2048 2>/dev/null
  printf 'services:\n  redis:\n    command: [redis-server, /usr/local/etc/redis/state.conf, --maxmemory, 512mb, --appendonly, "no"]\n' >"${BATS_TEST_TMPDIR}/snapshots.yml"
  for shape in '' "${BATS_TEST_TMPDIR}/snapshots.yml" ''; do
    SHAPE=${shape} stack::up
    stack::within 30 stack::healthy redis
    stack::redis "$(stack::container redis)" operator flushall >/dev/null
    stack_script restore.sh --yes "${file}" >/dev/null
    stack::within 30 kept
    for kind in missing empty truncated flipped wrong-key newer; do
      identity=()
      [[ ${kind} != wrong-key ]] || identity=(--identity "${BATS_TEST_TMPDIR}/other.pem")
      run -3 stack_script restore.sh --yes "${identity[@]}" "$(unfit "${kind}" "${file}")"
      [[ "${output}" == *'nothing was changed'* ]]
      kept
      refused=$((refused + 1))
    done
  done
  stack::report "restore matrix: 3 restored, ${refused} refused"
}

@test "a drill restores the newest backup in a stack of its own, and removes it" {
  local report
  report=$(stack_script restore.sh --drill)
  stack::report "drill: ${report}"
  [ "$(reported "${report}" project)" = "${PROJECT}-drill" ]
  [[ "${report}" == *'"session:dataset": 1'* ]]
  [ -z "$(docker ps --all --quiet --filter "label=com.docker.compose.project=${PROJECT}-drill")" ]
  grep -q '^fundcalc_restore_drill_last_run_succeeded 1' "${BACKUPS}/metrics/fundcalc_restore_drill.prom"
  kept
}

# Random bytes, since the service compresses what it keeps.
fill() { # megabytes
  local i
  for ((i = 0; i < $1; i += 5)); do
    openssl rand 5000000 | stack::redis "$(stack::container redis)" operator -x hset "fc:state:session:{fill${i}}:dataset:one" 0 >/dev/null
  done
}

@test "large state is backed up and restored; times and sizes are measured" {
  [[ -n ${DRILL_MEGABYTES:-} ]] || skip 'scripts/drill.sh restore measures a thousand megabytes'
  local began report
  printf 'REDIS_STATE_MEMORY=2gb\nREDIS_STATE_LIMIT=4400m\n' >>"${SETTINGS}"
  stack::up
  stack::within 60 stack::healthy redis
  fill "${DRILL_MEGABYTES}"
  began=${EPOCHREALTIME/./}
  stack_script backup_redis.sh
  stack::report "$(tail -n 1 "${BATS_TEST_TMPDIR}/said"), $(((${EPOCHREALTIME/./} - began) / 1000)) ms; load $(cut -d ' ' -f 1 /proc/loadavg)"
  lose
  report=$(stack_script restore.sh --yes --without-safety-copy "$(newest redis)")
  stack::report "restore: ${report}"
  kept
}

@test "total loss: a host is built again from the backups alone" {
  local began data config
  data=$(newest redis)
  stack_script backup_config.sh
  config=$(newest config)
  stack::down
  rm -rf "${SECRETS}"
  began=${SECONDS}
  # Nothing but the script that unpacks, the key and the two files.
  stack_script restore.sh --into "${BATS_FILE_TMPDIR}/rebuilt" "${config}"
  SCRIPTS=${BATS_FILE_TMPDIR}/rebuilt/scripts SETTINGS=${BATS_FILE_TMPDIR}/rebuilt/.env
  (cd "${BATS_FILE_TMPDIR}/rebuilt" && docker compose --project-name "${PROJECT}" --file docker-compose.prod.yml up --detach --wait --wait-timeout 240 >/dev/null 2>&1)
  stack_script restore.sh --yes --without-safety-copy "${data}"
  stack::within 30 kept
  stack::report "total loss: built again after $((SECONDS - began)) s, without the images"
  [ "$((SECONDS - began))" -le 900 ]
}
