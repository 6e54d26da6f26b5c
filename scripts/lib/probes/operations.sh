# Probes of upkeep, which scripts/ops-check.sh adds to those of faults: errors in logs, updates, speed, capacity, drills, and
# what an emergency needs. Declarations and functions; needs probes.sh, ledger.sh and operations-facts.sh.
# shellcheck shell=bash disable=SC2154

probe::declare log-errors warning service-does-not-start 'Something fails that no probe of doctor names.' \
  'The service logs more errors than usual.' 'docker logs --since 24h STACK-backend-SLOT-1 2>&1 | grep ERROR'
probe::log_errors() {
  operations::number operations errors "${OPS_ERRORS:-20}" '' 'errors in the log of the service, 24 h'
}

probe::declare answers-failing critical edge-answers-502 'Callers get answers of 500 and above.' \
  'Too many requests fail.' 'docker logs --since 24h STACK-frontend-1; scripts/doctor.sh'
probe::answers_failing() {
  operations::number operations failed_permille "${OPS_FAILED_PERMILLE:-5}" ' of 1000' 'answers of 500 and above, 24 h'
}

# Succeeds where a number among the facts is at most a limit.
operations::number() { # facts key limit unit what
  local value
  value=$(fact::of "$1" "$2")
  [[ ${value} =~ ^[0-9]+$ ]] || return "${PROBE_UNKNOWN}"
  printf '%s: %d%s, at most %d%s\n' "$5" "${value}" "$4" "$3" "$4"
  ((value <= $3))
}

probe::declare updates-waiting warning updates 'Known faults stay open.' \
  'Security updates of this host are waiting.' 'apt-get update; apt-get upgrade; or install unattended-upgrades'
probe::updates_waiting() {
  operations::number operations security_updates 0 '' 'security updates that wait'
}

probe::declare reboot-waiting warning updates 'The old kernel runs on.' \
  'This host waits for a restart.' 'choose a quiet hour; reboot. The stack comes back by itself'
probe::reboot_waiting() {
  [[ -n $(fact::of operations reboot) ]] || return "${PROBE_UNKNOWN}"
  printf 'waits for a restart: %s\n' "$(fact::of operations reboot)"
  [[ "$(fact::of operations reboot)" == no ]]
}

probe::declare image-old warning updates 'Images lack the updates of their base.' \
  'The images that run are too old.' 'scripts/images.sh or a newer release; scripts/deploy.sh with its version'
probe::image_old() {
  operations::number operations image_days "${OPS_IMAGE_DAYS:-35}" ' days' 'age of the oldest image of ours'
}

probe::declare logs-unlimited warning disk-of-host-full 'The disk fills up.' \
  'The log of a container has no limit, or is larger than it.' 'docker inspect of the container: HostConfig.LogConfig; docker compose -f docker-compose.prod.yml up -d --force-recreate'
probe::logs_unlimited() {
  local without
  without=$(fact::of operations logs_without_limit)
  [[ -n ${without} ]] || return "${PROBE_UNKNOWN}"
  if [[ ${without} != none ]]; then printf 'without a limit: %s\n' "${without}" && return "${PROBE_FOUND}"; fi
  operations::number operations log_megabytes "${OPS_LOG_MB:-60}" ' MB' 'largest log of a container'
}

probe::declare images-unused warning disk-of-host-full 'The disk fills up.' \
  'Images that nothing uses take much room.' 'docker image prune; docker system df'
probe::images_unused() {
  operations::number operations unused_percent "${OPS_UNUSED_PERCENT:-25}" ' %' 'share of the disk that unused images take'
}

probe::declare answers-slow warning answers-are-slow 'Users wait.' \
  'Answers take too long.' 'docker stats --no-stream; scripts/doctor.sh'
probe::answers_slow() {
  operations::number operations p95_ms "${OPS_P95_MS:-1000}" ' ms' '95 of 100 requests take less than, 24 h'
}

probe::declare restore-drill-old warning backup-fails 'It is not known whether a backup can be restored.' \
  'The last restore drill that succeeded is too long ago.' 'scripts/restore.sh --drill'
probe::restore_drill_old() {
  local last days
  last=$(fact::of backup restore_drill_last_success_timestamp_seconds)
  [[ -n $(fact::of backup folder) ]] || return "${PROBE_UNKNOWN}"
  if [[ ! ${last} =~ ^[0-9]+$ ]]; then printf 'no restore drill has succeeded here\n' && return "${PROBE_FOUND}"; fi
  days=$((($(date +%s) - last) / 86400))
  probe::below "${days}" "$((${OPS_DRILL_DAYS:-35} + 1))" ' days' 'time since the last restore drill'
}

probe::declare capacity-disk warning disk-of-host-full 'The disk will be full.' \
  'The disk fills up within weeks.' 'docker system df; a larger disk'
probe::capacity_disk() {
  local days
  days=$(fact::of operations disk_full_in_days)
  case ${days} in
    '') return "${PROBE_UNKNOWN}" ;;
    never) printf 'use of the disk does not grow\n' ;;
    *) printf 'at this pace the disk is full in %d days, limit %d\n' "${days}" "${OPS_FULL_DAYS:-30}" && ((days >= ${OPS_FULL_DAYS:-30})) ;;
  esac
}

probe::declare capacity-state warning state-is-full 'Uploads will be refused.' \
  'The Redis of state comes near its limit.' 'raise REDIS_STATE_MEMORY and REDIS_STATE_LIMIT in .env'
probe::capacity_state() {
  local used most
  used=$(fact::of redis used_memory)
  most=$(fact::of redis maxmemory)
  [[ -n ${used} && ${most:-0} != 0 ]] || return "${PROBE_UNKNOWN}"
  probe::below "$((100 * used / most))" "${OPS_STATE_PERCENT:-70}" ' %' 'memory of state in use'
}

probe::declare process-missing warning incident 'In an incident there is no plan.' \
  'A page of the incident process or a runbook is missing.' 'git status docker/runbooks; git checkout docker/runbooks'
probe::process_missing() {
  local id page missing=0
  for page in incident incident-template incident-messages; do
    [[ -s ${ROOT}/docker/runbooks/${page}.md ]] || { printf 'missing: %s\n' "${page}.md" && missing=1; }
  done
  for id in "${PROBES[@]}"; do
    [[ -s ${ROOT}/docker/runbooks/${PROBE_RUNBOOK[${id}]}.md ]] || { printf 'missing: %s.md\n' "${PROBE_RUNBOOK[${id}]}" && missing=1; }
  done
  ((missing == 0)) || return "${PROBE_FOUND}"
  printf 'process, templates and a runbook for each of %d probes are here\n' "${#PROBES[@]}"
}

probe::declare contacts-old warning incident 'In an incident the right people are not reached.' \
  'The list of contacts is missing, too short or too old.' 'write name, role and telephone, one person a line, into the file of OPS_CONTACTS_FILE; look at it every 90 days and touch it'
probe::contacts_old() {
  [[ -n $(fact::of operations contacts) ]] || return "${PROBE_UNKNOWN}"
  printf 'contacts: %s, age %s days, limit %d days\n' "$(fact::of operations contacts)" "$(fact::of operations contacts_days)" "${OPS_CONTACTS_DAYS:-90}"
  (("$(fact::of operations contacts)" >= 2 && "$(fact::of operations contacts_days)" <= ${OPS_CONTACTS_DAYS:-90}))
}

probe::declare tools-missing warning incident 'In an emergency a tool must be installed first.' \
  'A tool for an emergency is missing.' 'install the packages that are named'
probe::tools_missing() {
  local tool missing=''
  for tool in docker curl openssl tar zstd ss flock scripts/doctor.sh scripts/restore.sh scripts/rollback.sh scripts/state.sh scripts/deploy.sh; do
    case ${tool} in
      scripts/*) [[ -x ${ROOT}/${tool} ]] || missing+=" ${tool}" ;;
      *) command -v "${tool}" >/dev/null || missing+=" ${tool}" ;;
    esac
  done
  if [[ -n ${missing} ]]; then printf 'missing:%s\n' "${missing}" && return "${PROBE_FOUND}"; fi
  printf 'all are here\n'
}

probe::declare rollback-impossible warning deploy-failed 'A release that fails cannot be taken back.' \
  'The release before this one is not on this host.' 'docker images; scripts/deploy.sh --status; docker pull of the image'
probe::rollback_impossible() {
  case $(fact::of operations former) in
    none) printf 'first release: there is none before it\n' ;;
    *' present') printf '%s\n' "$(fact::of operations former)" ;;
    *' missing') printf '%s\n' "$(fact::of operations former)" && return "${PROBE_FOUND}" ;;
    *) return "${PROBE_UNKNOWN}" ;;
  esac
}

probe::declare channel-untested warning monitoring-is-silent 'A failure would reach no person.' \
  'The channel that reports failures was not tested for long, or there is none.' 'set FAILURE_HOOK in .env; scripts/ops-check.sh emergency channel --test-channel'
probe::channel_untested() {
  local days
  days=$(fact::of operations channel_days)
  if [[ ${days} == none ]]; then printf 'FAILURE_HOOK is not set or cannot be run\n' && return "${PROBE_FOUND}"; fi
  if [[ ${days} == never ]]; then printf 'it was never tested\n' && return "${PROBE_FOUND}"; fi
  operations::number operations channel_days "${OPS_CHANNEL_DAYS:-35}" ' days' 'time since the last test that succeeded'
}
