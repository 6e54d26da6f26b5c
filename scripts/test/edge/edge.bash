# Real nginx processes on free ports of the loopback, for the tests of this folder. Functions only.
# shellcheck shell=bash

EDGE_HOUSE="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"

# A folder that the workers of nginx may read as any user; bats' own are closed to them.
edge::folder() {
  WORK=$(mktemp -d "${TMPDIR:-/tmp}/fund-calc-edge.XXXXXX")
  chmod 755 "${WORK}"
  export WORK
}

edge::ports() { # names...
  local name
  for name in "$@"; do
    printf -v "${name}" '%s' "$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')"
    export "${name?}"
  done
}

# A page of the shape that the build gives: an index, a digest-named script with its compressed twin, an icon.
edge::page() {
  mkdir -p "${WORK}/page/assets"
  printf '<!doctype html><title>fund-calc</title><div id="root"></div>\n' >"${WORK}/page/index.html"
  printf '<svg xmlns="http://www.w3.org/2000/svg"/>\n' >"${WORK}/page/icon.svg"
  printf "addEventListener('fetch', () => undefined); // %2000s\n" worker >"${WORK}/page/sw.js"
  gzip -k "${WORK}/page/sw.js"
  printf 'console.log("%2000s")\n' page >"${WORK}/page/assets/main-1a2b3c.js"
  gzip -k "${WORK}/page/assets/main-1a2b3c.js"
  node -e 'const z = require("zlib"), fs = require("fs"); fs.writeFileSync(process.argv[1] + ".br", z.brotliCompressSync(fs.readFileSync(process.argv[1])))' \
    "${WORK}/page/assets/main-1a2b3c.js"
  printf 'console.log("no twin")\n' >"${WORK}/page/assets/alone-4d5e6f.js"
}

edge::settings() {
  edge::ports HTTP_PORT HTTPS_PORT INTERNAL_PORT BACKEND_PORT
  export EDGE_RUN=${WORK}/run EDGE_PAGE=${WORK}/page EDGE_BACKEND=127.0.0.1:${BACKEND_PORT}
  export EDGE_HTTP_PORT=${HTTP_PORT} EDGE_HTTPS_PORT=${HTTPS_PORT} EDGE_PUBLIC_HTTPS_PORT=${HTTPS_PORT}
  export EDGE_INTERNAL_LISTEN=127.0.0.1:${INTERNAL_PORT} EDGE_BIND='127.0.0.1 [::1]'
  export EDGE_ACCESS_LOG=${WORK}/access.log EDGE_ERROR_LOG=${WORK}/error.log EDGE_WORKERS=1
  export EDGE_CERTIFICATE=${WORK}/certificates/fullchain.pem EDGE_CERTIFICATE_KEY=${WORK}/certificates/privkey.pem
  export EDGE_CERTIFICATE_INTERVAL=1 EDGE_ACME_ROOT=${WORK}/acme
  HTTPS=https://localhost:${HTTPS_PORT} HTTP=http://localhost:${HTTP_PORT}
  export HTTPS HTTP
}

edge::until() { # seconds command...
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || return 1
    sleep 0.1
  done
}

# Starts the nginx of this machine; where EDGE_TEST_IMAGE names an image, the nginx in there, as in production without
# rights and with nothing to write to but the test's folder.
edge::start() { # settings...
  local start=("${EDGE_HOUSE}/nginx/start.sh") name
  if [[ -n ${EDGE_TEST_IMAGE:-} ]]; then
    chmod 777 "${WORK}"
    start=(docker run --rm --network host --read-only --cap-drop ALL --user 101:101
      --volume "${WORK}:${WORK}" --volume "${EDGE_HOUSE}/nginx:/etc/fundcalc/edge:ro" --entrypoint /etc/fundcalc/edge/start.sh)
    for name in ${!EDGE_@} "$@"; do start+=(--env "${name%%=*}"); done
    start+=("${EDGE_TEST_IMAGE}")
  fi
  env "$@" "${start[@]}" >"${WORK}/out" 2>"${WORK}/err" 3>&- &
  EDGE_PID=$!
  export EDGE_PID
  edge::until 15 curl -sf "http://127.0.0.1:${INTERNAL_PORT}/healthz" || {
    cat "${WORK}/err" "${WORK}/error.log" >&2
    return 1
  }
}

edge::upstream() { # [port] [name]
  node "${EDGE_HOUSE}/scripts/test/edge/upstream.mjs" "${1:-${BACKEND_PORT}}" "${2:-backend}" 3>&- &
  UPSTREAM_PID=$!
  export UPSTREAM_PID
  edge::until 10 curl -sf "http://127.0.0.1:${1:-${BACKEND_PORT}}/health"
}

edge::end() { # pid
  [[ -n ${1:-} ]] || return 0
  kill "$1" 2>/dev/null || return 0
  edge::until 10 edge::gone "$1"
}

# Ended, if only its parent has not taken note.
edge::gone() { # pid
  ! kill -0 "$1" 2>/dev/null || grep -q '^State:.*Z' "/proc/$1/status"
}

edge::stop() {
  edge::end "${UPSTREAM_PID:-}"
  edge::end "${EDGE_PID:-}"
  # The watch of the certificate may write its last until it sees that nginx is gone.
  edge::until 15 rm -rf -- "${WORK:?}"
}

# curl that accepts the placeholder certificate.
edge::get() { # curl arguments...
  curl --silent --show-error --insecure --max-time 20 "$@"
}

# The headers of an answer, names in lower case, without line ends of HTTP.
edge::headers() { # curl arguments...
  edge::get --dump-header - --output /dev/null "$@" | tr -d '\r' | sed -E 's/^([A-Za-z0-9-]+):/\L\1:/'
}
