#!/bin/sh
# Writes the configuration of nginx from the templates beside this file and the environment, then checks it.
#
# Usage:   render.sh [--help]
# Needs:   nginx 1.22 or newer, envsubst, awk, sed; openssl where TLS is on
# Env:     EDGE_… as README.md lists them
# Effects: writes below EDGE_RUN only
# Exit:    0 written and checked, 2 usage or a setting is wrong, 3 a tool or file is missing, 4 nginx refuses the result
# shellcheck shell=sh disable=SC2034 # envsubst reads the settings
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib.sh
. "${HERE}/lib.sh"

# A setting is put into the configuration as it is, so it may hold no character that ends or opens something there.
refuse_disorder() {
  for name in $(env | sed -nE 's/^(EDGE_[A-Z_]+)=.*/\1/p'); do
    eval "value=\${${name}}"
    # shellcheck disable=SC2154 # eval sets it
    case ${name}:${value} in
      EDGE_STRICT_TRANSPORT:*[\"\'\\{}\$]*) ;;
      EDGE_STRICT_TRANSPORT:*) continue ;;
      *[\"\'\\\;{}\$]*) ;;
      *) continue ;;
    esac
    edge_die 2 "${name} holds a character that has a meaning in nginx's configuration"
  done
  for value in "EDGE_TLS=${EDGE_TLS}" "EDGE_TLS_PROFILE=${EDGE_TLS_PROFILE}" "EDGE_LIMITS=${EDGE_LIMITS}"; do
    case ${value} in
      EDGE_TLS=on | EDGE_TLS=off | EDGE_TLS_PROFILE=intermediate | EDGE_TLS_PROFILE=modern) ;;
      EDGE_LIMITS=on | EDGE_LIMITS=off | EDGE_LIMITS=dry-run) ;;
      *) edge_die 2 "${value} is none of the values that README.md lists" ;;
    esac
  done
}

# One listen line for each address to bind; IPv6 only where the kernel has it.
listen_lines() { # port parameters
  for address in ${EDGE_BIND}; do
    case ${address} in
      \[*) [ -e /proc/net/if_inet6 ] || continue ;;
      *) ;;
    esac
    printf '    listen %s:%s%s backlog=4096;\n' "${address}" "$1" "${2:+ $2}"
  done
}

# One line for each word: before, word, after.
line_each() { # before after words...
  before=$1
  after=$2
  shift 2
  for word in "$@"; do
    printf '%s%s%s\n' "${before}" "${word}" "${after}"
  done
}

choose_names() {
  # A star is a name here, not the files around.
  set -f
  EDGE_SERVER_NAME_LIST=${EDGE_SERVER_NAMES}
  EDGE_ANY_NAME=
  EDGE_REJECT_HANDSHAKE_LINE='ssl_reject_handshake on;'
  for name in ${EDGE_SERVER_NAMES}; do
    case ${name} in
      \*)
        EDGE_ANY_NAME=yes
        EDGE_SERVER_NAME_LIST=_
        ;;
      \[*)
        EDGE_REJECT_HANDSHAKE_LINE=
        ;;
      *[!0-9.]*) ;;
      *)
        # A browser that is led to an address names nobody in its handshake; it can only be told apart later.
        EDGE_REJECT_HANDSHAKE_LINE=
        ;;
    esac
  done
  set +f
}

choose_listeners() {
  tls=ssl
  EDGE_HTTP2_LINE=
  if edge_nginx_is 1.25.1; then EDGE_HTTP2_LINE='    http2 on;'; else tls='ssl http2'; fi
  default=${EDGE_ANY_NAME:+default_server}
  if [ "${EDGE_TLS}" = on ]; then
    EDGE_LISTEN_PAGE="$(listen_lines "${EDGE_HTTPS_PORT}" "${tls}${default:+ ${default}}")
${EDGE_HTTP2_LINE}"
    EDGE_LISTEN_REDIRECT=$(listen_lines "${EDGE_HTTP_PORT}" "${default}")
  else
    EDGE_LISTEN_PAGE=$(listen_lines "${EDGE_HTTP_PORT}" "${default}")
    EDGE_LISTEN_REDIRECT=
  fi
  # Options of a socket are said once, at its default server.
  if [ -z "${EDGE_ANY_NAME}" ]; then
    EDGE_LISTEN_PAGE=$(printf '%s\n' "${EDGE_LISTEN_PAGE}" | sed 's/ backlog=4096//')
    EDGE_LISTEN_REDIRECT=$(printf '%s\n' "${EDGE_LISTEN_REDIRECT}" | sed 's/ backlog=4096//')
  fi
  EDGE_LISTEN_UNKNOWN_HTTP=$(listen_lines "${EDGE_HTTP_PORT}" default_server)
  EDGE_LISTEN_UNKNOWN_TLS="$(listen_lines "${EDGE_HTTPS_PORT}" "${tls} default_server")
${EDGE_HTTP2_LINE}"
  EDGE_REDIRECT_PORT=
  [ "${EDGE_PUBLIC_HTTPS_PORT}" = 443 ] || EDGE_REDIRECT_PORT=:${EDGE_PUBLIC_HTTPS_PORT}
}

choose_tls() {
  EDGE_TLS_PROTOCOLS='TLSv1.2 TLSv1.3'
  [ "${EDGE_TLS_PROFILE}" = intermediate ] || EDGE_TLS_PROTOCOLS=TLSv1.3
  EDGE_TLS_CURVES=X25519:prime256v1:secp384r1
  # The post-quantum group came with OpenSSL 3.5; an older one would not let nginx start.
  [ "$(edge_number "${EDGE_OPENSSL_VERSION}")" -lt "$(edge_number 3.5.0)" ] \
    || EDGE_TLS_CURVES=X25519MLKEM768:${EDGE_TLS_CURVES}
  # Before that, the keys of tickets stayed the same as long as nginx ran.
  if edge_nginx_is 1.23.2; then EDGE_TLS_TICKETS=on; else EDGE_TLS_TICKETS=off; fi
}

choose_clients() {
  EDGE_REAL_IP_LINES=
  # shellcheck disable=SC2086 # the lists are words
  if [ -n "${EDGE_TRUSTED_PROXIES}" ]; then
    EDGE_REAL_IP_LINES="$(line_each 'set_real_ip_from ' ';' ${EDGE_TRUSTED_PROXIES})
real_ip_header X-Forwarded-For;
real_ip_recursive on;"
  fi
  # shellcheck disable=SC2086
  EDGE_TRUSTED_GEO=$(line_each '    ' ' 1;' ${EDGE_TRUSTED_PROXIES})
  # shellcheck disable=SC2086
  EDGE_UNLIMITED_GEO=$(line_each '    ' ' 0;' ${EDGE_UNLIMITED_NETWORKS})
  EDGE_LIMITED_BY_DEFAULT=1
  EDGE_LIMITS_DRY_RUN=off
  case ${EDGE_LIMITS} in
    off) EDGE_LIMITED_BY_DEFAULT=0 ;;
    dry-run) EDGE_LIMITS_DRY_RUN=on ;;
    *) ;;
  esac
}

choose_rest() {
  EDGE_PAGE_ROOT=${EDGE_PAGE}
  [ -z "${EDGE_PAGE_STORE}" ] || EDGE_PAGE_ROOT=${EDGE_PAGE_STORE}/current
  # Workers of a master that is root become this user; a master that is nobody special has no choice.
  EDGE_USER_LINE=
  if [ "$(id -u)" = 0 ]; then
    for user in nginx www-data nobody; do
      id "${user}" >/dev/null 2>&1 && EDGE_USER_LINE="user ${user} $(id -gn "${user}");" && break
    done
  fi
  EDGE_MAX_HEADERS_LINE=
  edge_nginx_is 1.29.8 && EDGE_MAX_HEADERS_LINE='max_headers 100;'
  # Below worker_shutdown_timeout, so that a worker that ends after a reload answers what is just being sent to it.
  EDGE_KEEPALIVE_MIN_LINE=
  edge_nginx_is 1.27.4 && EDGE_KEEPALIVE_MIN_LINE='keepalive_min_timeout 15s;'
  [ -n "${EDGE_RESOLVER}" ] \
    || EDGE_RESOLVER=$(awk '$1 == "nameserver" { print ($2 ~ /:/) ? "[" $2 "]" : $2; exit }' /etc/resolv.conf 2>/dev/null || :)
  EDGE_RESOLVER_LINE="${EDGE_RESOLVER:+resolver ${EDGE_RESOLVER} valid=2s;
resolver_timeout 2s;}"
  EDGE_CONTENT_SECURITY_POLICY=$(sed -e '/^#/d' -e '/^$/d' "${HERE}/content-security-policy" | paste -s -d ' ' -)
}

# Fills one template in; only names that start with EDGE_ are ours, all other dollars are nginx's.
fill() { # template
  # shellcheck disable=SC2016 # the names are for envsubst
  envsubst "$(env | sed -nE 's/^(EDGE_[A-Z_0-9]+)=.*/${\1}/p' | paste -s -d ' ' -)" <"${HERE}/$1" >"${EDGE_RUN}/$1"
}

write_all() {
  mkdir -p "${EDGE_RUN}/snippets" "${EDGE_RUN}/sites" "${EDGE_STATE}"
  rm -f "${EDGE_RUN}"/sites/*.conf
  cp "${EDGE_MIME_TYPES}" "${EDGE_RUN}/mime.types"
  cp -R "${HERE}/pages" "${EDGE_RUN}/"
  for template in nginx.conf $(cd "${HERE}" && echo snippets/*.conf) sites/page.conf sites/internal.conf; do
    fill "${template}"
  done
  [ -n "${EDGE_ANY_NAME}" ] || fill sites/unknown-http.conf
  if [ "${EDGE_TLS}" = on ]; then
    fill sites/redirect.conf
    [ -n "${EDGE_ANY_NAME}" ] || fill sites/unknown-tls.conf
  else
    : >"${EDGE_RUN}/snippets/tls.conf"
  fi
}

main() {
  case ${1:-} in
    '') ;;
    --help | -h)
      edge_help "$0"
      return 0
      ;;
    *) edge_die 2 "unknown argument $1; see render.sh --help" ;;
  esac
  set -a
  edge_settings
  command -v envsubst >/dev/null || edge_die 3 'needs envsubst (Debian: package gettext-base)'
  refuse_disorder
  edge_versions
  edge_nginx_is 1.22.0 || edge_die 3 "needs nginx 1.22 or newer; this is ${EDGE_NGINX_VERSION}"
  choose_names
  choose_listeners
  choose_tls
  choose_clients
  choose_rest
  write_all
}

main "$@"
