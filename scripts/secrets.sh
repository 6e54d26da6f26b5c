#!/usr/bin/env bash
# Makes the secrets of the compose files: passwords, Redis' lists of who may do what, the log stack's certificates. Keeps
# what is there.
#
# Usage:   scripts/secrets.sh [--folder DIR]           makes what is missing, and mends owners and modes
#          scripts/secrets.sh --logging [--folder DIR] also the authority and certificates of docker-compose.logging.yml
#          scripts/secrets.sh --check [--folder DIR]   changes nothing; names what is missing or readable by others
# When:    before the first start, as root: each file goes to the user of the container that reads it, with mode 0400.
#          A new password of the Redis for state: scripts/state.sh password, without a restart. Any other: delete its
#          file, run this again, and make the containers anew that read it (docker compose up -d --force-recreate), for
#          they hold the old file; a swarm: scripts/swarm.sh deploy
# Needs:   root; with --logging also openssl
# Env:     SECRETS (the folder; default: secrets beside the compose files)
# Effects: writes below that folder only; secrets are never printed
# Exit:    0 all is there, 2 usage, 3 not root or no openssl, 4 --check found something
set -Eeuo pipefail
shopt -s inherit_errexit
umask 077

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/redis-users.sh
source "${ROOT}/scripts/lib/redis-users.sh"
# shellcheck source=lib/authority.sh
source "${ROOT}/scripts/lib/authority.sh"

# Users of the containers, by number: files keep nothing else.
readonly BACKEND=10001 EDGE=101 REDIS=999 ELASTIC=1000 OPERATOR=0 EXPORTER=59000 WATCHER=65534 DASHBOARDS=472
readonly PASSWORD_BYTES=32
# file owner
readonly PASSWORDS=(
  "redis-cache-password ${BACKEND}"
  "redis-state-password ${BACKEND}"
  "redis-replication-password ${REDIS}"
  "redis-operator-password ${OPERATOR}"
  "redis-exporter-password ${OPERATOR}"
  "elastic-password ${ELASTIC}"
  "kibana-password ${ELASTIC}"
  "kibana-key ${ELASTIC}"
  "logstash-password ${ELASTIC}"
  "grafana-password ${DASHBOARDS}"
  "grafana-key ${DASHBOARDS}"
)
readonly LISTS=("redis-cache.acl ${REDIS}" "redis-state.acl ${REDIS}" "redis-sentinel.acl ${REDIS}")
# Passwords in the form that redis_exporter reads.
readonly EXPORTER_FILE="redis-exporter.json ${EXPORTER}"
# Where alerts are sent: a URL each, empty until the operator writes one into it.
readonly ADDRESSES=("alert-webhook ${WATCHER}" "alert-heartbeat ${WATCHER}")
# Folders that others fill: the certificate with its key, the challenges of an ACME client, and the keys of callers.
readonly FOLDERS=("tls ${EDGE} 500" "acme ${EDGE} 755" "keys ${BACKEND} 500")
# Of the log stack each has its own pair alone; the authority's key is nobody's who serves.
readonly LOGGING_FOLDERS=(
  "logging/authority ${OPERATOR} 500"
  "logging/trust ${ELASTIC} 500"
  "logging/elasticsearch ${ELASTIC} 500"
  "logging/logstash ${ELASTIC} 500"
  "logging/filebeat ${OPERATOR} 500"
)

FOLDER=${SECRETS:-${ROOT}/secrets}
CHECK=
LOGGING=

# Writes a file only where it changes. One that is there keeps its place on the disk: a container that has it mounted sees
# the new content, where a file put in its place would leave it the old one.
secrets::write() { # file ; content on stdin
  local fresh
  fresh=$(mktemp "${FOLDER}/.fresh.XXXXXX")
  cat >"${fresh}"
  if [[ -e ${FOLDER}/$1 ]] && cmp --silent "${fresh}" "${FOLDER}/$1"; then
    rm -f "${fresh}"
    return 0
  fi
  if [[ -e ${FOLDER}/$1 ]]; then
    cat "${fresh}" >"${FOLDER}/$1"
    rm -f "${fresh}"
  else
    mv "${fresh}" "${FOLDER}/$1"
  fi
  log::info "made $1"
}

secrets::password() { # file
  [[ -s ${FOLDER}/$1 ]] && return 0
  head -c "${PASSWORD_BYTES}" /dev/urandom | base64 -w 0 | tr '+/' '-_' | tr -d '=' | secrets::write "$1"
}

secrets::make() {
  local entry file owner mode
  [[ $(id -u) == 0 ]] || log::die 3 'needs root, to hand each file to the user of the container that reads it: run it as root'
  mkdir -p "${FOLDER}"
  chmod 0711 "${FOLDER}"
  for entry in "${PASSWORDS[@]}"; do secrets::password "${entry% *}"; done
  users::list redis-cache-password | secrets::write redis-cache.acl
  users::list redis-state-password | secrets::write redis-state.acl
  users::sentinel_list | secrets::write redis-sentinel.acl
  users::exporter_file | secrets::write "${EXPORTER_FILE% *}"
  for entry in "${ADDRESSES[@]}"; do [[ -e ${FOLDER}/${entry% *} ]] || : >"${FOLDER}/${entry% *}"; done
  for entry in "${PASSWORDS[@]}" "${LISTS[@]}" "${EXPORTER_FILE}" "${ADDRESSES[@]}"; do
    read -r file owner <<<"${entry}"
    chown "${owner}:${owner}" "${FOLDER}/${file}"
    chmod 0400 "${FOLDER}/${file}"
  done
  [[ -z ${LOGGING} ]] || secrets::logging
  while read -r file owner mode; do
    mkdir -p "${FOLDER}/${file}"
    chown "${owner}:${owner}" "${FOLDER}/${file}"
    chmod "${mode}" "${FOLDER}/${file}"
    # What was put there belongs to the same user; of the challenges everyone may read.
    find "${FOLDER}/${file}" -type f -exec chown "${owner}:${owner}" {} +
    [[ ${mode} != 500 ]] || find "${FOLDER}/${file}" -type f -exec chmod 0400 {} +
  done < <(secrets::folders)
}

secrets::logging() {
  command -v openssl >/dev/null || log::die 3 'needs openssl for the certificates of the log stack: install the package openssl'
  authority::make
  authority::trust trust
  authority::issue elasticsearch serverAuth,clientAuth DNS:elasticsearch,DNS:localhost,IP:127.0.0.1
  authority::issue logstash serverAuth DNS:logstash,DNS:localhost,IP:127.0.0.1
  authority::issue filebeat clientAuth DNS:filebeat
}

# Lines "folder owner mode" of those that there are to be, or are.
secrets::folders() {
  printf '%s\n' "${FOLDERS[@]}"
  [[ -z ${LOGGING} && ! -d ${FOLDER}/logging ]] || printf '%s\n' "${LOGGING_FOLDERS[@]}"
}

secrets::fault() { # file found-owner found-mode owner mode
  printf '%s belongs to user %s with mode %s, not to %s with %s: run scripts/secrets.sh\n' "$@"
}

# Folders that others fill. A file there is its reader's alone, whether or not that one may write it; a challenge may be
# read by everyone, and changed by its owner alone. A lock says nothing.
secrets::folder_faults() {
  local folder owner mode file found_owner found_mode forbidden
  while read -r folder owner mode; do
    if [[ ! -d ${FOLDER}/${folder} ]]; then
      printf '%s is missing: run scripts/secrets.sh\n' "${folder}"
      continue
    fi
    read -r found_owner found_mode < <(stat -c '%u %a' "${FOLDER}/${folder}")
    [[ "${found_owner} ${found_mode}" == "${owner} ${mode}" ]] \
      || secrets::fault "${folder}" "${found_owner}" "${found_mode}" "${owner}" "${mode}"
    [[ ${mode} == 500 ]] && forbidden=077 || forbidden=022
    while read -r found_owner found_mode file; do
      if [[ ${mode} == 500 && ${found_owner} != "${owner}" ]] || ((8#${found_mode} & forbidden)); then
        secrets::fault "${folder}/${file}" "${found_owner}" "${found_mode}" "${owner}" 400
      fi
    done < <(find "${FOLDER}/${folder}" -type f ! -name '*.lock' -printf '%U %m %P\n' | sort -k 3)
  done < <(secrets::folders)
}

# One line for each thing that is wrong.
secrets::faults() {
  local entry file owner found
  for entry in "${PASSWORDS[@]}" "${LISTS[@]}" "${EXPORTER_FILE}" "${ADDRESSES[@]}"; do
    read -r file owner <<<"${entry}"
    if [[ ! -e ${FOLDER}/${file} || (! -s ${FOLDER}/${file} && ${file} != alert-*) ]]; then
      printf '%s is missing: run scripts/secrets.sh\n' "${file}"
      continue
    fi
    found=$(stat -c '%u %a' "${FOLDER}/${file}")
    [[ ${found} == "${owner} 400" ]] || secrets::fault "${file}" "${found% *}" "${found#* }" "${owner}" 400
  done
  secrets::folder_faults
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
      --logging) LOGGING=yes && shift ;;
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
