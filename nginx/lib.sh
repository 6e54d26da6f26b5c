# What the edge's commands share: where things lie, how they speak, what the linked nginx can do. Functions only, plain
# POSIX, because the images of nginx have no more. Needs HERE, the folder of this file.
# shellcheck shell=sh disable=SC2034 # whoever sources this reads the settings

# Every setting with its default; README.md explains them.
edge_settings() {
  : "${EDGE_NGINX:=nginx}"
  : "${EDGE_RUN:=/tmp/edge}"
  : "${EDGE_STATE:=${EDGE_RUN}}"
  : "${EDGE_PAGE:=/usr/share/nginx/html}"
  : "${EDGE_PAGE_STORE:=}"
  : "${EDGE_MIME_TYPES:=/etc/nginx/mime.types}"
  : "${EDGE_BACKEND:=backend:8000}"
  : "${EDGE_SLOTS:=}"
  : "${EDGE_RESOLVER:=}"
  : "${EDGE_BIND:=0.0.0.0 [::]}"
  : "${EDGE_HTTP_PORT:=8080}"
  : "${EDGE_HTTPS_PORT:=8443}"
  : "${EDGE_PUBLIC_HTTPS_PORT:=443}"
  : "${EDGE_INTERNAL_LISTEN:=127.0.0.1:8081}"
  : "${EDGE_SERVER_NAMES:=localhost 127.0.0.1 [::1]}"
  : "${EDGE_TLS:=on}"
  : "${EDGE_TLS_PROFILE:=intermediate}"
  : "${EDGE_CERTIFICATE:=/etc/fundcalc/tls/fullchain.pem}"
  : "${EDGE_CERTIFICATE_KEY:=/etc/fundcalc/tls/privkey.pem}"
  : "${EDGE_CERTIFICATE_INTERVAL:=60}"
  : "${EDGE_ACME_ROOT:=/var/www/acme}"
  : "${EDGE_STRICT_TRANSPORT:=max-age=63072000; includeSubDomains}"
  : "${EDGE_TRUSTED_PROXIES:=}"
  : "${EDGE_UNLIMITED_NETWORKS:=}"
  : "${EDGE_LIMITS:=on}"
  : "${EDGE_CONNECTIONS:=1024}"
  : "${EDGE_WORKERS:=auto}"
  : "${EDGE_ACCESS_LOG:=/dev/stdout}"
  : "${EDGE_ERROR_LOG:=stderr}"
}

edge_say() {
  printf 'edge: %s\n' "$*" >&2
}

# One line that says what is wrong and how to mend it, then the end.
edge_die() { # exit-code message...
  edge_code=$1
  shift
  edge_say "$*"
  exit "${edge_code}"
}

# Writes a new file whole, or says that it cannot and ends with 3.
edge_put() { # file text
  if ! printf '%s\n' "$2" 2>/dev/null >"$1"; then
    rm -f "$1"
    edge_die 3 "cannot write $1: is the disk full?"
  fi
}

# A dotted version as one number: 1.27.3 is 1027003.
edge_number() { # version
  printf '%s\n' "$1" | awk -F. '{ print $1 * 1000000 + $2 * 1000 + $3 }'
}

# Succeeds when the nginx here is at least of this version.
edge_nginx_is() { # version
  [ "$(edge_number "${EDGE_NGINX_VERSION}")" -ge "$(edge_number "$1")" ]
}

# Prints the comment block at the top of a script: its help.
edge_help() { # script
  awk 'NR > 1 { if (!/^#/ || /shellcheck/) exit; sub(/^# ?/, ""); print }' "$1"
}

# Reads the versions of nginx and of the OpenSSL it runs with.
edge_versions() {
  edge_build=$("${EDGE_NGINX}" -V 2>&1) || edge_die 3 "no nginx: ${EDGE_NGINX} does not run"
  EDGE_NGINX_VERSION=$(printf '%s\n' "${edge_build}" | sed -nE 's,^nginx version: [^/]*/([0-9.]+).*,\1,p')
  EDGE_OPENSSL_VERSION=$(printf '%s\n' "${edge_build}" \
    | sed -nE -e 's/.*running with OpenSSL ([0-9.]+).*/\1/p; t' -e 's/^built with OpenSSL ([0-9.]+).*/\1/p')
}

# Runs nginx on the rendered configuration: edge_nginx -t, edge_nginx -s reload.
edge_nginx() {
  "${EDGE_NGINX}" -c "${EDGE_RUN}/nginx.conf" -e "${EDGE_ERROR_LOG}" "$@"
}

# Checks the configuration; says only what is wrong.
edge_check() {
  if ! edge_answer=$(edge_nginx -t 2>&1); then
    edge_say "$(printf '%s\n' "${edge_answer}" | grep -E '\[(emerg|alert|crit)\]' | head -n 1)"
    return 1
  fi
}

edge_running() {
  [ -s "${EDGE_RUN}/nginx.pid" ] && kill -0 "$(cat "${EDGE_RUN}/nginx.pid")" 2>/dev/null
}

# Hands the new configuration to the running nginx; requests in flight are finished by the old workers.
edge_reload() {
  edge_running || return 0
  kill -HUP "$(cat "${EDGE_RUN}/nginx.pid")"
}
