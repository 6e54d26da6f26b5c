#!/bin/sh
# Says where the backend is. A running nginx follows with its next request; what is under way is finished where it began.
#
# Usage:   backend.sh [HOST:PORT...]    without an address: the one of the last switch, else EDGE_BACKEND
# Env:     EDGE_BACKEND, EDGE_STATE (remembers the last switch) and those of README.md
# Effects: replaces EDGE_RUN/backend.conf by rename; reloads nginx where it runs
# Exit:    0 done, 2 no address that can be used, 3 a file cannot be written, 4 nginx refused it; the old one stays
# shellcheck shell=sh
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib.sh
. "${HERE}/lib.sh"

require_addresses() { # addresses...
  [ "$#" -gt 0 ] || edge_die 2 'no backend: set EDGE_BACKEND or name HOST:PORT'
  for address in "$@"; do
    case ${address} in *[!A-Za-z0-9._:\[\]-]*) edge_die 2 "${address} is no HOST:PORT" ;; *) ;; esac
    printf '%s\n' "${address}" | grep -Eqx '([A-Za-z0-9._-]+|\[[0-9a-fA-F:.]+\]):[0-9]{1,5}' \
      || edge_die 2 "${address} is no HOST:PORT"
  done
}

# Succeeds when the host needs no name server.
is_number() { # address
  case $1 in
    \[*) return 0 ;;
    *) [ -z "$(printf '%s' "${1%:*}" | tr -d '0-9.')" ] ;;
  esac
}

# What proxy.conf passes requests to. nginx before 1.27.3 follows a name only from here, and keeps no connection open.
single() { # address
  # shellcheck disable=SC2016 # the dollar is nginx's
  printf 'map "" $backend {\n    default %s;\n}\n' "$1"
}

group() { # addresses...
  printf 'upstream fund_calc {\n    zone fund_calc 128k;\n'
  for address in "$@"; do
    if is_number "${address}"; then how=; else how=' resolve'; fi
    printf '    server %s%s max_fails=2 fail_timeout=2s;\n' "${address}" "${how}"
  done
  # Below the 75 s after which the backend closes, so that a connection is not taken up as it ends.
  printf '    keepalive 64;\n    keepalive_requests 100000;\n    keepalive_timeout 60s;\n}\n'
  single fund_calc
}

configuration() { # addresses...
  named=
  for address in "$@"; do is_number "${address}" || named=${address}; done
  if [ -z "${named}" ] || edge_nginx_is 1.27.3; then
    group "$@"
  elif [ "$#" = 1 ]; then
    single "$1"
  else
    edge_die 2 "several backends by name need nginx 1.27.3; this is ${EDGE_NGINX_VERSION}: name their addresses"
  fi
}

main() {
  case ${1:-} in
    --help | -h)
      edge_help "$0"
      return 0
      ;;
    -*) edge_die 2 "unknown argument $1; see backend.sh --help" ;;
    *) ;;
  esac
  edge_settings
  edge_versions
  mkdir -p "${EDGE_RUN}" "${EDGE_STATE}"
  if [ "$#" -gt 0 ]; then switched=yes; else switched=; fi
  # shellcheck disable=SC2046,SC2086 # lists of words
  if [ -n "${switched}" ]; then :; elif [ -s "${EDGE_STATE}/backend" ]; then set -- $(cat "${EDGE_STATE}/backend"); else set -- ${EDGE_BACKEND}; fi
  require_addresses "$@"
  text=$(configuration "$@")
  # All that is to be written, before anything is replaced.
  edge_put "${EDGE_RUN}/backend.conf.new" "${text}"
  [ -z "${switched}" ] || edge_put "${EDGE_STATE}/backend.new" "$*"
  [ ! -e "${EDGE_RUN}/backend.conf" ] || ln -f "${EDGE_RUN}/backend.conf" "${EDGE_RUN}/backend.conf.old"
  mv "${EDGE_RUN}/backend.conf.new" "${EDGE_RUN}/backend.conf"
  edge_running || return 0
  if ! edge_check; then
    mv "${EDGE_RUN}/backend.conf.old" "${EDGE_RUN}/backend.conf"
    edge_die 4 'the backend stays where it was'
  fi
  [ -z "${switched}" ] || mv "${EDGE_STATE}/backend.new" "${EDGE_STATE}/backend"
  edge_reload
}

main "$@"
