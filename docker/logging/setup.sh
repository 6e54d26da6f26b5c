#!/usr/bin/env bash
# Sets the log stack up once: an authority with one certificate for each server and for Filebeat, Kibana's password, and
# a writer for Logstash that may add to the one stream and nothing else.
#
# Needs:   elasticsearch-certutil, openssl, curl (the image of Elasticsearch has them); /certificates, three secrets
# Effects: writes below /certificates; changes users and roles of Elasticsearch. A second run changes nothing
set -Eeuo pipefail

readonly CERTIFICATES=/certificates
readonly ELASTICSEARCH=https://elasticsearch:9200

setup::certificates() {
  [[ -s ${CERTIFICATES}/elasticsearch/elasticsearch.crt ]] && return 0
  local work
  work=$(mktemp -d)
  cat >"${work}/instances.yml" <<'YML'
instances:
  - {name: elasticsearch, dns: [elasticsearch, localhost], ip: [127.0.0.1]}
  - {name: logstash, dns: [logstash, localhost], ip: [127.0.0.1]}
  - {name: filebeat, dns: [filebeat]}
YML
  bin/elasticsearch-certutil ca --silent --pem --days 1825 --out "${work}/ca.zip"
  unzip -q "${work}/ca.zip" -d "${work}"
  bin/elasticsearch-certutil cert --silent --pem --days 1095 --in "${work}/instances.yml" --out "${work}/certificates.zip" \
    --ca-cert "${work}/ca/ca.crt" --ca-key "${work}/ca/ca.key"
  unzip -q "${work}/certificates.zip" -d "${work}"
  # Logstash reads no other form of key.
  openssl pkcs8 -topk8 -nocrypt -in "${work}/logstash/logstash.key" -out "${work}/logstash/logstash.pkcs8.key"
  rm -f "${work}/instances.yml" "${work}"/*.zip
  cp -R "${work}/ca" "${work}/logstash" "${work}/filebeat" "${CERTIFICATES}/"
  chown -R 1000:0 "${CERTIFICATES}"
  find "${CERTIFICATES}" -type f -exec chmod 0440 {} +
  # The one that is looked for comes last, so that half a set is never taken for a whole one.
  cp -R "${work}/elasticsearch" "${CERTIFICATES}/"
  chown -R 1000:0 "${CERTIFICATES}/elasticsearch"
  chmod 0440 "${CERTIFICATES}"/elasticsearch/*
  rm -rf "${work}"
}

# The operator's password reaches curl by a file descriptor, never by its arguments.
setup::call() { # method path [body]
  local -a body=()
  [[ -z ${3:-} ]] || body=(--header 'Content-Type: application/json' --data-binary "@-")
  curl --silent --show-error --fail --cacert "${CERTIFICATES}/ca/ca.crt" --request "$1" \
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
  setup::certificates
  until setup::call GET /_security/_authenticate; do sleep 2; done
  setup::users
  # Stays, so that the others may depend on its health.
  exec sleep infinity
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
