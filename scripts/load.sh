#!/usr/bin/env bash
# Loads the tear sheet over HTTP and prints req/s and latency beside a reference in the same run, then the processor
# time of a tear sheet and of a savings plan.
#
# Usage:   scripts/load.sh [--url URL] [--seconds N] [--warm-up N]
#          Without --url the built jar is started (and stopped) here; a service at a URL needs FUNDCALC_RATE_LIMIT=off.
# Needs:   wrk, nginx, curl; without --url also JDK 25, Node 20+ and backend/app/target/fund-calc.jar
# Effects: takes both cores for about eight times N seconds and four times the warm-up (40 s); writes nothing but a temporary folder
# Output:  a table; cold = each body new, repeated = one body again and again, 50 kB in, about 4 kB back
# Exit:    0 measured, 2 usage, 3 a tool or the jar is missing, 4 the service or a request failed
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/tools.sh
source "${ROOT}/scripts/lib/tools.sh"
# shellcheck source=lib/jvm.sh
source "${ROOT}/scripts/lib/jvm.sh"
# shellcheck source=lib/service.sh
source "${ROOT}/scripts/lib/service.sh"
# shellcheck source=lib/sheets.sh
source "${ROOT}/scripts/lib/sheets.sh"

SECONDS_EACH=20
WARM_UP=40
URL=
WORK=
NGINX_PID=

load::clean() {
  service::stop
  [[ -z ${NGINX_PID} ]] || kill "${NGINX_PID}" 2>/dev/null || log::info "nginx had ended by itself"
  [[ -z ${WORK} ]] || rm -rf -- "${WORK}"
}

# nginx reads the same body and answers 4 kB from memory: what the two cores can do at best.
load::start_nginx() { # port
  local answer
  # Half of it, said twice: nginx takes no parameter as long as its buffer.
  answer=$(head -c 2048 /dev/zero | tr '\0' 'x')
  cat >"${WORK}/nginx.conf" <<CONF
worker_processes 2; pid ${WORK}/nginx.pid; error_log ${WORK}/nginx.log; daemon off;
events { worker_connections 1024; }
http { access_log off; client_body_buffer_size 128k; keepalive_requests 1000000; client_body_temp_path ${WORK}/t;
  proxy_temp_path ${WORK}/t; fastcgi_temp_path ${WORK}/t; uwsgi_temp_path ${WORK}/t; scgi_temp_path ${WORK}/t;
  server { listen 127.0.0.1:$1; set \$half "${answer}";
    location / { default_type application/json; return 200 "\$half\$half"; } } }
CONF
  nginx -c "${WORK}/nginx.conf" -p "${WORK}" 2>"${WORK}/nginx.err" &
  NGINX_PID=$!
  curl --silent --fail --output /dev/null --retry 20 --retry-delay 1 --retry-connrefused "http://127.0.0.1:$1/" \
    || log::die 4 "the reference did not start: $(cat "${WORK}/nginx.err" "${WORK}/nginx.log" 2>/dev/null)"
}

load::row() { # name goal-rps goal-p99 reference-rps url cold threads connections
  local rps p50 p99 errors ratio
  read -r rps p50 p99 errors < <(sheets::load "$5" "$6" "$7" "$8" "${SECONDS_EACH}")
  ratio=$(awk -v a="${rps}" -v b="$4" 'BEGIN { if (b > 0) printf "%.2f", a / b; else printf "1.00" }')
  printf '%-28s %8s %9s %9s %7s %7s   %s\n' "$1" "${rps}" "${p50}" "${p99}" "${errors}" "${ratio}" "$2 $3" >&3
  printf '%s\n' "${rps}"
}

load::measure() { # service-url nginx-url
  local reference single
  log::info "Warming up for ${WARM_UP} s cold and ${WARM_UP} s repeated …"
  sheets::load "$1" 1 2 64 "${WARM_UP}" >/dev/null
  sheets::load "$1" 0 2 64 "${WARM_UP}" >/dev/null
  printf '%-28s %8s %9s %9s %7s %7s   %s\n' load req/s 'p50 ms' 'p99 ms' errors ratio goal >&3
  reference=$(load::row 'nginx, 64 connections' '' '' 0 "$2" 0 2 64)
  load::row 'cold, 64 connections' '≥ 3000 req/s' 'p99 ≤ 60 ms' "${reference}" "$1" 1 2 64 >/dev/null
  load::row 'repeated, 64 connections' '≥ 8000 req/s' 'p99 ≤ 25 ms' "${reference}" "$1" 0 2 64 >/dev/null
  single=$(load::row 'nginx, 1 connection' '' '' 0 "$2" 0 1 1)
  load::row 'cold, 1 connection' 'p50 ≤ 0.8 ms' '' "${single}" "$1" 1 1 1 >/dev/null
  load::row 'repeated, 1 connection' 'p50 ≤ 0.4 ms' '' "${single}" "$1" 0 1 1 >/dev/null
}

# Ticks of processor time that the service has taken.
load::ticks() {
  awk '{ print $14 + $15 }' "/proc/${SERVICE_PID}/stat"
}

load::processor() { # body-name url
  local before rps
  BODY_NAME=$1 sheets::load "$2" 1 2 8 "${WARM_UP}" >/dev/null
  before=$(load::ticks)
  read -r rps _ < <(BODY_NAME=$1 sheets::load "$2" 1 2 8 "${SECONDS_EACH}")
  awk -v t="$(($(load::ticks) - before))" -v hz="$(getconf CLK_TCK)" -v n="$((rps * SECONDS_EACH))" \
    'BEGIN { printf "%.0f\n", t / hz / n * 1e6 }'
}

# What the service started here spends on a cold request; not known of one at a URL.
load::compare_processor() { # base-url
  local sheet plan
  [[ -n ${SERVICE_PID} ]] || return 0
  sheet=$(load::processor body "$1${SHEET_PATH}")
  plan=$(load::processor plan "$1${PLAN_PATH}")
  printf 'processor time of a cold request: tear sheet %s µs, savings plan %s µs, ratio %s (goal ≤ 2)\n' \
    "${sheet}" "${plan}" "$(awk -v a="${plan}" -v b="${sheet}" 'BEGIN { printf "%.2f", a / b }')"
}

load::arguments() {
  while (($# > 0)); do
    case "$1" in
      --url) URL=${2:?--url needs an address} && shift 2 ;;
      --seconds) SECONDS_EACH=${2:?--seconds needs a number} && shift 2 ;;
      --warm-up) WARM_UP=${2:?--warm-up needs a number} && shift 2 ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      *) log::die 2 "unknown argument $1; see scripts/load.sh --help" ;;
    esac
  done
}

main() {
  local tool port
  load::arguments "$@"
  for tool in wrk nginx curl; do
    command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}. On Debian: apt-get install ${tool}."
  done
  WORK=$(mktemp -d)
  trap load::clean EXIT
  SHEETS=${WORK}
  sheets::prepare
  if [[ -z ${URL} ]]; then
    tools::require_node
    JDK25_HOME=$(tools::jdk25)
    [[ -f ${ROOT}/backend/app/target/fund-calc.jar ]] || log::die 3 'no jar: build it with mvn package.'
    port=$(service::free_port)
    FUNDCALC_RATE_LIMIT=off service::start "${port}" "${WORK}/service.log" || exit 4
    URL=http://127.0.0.1:${port}
  fi
  curl --silent --show-error --fail --output /dev/null -H 'Content-Type: application/json' \
    --data-binary "@${SHEETS}/body.json" "${URL}${SHEET_PATH}" || log::die 4 'the service refused the body.'
  port=$((20000 + RANDOM % 20000))
  load::start_nginx "${port}"
  exec 3>&1
  load::measure "${URL}${SHEET_PATH}" "http://127.0.0.1:${port}/"
  load::compare_processor "${URL}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
