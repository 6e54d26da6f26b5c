#!/usr/bin/env bash
# Deploys the stack of docker/shapes/swarm.yml and keeps its certificate the one in the files. Secrets and configurations
# of a swarm never change: each gets a name with a digest of its content, so that a new one takes the old one's place.
#
# Usage:   scripts/swarm.sh deploy VERSION [options] [-- OPTION...]   deploy, or bring up to date; what follows -- goes to
#                                                  docker stack deploy, such as --with-registry-auth
#          scripts/swarm.sh certificate [options]  hand a renewed certificate to the edges that run, and change nothing else
# Options: --stack NAME    (default: fundcalc)
#          --folder DIR    secrets, as scripts/secrets.sh makes them (default: SECRETS, else secrets/)
#          --dry-run       check, print the plan, change nothing
# When:    after scripts/secrets.sh, on a manager of the swarm, and whenever a secret or a setting changed. One host holds
#          the state: docker node update --label-add fundcalc.state=true NODE
# Needs:   root, Docker in a swarm, openssl. On every host the folder DIR/acme; the same one where several answer for a name
# Env:     SERVER_NAMES and the other variables of docker/shapes/swarm.yml, the same at each deploy
# Effects: changes the stack; removes its secrets and configurations that no task needs any more. Where there is no
#          certificate yet, DIR/placeholder gets a self-signed one; where there are no keys of callers, DIR/keys an empty list
# Output:  the plan: one line for each thing whose content has a name, and for the certificate
# Exit:    0 done or already so, 2 usage, 3 pre-flight, 4 the engine put back what ran before, 5 needs a human
set -Eeuo pipefail
shopt -s inherit_errexit
umask 077

HOUSE="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly HOUSE
# shellcheck source=lib/log.sh
source "${HOUSE}/scripts/lib/log.sh"
# shellcheck source=lib/swarm.sh
source "${HOUSE}/scripts/lib/swarm.sh"

readonly FILE=${HOUSE}/docker/shapes/swarm.yml
readonly EDGE_USER=101 BACKEND_USER=10001
VERB=
RELEASE=
STACK=fundcalc
FOLDER=${SECRETS:-${HOUSE}/secrets}
DRY_RUN=
OPTIONS=()

swarm::preflight() {
  command -v openssl >/dev/null || log::die 3 'needs openssl'
  [[ $(id -u) == 0 ]] || log::die 3 'needs root, to read the secrets: run it as root'
  [[ "$(docker info --format '{{.Swarm.ControlAvailable}}' 2>/dev/null)" == true ]] \
    || log::die 3 'this is no manager of a swarm: docker swarm init, or run it on one'
  "${HOUSE}/scripts/secrets.sh" --check --folder "${FOLDER}" || log::die 3 'secrets are missing or open; see above'
  [[ ${VERB} != deploy || -n "$(docker node ls --quiet --filter node.label=fundcalc.state=true)" ]] \
    || log::die 3 'no host is to hold the state: docker node update --label-add fundcalc.state=true NODE'
}

# Which pair is served: the one that is there, else one signed by itself, which is made once.
swarm::choose_certificate() {
  TLS_FOLDER=${FOLDER}/tls
  if [[ ! -e ${TLS_FOLDER}/fullchain.pem && ! -e ${TLS_FOLDER}/privkey.pem ]]; then
    TLS_FOLDER=${FOLDER}/placeholder
    [[ -n ${DRY_RUN} || -s ${TLS_FOLDER}/fullchain.pem ]] || swarm::placeholder
  fi
}

# By the edge's own hand, for the names that it will answer to.
swarm::placeholder() {
  local work
  work=$(mktemp -d)
  EDGE_RUN=${work} EDGE_CERTIFICATE=${FOLDER}/tls/fullchain.pem EDGE_CERTIFICATE_KEY=${FOLDER}/tls/privkey.pem \
    EDGE_SERVER_NAMES=${SERVER_NAMES:-localhost 127.0.0.1 [::1]} "${HOUSE}/nginx/certificate.sh" install \
    || {
      rm -rf -- "${work}"
      log::die 3 'no certificate, and none could be made'
    }
  mkdir -p "${TLS_FOLDER}"
  cp "${work}/tls/placeholder/privkey.pem" "${work}/tls/placeholder/fullchain.pem" "${TLS_FOLDER}/"
  rm -rf -- "${work}"
}

# A secret cannot be empty, nor be missing.
swarm::keys() {
  [[ -z ${DRY_RUN} && ! -s ${FOLDER}/keys/api-keys ]] || return 0
  printf '# Nobody has a key; scripts/api-key.sh makes one.\n' >"${FOLDER}/keys/api-keys"
  chown "${BACKEND_USER}:${BACKEND_USER}" "${FOLDER}/keys/api-keys"
  chmod 0400 "${FOLDER}/keys/api-keys"
}

swarm::digest() { # files... ; a missing one is as an empty one
  cat "$@" 2>/dev/null | sha256sum | cut -c 1-12
}

# What changes together has one digest, and with it who is made anew: the edge, or one Redis and the service.
swarm::name_contents() {
  TLS_DIGEST=$(swarm::digest "${TLS_FOLDER}/fullchain.pem" "${TLS_FOLDER}/privkey.pem") || TLS_DIGEST=none
  STATE_DIGEST=$(swarm::digest "${FOLDER}/redis-state-password" "${FOLDER}/redis-state.acl" "${HOUSE}/docker/redis/state.conf")
  CACHE_DIGEST=$(swarm::digest "${FOLDER}/redis-cache-password" "${FOLDER}/redis-cache.acl" "${HOUSE}/docker/redis/cache.conf")
  KEYS_DIGEST=$(swarm::digest "${FOLDER}/keys/api-keys") || KEYS_DIGEST=none
  SECRETS=${FOLDER}
  export STACK SECRETS TLS_FOLDER TLS_DIGEST STATE_DIGEST CACHE_DIGEST KEYS_DIGEST
}

swarm::plan() {
  [[ ${VERB} != deploy ]] || printf 'release %s\nstate %s\ncache %s\nkeys %s\n' "${RELEASE}" "${STATE_DIGEST}" "${CACHE_DIGEST}" "${KEYS_DIGEST}"
  if [[ -s ${TLS_FOLDER}/fullchain.pem ]]; then
    printf 'certificate %s from %s, until %s\n' "${TLS_DIGEST}" "${TLS_FOLDER}" \
      "$(openssl x509 -in "${TLS_FOLDER}/fullchain.pem" -noout -enddate | sed 's/^notAfter=//')"
  else
    printf 'certificate none yet: one signed by itself\n'
  fi
}

swarm::deploy() {
  export VERSION=${RELEASE}
  swarm::change docker stack deploy --quiet --detach=false --compose-file "${FILE}" ${OPTIONS[@]+"${OPTIONS[@]}"} "${STACK}"
  swarm::prune
}

swarm::certificate() {
  local service=${STACK}_frontend name file had
  local -a change=()
  had=$(docker service inspect --format '{{range .Spec.TaskTemplate.ContainerSpec.Secrets}}{{.File.Name}} {{.SecretName}}{{"\n"}}{{end}}' \
    "${service}" 2>/dev/null) || log::die 3 "there is no service ${service}: scripts/swarm.sh deploy VERSION comes first"
  [[ ${had} != *"-${TLS_DIGEST}"* ]] || {
    log::info 'the edges have this certificate already'
    return 0
  }
  for file in fullchain privkey; do
    name=${STACK}-tls-${file}-${TLS_DIGEST}
    swarm::secret "${name}" "${TLS_FOLDER}/${file}.pem" || log::die 5 "the swarm does not take ${TLS_FOLDER}/${file}.pem"
    change+=(--secret-rm "$(sed -n "s/^${file}.pem //p" <<<"${had}")"
    --secret-add "source=${name},target=${file}.pem,uid=${EDGE_USER},gid=${EDGE_USER},mode=0400")
  done
  swarm::change docker service update --quiet --detach=false "${change[@]}" "${service}"
  swarm::prune
}

swarm::arguments() {
  while (($# > 0)); do
    case "$1" in
      --stack) STACK=${2:?--stack needs a name} && shift 2 ;;
      --folder) FOLDER=${2:?--folder needs a folder} && shift 2 ;;
      --dry-run) DRY_RUN=yes && shift ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      --) shift && OPTIONS=("$@") && return 0 ;;
      -*) log::die 2 "unknown argument $1; see scripts/swarm.sh --help" ;;
      deploy | certificate)
        [[ -z ${VERB} ]] || log::die 2 'only one of deploy and certificate'
        VERB=$1 && shift
        ;;
      *)
        [[ ${VERB} == deploy && -z ${RELEASE} ]] || log::die 2 "unknown argument $1; see scripts/swarm.sh --help"
        RELEASE=$1 && shift
        ;;
    esac
  done
}

main() {
  swarm::arguments "$@"
  [[ -n ${VERB} ]] || log::die 2 'say deploy VERSION or certificate; see scripts/swarm.sh --help'
  [[ ${VERB} != deploy || -n ${RELEASE} ]] || log::die 2 'which release: scripts/swarm.sh deploy VERSION'
  # The stack's file would take it as beside itself.
  FOLDER=$(realpath --canonicalize-missing "${FOLDER}")
  swarm::preflight
  exec 9>"${FOLDER}/.swarm.lock"
  flock 9
  swarm::choose_certificate
  [[ ${VERB} != deploy ]] || swarm::keys
  swarm::name_contents
  swarm::plan
  [[ -n ${DRY_RUN} ]] || "swarm::${VERB}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
