#!/usr/bin/env bash
# Sets the log stack up: Kibana's password, a writer for Logstash that may add to this stack's streams and nothing else, types
# of fields, and how long lines are kept. A second run changes nothing.
#
# Usage:   fundcalc-setup          of Elasticsearch
#          fundcalc-setup views    of Kibana: the view of data, searches and the dashboard
# Needs:   curl (the image of Elasticsearch has it); the authority's certificate in /certificates, secrets in /run/secrets,
#          template.json and views.ndjson in /usr/local/share/fundcalc
# Env:     LOGS_TIME (how long lines are kept; default 14d), LOGS_EDGE_TIME (lines of the edge; default 7d)
# Effects: changes users, roles, templates and lifecycles of Elasticsearch, or saved objects of Kibana
set -Eeuo pipefail

readonly CERTIFICATES=/certificates
readonly SHARE=/usr/local/share/fundcalc
readonly ELASTICSEARCH=https://elasticsearch:9200
readonly KIBANA=http://kibana:5601

# The operator's password reaches curl by a file descriptor, never by its arguments.
setup::curl() { # curl arguments...
  curl --silent --show-error --fail --config <(printf 'user = "elastic:%s"\n' "$(</run/secrets/elastic-password)") "$@"
}

setup::call() { # method path [body]
  local -a body=()
  [[ -z ${3:-} ]] || body=(--header 'Content-Type: application/json' --data-binary "@-")
  setup::curl --cacert "${CERTIFICATES}/ca.crt" --request "$1" ${body[@]+"${body[@]}"} "${ELASTICSEARCH}$2" <<<"${3:-}" >/dev/null
}

setup::users() {
  setup::call POST /_security/user/kibana_system/_password "{\"password\": \"$(</run/secrets/kibana-password)\"}"
  setup::call PUT /_security/role/logstash_writer \
    '{"cluster": ["monitor"], "indices": [{"names": ["logs-fundcalc.*"], "privileges": ["create_doc", "auto_configure"]}]}'
  setup::call PUT /_security/user/logstash_writer \
    "{\"password\": \"$(</run/secrets/logstash-password)\", \"roles\": [\"logstash_writer\"]}"
}

# One template for each kind of line, with the same types. What Elasticsearch refuses goes back to Logstash, which keeps it as a
# dead letter; without that setting Elasticsearch 9 would keep it in a store of its own.
setup::stream() { # kind time
  setup::call PUT "/_index_template/fundcalc.$1" "{\"index_patterns\": [\"logs-fundcalc.$1-*\"], \"priority\": 500, \"composed_of\": [\"fundcalc\"],
    \"data_stream\": {}, \"template\": {\"lifecycle\": {\"data_retention\": \"$2\"}, \"data_stream_options\": {\"failure_store\": {\"enabled\": false}}}}"
  # Streams that are there already.
  setup::call PUT "/_data_stream/logs-fundcalc.$1-*/_lifecycle" "{\"data_retention\": \"$2\"}" 2>/dev/null \
    || printf 'setup: there is no stream of kind %s yet\n' "$1"
}

setup::streams() {
  setup::call PUT /_component_template/fundcalc "$(<"${SHARE}/template.json")"
  setup::stream service "${LOGS_TIME:-14d}"
  setup::stream edge "${LOGS_EDGE_TIME:-7d}"
  setup::stream other "${LOGS_TIME:-14d}"
  setup::stream dead "${LOGS_TIME:-14d}"
}

setup::views() {
  local answer
  answer=$(setup::curl --request POST --header 'kbn-xsrf: fundcalc' --form "file=@${SHARE}/views.ndjson" "${KIBANA}/api/saved_objects/_import?overwrite=true")
  # Its status is 200 as well when an object is refused.
  [[ ${answer} == *'"success":true'* ]] || {
    printf 'setup: Kibana refused the views: %s\n' "${answer}" >&2
    exit 1
  }
}

main() {
  local tries=0
  if [[ ${1:-} == views ]]; then
    setup::views
    return
  fi
  # It is healthy before its users are all there.
  until setup::call GET /_security/_authenticate; do
    ((tries += 1))
    ((tries < 30)) || {
      printf 'setup: Elasticsearch does not take the password of elastic\n' >&2
      exit 1
    }
    sleep 2
  done
  setup::users
  setup::streams
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
