#!/bin/sh
# Sets nginx up from the environment and becomes it. The entry point of the image; runs on a plain Debian too.
#
# Usage:   start.sh [--help]
# Needs:   nginx 1.22 or newer, envsubst; openssl where TLS is on
# Env:     EDGE_… as README.md lists them
# Effects: writes below EDGE_RUN and EDGE_STATE only
# Exit:    2 a setting is wrong, 3 a tool or file is missing, 4 nginx refuses the configuration; else nginx's own
# shellcheck shell=sh
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib.sh
. "${HERE}/lib.sh"

# nginx would try five times and say it each time. Looks at IPv4, which every set-up binds.
refuse_occupied() { # ports...
  for port in "$@"; do
    for address in ${EDGE_BIND}; do
      case ${address} in \[*) continue ;; *) ;; esac
      # The kernel writes both in hexadecimal, the address from its end; state 0A listens.
      wanted=$(printf '%s\n' "${address}" | awk -F. '{ printf "%02X%02X%02X%02X", $4, $3, $2, $1 }')
      if awk -v address="${wanted}" -v port="$(printf '%04X' "${port}")" '$4 == "0A" {
          split($2, at, ":")
          if (at[2] == port && (at[1] == address || at[1] == "00000000" || address == "00000000")) found = 1
        } END { exit !found }' /proc/net/tcp; then
        edge_die 3 "port ${port} is occupied: stop who listens there or choose another one"
      fi
    done
  done
}

main() {
  case ${1:-} in
    '') ;;
    --help | -h)
      edge_help "$0"
      return 0
      ;;
    *) edge_die 2 "unknown argument $1; see start.sh --help" ;;
  esac
  edge_settings
  # A connection to a client and one to the backend each take a file.
  # shellcheck disable=SC3045 # dash and busybox know it
  ulimit -n "$(ulimit -H -n)" || edge_say 'the number of open files stays as it is'
  [ -r "${EDGE_PAGE}/index.html" ] || edge_die 3 "no page: ${EDGE_PAGE}/index.html cannot be read"
  refuse_occupied "${EDGE_HTTP_PORT}" "${EDGE_INTERNAL_LISTEN##*:}"
  [ "${EDGE_TLS}" = off ] || refuse_occupied "${EDGE_HTTPS_PORT}"
  [ -z "${EDGE_PAGE_STORE}" ] || "${HERE}/page.sh" start
  "${HERE}/render.sh"
  "${HERE}/backend.sh"
  [ "${EDGE_TLS}" = off ] || "${HERE}/certificate.sh" install
  edge_check || exit 4
  if [ "${EDGE_TLS}" = on ]; then "${HERE}/certificate.sh" watch & fi
  if [ -n "${EDGE_SLOTS}" ]; then "${HERE}/backend.sh" --watch & fi
  exec "${EDGE_NGINX}" -c "${EDGE_RUN}/nginx.conf" -e "${EDGE_ERROR_LOG}" -g 'daemon off;'
}

main "$@"
