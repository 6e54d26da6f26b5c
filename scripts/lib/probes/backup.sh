# Probes of backups. Declarations and functions; needs probes.sh.
# shellcheck shell=bash disable=SC2154

# The time of the last verified backup: what the metric says, else the newest file.
backup_probe::last() {
  local last
  last=$(fact::of backup 'backup_last_success_timestamp_seconds{kind="redis"}')
  printf '%s\n' "${last:-$(fact::of backup newest)}"
}

probe::declare backup-missing warning backup-fails 'A lost volume cannot be restored.' \
  'There is no backup of the Redis of state.' 'scripts/backup_redis.sh; look at the timer that runs it'
probe::backup_missing() {
  local files
  files=$(fact::of backup files)
  [[ -n ${files} ]] || return "${PROBE_UNKNOWN}"
  printf '%d backups in %s\n' "${files}" "$(fact::of backup folder)"
  ((files > 0))
}

probe::declare backup-old warning backup-fails 'A restore would lose more than a day of uploads.' \
  'The newest backup of the Redis of state is too old.' 'scripts/backup_redis.sh; systemctl list-timers'
probe::backup_old() {
  local last hours
  last=$(backup_probe::last)
  [[ ${last} =~ ^[0-9]+$ ]] || return "${PROBE_UNKNOWN}"
  hours=$((($(date +%s) - last) / 3600))
  probe::below "${hours}" "${DOCTOR_BACKUP_HOURS:-26}" ' h' 'age of the newest backup'
}

probe::declare backup-failed warning backup-fails 'The next backup may be missing when it is needed.' \
  'The last run of the backup failed.' 'scripts/backup_redis.sh; journalctl of its timer'
probe::backup_failed() {
  local succeeded
  succeeded=$(fact::of backup 'backup_last_run_succeeded{kind="redis"}')
  [[ -n ${succeeded} ]] || return "${PROBE_UNKNOWN}"
  printf 'last run succeeded: %s\n' "${succeeded}"
  [[ ${succeeded} == 1 ]]
}
