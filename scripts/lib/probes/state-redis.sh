# Probes of the Redis that holds sessions and data sets. Declarations and functions; needs probes.sh and containers.sh.
# shellcheck shell=bash disable=SC2154

probe::declare state-file-damaged critical state-file-damaged 'Redis restarts again and again; uploads are refused.' \
  'The append-only file of the Redis of state is damaged.' 'scripts/state.sh check --container STACK-redis-1; scripts/state.sh repair --container STACK-redis-1 --yes'
probe::state_file_damaged() {
  local line
  ! fact::runs redis || [[ "$(fact::container redis health)" != healthy ]] || { printf 'the file was read\n' && return 0; }
  line=$(grep -E 'Bad file format reading the append only file|Unexpected end of file reading the append only file' "${FACTS}/logs-redis" 2>/dev/null | tail -n 1)
  [[ -n ${line} ]] || return 0
  printf '%s\n' "${line}"
  return "${PROBE_FOUND}"
}

probe::declare state-stopped critical state-unavailable 'Uploads and data sets are answered with 503; calculations with data of their own go on.' \
  'The Redis of state does not run.' 'docker logs --tail 50 STACK-redis-1; docker start STACK-redis-1'
probe::state_stopped() {
  containers::up redis
}

probe::declare state-silent critical state-unavailable 'Uploads and data sets wait, then are answered with 503.' \
  'The Redis of state runs but does not answer.' 'docker logs --tail 50 STACK-redis-1; docker restart STACK-redis-1'
probe::state_silent() {
  redis_probe::answers redis
}

# Succeeds where a Redis that runs answered a ping; 124 is the end of patience.
redis_probe::answers() { # service
  local ping
  ping=$(fact::of "$1" ping)
  [[ -n ${ping} ]] && fact::runs "$1" || return "${PROBE_UNKNOWN}"
  case ${ping} in
    0) printf 'it answers a ping\n' ;;
    124 | 137) printf '%s gave no answer within %d s\n' "$(fact::container "$1" name)" "${FACT_PATIENCE}" && return "${PROBE_FOUND}" ;;
    *) printf 'it answers, and refuses a ping: redis-cli ended with %s\n' "${ping}" ;;
  esac
}

probe::declare state-password-wrong critical secrets-and-passwords 'Uploads and data sets are answered with 503 after the next reconnect.' \
  'The Redis of state refuses the password that the service has.' 'scripts/state.sh password'
probe::state_password_wrong() {
  redis_probe::login redis
}

redis_probe::login() { # service
  local said
  said=$(fact::of "$1" login)
  case ${said} in
    PONG) printf 'the password is taken\n' ;;
    *WRONGPASS* | *NOAUTH* | *NOPERM* | *'AUTH failed'*) printf '%s\n' "${said}" && return "${PROBE_FOUND}" ;;
    *) return "${PROBE_UNKNOWN}" ;;
  esac
}

probe::declare state-disk-full critical state-unavailable 'Redis refuses writes (MISCONF); uploads are answered with 503.' \
  'The disk of the Redis of state is full.' 'docker exec STACK-redis-1 df -h /data; docker system df; make room, Redis goes on by itself'
probe::state_disk_full() {
  host::percent redis disk_percent "${DOCTOR_STATE_DISK_PERCENT:-95}" '/data of redis in use'
}

probe::declare state-write-failed critical state-unavailable 'Redis refuses writes (MISCONF); uploads are answered with 503.' \
  'The Redis of state cannot write its files.' 'docker logs --tail 50 STACK-redis-1; scripts/state.sh check --container STACK-redis-1'
probe::state_write_failed() {
  local aof snapshot
  aof=$(fact::of redis aof_last_write_status)
  snapshot=$(fact::of redis rdb_last_bgsave_status)
  [[ -n ${aof} ]] || return "${PROBE_UNKNOWN}"
  printf 'append-only file: %s, snapshot: %s\n' "${aof}" "${snapshot}"
  if [[ ${aof} != ok || ${snapshot} != ok ]]; then
    grep -E 'Error|Failed|MISCONF|No space' "${FACTS}/logs-redis" 2>/dev/null | tail -n 1 | cut -c 1-300
    return "${PROBE_FOUND}"
  fi
}

probe::declare state-is-copy critical state-unavailable 'Writes are refused (READONLY); uploads are answered with 503.' \
  'The Redis of state copies another Redis and takes no writes.' 'docker logs --tail 50 STACK-redis-1; as operator: REPLICAOF NO ONE'
probe::state_is_copy() {
  local role
  role=$(fact::of redis role)
  [[ -n ${role} ]] || return "${PROBE_UNKNOWN}"
  printf 'role: %s\n' "${role}"
  [[ ${role} == master ]]
}

probe::declare state-full critical state-is-full 'Uploads are answered with 503 STORE_FULL; what is there is read.' \
  'The Redis of state has no memory left.' 'raise REDIS_STATE_MEMORY and REDIS_STATE_LIMIT in .env, then docker compose -f docker-compose.prod.yml up -d redis'
probe::state_full() {
  local used most
  used=$(fact::of redis used_memory)
  most=$(fact::of redis maxmemory)
  [[ -n ${used} && ${most:-0} != 0 ]] || return "${PROBE_UNKNOWN}"
  probe::below "$((100 * used / most))" "${DOCTOR_STATE_PERCENT:-90}" ' %' 'memory of state in use'
}

probe::declare state-emptied critical state-is-empty 'Sessions and data sets are gone; callers must upload again.' \
  'The Redis of state came back empty.' 'restore the newest backup, or accept the loss: scripts/state.sh acknowledge --project STACK'
probe::state_emptied() {
  local health
  health=$(fact::of "slot-${SERVING}" health)
  [[ -n ${health} ]] || return "${PROBE_UNKNOWN}"
  if [[ ${health} == *'came back empty'* ]]; then
    grep -oE 'came back empty[^"]*' <<<"${health}" | head -n 1
    return "${PROBE_FOUND}"
  fi
  printf 'no loss is reported\n'
}
