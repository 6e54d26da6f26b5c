# What a restore looks at before it touches anything, and the snapshot that it makes of a backup: without what must not come
# back. Functions only; needs backups.sh, backup-file.sh, state-redis.sh, tools.sh, FILE, IDENTITY and PUBLIC_KEY.
# shellcheck shell=bash disable=SC2034,SC2154

# Locks, leases, buckets of quotas, the count of instances and uploads on their way: what they say is true of the moment alone.
readonly RESTORE_DROPPED=('fc:lease:*' 'fc:state:limit:*' 'fc:state:instances:*' 'fc:state:session:{*}:staged:*')
# Files as Redis writes them, the old data and a rewrite that may begin.
readonly RESTORE_ROOM=3

check::refuse() { # message...
  log::die 3 "$*: nothing was changed"
}

# The container to restore, which may be stopped or broken; CONTAINER, IMAGE and AOF afterwards.
check::target() {
  local -a containers
  mapfile -t containers < <(state_redis::containers --all)
  ((${#containers[@]})) || check::refuse "there is no Redis of ${PROJECT} with the label ${STATE_LABEL}: make the stack first, with docker compose up -d"
  CONTAINER=${containers[0]}
  if ((${#containers[@]} > 1)) || [[ -n $(docker inspect --format '{{index .Config.Labels "com.docker.swarm.service.name"}}' "${CONTAINER}") ]] \
    || { state_redis::answers "${CONTAINER}" && [[ "$(state_redis::shape "${CONTAINER}")" != single ]]; }; then
    check::refuse 'only a single Redis is restored by this script: see "Backups of other shapes" in docker/RATIONALE.md'
  fi
  IMAGE=$(docker inspect --format '{{.Image}}' "${CONTAINER}")
  MEMORY=$(docker inspect --format '{{.HostConfig.Memory}}' "${CONTAINER}")
  AOF=yes
  if state_redis::answers "${CONTAINER}"; then AOF=$(state_redis::ask "${CONTAINER}" config get appendonly | tail -n 1); fi
}

# The backup as it says it is, and its data in the clear in the work folder.
check::file() {
  local kind
  backup::open_manifest "${FILE}" "${WORK}" "${PUBLIC_KEY}" || check::refuse 'this backup cannot be restored'
  MANIFEST=${WORK}/${BACKUP_MANIFEST}
  kind=$(backup::field "${MANIFEST}" kind)
  [[ ${kind} == redis ]] || check::refuse "${FILE} is a backup of ${kind:-nothing}, not of redis"
  backup::open_data "${FILE}" "${WORK}" state.rdb "${IDENTITY}" || check::refuse 'this backup cannot be restored'
}

# A newer server writes what an older one cannot read.
check::version() {
  local copied here
  copied=$(backup::field "${MANIFEST}" redisVersion)
  here=$(docker run --rm --network none --entrypoint '' "${IMAGE}" redis-server --version | sed -nE 's/.* v=([0-9.]+) .*/\1/p')
  tools::at_least "${here:-0}" "${copied:-0}" || check::refuse "the backup is of Redis ${copied}, and ${CONTAINER} has ${here}: set REDIS_IMAGE to ${copied} or newer first"
}

# Loads the backup into a throw-away Redis and compares it with what the manifest says.
check::load() {
  SANDBOX=${PROJECT}-restore-check
  check::end_sandbox
  chown -R 999:999 "${WORK}"
  state_redis::sandbox "${SANDBOX}" "${IMAGE}" "${WORK}" "${MEMORY}" || check::refuse 'the backup cannot be loaded'
  [[ "$(state_redis::sandbox_ask "${SANDBOX}" dbsize)" == "$(backup::field "${MANIFEST}" keys)" ]] || check::refuse 'the backup has another number of keys than it had'
  [[ "$(state_redis::sandbox_digest "${SANDBOX}")" == "$(backup::field "${MANIFEST}" digest)" ]] || check::refuse 'the backup holds other data than it did'
}

check::end_sandbox() {
  [[ -z ${SANDBOX} ]] || docker rm --force "${SANDBOX}" >/dev/null 2>&1 || :
}

# Makes the snapshot that will be installed: WORK/restored.rdb, with its keys in WORK/restored.
check::snapshot() {
  local pattern
  # From here on keys whose time has come go.
  state_redis::sandbox_ask "${SANDBOX}" replicaof no one >/dev/null
  for pattern in "${RESTORE_DROPPED[@]}"; do state_redis::sandbox_drop "${SANDBOX}" "${pattern}" || check::refuse "the keys ${pattern} cannot be dropped"; done
  state_redis::sandbox_ask "${SANDBOX}" save >/dev/null || check::refuse 'the snapshot cannot be made'
  mv "${WORK}/state.rdb" "${WORK}/restored.rdb"
  state_redis::sandbox_rows "${SANDBOX}" >"${WORK}/restored"
  NEEDED_MEMORY=$(state_redis::sandbox_ask "${SANDBOX}" info memory | tr -d '\r' | sed -n 's/^used_memory_dataset://p')
  check::end_sandbox
}

# What is to be restored must fit on the disk and into memory.
check::room() {
  local free wanted most
  free=$(state_redis::beside "${CONTAINER}" "${WORK}" swap.sh free /data)
  wanted=$((RESTORE_ROOM * $(backup::size "${WORK}/restored.rdb")))
  ((free >= wanted)) || check::refuse "the volume of ${CONTAINER} has $((free / 1000000)) MB free, and the restore may need $((wanted / 1000000)) MB"
  state_redis::answers "${CONTAINER}" || return 0
  most=$(state_redis::info "${CONTAINER}" maxmemory)
  ((most == 0 || NEEDED_MEMORY <= most)) || check::refuse "the backup needs $((NEEDED_MEMORY / 1000000)) MB of memory, and ${CONTAINER} may use $((most / 1000000)): raise REDIS_STATE_MEMORY and REDIS_STATE_LIMIT"
}

check::all() {
  check::target
  check::file
  check::version
  check::load
  check::snapshot
  check::room
}
