#!/usr/bin/env bats
# scripts/doctor.sh: each exit code, its three kinds of output and the bundle, with an engine that records what it is asked.

bats_require_minimum_version 1.5.0

setup() {
  [[ $(id -u) == 0 ]] || skip 'the doctor reads secrets, which needs root'
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  export STAGE=${BATS_TEST_TMPDIR}
  mkdir -p "${STAGE}/bin" "${STAGE}/backups/metrics"
  cp "${BATS_TEST_DIRNAME}/doctor-engine" "${STAGE}/bin/docker"
  # The service and the edge as callers see them.
  cat >"${STAGE}/bin/curl" <<'SH'
#!/bin/bash
case "$*" in
  *write-out*) printf 200 ;;
  */health*) printf '{"status":"healthy","redis":"up","checks":{"redis":{"state":"up"},"state":{"state":"up"}}}' ;;
  */metrics*) printf 'jvm_memory_usage_after_gc{area="heap"} 0.1\n' ;;
esac
SH
  chmod +x "${STAGE}/bin/docker" "${STAGE}/bin/curl"
  "${ROOT}/scripts/secrets.sh" --folder "${STAGE}/secrets" 2>/dev/null
  printf 'st4te-pa55' >"${STAGE}/secrets/redis-state-password"
  printf '%s\n' VERSION=1.0.0 "SECRETS=${STAGE}/secrets" "BACKUP_FOLDER=${STAGE}/backups" HTTP_PORT=59998 HTTPS_PORT=59999 SMTP_PASSWORD=mail-password >"${STAGE}/.env"
  touch "${STAGE}/backups/fundcalc-redis-$(date -u +%Y%m%dT%H%M%SZ).tar"
  containers running
}

containers() { # status-of-the-edge
  printf '%s|/shop-%s-1|%s|healthy|0|false|0|%s|image|%s|2026-01-01T00:00:00Z|2026-01-01T00:00:00Z|\n' \
    frontend frontend "$1" 268435456 shop_edge=172.20.0.2,shop_app=172.21.0.2, \
    backend-blue backend-blue running 1073741824 shop_app=172.20.0.9,shop_data=172.22.0.9, \
    redis redis running 1153433600 shop_data=172.22.0.3, redis-cache redis-cache running 2684354560 shop_data=172.22.0.4, >"${STAGE}/containers"
}

doctor() { # arguments...
  run --separate-stderr env -u COMPOSE_PROJECT_NAME PATH="${STAGE}/bin:${PATH}" DOCTOR_RECORDING_SECONDS=0 DOCTOR_DISK_PERCENT=101 DOCTOR_INODE_PERCENT=101 DOCTOR_MEMORY_PERCENT=0 \
    "${ROOT}/scripts/doctor.sh" --project shop --env-file "${STAGE}/.env" "$@"
}

@test "0: a healthy stack, in one line; nothing was changed" {
  doctor
  echo "${output}"
  [ "${status}" -eq 0 ]
  [ "${#lines[@]}" -eq 1 ]
  [[ "${output}" == 'healthy: '*' probes of shop, '* ]]
  run grep -vE '^(version|ps|inspect|info|compose .*config --images|image inspect|events|logs|exec)' "${STAGE}/calls"
  [ "${output}" = '' ]
  # A secret never stands among the arguments, which every user of the host reads.
  run ! grep -F st4te-pa55 "${STAGE}/calls"
}

@test "1: the cause comes first, with evidence, effect, remedy and runbook" {
  containers exited
  rm "${STAGE}/backups"/*.tar
  doctor
  [ "${status}" -eq 1 ]
  [[ "${lines[0]}" == '1. The edge does not run. [edge-stopped, critical]' ]]
  [[ "${lines[1]}" == *'seen:    shop-frontend-1 is exited since 2026-01-01T00:00:00, exit code 0'* ]]
  [[ "${output}" == *'do:      docker logs --tail 50 shop-frontend-1; docker start shop-frontend-1'*'runbook: docker/runbooks/edge-does-not-answer.md'* ]]
  [[ "${output}" == *'2. There is no backup of the Redis of state. [backup-missing, warning]'* ]]
}

@test "1: no engine is the one finding" {
  touch "${STAGE}/no-engine"
  doctor --json
  [ "${status}" -eq 1 ]
  [ "$(jq --raw-output '.findings | map(.id) | join(" ")' <<<"${output}")" = engine-silent ]
  [ "$(jq --raw-output '.findings[0].evidence' <<<"${output}")" = 'Cannot connect to the Docker daemon' ]
}

@test "1: a password that is refused, and a Redis that refuses a ping because it cannot write, are what they are" {
  touch "${STAGE}/wrong-password"
  doctor --json
  [ "$(jq --raw-output '.findings[0].id, .findings[0].evidence' <<<"${output}")" = $'state-password-wrong\nAUTH failed: WRONGPASS invalid username-password pair or user is disabled.' ]
  rm "${STAGE}/wrong-password"
  touch "${STAGE}/refuses-writes"
  doctor --json
  [ "$(jq --raw-output '.findings[0].id, .probes["state-silent"].state' <<<"${output}")" = $'state-write-failed\nwell' ]
}

@test "JSON has the findings and what every probe saw" {
  containers exited
  doctor --json
  [ "${status}" -eq 1 ]
  [ "$(jq --raw-output '[.stack, .healthy, .findings[0].id, .findings[0].severity, .findings[0].runbook, .probes["state-stopped"].state, .probes["edge-configuration"].state] | map(tostring) | join(" ")' <<<"${output}")" \
    = 'shop false edge-stopped critical docker/runbooks/edge-does-not-answer.md well unknown' ]
  [ "$(jq '.probes | length' <<<"${output}")" = "$("${ROOT}/scripts/doctor.sh" --list | wc -l)" ]
}

@test "named probes alone are judged" {
  containers exited
  doctor state-stopped state-full
  [ "${status}" -eq 0 ]
  [[ "${output}" == 'healthy: 2 probes of shop, 0 could not be judged'* ]]
}

@test "the bundle holds what was looked at, without secrets, keys and addresses of callers" {
  doctor --bundle "${STAGE}/doctor.tar.gz"
  [ "${status}" -eq 0 ]
  mkdir "${STAGE}/open"
  tar --extract --gzip --file "${STAGE}/doctor.tar.gz" --directory "${STAGE}/open"
  [ "$(stat -c %a "${STAGE}/doctor.tar.gz")" = 600 ]
  jq --exit-status .healthy "${STAGE}/open/fundcalc-doctor/findings.json"
  grep -q '"url.path":"/"' "${STAGE}/open/fundcalc-doctor/logs-frontend.txt"
  grep -qx 'SMTP_PASSWORD=(removed)' "${STAGE}/open/fundcalc-doctor/settings.txt"
  run ! grep -rE 'topsecretkey|203\.0\.113\.9|mail-password|st4te-pa55' "${STAGE}/open"
}

@test "the bundle holds threads, memory and a recording of Java, which leaves out environment, addresses and messages" {
  doctor --bundle "${STAGE}/doctor.tar.gz"
  [ "${status}" -eq 0 ]
  mkdir "${STAGE}/open"
  tar --extract --gzip --file "${STAGE}/doctor.tar.gz" --directory "${STAGE}/open"
  cd "${STAGE}/open/fundcalc-doctor"
  [[ "$(cat java-threads.txt)" == *'Full thread dump'*'http-nio-8000-exec-1'*'token=(removed)'* ]]
  [[ "$(cat java-memory.txt)" == *Tenured*'Native memory'* ]]
  [[ "$(head -c 3 java.jfr)" == FLR ]]
  local event
  for event in InitialEnvironmentVariable InitialSystemProperty JVMInformation SocketRead SocketWrite JavaExceptionThrow; do
    grep -q "JFR.start .* jdk.${event}#enabled=false" "${STAGE}/calls"
  done
}

@test "an image without jcmd leaves what it said, and the bundle is written" {
  touch "${STAGE}/no-jcmd"
  doctor --bundle "${STAGE}/doctor.tar.gz"
  [ "${status}" -eq 0 ]
  [[ "$(tar --extract --gzip --to-stdout --file "${STAGE}/doctor.tar.gz" fundcalc-doctor/java-recording.txt)" == 'Module jdk.jcmd not found' ]]
}

@test "a secret that no form betrays is found by its value, in a log and in the recording, and nothing is written" {
  local place
  for place in leak leak-java; do
    touch "${STAGE}/${place}"
    doctor --bundle "${STAGE}/doctor.tar.gz"
    [ "${status}" -eq 1 ]
    [[ "${stderr}" == *'nothing was written'* ]]
    [ ! -e "${STAGE}/doctor.tar.gz" ]
    rm "${STAGE}/${place}"
  done
}

@test "a port that takes connections and says nothing holds no other probe up" {
  # shellcheck disable=SC2016 # the script expands these
  printf '#!/bin/bash\n[[ $1 != s_client ]] || sleep 300\nexec %s "$@"\n' "$(command -v openssl)" >"${STAGE}/bin/openssl"
  chmod +x "${STAGE}/bin/openssl"
  local began=${SECONDS}
  FACT_SECONDS=120 doctor --json
  ((SECONDS - began < 100))
  [ "$(jq --raw-output '.probes["edge-silent"].state' <<<"${output}")" = well ]
}

@test "2: an unknown option or probe, an option without a value, a tool that is missing" {
  doctor --often
  [ "${status}" -eq 2 ]
  doctor no-such-probe
  [ "${status}" -eq 2 ]
  [[ "${stderr}" == *'there is no probe no-such-probe'* ]]
  doctor --bundle
  [ "${status}" -eq 2 ]
  mkdir "${STAGE}/few"
  local tool
  for tool in bash env dirname sed id awk; do ln -s "$(command -v "${tool}")" "${STAGE}/few/${tool}"; done
  run env PATH="${STAGE}/few" "${ROOT}/scripts/doctor.sh"
  [ "${status}" -eq 2 ]
  [[ "${output}" == *'needs docker'* ]]
}
