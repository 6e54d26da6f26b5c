#!/usr/bin/env bats
# scripts/ops-check.sh: every checkbox of the requirement's section 8 is an item that turns red when its thing is broken; each
# exit code and format, with the engine of doctor.bats.

bats_require_minimum_version 1.5.0

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  export BATS_TEST_DIRNAME BATS_TEST_TMPDIR
}

stage() {
  [[ $(id -u) == 0 ]] || skip 'the checks read secrets, which needs root'
  export STAGE=${BATS_TEST_TMPDIR}
  mkdir -p "${STAGE}/bin" "${STAGE}/backups/metrics"
  cp "${BATS_TEST_DIRNAME}/doctor-engine" "${STAGE}/bin/docker"
  printf '#!/bin/sh\necho "$*" >>"%s/told"\n' "${STAGE}" >"${STAGE}/hook"
  printf '#!/bin/sh\n' >"${STAGE}/bin/apt-get"
  chmod +x "${STAGE}/bin/docker" "${STAGE}/bin/apt-get" "${STAGE}/hook"
  "${ROOT}/scripts/secrets.sh" --folder "${STAGE}/secrets" 2>/dev/null
  printf '%s\n' VERSION=1.0.0 "SECRETS=${STAGE}/secrets" "BACKUP_FOLDER=${STAGE}/backups" "FAILURE_HOOK=${STAGE}/hook" >"${STAGE}/.env"
  printf 'A, leads, +86 10 1\nB, stands in, +86 10 2\n' >"${STAGE}/contacts.txt"
  printf 'frontend|/shop-frontend-1|running|healthy|0|false|0|268435456|image|shop_edge=172.20.0.2,|2026-01-01T00:00:00Z|2026-01-01T00:00:00Z|\n' >"${STAGE}/containers"
}

check() { # arguments...
  run --separate-stderr env -u COMPOSE_PROJECT_NAME PATH="${STAGE}/bin:${PATH}" "${ROOT}/scripts/ops-check.sh" --project shop --env-file "${STAGE}/.env" "$@"
}

@test "every checkbox of section 8 is an item" {
  run "${ROOT}/scripts/ops-check.sh" --list
  local box
  for box in 服务状态检查 系统资源监控 日志错误检查 备份状态确认 安全更新检查 清理旧日志文件 更新安全补丁 性能指标分析 备份恢复测试 容量规划评估 \
    故障响应流程 联系人信息更新 应急工具准备 回滚方案验证 通信渠道测试; do
    [[ "${output}" == *"${box}"* ]]
  done
}

@test "on a healthy stack every item is green; each turns red when what it looks at is broken" {
  run "${BATS_TEST_DIRNAME}/check-matrix"
  echo "${output}"
  [ "${status}" -eq 0 ]
}

@test "0: an emergency finds all it needs, the channel was tried and the time noted" {
  stage
  check emergency --test-channel
  echo "${output}"
  [ "${status}" -eq 0 ]
  [ "$(cat "${STAGE}/told")" = 'test shop' ]
  [[ "${output}" == *'green   channel: Channel · 通信渠道测试'*'time since the last test that succeeded: 0 days, at most 35 days'* ]]
  [[ "${output}" == *'contacts: 2, age 0 days, limit 90 days'* ]]
}

@test "1: red with evidence, remedy and runbook, as text, JSON and metrics" {
  stage
  rm "${STAGE}/contacts.txt"
  check emergency contacts
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'red     contacts:'*'! contacts-old: contacts: 0'*'do: '*'docker/runbooks/incident.md'* ]]
  check --format json emergency contacts tools
  [ "${status}" -eq 1 ]
  [ "$(jq --raw-output '.items | map(.item + " " + .state) | join(", ")' <<<"${output}")" = 'contacts red, tools green' ]
  [ "$(jq --raw-output '.items[0].probes[0].runbook' <<<"${output}")" = docker/runbooks/incident.md ]
  check --format prom --textfile emergency contacts tools
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'fundcalc_check_red{schedule="emergency",item="contacts"} 1'*'fundcalc_check_red{schedule="emergency",item="tools"} 0'* ]]
  grep -q '^fundcalc_check_last_run_timestamp_seconds{schedule="emergency"} [0-9]*$' "${STAGE}/backups/metrics/fundcalc_ops_emergency.prom"
  run ! grep -vE '^fundcalc_[a-z_]+\{[a-z]+="[a-z-]+"(,[a-z]+="[a-z-]+")?\} [0-9]+$' "${STAGE}/backups/metrics/fundcalc_ops_emergency.prom"
  [ "$(stat -c %a "${STAGE}/backups/metrics/fundcalc_ops_emergency.prom")" = 644 ]
}

@test "1: a hook that fails leaves the channel untested" {
  stage
  printf '#!/bin/sh\nexit 1\n' >"${STAGE}/hook"
  check emergency channel --test-channel
  [ "${status}" -eq 1 ]
  [[ "${stderr}" == *'hook failed'* ]]
  [[ "${output}" == *'it was never tested'* ]]
}

# A disk of 1,000,000 blocks, of which so many are in use.
disk() { # used
  printf '#!/bin/sh\nprintf "head\\n/dev/x 1000000 %d %d %d%%%% /\\n"\n' "$1" "$((1000000 - $1))" "$(($1 / 10000))" >"${STAGE}/bin/df"
  chmod +x "${STAGE}/bin/df"
}

# What was in use so many days ago.
sample() { # days used
  printf '%d %d\n' "$(($(date +%s) - $1 * 86400))" "$2" >>"${STAGE}/backups/disk-samples"
}

@test "1: capacity is red where the disk is full within thirty days at the pace of the last weeks" {
  stage
  disk 600000
  sample 10 500000
  check weekly capacity
  echo "${output}"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'+ capacity-disk: at this pace the disk is full in 40 days, limit 30'* ]]
  OPS_FULL_DAYS=41 check weekly capacity
  [ "${status}" -eq 1 ]
  [[ "${output}" == 'red     capacity:'*'! capacity-disk: at this pace the disk is full in 40 days, limit 41'* ]]
  disk 800000
  check weekly capacity
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'! capacity-disk: at this pace the disk is full in 6 days, limit 30'* ]]
}

@test "0: the forecast goes by the oldest use of the last four weeks, and by none of today; each run notes its own" {
  stage
  disk 600000
  check weekly capacity
  [[ "${output}" != *capacity-disk* ]]
  [ "$(cut -d ' ' -f 2 "${STAGE}/backups/disk-samples")" = 600000 ]
  sample 60 1000
  check weekly capacity
  [[ "${output}" != *capacity-disk* ]]
  # What is too old for any forecast goes.
  run ! grep ' 1000$' "${STAGE}/backups/disk-samples"
  sample 20 700000
  check weekly capacity
  [[ "${output}" == *'+ capacity-disk: use of the disk does not grow'* ]]
}

@test "2: no schedule, an unknown one, an item or format that is none, a test that does not belong there" {
  stage
  check
  [ "${status}" -eq 2 ]
  check yearly
  [ "${status}" -eq 2 ]
  check daily no-such-item
  [ "${status}" -eq 2 ]
  [[ "${stderr}" == *'daily has no item no-such-item'* ]]
  check daily --format xml
  [ "${status}" -eq 2 ]
  check daily --test-channel
  [ "${status}" -eq 2 ]
}
