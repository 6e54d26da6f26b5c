#!/usr/bin/env bash
# Runs the built jar under a mixed load at half of its capacity for long, and judges whether what it holds reaches a
# plateau: heap after a full collection, memory, threads, open files, temporary files and, with Redis, that one's memory.
#
# Usage:   scripts/soak.sh [--minutes N] [--redis] [--samples FILE]
#          --minutes N     length of the judged run, at least 2 (default: 20)
#          --redis         starts a Redis of its own for answers and state; without it the service keeps both itself
#          --samples FILE  writes every sample there as CSV
# Needs:   JDK 25 (with jcmd), Node 20+, curl, backend/app/target/fund-calc.jar; with --redis redis-server and redis-cli
# Env:     JAVA_OPTS (else those of scripts/lib/jvm.sh)
# Effects: takes about one core beside the service's own for N minutes and one more; ends only what it started
# Output:  capacity, load and answers, then a line for each figure: first, median, last, growth, allowance, verdict
# Exit:    0 every figure reached a plateau and every answer was the expected one, 1 not, 2 usage, 3 a tool or the jar is
#          missing, 4 the service or Redis did not start or ended by itself
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

readonly SAMPLES_WANTED=60
MINUTES=20
WITH_REDIS=
SAMPLES=
WORK=
REDIS_PID=
REDIS_PORT=
JAVA_PID=

soak::clean() {
  service::stop
  if [[ -n ${REDIS_PID} ]]; then
    kill "${REDIS_PID}" 2>/dev/null || log::info 'Redis had ended by itself'
    wait "${REDIS_PID}" 2>/dev/null || log::info "Redis ended with status $?"
  fi
  [[ -z ${WORK} ]] || rm -rf -- "${WORK}"
}

soak::start_redis() {
  local waited
  REDIS_PORT=$(service::free_port)
  mkdir "${WORK}/redis"
  redis-server --port "${REDIS_PORT}" --bind 127.0.0.1 --dir "${WORK}/redis" --save '' --appendonly yes \
    --maxmemory 256mb --maxmemory-policy noeviction >"${WORK}/redis.log" 2>&1 &
  REDIS_PID=$!
  for ((waited = 0; waited < 100; waited++)); do
    ! grep --quiet 'Ready to accept' "${WORK}/redis.log" || return 0
    sleep 0.1
  done
  log::die 4 "Redis did not start: $(tail -n 1 "${WORK}/redis.log")"
}

# Short lives and small stores: what the service keeps on purpose is full or expires within the warm-up, so that what
# still grows later is a leak.
soak::start_service() { # port
  mkdir "${WORK}/temporary"
  [[ -z ${WITH_REDIS} ]] || export REDIS_URL="redis://127.0.0.1:${REDIS_PORT}"
  export FUNDCALC_RATE_LIMIT=off FUNDCALC_DATASET_LIFE=1m FUNDCALC_DATASETS_MEMORY=16MB FUNDCALC_DATASETS_NEAR=8MB \
    FUNDCALC_SESSION_LIMIT=4MB FUNDCALC_CACHE_WEIGHT=16MB FUNDCALC_CACHE_SOFT_EXPIRY=20s FUNDCALC_CACHE_HARD_EXPIRY=30s \
    FUNDCALC_FINISHED_WEIGHT=8MB FUNDCALC_FINISHED_EXPIRY=30s FUNDCALC_UPLOAD_FOLDER="${WORK}/temporary"
  service::start "$1" "${WORK}/service.log" "-Djava.io.tmpdir=${WORK}/temporary" -XX:+ExitOnOutOfMemoryError || exit 4
  JAVA_PID=${SERVICE_PID}
}

soak::load() { # file arguments-of-soak-load...
  local file=$1
  shift
  node "${ROOT}/scripts/lib/soak-load.mjs" "http://127.0.0.1:${PORT}" "$@" >"${file}"
  kill -0 "${JAVA_PID}" 2>/dev/null || {
    tail -n 5 "${WORK}/service.log" >&2
    log::die 4 'the service ended by itself'
  }
}

soak::field() { # file name
  node -p 'JSON.parse(require("fs").readFileSync(process.argv[1]))[process.argv[2]]' "$1" "$2"
}

# Megabytes of the heap that are in use after a full collection.
soak::heap() {
  "${JDK25_HOME}/bin/jcmd" "${JAVA_PID}" GC.run >/dev/null
  "${JDK25_HOME}/bin/jcmd" "${JAVA_PID}" GC.heap_info \
    | awk '/^ *(def new|tenured|DefNew|Tenured|garbage-first heap|ZHeap|PSYoungGen|ParOldGen|par new)/ {
        for (i = 1; i < NF; i++) if ($i == "used") { sub(/[KM],?$/, "", $(i + 1)); sum += $(i + 1) } }
      END { if (sum == 0) exit 1; printf "%.2f", sum / 1024 }' || log::die 4 'the size of the heap cannot be read'
}

soak::redis_info() { # section field
  redis-cli -p "${REDIS_PORT}" info "$1" | tr -d '\r' | sed -n "s/^$2[:=]//p"
}

soak::sample() { # prints and appends one line: minute, then the figures in the order of the head
  local files line
  local -a figures
  mapfile -t files < <(find "${WORK}/temporary" -type f -printf '%s\n')
  figures=("$(soak::heap)"
  "$(awk '/^VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/${JAVA_PID}/status")"
  "$(awk '/^Threads/ { print $2 }' "/proc/${JAVA_PID}/status")"
  "$(find "/proc/${JAVA_PID}/fd" -mindepth 1 | wc -l)"
  "${#files[@]}"
  "$(printf '%s\n' "${files[@]:-0}" | awk '{ sum += $1 } END { printf "%.2f", sum / 1048576 }')")
  if [[ -n ${WITH_REDIS} ]]; then
    figures+=("$(soak::redis_info memory used_memory | awk '{ printf "%.2f", $1 / 1048576 }')"
    "$(redis-cli -p "${REDIS_PORT}" dbsize)")
  fi
  line=$(awk -v seconds=$((SECONDS - BEGAN)) 'BEGIN { printf "%.3f", seconds / 60 }')
  (IFS=, && printf '%s,%s\n' "${line}" "${figures[*]}") | tee -a "${WORK}/samples.csv" >&2
}

soak::run() { # requests a second
  local step=$((MINUTES * 60 / SAMPLES_WANTED)) failed=0 requests=0
  ((step >= 5)) || step=5
  printf 'minute,heap MB,resident MB,threads,descriptors,temporary files,temporary MB%s\n' "${WITH_REDIS:+,Redis MB,Redis keys}" \
    | tee "${WORK}/samples.csv" >&2
  BEGAN=${SECONDS}
  while ((SECONDS - BEGAN < MINUTES * 60)); do
    soak::load "${WORK}/load.json" --seconds "${step}" --rate "$1"
    failed=$((failed + $(soak::field "${WORK}/load.json" failed)))
    requests=$((requests + $(soak::field "${WORK}/load.json" requests)))
    [[ $(soak::field "${WORK}/load.json" failed) == 0 ]] || log::info "unexpected answers: $(cat "${WORK}/load.json")"
    soak::sample
  done
  [[ -z ${SAMPLES} ]] || cp "${WORK}/samples.csv" "${SAMPLES}"
  printf '%d requests in %d minutes, %d with another answer than expected\n' "${requests}" "${MINUTES}" "${failed}"
  node "${ROOT}/scripts/lib/plateau.mjs" "${WORK}/samples.csv" && ((failed == 0))
}

soak::arguments() {
  while (($# > 0)); do
    case "$1" in
      --minutes) MINUTES=${2:?--minutes needs a number} && shift 2 ;;
      --samples) SAMPLES=${2:?--samples needs a file} && shift 2 ;;
      --redis) WITH_REDIS=yes && shift ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      *) log::die 2 "unknown argument $1; see scripts/soak.sh --help" ;;
    esac
  done
  [[ ${MINUTES} =~ ^([2-9]|[1-9][0-9]{1,3})$ ]] || log::die 2 "--minutes must be a whole number from 2 to 9999, got ${MINUTES}"
}

main() {
  local tool rate capacity
  soak::arguments "$@"
  for tool in node curl ${WITH_REDIS:+redis-server redis-cli}; do
    command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}"
  done
  JDK25_HOME=$(tools::jdk25)
  [[ -f ${ROOT}/backend/app/target/fund-calc.jar ]] || log::die 3 'no jar: build it with mvn package.'
  WORK=$(mktemp -d)
  trap soak::clean EXIT
  [[ -z ${WITH_REDIS} ]] || soak::start_redis
  PORT=$(service::free_port)
  soak::start_service "${PORT}"
  log::info 'Warming up and measuring the capacity for a minute …'
  soak::load "${WORK}/warm-up.json" --seconds 30 --callers 16
  soak::load "${WORK}/capacity.json" --seconds 30 --callers 16
  capacity=$(soak::field "${WORK}/capacity.json" perSecond)
  rate=$((capacity / 2))
  printf 'capacity %d requests/s of the mix; load %d requests/s for %d minutes; Redis: %s\n' \
    "${capacity}" "${rate}" "${MINUTES}" "${WITH_REDIS:-no}"
  soak::run "${rate}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
