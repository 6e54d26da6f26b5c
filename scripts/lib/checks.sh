# The checklists of operation: each checkbox is an item of probes that doctor or upkeep declares. Functions only; needs
# probes.sh.
# shellcheck shell=bash disable=SC2034,SC2154

# schedule | item | title | probes
checks::table() {
  cat <<'TABLE'
daily|services|Services run · 服务状态检查|engine-silent stack-absent container-paused container-detached name-unknown port-taken state-file-damaged state-stopped state-silent state-is-copy state-write-failed state-unreachable cache-stopped cache-silent cache-unreachable edge-configuration edge-stopped edge-silent slot-loops slot-stopped slot-silent slot-not-ready slot-unreachable
daily|resources|Resources · 系统资源监控|disk-full inodes-full memory-short memory-limit-low container-oom state-disk-full state-full cache-full edge-disk-full service-disk-full service-heap-full clock-wrong
daily|log-errors|Errors in logs · 日志错误检查|log-errors answers-failing
daily|backup|Backups · 备份状态确认|backup-missing backup-old backup-failed
daily|security-updates|Security updates · 安全更新检查|updates-waiting certificate-expired certificate-ends secrets-wrong
weekly|old-logs|Old logs and images · 清理旧日志文件|logs-unlimited images-unused
weekly|patches|Patches · 更新安全补丁|updates-waiting reboot-waiting image-old
weekly|performance|Performance · 性能指标分析|answers-slow answers-failing cache-full service-heap-full
weekly|restore-drill|Restore drill · 备份恢复测试|restore-drill-old
weekly|capacity|Capacity · 容量规划评估|capacity-disk capacity-state disk-full
release|settings|Settings, secrets, images|settings-invalid secrets-wrong image-missing
release|stack|The stack is healthy and no deploy is under way|slot-differs deploy-unfinished slot-stopped slot-not-ready state-unreachable edge-silent
release|room|Room for another release|disk-full inodes-full memory-short
release|backup|A backup of today|backup-missing backup-old backup-failed
release|rollback|Way back · 回滚方案验证|rollback-impossible
emergency|process|Incident process · 故障响应流程|process-missing
emergency|contacts|Contacts · 联系人信息更新|contacts-old
emergency|tools|Tools · 应急工具准备|tools-missing
emergency|rollback|Way back · 回滚方案验证|rollback-impossible
emergency|channel|Channel · 通信渠道测试|channel-untested
TABLE
}

checks::items() { # schedule
  checks::table | awk -F '|' -v schedule="$1" '$1 == schedule { print $2 }'
}

checks::title() { # schedule item
  checks::table | awk -F '|' -v schedule="$1" -v item="$2" '$1 == schedule && $2 == item { print $3 }'
}

checks::probes() { # schedule item
  checks::table | awk -F '|' -v schedule="$1" -v item="$2" '$1 == schedule && $2 == item { print $4 }'
}

# red with a finding, unknown where nothing could be judged, else green.
checks::state() { # schedule item
  local id state=unknown
  for id in $(checks::probes "$@"); do
    case ${PROBE_STATE[${id}]} in
      found) printf 'red\n' && return 0 ;;
      well) state=green ;;
      *) ;;
    esac
  done
  printf '%s\n' "${state}"
}

checks::text() { # schedule items...
  local item id schedule=$1
  for item in "${@:2}"; do
    printf '%-7s %s: %s\n' "$(checks::state "${schedule}" "${item}")" "${item}" "$(checks::title "${schedule}" "${item}")"
    for id in $(checks::probes "${schedule}" "${item}"); do
      [[ -z ${PROBE_EVIDENCE[${id}]} ]] || printf '          %s %s: %s\n' "$(checks::mark "${id}")" "${id}" "$(head -n 1 <<<"${PROBE_EVIDENCE[${id}]}")"
      [[ ${PROBE_STATE[${id}]} != found ]] || printf '            do: %s\n            %s\n' "$(probe::field "${id}" remedy)" "$(probe::field "${id}" runbook)"
    done
  done
}

checks::mark() { # probe
  case ${PROBE_STATE[$1]} in well) printf '+' ;; found) printf '!' ;; *) printf '?' ;; esac
}

checks::json() { # schedule items...
  local item id schedule=$1 comma='' inner
  printf '{"stack": %s, "schedule": "%s", "time": "%s", "seconds": %d, "items": [' "$(probe::json "${STACK}")" "${schedule}" "$(date -u +%FT%TZ)" "${SECONDS}"
  for item in "${@:2}"; do
    printf '%s{"item": "%s", "title": %s, "state": "%s", "probes": [' "${comma}" "${item}" "$(probe::json "$(checks::title "${schedule}" "${item}")")" "$(checks::state "${schedule}" "${item}")"
    inner=''
    for id in $(checks::probes "${schedule}" "${item}"); do
      printf '%s{"id": "%s", "state": "%s", "evidence": %s, "runbook": "%s"}' "${inner}" "${id}" "${PROBE_STATE[${id}]}" \
        "$(probe::json "${PROBE_EVIDENCE[${id}]}")" "$(probe::field "${id}" runbook)"
      inner=', '
    done
    printf ']}'
    comma=', '
  done
  printf ']}\n'
}

# For the textfile collector of node_exporter: 1 is red.
checks::metrics() { # schedule items...
  local item schedule=$1
  for item in "${@:2}"; do
    printf 'fundcalc_check_red{schedule="%s",item="%s"} %d\n' "${schedule}" "${item}" "$([[ "$(checks::state "${schedule}" "${item}")" != red ]] || printf 1)"
  done
  printf 'fundcalc_check_last_run_timestamp_seconds{schedule="%s"} %d\n' "${schedule}" "$(date +%s)"
}
