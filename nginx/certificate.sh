#!/bin/sh
# Keeps nginx's certificate the one in the files: puts it in place, takes a renewed one over without downtime, and
# compares what is served with what lies there. Without files, a self-signed placeholder is made. A certificate that has
# expired or is not valid yet never replaces a valid one, also not when the edge starts anew.
#
# Usage:   certificate.sh install   put the certificate in place, before nginx starts
#          certificate.sh renew     take over new files: check the pair, nginx -t, reload, compare what is served
#          certificate.sh check     compare what is served with the files, print its last day
#          certificate.sh watch     do "renew" whenever the files change, "check" every six hours, while nginx runs
# Needs:   openssl
# Env:     EDGE_CERTIFICATE, EDGE_CERTIFICATE_KEY, EDGE_CERTIFICATE_INTERVAL (seconds) and those of README.md
# Effects: writes below EDGE_RUN/tls, keeps the last valid pair below EDGE_STATE/tls; reloads nginx
# Exit:    0 done, 2 usage, 3 files missing, unreadable, no pair or not valid now, 4 refused by nginx (with 3 and 4 the old
#          one is still served), 5 another one is served
# shellcheck shell=sh
set -euf

HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib.sh
. "${HERE}/lib.sh"
# shellcheck source=pair.sh
. "${HERE}/pair.sh"

SELF_CHECK_SECONDS=21600

served_print() {
  first=${EDGE_SERVER_NAMES%% *}
  [ "${first}" != '*' ] || first=localhost
  address=${EDGE_BIND%% *}
  [ "${address}" != 0.0.0.0 ] || address=127.0.0.1
  openssl s_client -connect "${address}:${EDGE_HTTPS_PORT}" -servername "${first}" </dev/null 2>/dev/null \
    | openssl x509 -noout -fingerprint -sha256 2>/dev/null | sed 's/.*=//; s/://g'
}

placeholder() {
  folder=${EDGE_RUN}/tls/placeholder
  [ ! -s "${folder}/fullchain.pem" ] || return 0
  names=$(for name in ${EDGE_SERVER_NAMES}; do
    case ${name} in
      \[*) printf 'IP:%s\n' "${name}" | tr -d '[]' ;;
      \*) printf 'DNS:localhost\n' ;;
      *[!0-9.]*) printf 'DNS:%s\n' "${name}" ;;
      *) printf 'IP:%s\n' "${name}" ;;
    esac
  done | paste -s -d , -)
  mkdir -p "${folder}"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90 -sha256 \
    -subj '/CN=fund-calc placeholder' -addext "subjectAltName=${names}" -addext 'keyUsage=critical,digitalSignature' \
    -addext 'extendedKeyUsage=serverAuth' -addext 'basicConstraints=critical,CA:FALSE' \
    -keyout "${folder}/privkey.pem" -out "${folder}/fullchain.pem" 2>/dev/null \
    || edge_die 3 'openssl could not make a self-signed certificate'
  edge_say "no certificate at ${EDGE_CERTIFICATE} yet: serving a self-signed one for ${names}"
}

# Copies the pair into a folder of its own and points "current" to it; nginx reads it at its next reload.
place() { # certificate key
  folder=${EDGE_RUN}/tls/$(print_of "$1")
  mkdir -p "${folder}"
  cp "$1" "${folder}/fullchain.pem"
  cp "$2" "${folder}/privkey.pem"
  chmod 600 "${folder}/privkey.pem"
  # Few authorities still answer for single certificates; those that do are asked.
  if [ -n "$(openssl x509 -in "$1" -noout -ocsp_uri)" ] && [ -n "${EDGE_RESOLVER:-}$(grep -s nameserver /etc/resolv.conf)" ]; then
    printf 'ssl_stapling on;\n' >"${folder}/stapling.conf"
  else
    : >"${folder}/stapling.conf"
  fi
  point_to "${folder}"
}

point_to() { # folder
  ln -sfn "$1" "${EDGE_RUN}/tls/next"
  mv -T "${EDGE_RUN}/tls/next" "${EDGE_RUN}/tls/current"
}

# Stays with the valid pair from before, where there is one; fails where there is none.
stay() {
  valid=$(valid_one)
  [ -n "${valid}" ] || return 1
  edge_say "the certificate from before is served on, $(openssl x509 -in "${valid}/fullchain.pem" -noout -enddate)"
  [ "${valid}" = "${EDGE_RUN}/tls/current" ] || place "${valid}/fullchain.pem" "${valid}/privkey.pem"
}

install_pair() {
  if [ -e "${EDGE_CERTIFICATE}" ] || [ -e "${EDGE_CERTIFICATE_KEY}" ]; then
    if ! refuse_pair "${EDGE_CERTIFICATE}" "${EDGE_CERTIFICATE_KEY}"; then
      stay || :
      return 3
    fi
    fault=$(untimely "${EDGE_CERTIFICATE}")
    if [ -z "${fault}" ]; then
      place "${EDGE_CERTIFICATE}" "${EDGE_CERTIFICATE_KEY}"
      keep "${EDGE_CERTIFICATE}" "${EDGE_CERTIFICATE_KEY}"
      return
    fi
    edge_say "${EDGE_CERTIFICATE} ${fault}"
    ! stay || return 3
    edge_say 'browsers will refuse it, and there is no valid one from before: it is served all the same'
    place "${EDGE_CERTIFICATE}" "${EDGE_CERTIFICATE_KEY}"
  else
    placeholder
    place "${EDGE_RUN}/tls/placeholder/fullchain.pem" "${EDGE_RUN}/tls/placeholder/privkey.pem"
    : >"${EDGE_RUN}/tls/current/placeholder"
  fi
}

renew() {
  before=$(readlink "${EDGE_RUN}/tls/current" || :)
  install_pair || return 3
  after=$(readlink "${EDGE_RUN}/tls/current")
  if [ "${before}" != "${after}" ]; then
    if ! edge_check; then
      point_to "${before}"
      edge_say 'the new certificate was refused; the old one stays'
      return 4
    fi
    edge_reload
    rm -rf "${before}"
  fi
  tries=0
  until [ "$(served_print)" = "$(basename "${after}")" ]; do
    tries=$((tries + 1))
    if [ "${tries}" -ge 20 ]; then
      edge_say 'another certificate is served than the one in the files'
      return 5
    fi
    sleep 0.5
  done
  [ "${before}" = "${after}" ] || edge_say "a new certificate is served, $(openssl x509 -in "${after}/fullchain.pem" -noout -enddate)"
}

check() {
  current=${EDGE_RUN}/tls/current/fullchain.pem
  openssl x509 -in "${current}" -noout -enddate
  [ "$(served_print)" = "$(print_of "${current}")" ] \
    || {
      edge_say 'another certificate is served than the one in the files'
      return 5
    }
}

# What the files hold now, cheaply: their times and sizes.
seen() {
  ls -lLn --full-time "${EDGE_CERTIFICATE}" "${EDGE_CERTIFICATE_KEY}" 2>/dev/null || :
}

# Sleeps so many seconds; fails as soon as nginx, which this was started beside, is no more.
pause() { # seconds
  left=$1
  while [ "${left}" -gt 0 ]; do
    kill -0 "${PPID}" 2>/dev/null || return 1
    if [ "${left}" -gt 5 ]; then step=5; else step=${left}; fi
    sleep "${step}"
    left=$((left - step))
  done
}

watch() {
  known=$(seen)
  waited=0
  while pause "${EDGE_CERTIFICATE_INTERVAL}"; do
    waited=$((waited + EDGE_CERTIFICATE_INTERVAL))
    now=$(seen)
    if [ "${now}" != "${known}" ] || [ "${waited}" -ge "${SELF_CHECK_SECONDS}" ]; then
      waited=0
      # A pair that is being written is whole at the next look.
      if renew; then known=${now}; fi
    fi
  done
}

main() {
  case ${1:-} in
    install | renew | check | watch) ;;
    --help | -h)
      edge_help "$0"
      return 0
      ;;
    *) edge_die 2 "unknown argument ${1:-}; see certificate.sh --help" ;;
  esac
  edge_settings
  command -v openssl >/dev/null || edge_die 3 'needs openssl'
  umask 077
  mkdir -p "${EDGE_RUN}/tls"
  case $1 in
    # At the start a valid pair from before is as good as a new one.
    install) install_pair || [ -n "$(valid_one)" ] || exit 3 ;;
    *) "$1" ;;
  esac
}

main "$@"
