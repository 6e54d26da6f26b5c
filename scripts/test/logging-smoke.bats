#!/usr/bin/env bats
# scripts/logging-smoke.sh with an engine and an Elasticsearch that are played: what it counts, what it refuses, and that it
# leaves nothing stopped. The real ones are not here.

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  export FAKE=${BATS_TEST_TMPDIR} SECRETS=${BATS_TEST_TMPDIR}/secrets SMOKE_PATIENCE=3 EDGE=1 TWICE=0 LOST=0 DEAD=0 SEEN=0 DOWN=''
  mkdir -p "${FAKE}/bin" "${SECRETS}/logging/trust"
  echo password >"${SECRETS}/elastic-password"
  : >"${SECRETS}/logging/trust/ca.crt"
  : >"${FAKE}/lines"
  # Keeps what is written to a container, and notes what is asked of the engine.
  cat >"${FAKE}/bin/docker" <<'D'
#!/usr/bin/env bash
printf '%s\n' "$*" >>"${FAKE}/calls"
case $1 in
  ps) case "$*" in *"service=${DOWN:-none}") ;; *) all=$* && echo "id-${all##*=}" ;; esac ;;
  run) cat >>"${FAKE}/lines" ;;
esac
D
  # Answers as Elasticsearch does, of the lines that were written; LOST, TWICE, DEAD and SEEN are faults.
  cat >"${FAKE}/bin/curl" <<'C'
#!/usr/bin/env bash
printf 'curl %s\n' "$*" >>"${FAKE}/calls"
lines=$(wc -l <"${FAKE}/lines")
case "$*" in
  *"https://localhost/api"*) exit "$((1 - EDGE))" ;;
  *fundcalc.dead*) echo "{\"count\": ${DEAD}}" ;;
  *fundcalc.edge*) echo '{"count": 1}' ;;
  *query_string*) echo "{\"hits\": {\"total\": {\"value\": ${SEEN}}}}" ;;
  *_search*) echo "{\"hits\": {\"total\": {\"value\": $((lines - LOST + TWICE))}}, \"aggregations\": {\"numbers\": {\"value\": $((lines - LOST))}}}" ;;
esac
C
  chmod +x "${FAKE}"/bin/*
  export PATH="${FAKE}/bin:${PATH}"
}

smoke() {
  : >"${FAKE}/lines"
  run "${ROOT}/scripts/logging-smoke.sh" --events 200 --outage 0 "$@"
}

@test "it writes two rounds of numbered lines, stops Elasticsearch, kills Logstash, starts both and counts" {
  smoke
  echo "${output}"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'200 lines arrived, each once'*'400 lines arrived, each once'*'arrived without it'*'every one of 400 lines is there once'* ]]
  [ "$(wc -l <"${FAKE}/lines")" -eq 400 ]
  [ "$(jq --slurp --compact-output '[(map(.line) | unique | length), (map(.line) | min), (map(.line) | max)]' "${FAKE}/lines")" = '[400,1,400]' ]
  # In this order.
  grep -nE '^(stop id-elasticsearch|kill id-logstash|start id-elasticsearch id-logstash)$' "${FAKE}/calls" | cut -d : -f 2 >"${FAKE}/order"
  [ "$(head -n 3 "${FAKE}/order")" = $'stop id-elasticsearch\nkill id-logstash\nstart id-elasticsearch id-logstash' ]
  # The containers have the mark that Filebeat looks for, and are removed.
  grep -q -- '--log-opt tag=fundcalc/{{.Name}}' "${FAKE}/calls"
  grep -qE '^rm --force smoke-[0-9-]+-1 smoke-[0-9-]+-2$' "${FAKE}/calls"
  # The password is no argument.
  ! grep -q 'elastic:password' "${FAKE}/calls"
}

@test "its lines keep the contract, hold what could break a line, and are one JSON object each" {
  smoke
  [ "$(grep -c 'forged' "${FAKE}/lines")" -eq 40 ]
  [ "$(jq --slurp 'map(select(."error.stack_trace" | length > 40000)) | length' "${FAKE}/lines")" -eq 4 ]
  run grep -P '\x07' "${FAKE}/lines"
  [ "${status}" -eq 1 ]
  local name
  # Each of its fields has a type.
  for name in $(jq --raw-output 'keys[]' "${FAKE}/lines" | sort -u); do
    jq --exit-status --arg name "${name}" '.template.mappings as $at | reduce ($name | split(".")[]) as $part ($at; .properties[$part]) | .type' "${ROOT}/docker/logging/template.json" >/dev/null \
      || { echo "no type for ${name}"; false; }
  done
}

@test "a line that is lost, stored twice, a dead letter, or a secret in a line is an error, and nothing stays stopped" {
  LOST=1 smoke
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'200 lines were written, and after 3 s Elasticsearch has 199'* ]]
  # One too many can hide one that is lost.
  LOST=1 TWICE=1 smoke
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'with as many numbers'* ]]
  DEAD=2 smoke
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'2 lines of this run are dead letters'* ]]
  [ "$(tail -n 1 "${FAKE}/calls")" = 'start id-elasticsearch id-logstash' ]
  SEEN=1 smoke
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'a secret stands in 1 lines'* ]]
}

@test "without an edge it says what was not tried" {
  EDGE=0 smoke
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'was not tried'* ]]
}

@test "a container that does not run, a password that cannot be read and wrong arguments are refused before anything is written" {
  DOWN=logstash smoke
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'no container logstash of fundcalc-logging runs'* ]]
  rm "${SECRETS}/elastic-password"
  smoke
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'scripts/secrets.sh --logging'* ]]
  for argument in --events=5 '--events 0' '--outage x' '--project' now; do
    # shellcheck disable=SC2086
    run "${ROOT}/scripts/logging-smoke.sh" ${argument}
    [ "${status}" -eq 2 ]
  done
  [ ! -s "${FAKE}/lines" ]
}
