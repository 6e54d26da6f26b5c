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
  "${HERE}/render.sh"
  "${HERE}/backend.sh"
  [ "${EDGE_TLS}" = off ] || "${HERE}/certificate.sh" install
  edge_check || exit 4
  if [ "${EDGE_TLS}" = on ]; then "${HERE}/certificate.sh" watch & fi
  exec "${EDGE_NGINX}" -c "${EDGE_RUN}/nginx.conf" -e "${EDGE_ERROR_LOG}" -g 'daemon off;'
}

main "$@"
