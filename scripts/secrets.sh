#!/usr/bin/env bash
# Makes the secrets of docker-compose.prod.yml and .logging.yml: passwords, and Redis' lists of who may do what. Keeps what is there.
#
# Usage:   scripts/secrets.sh [--folder DIR]           makes what is missing, and mends owners and modes
#          scripts/secrets.sh --check [--folder DIR]   changes nothing; names what is missing or readable by others
# When:    before the first start, as root: each file goes to the user of the container that reads it, with mode 0400
# Env:     SECRETS (the folder; default: secrets beside the compose files)
# Effects: writes below that folder only; secrets are never printed. A new password: delete its file and run this again
# Exit:    0 all is there, 2 usage, 3 not root, 4 --check found something
set -Eeuo pipefail
shopt -s inherit_errexit
umask 077

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"

# Users of the containers, by number: files keep nothing else.
readonly BACKEND=10001 EDGE=101 REDIS=999 ELASTIC=1000 OPERATOR=0
readonly PASSWORD_BYTES=32
# file owner
readonly PASSWORDS=(
  "redis-cache-password ${BACKEND}"
  "redis-state-password ${BACKEND}"
  "redis-replication-password ${REDIS}"
  "redis-operator-password ${OPERATOR}"
  "elastic-password ${ELASTIC}"
  "kibana-password ${ELASTIC}"
  "kibana-key ${ELASTIC}"
  "logstash-password ${ELASTIC}"
)
readonly LISTS=("redis-cache.acl ${REDIS}" "redis-state.acl ${REDIS}" "redis-sentinel.acl ${REDIS}")
# Folders that others fill: the certificate with its key, the challenges of an ACME client, and the keys of callers.
readonly FOLDERS=("tls ${EDGE} 0500" "acme ${EDGE} 0755" "keys ${BACKEND} 0500")

FOLDER=${SECRETS:-${ROOT}/secrets}
CHECK=

secrets::hash() { # password file
  tr -d '\n' <"${FOLDER}/$1" | sha256sum | cut -d ' ' -f 1
}

# Writes a file whole or not at all, and only where it changes: Redis holds the old one open.
secrets::write() { # file ; content on stdin
  local fresh
  fresh=$(mktemp "${FOLDER}/.fresh.XXXXXX")
  cat >"${fresh}"
  if [[ -e ${FOLDER}/$1 ]] && cmp --silent "${fresh}" "${FOLDER}/$1"; then
    rm -f "${fresh}"
    return 0
  fi
  mv "${fresh}" "${FOLDER}/$1"
  log::info "made $1"
}

secrets::password() { # file
  [[ -s ${FOLDER}/$1 ]] && return 0
  head -c "${PASSWORD_BYTES}" /dev/urandom | base64 -w 0 | tr '+/' '-_' | tr -d '=' | secrets::write "$1"
}

# Who may do what in one Redis. The service: its own keys, nothing that steers the server. Those who copy: only that.
secrets::list() { # password-of-the-service
  local service replication operator
  service=$(secrets::hash "$1")
  replication=$(secrets::hash redis-replication-password)
  operator=$(secrets::hash redis-operator-password)
  cat <<ACL
user default reset off
user health on nopass -@all +ping
user app on #${service} ~fc:* &fc:* +@all -@admin -@dangerous +info +role +cluster|slots +cluster|nodes +cluster|shards +cluster|myid +cluster|info
user operator on #${operator} ~* &* +@all
user replication on #${replication} -@all +psync +replconf +ping
user sentinel on #${replication} &* -@all +multi +exec +ping +info +role +subscribe +publish +slaveof +replicaof +config|rewrite +client|setname +client|kill +script|kill
ACL
}

# Sentinels tell everyone where the master is; only they themselves and the operator may move it.
secrets::sentinel_list() {
  local replication operator
  replication=$(secrets::hash redis-replication-password)
  operator=$(secrets::hash redis-operator-password)
  cat <<ACL
user default on nopass &* -@all +ping +hello +info +role +client|setname +client|setinfo +client|id +subscribe +psubscribe +unsubscribe +punsubscribe +sentinel|get-master-addr-by-name +sentinel|masters +sentinel|master +sentinel|replicas +sentinel|slaves +sentinel|sentinels +sentinel|ckquorum
user sentinel on #${replication} ~* &* +@all
user operator on #${operator} ~* &* +@all
ACL
}

secrets::make() {
  local entry file owner mode
  [[ $(id -u) == 0 ]] || log::die 3 'needs root, to hand each file to the user of the container that reads it: sudo scripts/secrets.sh'
  mkdir -p "${FOLDER}"
  chmod 0711 "${FOLDER}"
  for entry in "${PASSWORDS[@]}"; do secrets::password "${entry% *}"; done
  secrets::list redis-cache-password | secrets::write redis-cache.acl
  secrets::list redis-state-password | secrets::write redis-state.acl
  secrets::sentinel_list | secrets::write redis-sentinel.acl
  for entry in "${PASSWORDS[@]}" "${LISTS[@]}"; do
    read -r file owner <<<"${entry}"
    chown "${owner}:${owner}" "${FOLDER}/${file}"
    chmod 0400 "${FOLDER}/${file}"
  done
  for entry in "${FOLDERS[@]}"; do
    read -r file owner mode <<<"${entry}"
    mkdir -p "${FOLDER}/${file}"
    chown "${owner}:${owner}" "${FOLDER}/${file}"
    chmod "${mode}" "${FOLDER}/${file}"
    # What was put there belongs to the same user; of the challenges everyone may read.
    find "${FOLDER}/${file}" -type f -exec chown "${owner}:${owner}" {} +
    [[ ${mode} != 0500 ]] || find "${FOLDER}/${file}" -type f -exec chmod 0400 {} +
  done
}

# One line for each thing that is wrong.
secrets::faults() {
  local entry file owner found
  for entry in "${PASSWORDS[@]}" "${LISTS[@]}"; do
    read -r file owner <<<"${entry}"
    if [[ ! -s ${FOLDER}/${file} ]]; then
      printf '%s is missing: run scripts/secrets.sh\n' "${file}"
      continue
    fi
    found=$(stat -c '%u %a' "${FOLDER}/${file}")
    [[ ${found} == "${owner} 400" ]] \
      || printf '%s belongs to user %s with mode %s, not to %s with 400: run scripts/secrets.sh\n' \
        "${file}" "${found% *}" "${found#* }" "${owner}"
  done
}

secrets::check() {
  local faults
  faults=$(secrets::faults)
  [[ -z ${faults} ]] && return 0
  printf '%s\n' "${faults}" >&2
  return 4
}

secrets::arguments() {
  while (($# > 0)); do
    case "$1" in
      --folder) FOLDER=${2:?--folder needs a folder} && shift 2 ;;
      --check) CHECK=yes && shift ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      *) log::die 2 "unknown argument $1; see scripts/secrets.sh --help" ;;
    esac
  done
}

main() {
  secrets::arguments "$@"
  if [[ -n ${CHECK} ]]; then secrets::check; else secrets::make; fi
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
