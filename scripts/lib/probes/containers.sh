# Probes that every container has in common: memory, restarts, networks. Declarations and functions; needs probes.sh.
# shellcheck shell=bash disable=SC2154

# service megabytes: less than this and it is ended for memory. Java has a heap of 512 MB and more beside it.
readonly CONTAINER_MEMORY='frontend 64
backend-blue 704
backend-green 704'
# service networks
readonly CONTAINER_NETWORKS='frontend edge,app
backend-blue app,data
backend-green app,data
redis data
redis-cache data'

probe::declare memory-limit-low critical memory-runs-out 'The kernel ends the container again and again.' \
  'The memory limit of a container is lower than what it needs.' 'docker stats --no-stream; docker compose -f docker-compose.prod.yml up -d --wait (takes the limits of the file)'
probe::memory_limit_low() {
  local service wanted limit low=0 most
  while read -r service wanted; do
    limit=$(fact::container "${service}" memory)
    [[ -n ${limit} && ${limit} != 0 ]] || continue
    ((limit / 1048576 >= wanted)) || { printf '%s: limit %d MB, needs %d MB\n' "${service}" "$((limit / 1048576))" "${wanted}" && low=1; }
  done <<<"${CONTAINER_MEMORY}"
  for service in redis redis-cache; do
    limit=$(fact::container "${service}" memory)
    most=$(fact::of "${service}" maxmemory)
    [[ -n ${limit} && -n ${most} && ${limit} != 0 ]] || continue
    ((limit >= most + most / 5)) || { printf '%s: limit %d MB, and it may hold %d MB\n' "${service}" "$((limit / 1048576))" "$((most / 1048576))" && low=1; }
  done
  ((low == 0)) || return "${PROBE_FOUND}"
  printf 'limits are high enough\n'
}

probe::declare container-oom critical memory-runs-out 'Requests fail while the container starts anew.' \
  'The kernel ended a process because its container had no memory left.' 'docker stats --no-stream; docker inspect of the container; give it more memory or find out what takes it'
probe::container_oom() {
  local killed
  killed=$(awk -F '|' '$6 == "true" { print $1 ": ended for memory, " $3 ", exit code " $5 }' "${FACTS}/containers" 2>/dev/null)
  [[ -n ${killed} ]] || killed=$(awk '{ print $2 ": ended for memory within the last 15 minutes" }' "${FACTS}/events" 2>/dev/null | sort | uniq)
  if [[ -n ${killed} ]]; then
    printf '%s\n' "${killed}"
    return "${PROBE_FOUND}"
  fi
  printf 'none was ended for memory\n'
}

probe::declare container-paused critical service-does-not-start 'Callers wait until time runs out.' \
  'A container is paused.' 'docker unpause of the container'
probe::container_paused() {
  local paused
  paused=$(awk -F '|' '$3 == "paused" { print $2 }' "${FACTS}/containers" 2>/dev/null)
  if [[ -n ${paused} ]]; then
    printf '%s is paused\n' "${paused}"
    return "${PROBE_FOUND}"
  fi
  printf 'none is paused\n'
}

probe::declare container-detached critical edge-answers-502 'Names of other containers are not found, connections end.' \
  'A container is not on a network that it needs.' 'docker network connect, or docker compose -f docker-compose.prod.yml up -d --force-recreate for the service'
probe::container_detached() {
  local service networks network found=0
  while read -r service networks; do
    fact::runs "${service}" || continue
    for network in ${networks//,/ }; do
      [[ -n $(fact::address "${service}" "${network}") ]] || { printf '%s is not on %s_%s\n' "$(fact::container "${service}" name)" "${STACK}" "${network}" && found=1; }
    done
  done <<<"${CONTAINER_NETWORKS}"
  ((found == 0)) || return "${PROBE_FOUND}"
  printf 'each container is on its networks\n'
}

probe::declare name-unknown critical name-unknown 'The API is answered with 502, or the service reaches no Redis.' \
  'The name server of the engine does not know a container that runs.' 'docker restart of that container, which registers its name again'
probe::name_unknown() {
  local asker name network answer own unknown=0 asked=0
  while read -r asker name network; do
    own=$(fact::address "${name}" "${network}")
    if ! fact::runs "${name}" || [[ -z ${own} ]]; then continue; fi
    if [[ ${asker} == edge ]]; then answer=$(fact::of edge address); else answer=$(fact::of "${asker}" "name-${name}"); fi
    # An asker that could not be asked says nothing.
    [[ -n ${answer} || "$(fact::status "${asker}")" == 0 && -s ${FACTS}/${asker} ]] || continue
    asked=$((asked + 1))
    [[ ${answer} == "${own}" ]] || { printf '%s: the name leads to %s, the container has %s\n' "${name}" "${answer:-nothing}" "${own}" && unknown=1; }
  done <<<"edge backend-${SERVING} app
slot-${SERVING} redis data
slot-${SERVING} redis-cache data"
  ((unknown == 0)) || return "${PROBE_FOUND}"
  ((asked > 0)) || return "${PROBE_UNKNOWN}"
  printf '%d names lead to their containers\n' "${asked}"
}

# Succeeds while a service is up; prints what its container does otherwise. Probes of one service that stopped use it.
containers::up() { # service
  local status
  status=$(fact::container "$1" status)
  case ${status} in
    running) printf '%s runs\n' "$1" ;;
    '')
      [[ -s ${FACTS}/containers ]] || return "${PROBE_UNKNOWN}"
      printf 'there is no container of %s\n' "$1" && return "${PROBE_FOUND}"
      ;;
    restarting | paused) return "${PROBE_UNKNOWN}" ;;
    *)
      printf '%s is %s since %.19s, exit code %s: %s\n' "$(fact::container "$1" name)" "${status}" "$(fact::container "$1" finished)" \
        "$(fact::container "$1" exit)" "$(containers::exit_meaning "$(fact::container "$1" exit)")"
      fact::container "$1" error | grep . || tail -n 1 "${FACTS}/logs-$1" 2>/dev/null | cut -c 1-300
      return "${PROBE_FOUND}"
      ;;
  esac
}

containers::exit_meaning() { # code
  case $1 in
    0) printf 'it ended by itself or was stopped' ;;
    3) printf 'Java ran out of memory, or the edge lacks a file' ;;
    137) printf 'it was killed, by docker kill or for memory' ;;
    143) printf 'it was stopped' ;;
    78) printf 'a setting is wrong' ;;
    *) printf 'it failed' ;;
  esac
}

# Services whose container starts again and again.
containers::looping() {
  awk -F '|' '$3 == "restarting" || ($7 >= 3 && $4 == "starting") { print $1 }' "${FACTS}/containers" 2>/dev/null
}
