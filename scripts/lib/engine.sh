# Whether the Docker Engine and Compose here are what the compose files need. Functions only; needs log.sh and tools.sh.
# shellcheck shell=bash

# The oldest that the stack is tested with.
readonly ENGINE_WANTED=28 COMPOSE_WANTED=2.40

# Ends with 3 where the engine does not answer or is too old.
engine::require() {
  local version
  command -v docker >/dev/null || log::die 3 "needs Docker Engine ${ENGINE_WANTED} or newer: see docs.docker.com/engine/install"
  version=$(docker version --format '{{.Server.Version}}' 2>/dev/null) || log::die 3 'no Docker engine answers: start it, or run this as root or a member of the group docker'
  tools::at_least "${version}" "${ENGINE_WANTED}" || log::die 3 "needs Docker Engine ${ENGINE_WANTED} or newer; this is ${version}"
}

# Ends with 3 where Compose is missing or too old.
engine::require_compose() {
  local version
  version=$(docker compose version --short 2>/dev/null) || log::die 3 "needs Docker Compose ${COMPOSE_WANTED} or newer: install the package docker-compose-plugin or docker-compose"
  tools::at_least "${version#v}" "${COMPOSE_WANTED}" || log::die 3 "needs Docker Compose ${COMPOSE_WANTED} or newer; this is ${version}"
}
