#!/usr/bin/env bash
# Proves the log stack on a machine that has its images: writes numbered lines to a container's log, counts them in
# Elasticsearch, stops Elasticsearch and kills Logstash while more are written, and counts again.
#
# Usage:   scripts/logging-smoke.sh [options]
# Options: --project NAME   the log stack's project (default: fundcalc-logging)
#          --events N       lines in each of the two rounds (default: 5000)
#          --outage SECONDS for which Elasticsearch is stopped (default: 120)
# When:    after docker compose -f docker-compose.logging.yml up -d --wait, as root, on a host without load
# Needs:   Docker, curl, jq, node; the log stack of this clone, and an image with a shell (SMOKE_IMAGE; default: that of Redis)
# Env:     SECRETS (the folder; default: secrets beside the compose files), ELASTICSEARCH_PORT, EDGE_URL (default: https://localhost)
# Effects: lines of dataset fundcalc.service with "module": "smoke-…" stay until their time is over; Elasticsearch and Logstash
#          are stopped and started
# Exit:    0 every line arrived once and no secret was found, 2 usage, 3 something is missing, 4 a count is wrong
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"

readonly PATIENCE=${SMOKE_PATIENCE:-300} SECRET=smoke-secret-7f3a
SMOKE_IMAGE=${SMOKE_IMAGE:-redis:8.10.1}
FOLDER=${SECRETS:-${ROOT}/secrets}
PROJECT=fundcalc-logging
EVENTS=5000
OUTAGE=120
RUN=smoke-$$-$(date +%s)

smoke::options() {
  while (($#)); do
    case $1 in
      --project | --events | --outage)
        (($# > 1)) || log::die 2 "$1 needs a value"
        case $1 in --project) PROJECT=$2 ;; --events) EVENTS=$2 ;; *) OUTAGE=$2 ;; esac
        shift 2
        ;;
      -h | --help)
        log::help "${BASH_SOURCE[0]}"
        exit 0
        ;;
      *) log::die 2 "unknown argument $1; see scripts/logging-smoke.sh --help" ;;
    esac
  done
  [[ ${EVENTS} =~ ^[1-9][0-9]{0,5}$ ]] || log::die 2 "--events must be between 1 and 999999, got ${EVENTS}"
  [[ ${OUTAGE} =~ ^[0-9]{1,3}$ ]] || log::die 2 "--outage must be between 0 and 999 seconds, got ${OUTAGE}"
}

smoke::container() { # service
  docker ps --quiet --filter "label=com.docker.compose.project=${PROJECT}" --filter "label=com.docker.compose.service=$1"
}

smoke::look() {
  local tool service
  for tool in docker curl jq node; do command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}: install it"; done
  [[ -r ${FOLDER}/elastic-password ]] || log::die 3 "cannot read ${FOLDER}/elastic-password: run this as root, after scripts/secrets.sh --logging"
  for service in filebeat logstash elasticsearch; do
    [[ -n $(smoke::container "${service}") ]] \
      || log::die 3 "no container ${service} of ${PROJECT} runs: docker compose -f docker-compose.logging.yml up -d --wait"
  done
}

smoke::elasticsearch() { # path [body]
  local -a body=()
  [[ -z ${2:-} ]] || body=(--header 'Content-Type: application/json' --data "$2")
  curl --silent --fail --max-time 20 --cacert "${FOLDER}/logging/trust/ca.crt" \
    --config <(printf 'user = "elastic:%s"\n' "$(<"${FOLDER}/elastic-password")") \
    ${body[@]+"${body[@]}"} "https://localhost:${ELASTICSEARCH_PORT:-9200}/$1"
}

# Lines as the service writes them: every hundredth with a stack trace of 40 KiB, every tenth with signs that could break a line.
smoke::lines() { # first last
  # shellcheck disable=SC2016 # the text is Node's
  node -e '
    const [run, first, last] = [process.argv[1], Number(process.argv[2]), Number(process.argv[3])];
    const odd = "line\nbreak \u{1F4C8} {\"forged\":true} \u0007";
    const trace = "io.fundcalc.Fault: drill\n" + "\tat io.fundcalc.Somewhere.method(Somewhere.java:1)\n".repeat(800);
    for (let number = first; number <= last; number++) {
      const time = new Date().toISOString();
      console.log(JSON.stringify({ "@timestamp": time, timestamp: time, message: `${run} ${number}${number % 10 ? "" : ` ${odd}`}`, "log.level": "INFO", level: "INFO",
        "log.logger": "io.fundcalc.Smoke", module: run, line: number, "service.name": "fund-calc",
        ...(number % 100 ? {} : { "error.type": "io.fundcalc.Fault", "error.message": "drill", "error.stack_trace": trace }) }));
    }' "${RUN}" "$1" "$2"
}

# A container whose log carries the mark that Filebeat looks for. It is removed when Filebeat has read it.
smoke::emit() { # name first last
  smoke::lines "$2" "$3" | docker run --interactive --name "$1" --log-driver json-file --log-opt "tag=fundcalc/{{.Name}}" \
    --network none --entrypoint cat "${SMOKE_IMAGE}" >/dev/null
}

# Lines of this run: how many there are, and how many different numbers.
smoke::counts() {
  smoke::elasticsearch "logs-fundcalc.service-*/_search?size=0" \
    "{\"track_total_hits\": true, \"query\": {\"term\": {\"module\": \"${RUN}\"}}, \"aggs\": {\"numbers\": {\"cardinality\": {\"field\": \"line\", \"precision_threshold\": 40000}}}}" \
    | jq --raw-output '"\(.hits.total.value) \(.aggregations.numbers.value)"'
}

smoke::arrived() { # expected
  local end=$((SECONDS + PATIENCE)) found=none
  while ((SECONDS < end)); do
    smoke::elasticsearch 'logs-fundcalc.*/_refresh' '{}' >/dev/null || :
    found=$(smoke::counts) || found='nothing (Elasticsearch does not answer)'
    [[ ${found%% *} != "$1" ]] || break
    sleep 2
  done
  [[ ${found%% *} == "$1" ]] || log::die 4 "$1 lines were written, and after ${PATIENCE} s Elasticsearch has ${found%% *}"
  # Numbers are counted exactly up to 40000 of them.
  (($1 > 40000)) || [[ ${found} == "$1 $1" ]] || log::die 4 "$1 lines with as many numbers were written; found: ${found}"
  log::info "$1 lines arrived, each once"
}

# What must not be there: dead letters and lines that were not read of this run.
smoke::clean() {
  local found
  found=$(smoke::elasticsearch 'logs-fundcalc.dead-*,logs-fundcalc.other-*/_count?ignore_unavailable=true' "{\"query\": {\"match_phrase\": {\"message\": \"${RUN}\"}}}" | jq .count)
  [[ ${found} == 0 ]] || log::die 4 "${found} lines of this run are dead letters or were not read"
}

# A request with a secret in its query: its line arrives, the secret does not.
smoke::secret() {
  local end=$((SECONDS + PATIENCE)) found=0
  if ! curl --silent --insecure --max-time 10 --output /dev/null --header "X-Request-Id: ${RUN}" "${EDGE_URL:-https://localhost}/api/v1/glossary?token=${SECRET}"; then
    log::info 'no edge answers on this host: whether secrets stay out of its lines was not tried'
    return 0
  fi
  until [[ ${found} == 1 ]] || ((SECONDS >= end)); do
    sleep 2
    found=$(smoke::elasticsearch 'logs-fundcalc.edge-*/_count?ignore_unavailable=true' "{\"query\": {\"term\": {\"http.request.id\": \"${RUN}\"}}}" | jq .count) || found=0
  done
  [[ ${found} == 1 ]] || log::die 4 "the edge's line of request ${RUN} was found ${found} times"
  found=$(smoke::elasticsearch 'logs-fundcalc.*/_search?size=0' "{\"track_total_hits\": true, \"query\": {\"query_string\": {\"query\": \"\\\"${SECRET}\\\" OR *${SECRET}*\"}}}" | jq .hits.total.value)
  [[ ${found} == 0 ]] || log::die 4 "a secret stands in ${found} lines"
  log::info 'the line of a request with a secret arrived without it'
}

smoke::remove() {
  docker rm --force "${RUN}-1" "${RUN}-2" >/dev/null 2>&1 || :
  # Nothing stays stopped, however this ended.
  docker start "${STOPPED[@]+"${STOPPED[@]}"}" >/dev/null 2>&1 || :
}

main() {
  local elasticsearch logstash
  STOPPED=()
  smoke::options "$@"
  smoke::look
  trap smoke::remove EXIT
  log::step "Round 1: ${EVENTS} lines"
  smoke::emit "${RUN}-1" 1 "${EVENTS}"
  smoke::arrived "${EVENTS}"
  elasticsearch=$(smoke::container elasticsearch) logstash=$(smoke::container logstash)
  STOPPED=("${elasticsearch}" "${logstash}")
  log::step "Round 2: ${EVENTS} lines while Elasticsearch is stopped for ${OUTAGE} s and Logstash is killed"
  docker stop "${elasticsearch}" >/dev/null
  smoke::emit "${RUN}-2" "$((EVENTS + 1))" "$((2 * EVENTS))"
  sleep "$((OUTAGE / 2))"
  docker kill "${logstash}" >/dev/null
  sleep "$((OUTAGE - OUTAGE / 2))"
  docker start "${elasticsearch}" "${logstash}" >/dev/null
  smoke::arrived "$((2 * EVENTS))"
  smoke::clean
  smoke::secret
  log::info "every one of $((2 * EVENTS)) lines is there once"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
