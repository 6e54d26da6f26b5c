#!/bin/sh
# Says where the backend is. A running nginx follows with its next request; what is under way is finished where it began.
# A switch asks the target's /readyz first and refuses one that does not exist or is not ready.
#
# Usage:   backend.sh                   the address of the last switch, else EDGE_BACKEND; with EDGE_SLOTS one that is ready
#          backend.sh HOST:PORT...      switch there
#          backend.sh --check HOST:PORT...   only ask whether a switch there would be made
#          backend.sh --show            print what is used now
#          backend.sh --settled         succeed when no worker of before a switch has connections any more
#          backend.sh --watch           while nginx runs: when the slot in use is not ready for five seconds and another
#                                       one of EDGE_SLOTS is, switch there
# Needs:   curl to ask for readiness
# Env:     EDGE_BACKEND or EDGE_SLOTS, EDGE_STATE (remembers the last switch) and those of README.md
# Effects: replaces EDGE_RUN/backend.conf by rename; reloads nginx where it runs
# Exit:    0 done, 1 --settled: not yet, 2 no address that can be used, 3 a file cannot be written or curl is missing, 4 nginx refused it and the
#          old one stays, 5 the target does not exist or is not ready and the old one stays
# shellcheck shell=sh
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib.sh
. "${HERE}/lib.sh"

# Looks at the slot in use, and how many in a row must fail before another one is taken.
WATCH_SECONDS=1
WATCH_FAILURES=5

require_addresses() { # addresses...
  [ "$#" -gt 0 ] || edge_die 2 'no backend: set EDGE_BACKEND or name HOST:PORT'
  for address in "$@"; do
    case ${address} in *[!A-Za-z0-9._:\[\]-]*) edge_die 2 "${address} is no HOST:PORT" ;; *) ;; esac
    printf '%s\n' "${address}" | grep -Eqx '([A-Za-z0-9._-]+|\[[0-9a-fA-F:.]+\]):[0-9]{1,5}' \
      || edge_die 2 "${address} is no HOST:PORT"
  done
}

# Prints why an address cannot serve, or nothing.
obstacle() { # address
  ready=0
  answer=$(curl --silent --output /dev/null --connect-timeout 1 --max-time 3 --write-out '%{http_code}' "http://$1/readyz") || ready=$?
  case ${ready}:${answer} in
    0:200) ;;
    6:*) printf '%s does not exist\n' "$1" ;;
    0:*) printf '%s is not ready: /readyz answered %s\n' "$1" "${answer}" ;;
    *) printf '%s is not ready: /readyz did not answer\n' "$1" ;;
  esac
}

is_ready() { # address
  [ -z "$(obstacle "$1")" ]
}

require_ready() { # addresses...
  command -v curl >/dev/null || edge_die 3 'needs curl to ask the backend whether it is ready'
  for address in "$@"; do
    reason=$(obstacle "${address}")
    [ -z "${reason}" ] || edge_die 5 "${reason}; the backend stays where it was"
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

# The addresses to start with. Of several slots: the one of the last switch when it is ready, else the first that is; when
# none is ready yet, that of the last switch or the first, and the watch takes another one once that is ready.
chosen() {
  remembered=
  [ ! -s "${EDGE_STATE}/backend" ] || remembered=$(cat "${EDGE_STATE}/backend")
  if [ -z "${EDGE_SLOTS}" ]; then
    printf '%s\n' "${remembered:-${EDGE_BACKEND}}"
    return
  fi
  case " ${EDGE_SLOTS} " in *" ${remembered:-none} "*) ;; *) remembered= ;; esac
  for slot in ${remembered} ${EDGE_SLOTS}; do
    if is_ready "${slot}"; then
      printf '%s\n' "${slot}"
      return
    fi
  done
  printf '%s\n' "${remembered:-${EDGE_SLOTS%% *}}"
}

# Writes where the backend is and lets nginx take it over.
place() { # remember(yes or empty) addresses...
  remember=$1
  shift
  text=$(configuration "$@")
  # All that is to be written, before anything is replaced.
  edge_put "${EDGE_RUN}/backend.conf.new" "${text}"
  edge_put "${EDGE_RUN}/backend.used.new" "$*"
  [ -z "${remember}" ] || edge_put "${EDGE_STATE}/backend.new" "$*"
  [ ! -e "${EDGE_RUN}/backend.conf" ] || ln -f "${EDGE_RUN}/backend.conf" "${EDGE_RUN}/backend.conf.old"
  mv "${EDGE_RUN}/backend.conf.new" "${EDGE_RUN}/backend.conf"
  if edge_running && ! edge_check; then
    mv "${EDGE_RUN}/backend.conf.old" "${EDGE_RUN}/backend.conf"
    edge_die 4 'the backend stays where it was'
  fi
  mv "${EDGE_RUN}/backend.used.new" "${EDGE_RUN}/backend.used"
  [ -z "${remember}" ] || mv "${EDGE_STATE}/backend.new" "${EDGE_STATE}/backend"
  edge_reload
}

# Workers of before the last reload serve the connections that they have, and pass requests to the former backend.
settled() {
  master=$(cat "${EDGE_RUN}/nginx.pid")
  for process in /proc/[0-9]*; do
    if grep -q 'worker process is shutting down' "${process}/cmdline" 2>/dev/null \
      && grep -qx "PPid:[[:space:]]*${master}" "${process}/status" 2>/dev/null; then
      return 1
    fi
  done
}

watch() {
  failures=0
  while sleep "${WATCH_SECONDS}" && kill -0 "${PPID}" 2>/dev/null; do
    used=$(cat "${EDGE_RUN}/backend.used")
    if is_ready "${used}"; then
      failures=0
      continue
    fi
    failures=$((failures + 1))
    [ "${failures}" -ge "${WATCH_FAILURES}" ] || continue
    for slot in ${EDGE_SLOTS}; do
      if [ "${slot}" != "${used}" ] && is_ready "${slot}"; then
        edge_say "${used} has not been ready for a while and ${slot} is: switching to ${slot}"
        # In a process of its own, which ends when nginx refuses; the watch goes on.
        "$0" "${slot}" || :
        failures=0
        break
      fi
    done
  done
}

main() {
  case ${1:-} in
    --help | -h)
      edge_help "$0"
      return 0
      ;;
    --check | --show | --settled | --watch) ;;
    -*) edge_die 2 "unknown argument $1; see backend.sh --help" ;;
    *) ;;
  esac
  edge_settings
  edge_versions
  mkdir -p "${EDGE_RUN}" "${EDGE_STATE}"
  case ${1:-} in
    '')
      # shellcheck disable=SC2046 # a list of words
      set -- $(chosen)
      require_addresses "$@"
      place '' "$@"
      ;;
    --show) cat "${EDGE_RUN}/backend.used" ;;
    --settled) settled ;;
    --watch) watch ;;
    --check)
      shift
      require_addresses "$@"
      require_ready "$@"
      ;;
    *)
      require_addresses "$@"
      require_ready "$@"
      place yes "$@"
      ;;
  esac
}

main "$@"
