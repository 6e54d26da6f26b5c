#!/usr/bin/env bash
# Sets the log stack up: Kibana's password, and a writer for Logstash that may add to the one stream and nothing else. A
# second run changes nothing.
#
# Needs:   curl (the image of Elasticsearch has it); the authority's certificate in /certificates, three secrets
# Effects: changes users and roles of Elasticsearch
set -Eeuo pipefail

readonly CERTIFICATES=/certificates
readonly ELASTICSEARCH=https://elasticsearch:9200

# The operator's password reaches curl by a file descriptor, never by its arguments.
setup::call() { # method path [body]
  local -a body=()
  [[ -z ${3:-} ]] || body=(--header 'Content-Type: application/json' --data-binary "@-")
  curl --silent --show-error --fail --cacert "${CERTIFICATES}/ca.crt" --request "$1" \
    --config <(printf 'user = "elastic:%s"\n' "$(</run/secrets/elastic-password)") \
    "${body[@]}" "${ELASTICSEARCH}$2" <<<"${3:-}" >/dev/null
}

setup::users() {
  setup::call POST /_security/user/kibana_system/_password "{\"password\": \"$(</run/secrets/kibana-password)\"}"
  setup::call PUT /_security/role/logstash_writer \
    '{"cluster": ["monitor"], "indices": [{"names": ["logs-fundcalc-*"], "privileges": ["create_doc", "auto_configure"]}]}'
  setup::call PUT /_security/user/logstash_writer \
    "{\"password\": \"$(</run/secrets/logstash-password)\", \"roles\": [\"logstash_writer\"]}"
}

main() {
  local tries=0
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
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
