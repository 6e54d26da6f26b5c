# Probes of the service, its slots, and of what callers get in the end. Declarations and functions; needs probes.sh and
# containers.sh.
# shellcheck shell=bash disable=SC2154

probe::declare slot-differs critical edge-answers-502 'The next docker compose up stops the slot that serves.' \
  'The settings name another slot than the edge uses.' 'scripts/slot.sh; scripts/slot.sh with the slot that is to serve'
probe::slot_differs() {
  local used
  used=$(fact::of edge used)
  [[ -n ${used} ]] || return "${PROBE_UNKNOWN}"
  printf 'SERVING_SLOT is %s, the edge uses %s\n' "${SERVING}" "${used}"
  [[ ${used} == "backend-${SERVING}:8000" ]]
}

probe::declare slot-loops critical service-does-not-start 'Requests fail while the container starts anew.' \
  'A container ends soon after each start.' 'docker logs --tail 50 of the container; docker inspect of it'
probe::slot_loops() {
  local service looping
  looping=$(containers::looping)
  [[ -n ${looping} ]] || { printf 'none starts again and again\n' && return 0; }
  for service in ${looping}; do
    printf '%s was started anew %s times, exit code %s: %s\n' "$(fact::container "${service}" name)" "$(fact::container "${service}" restarts)" \
      "$(fact::container "${service}" exit)" "$(containers::exit_meaning "$(fact::container "${service}" exit)")"
    tail -n 1 "${FACTS}/logs-${service}" 2>/dev/null | cut -c 1-300
  done
  return "${PROBE_FOUND}"
}

probe::declare slot-stopped critical edge-answers-502 'The API is answered with 502 or 503; the page itself is served.' \
  'The slot that serves does not run.' 'docker logs --tail 50 STACK-backend-SLOT-1; docker start STACK-backend-SLOT-1'
probe::slot_stopped() {
  containers::up "backend-${SERVING}"
}

probe::declare slot-silent critical edge-answers-502 'Requests wait, then are answered with 504.' \
  'The slot that serves runs but does not answer.' 'docker logs --tail 50 STACK-backend-SLOT-1; docker kill --signal QUIT STACK-backend-SLOT-1 (threads into the log); docker restart STACK-backend-SLOT-1'
probe::slot_silent() {
  local answer
  answer=$(fact::of "slot-${SERVING}" ready)
  [[ -n ${answer} ]] && fact::runs "backend-${SERVING}" || return "${PROBE_UNKNOWN}"
  printf '/readyz answers %s\n' "${answer}"
  # While it starts nothing answers yet: that has a probe of its own.
  [[ "$(fact::container "backend-${SERVING}" health)" == starting || ${answer} != 000 ]]
}

probe::declare slot-not-ready critical edge-answers-502 'Requests fail or wait until it is ready.' \
  'The slot that serves is not ready.' 'docker logs --tail 50 STACK-backend-SLOT-1; wait for a start, else docker restart STACK-backend-SLOT-1'
probe::slot_not_ready() {
  local answer
  answer=$(fact::of "slot-${SERVING}" ready)
  [[ -n ${answer} ]] && fact::runs "backend-${SERVING}" || return "${PROBE_UNKNOWN}"
  printf '/readyz answers %s, the container is %s since %.19s\n' "${answer:-nothing}" "$(fact::container "backend-${SERVING}" health)" \
    "$(fact::container "backend-${SERVING}" started)"
  [[ ${answer} == 200 ]]
}

probe::declare slot-unreachable critical edge-answers-502 'The API is answered with 502.' \
  'The edge does not reach the slot that serves by its name.' 'docker exec STACK-frontend-1 getent hosts backend-SLOT; docker restart STACK-backend-SLOT-1'
probe::slot_unreachable() {
  local address own
  [[ "$(fact::status edge)" == 0 ]] && fact::runs "backend-${SERVING}" || return "${PROBE_UNKNOWN}"
  address=$(fact::of edge address)
  own=$(fact::address "backend-${SERVING}" app)
  printf 'the name leads to %s, the container has %s, /readyz from the edge: %s\n' "${address:-nothing}" "${own:-no address}" "$(fact::of edge ready)"
  [[ -n ${address} && ${address} == "${own}" && "$(fact::of edge ready)" == 200 ]]
}

probe::declare service-disk-full critical disk-of-host-full 'Uploads are answered with 503 BUSY, calculations go on.' \
  'A folder of the service is full.' 'docker exec STACK-backend-SLOT-1 df -h /tmp /dumps; docker restart STACK-backend-SLOT-1 empties /tmp'
probe::service_disk_full() {
  local value
  value=$(fact::of "slot-${SERVING}" disk_percent_tmp)
  [[ -n ${value} ]] || return "${PROBE_UNKNOWN}"
  probe::below "${value}" 95 ' %' '/tmp of the service in use'
}

probe::declare service-heap-full critical memory-runs-out 'Answers become slow, then the service ends with status 3.' \
  'The service runs out of memory.' 'docker exec STACK-backend-SLOT-1 ls -l /dumps; docker logs --tail 50 STACK-backend-SLOT-1'
probe::service_heap_full() {
  local dumps heap
  dumps=$(fact::of "slot-${SERVING}" dumps)
  heap=$(sed -nE 's/^jvm_memory_usage_after_gc\{.*\} ([0-9.E-]+)$/\1/p' "${FACTS}/metrics-${SERVING}" 2>/dev/null | head -n 1)
  [[ -n ${heap} ]] || return "${PROBE_UNKNOWN}"
  printf 'heap dumps of the last day: %d; ' "${dumps:-0}"
  probe::below "$(awk -v share="${heap}" 'BEGIN { printf "%d", 100 * share }')" 90 ' %' 'heap in use after a collection' && ((${dumps:-0} == 0))
}

# What the service says of one of its stores.
service::store() { # redis|state
  local health
  health=$(fact::of "slot-${SERVING}" health | sed -nE "s/.*\"checks\":.*\"$1\":\{([^}]*)\}.*/\1/p")
  [[ -n ${health} ]] || return "${PROBE_UNKNOWN}"
  printf '%s\n' "${health}"
  [[ ${health} == *'"state":"up"'* ]]
}

probe::declare state-unreachable critical state-unavailable 'Uploads and data sets are answered with 503.' \
  'The service does not reach the Redis of state, or cannot write to it.' 'docker logs --tail 50 STACK-backend-SLOT-1; docker logs --tail 50 STACK-redis-1'
probe::state_unreachable() {
  service::store state
}

probe::declare cache-unreachable warning cache-unavailable 'Answers are computed each time and take longer.' \
  'The service does not reach the Redis for answers.' 'docker logs --tail 50 STACK-backend-SLOT-1; docker logs --tail 50 STACK-redis-cache-1'
probe::cache_unreachable() {
  service::store redis
}

probe::declare edge-silent critical edge-does-not-answer 'Callers get no answer, or an answer that is none of the service.' \
  'The edge does not pass on the answer of the service.' 'docker logs --tail 50 STACK-frontend-1; curl -kv https://localhost/health'
probe::edge_silent() {
  local status
  status=$(fact::of served status)
  fact::runs frontend && [[ -n ${status} ]] || return "${PROBE_UNKNOWN}"
  printf '/health on the port of the host answers %s: %.200s\n' "${status}" "$(cat "${FACTS}/served-health" 2>/dev/null)"
  [[ ${status} == 200 ]]
}

probe::declare deploy-unfinished warning deploy-failed 'Two releases run; the next deploy ends what was begun.' \
  'A deploy was not ended: both slots run.' 'scripts/deploy.sh --status; scripts/deploy.sh with the version that is to serve'
probe::deploy_unfinished() {
  if ! fact::runs backend-blue || ! fact::runs backend-green; then
    printf 'one slot runs\n'
    return 0
  fi
  if ! (exec 8>>"${SETTINGS}.deploy.lock" && flock --nonblock 8) 2>/dev/null; then
    printf 'a deploy is under way\n'
    return 0
  fi
  printf 'both slots run, and no deploy is under way\n'
  return "${PROBE_FOUND}"
}
