# Changes a stack of a swarm and tells how that went. Functions only; needs log.sh and STACK, the stack's name.
# shellcheck shell=bash disable=SC2154

readonly PATIENCE_SECONDS=${PATIENCE_SECONDS:-900}

swarm::services() {
  docker service ls --quiet --filter "label=com.docker.stack.namespace=${STACK}"
}

# A line for each service whose last update the engine took back or gave up.
swarm::failures() {
  swarm::services | xargs --no-run-if-empty \
    docker service inspect --format '{{.Spec.Name}}{{with .UpdateStatus}} {{.State}} {{.StartedAt}}{{end}}' | grep -E 'rollback|paused' || :
}

# What the newest tasks that failed say, in a few lines.
swarm::reasons() {
  swarm::services | xargs --no-run-if-empty docker service ps --no-trunc --filter desired-state=shutdown \
    --format '{{.Name}} {{.Error}}' 2>/dev/null | awk 'NF > 1' | head -n 5 >&2 || :
}

# Changes services and waits until they are there; what failed before is not this change's.
swarm::change() { # command...
  local before failed status=0
  before=$(swarm::failures)
  timeout "${PATIENCE_SECONDS}" "$@" >&2 || status=$?
  failed=$(comm -13 <(sort <<<"${before}") <(swarm::failures | sort))
  [[ -n ${failed} || ${status} != 0 ]] || return 0
  [[ -z ${failed} ]] || log::info "${failed}"
  swarm::reasons
  [[ -z ${failed} ]] || log::die 4 'the engine put back what ran before; docker service logs says more'
  log::die 5 'it does not come up; docker stack ps and docker service logs say more'
}

# What no service needs, neither now nor to go back.
swarm::prune() {
  local kind id needed
  needed=$(swarm::services | xargs --no-run-if-empty docker service inspect)
  for kind in secret config; do
    for id in $(docker "${kind}" ls --quiet --filter "label=com.docker.stack.namespace=${STACK}"); do
      [[ ${needed} == *"\"${id}\""* ]] || docker "${kind}" rm "${id}" >/dev/null || log::info "${kind} ${id} is still in use"
    done
  done
}

swarm::secret() { # name file ; makes it where it is missing
  docker secret inspect "$1" >/dev/null 2>&1 \
    || docker secret create --label "com.docker.stack.namespace=${STACK}" "$1" "$2" >/dev/null
}
