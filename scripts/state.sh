#!/usr/bin/env bash
# Looks after the Redis that holds sessions and data sets: repairs its append-only file, renews its password while it runs,
# and acknowledges a loss that /health reports.
#
# Usage:   scripts/state.sh check|repair [--container NAME] [--yes]
#          scripts/state.sh password|acknowledge [--project NAME] [--folder DIR]
#          check         says whether the append-only file is whole; changes nothing
#          repair        cuts off what cannot be read at the end of it; with --yes only, and after a copy beside it
#          password      makes a new password and has Redis and the service take it over without a restart
#          acknowledge   ends the report "came back empty"
# When:    check, repair: Redis restarts again and again and its log says "Bad file format reading the append only file"
# Needs:   root, Docker; the project's containers on this host (in a cluster or with sentinels: on each host by itself)
#          --container   the Redis to repair (default: PROJECT-redis-1); a copy of another Redis is better emptied: it
#                        fetches everything from its master
#          --project     of Compose (default: COMPOSE_PROJECT_NAME, also in .env, else fundcalc); --folder: the secrets (default: as scripts/secrets.sh)
# Effects: repair stops and starts the container and keeps the damaged file as /data/appendonlydir.damaged-TIME
# Exit:    0 done or whole, 2 usage, 3 no such container or no root, 4 damaged and not repaired, 5 does not answer after it
set -Eeuo pipefail
shopt -s inherit_errexit

# Also what it sources: ROOT, FOLDER and the functions of log.sh and redis-users.sh.
# shellcheck source=secrets.sh
source "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/secrets.sh"
# shellcheck source=lib/settings.sh
source "${ROOT}/scripts/lib/settings.sh"
# shellcheck source=lib/slot.sh
source "${ROOT}/scripts/lib/slot.sh"

readonly MANIFEST=/data/appendonlydir/appendonly.aof.manifest
readonly MOST_MARKERS=16
VERB=
PROJECT=${COMPOSE_PROJECT_NAME:-}
CONTAINER=
CONSENT=

# A program in the image of the container, with its volumes, as its user and without a network.
state::beside() { # command...
  local image user
  image=$(docker inspect --format '{{.Image}}' "${CONTAINER}")
  user=$(docker inspect --format '{{.Config.User}}' "${CONTAINER}")
  docker run --rm --interactive --network none --read-only --cap-drop ALL --user "${user:-999:999}" \
    --volumes-from "${CONTAINER}" --entrypoint '' "${image}" "$@"
}

state::required() {
  [[ $(id -u) == 0 ]] || log::die 3 'needs root: it reads secrets and stops containers'
  CONTAINER=${CONTAINER:-${PROJECT}-redis-1}
  docker inspect "${CONTAINER}" >/dev/null 2>&1 || log::die 3 "there is no container ${CONTAINER}: name it with --container"
}

# What is wrong with the file and how much of it would be cut off, on stdout; nothing where it is whole.
state::damage() {
  state::beside redis-check-aof "${MANIFEST}" >/dev/null 2>&1 </dev/null && return 0
  # Answered with no, it changes nothing.
  { printf 'n\n' | state::beside redis-check-aof --fix "${MANIFEST}" 2>&1 || :; } | grep -E '^(BASE )?AOF|shrink' | sed 's/ Continue?.*//'
}

state::check() {
  local damage
  state::required
  damage=$(state::damage)
  if [[ -z ${damage} ]]; then
    log::info "the append-only file of ${CONTAINER} is whole"
    return 0
  fi
  printf '%s\n' "${damage}"
  log::die 4 "the append-only file of ${CONTAINER} is damaged: scripts/state.sh repair"
}

state::answers() {
  docker exec "${CONTAINER}" redis-cli --no-auth-warning --user health --pass health -e ping 2>/dev/null | grep --quiet PONG
}

state::repair() {
  local damage kept tries
  state::required
  damage=$(state::damage)
  if [[ -z ${damage} ]]; then
    log::info "the append-only file of ${CONTAINER} is whole: nothing to repair"
    return 0
  fi
  printf '%s\n' "${damage}"
  [[ -n ${CONSENT} ]] || log::die 4 'what follows the last valid command would be cut off; nothing was changed: run again with --yes'
  docker stop "${CONTAINER}" >/dev/null
  kept=/data/appendonlydir.damaged-$(date -u +%Y%m%dT%H%M%SZ)
  state::beside cp -a /data/appendonlydir "${kept}"
  printf 'y\n' | state::beside redis-check-aof --fix "${MANIFEST}" >/dev/null
  docker start "${CONTAINER}" >/dev/null
  for ((tries = 0; tries < 120; tries++)); do
    if state::answers; then
      log::info "${CONTAINER} answers again; the damaged file is kept as ${kept}"
      return 0
    fi
    sleep 0.5
  done
  log::die 5 "${CONTAINER} does not answer after the repair: read docker logs ${CONTAINER}; the damaged file is kept as ${kept}"
}

# Containers of the project that hold state, one line each.
state::containers() {
  docker ps --filter "label=com.docker.compose.project=${PROJECT}" --format '{{.Label "com.docker.compose.service"}} {{.Names}}' \
    | awk '$1 ~ /^redis(-[0-9]+)?$/ { print $2 }'
}

state::ask() { # container arguments...
  local container=$1
  shift
  # By name alone: the value must not stand among the arguments, which every user of the host may read.
  REDISCLI_AUTH=$(cat "${FOLDER}/redis-operator-password") \
    docker exec --env REDISCLI_AUTH "${container}" redis-cli -e -c --user operator "$@"
}

state::password() {
  local container containers
  state::required
  containers=$(state::containers)
  # Emptied and filled, not replaced: containers hold the very file.
  : >"${FOLDER}/redis-state-password"
  secrets::make
  for container in ${containers}; do
    state::ask "${container}" acl load >/dev/null
    log::info "${container} knows the new password"
  done
  log::info 'the service reads it with its next connection'
}

state::acknowledge() {
  local acknowledged
  state::required
  acknowledged=$(state::acknowledged)
  if ((acknowledged == 0)); then
    # The service looks every two seconds: a loss of this moment is not reported yet.
    sleep "${STATE_LOOK_SECONDS:-3}"
    acknowledged=$(state::acknowledged)
  fi
  ((acknowledged > 0)) || {
    log::info 'no loss is reported'
    return 0
  }
  log::info 'acknowledged: /health no longer reports the loss'
}

# Takes back what markers say of a loss; prints how many said something.
state::acknowledged() {
  local container marker count=0
  for container in $(state::containers); do
    for ((marker = 0; marker < MOST_MARKERS; marker++)); do
      # One that copies another refuses; its master is asked too.
      count=$((count + $(state::ask "${container}" eval \
        "if (redis.call('HGET', KEYS[1], 'emptied') or '0') ~= '0' then redis.call('HSET', KEYS[1], 'emptied', 0) return 1 end return 0" \
        1 "fc:state:marker:{${marker}}" 2>/dev/null || printf 0)))
    done
  done
  printf '%s\n' "${count}"
}

state::arguments() {
  VERB=${1:-}
  [[ $# == 0 ]] || shift
  while (($# > 0)); do
    case "$1" in
      --container) CONTAINER=${2:?--container needs a name} && shift 2 ;;
      --project) PROJECT=${2:?--project needs a name} && shift 2 ;;
      --folder) FOLDER=${2:?--folder needs a folder} && shift 2 ;;
      --yes) CONSENT=yes && shift ;;
      *) log::die 2 "unknown argument $1; see scripts/state.sh --help" ;;
    esac
  done
}

main() {
  state::arguments "$@"
  PROJECT=$(slot::stack "${ROOT}/.env" "${PROJECT}")
  case ${VERB} in
    check | repair | password | acknowledge) "state::${VERB}" ;;
    -h | --help) log::help "${BASH_SOURCE[0]}" ;;
    *) log::die 2 "unknown verb '${VERB}'; see scripts/state.sh --help" ;;
  esac
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
