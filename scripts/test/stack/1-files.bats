#!/usr/bin/env bats
# What the compose files say, without starting anything: they are valid, keep the house's rules, and differ only where
# docker/RATIONALE.md says they do.

setup() {
  load lib
  export VERSION=proof SECRETS=/nowhere
}

# Resolved, as JSON.
config() { # files...
  local file
  local -a files=()
  for file in "$@"; do files+=(--file "${ROOT}/${file}"); done
  docker compose --project-directory "${ROOT}" --env-file /dev/null "${files[@]}" config --format json
}

# All of them, resolved once for the tests of this file.
everything() {
  local made=${BATS_FILE_TMPDIR}/made
  if [[ ! -d ${made} ]]; then
    mkdir -p "${made}.part"
    config docker-compose.yml >"${made}.part/development.json"
    config docker-compose.test.yml >"${made}.part/test.json"
    config docker-compose.prod.yml >"${made}.part/production.json"
    config docker-compose.prod.yml docker/shapes/sentinel.yml >"${made}.part/sentinel.json"
    config docker-compose.prod.yml docker/shapes/cluster.yml >"${made}.part/cluster.json"
    FUNDCALC_SOURCES=ecb config docker-compose.prod.yml docker/shapes/sources.yml >"${made}.part/sources.json"
    FUNDCALC_SOURCES=ecb OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 FUNDCALC_TRACE_PERCENT=5 \
      config docker-compose.prod.yml docker/shapes/sources.yml docker/shapes/traces.yml >"${made}.part/traces.json"
    config docker-compose.logging.yml >"${made}.part/logging.json"
    COMPOSE_PROFILES=monitoring config docker-compose.prod.yml >"${made}.part/monitoring.json"
    COMPOSE_PROFILES=monitoring config docker-compose.test.yml >"${made}.part/test-monitoring.json"
    COMPOSE_PROFILES=monitoring,dashboards config docker-compose.prod.yml >"${made}.part/dashboards.json"
    COMPOSE_PROFILES=monitoring,dashboards config docker-compose.test.yml >"${made}.part/test-dashboards.json"
    COMPOSE_PROFILES=logging config docker-compose.prod.yml >"${made}.part/production-logging.json"
    COMPOSE_PROFILES=monitoring,dashboards,logging config docker-compose.test.yml >"${made}.part/test-everything.json"
    # Compose reads the format of stacks too, and writes JSON.
    named config docker/shapes/swarm.yml >"${made}.part/swarm.json" 2>/dev/null
    mv "${made}.part" "${made}"
  fi
  cp "${made}"/*.json "${BATS_TEST_TMPDIR}/"
}

# With the digests that scripts/swarm.sh gives.
named() { # command...
  TLS_DIGEST=a STATE_DIGEST=b CACHE_DIGEST=c KEYS_DIGEST=d "$@"
}

@test "every compose file stands alone and is valid, each shape over production" {
  everything
}

@test "every service keeps the rules: limits, no rights, no floating tags, no open ports" {
  everything
  run node "${BATS_TEST_DIRNAME}/rules.mjs" "${BATS_TEST_TMPDIR}"/*.json
  [ "${output}" = '' ]
  [ "${status}" -eq 0 ]
}

@test "without a profile the stack is what it was; with one each of its services is there, and its files are too" {
  everything
  local names='alertmanager blackbox-exporter nginx-exporter node-exporter operations-exporter prometheus' source
  added() { jq --raw-output --slurpfile plain "${BATS_TEST_TMPDIR}/$1.json" '[.services | keys[]] - [$plain[0].services | keys[]] | join(" ")' "${BATS_TEST_TMPDIR}/$2.json"; }
  [ "$(added production monitoring)" = "${names} redis-cache-exporter redis-state-exporter" ]
  [ "$(added test test-monitoring)" = "${names} redis-exporter" ]
  [ "$(added monitoring dashboards) $(added test-monitoring test-dashboards)" = 'grafana grafana' ]
  [ "$(added production production-logging) $(added test-dashboards test-everything)" = "elasticsearch filebeat kibana logging-setup logging-views logstash \
elasticsearch filebeat kibana logging-setup logging-views logstash" ]
  for source in $(jq --raw-output '(.services[].volumes[]? | select(.type == "bind") | .source), .configs[]?.file' "${BATS_TEST_TMPDIR}"/{dashboards,test-everything,logging}.json | grep -F "${ROOT}/" | sort -u); do
    [ -e "${source}" ] || { echo "${source} is missing"; false; }
  done
}

@test "every name that Prometheus asks is a service of the stack, in a network that it shares" {
  everything
  local name file
  for name in $(grep -oE '[a-z-]+:9[0-9]{3}' "${ROOT}/prometheus/prometheus.yml" | cut -d : -f 1 | sort -u) backend-blue backend-green; do
    jq --exit-status --arg name "${name}" '.services as $all | ($all.prometheus.networks | keys) - (($all.prometheus.networks | keys) - ($all[$name].networks | keys)) | length > 0' \
      "${BATS_TEST_TMPDIR}/monitoring.json" >/dev/null || { echo "${name}: not reachable in production"; false; }
  done
  # Redis is reached by its exporters alone.
  [ "$(jq '.services as $all | ($all.prometheus.networks | keys) - (($all.prometheus.networks | keys) - ($all.redis.networks | keys))' --compact-output "${BATS_TEST_TMPDIR}/monitoring.json")" = '[]' ]
}

@test "figures are kept for 15 days in production and for a day in the test environment; Prometheus is started alike else" {
  everything
  arguments() { jq --raw-output '.services.prometheus.command[]' "${BATS_TEST_TMPDIR}/$1.json"; }
  run diff <(arguments monitoring) <(arguments test-monitoring)
  [ "$(grep '^[<>]' <<<"${output}" | sed 's/=/ /')" = '< --storage.tsdb.retention.time 15d
< --storage.tsdb.retention.size 5GB
> --storage.tsdb.retention.time 1d
> --storage.tsdb.retention.size 1GB' ]
}

@test "Grafana is reached from this host alone, by a password in a file, makes no outbound calls and reads from Prometheus" {
  everything
  local environment
  for environment in dashboards test-dashboards; do
    run jq --raw-output '.services.grafana | .ports[].host_ip, .environment.GF_AUTH_ANONYMOUS_ENABLED, .environment.GF_SECURITY_ADMIN_PASSWORD__FILE,
      .environment.GF_ANALYTICS_REPORTING_ENABLED, .environment.GF_ANALYTICS_CHECK_FOR_UPDATES, .environment.GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES,
      .environment.GF_NEWS_NEWS_FEED_ENABLED, .environment.GF_PLUGINS_PREINSTALL_DISABLED, ([.volumes[] | select(.type == "bind") | .read_only] | all)' \
      "${BATS_TEST_TMPDIR}/${environment}.json"
    [ "${output}" = $'127.0.0.1\nfalse\n/run/secrets/grafana-password\nfalse\nfalse\nfalse\nfalse\ntrue\ntrue' ]
    [ "$(jq --compact-output '.services.grafana.networks | keys' "${BATS_TEST_TMPDIR}/${environment}.json")" = '["monitoring"]' ]
    jq --exit-status '.services.prometheus.networks | has("monitoring")' "${BATS_TEST_TMPDIR}/${environment}.json" >/dev/null
    # Neither Redis nor the service nor the edge can be reached from it.
    run jq --raw-output '.services | to_entries[] | select(.key | test("^(redis|redis-cache|backend.*|frontend)$")) | select(.value.networks | has("monitoring")) | .key' \
      "${BATS_TEST_TMPDIR}/${environment}.json"
    [ "${output}" = '' ]
  done
}

@test "a service without limits, with rights or an open port is found" {
  cat >"${BATS_TEST_TMPDIR}/production.json" <<'J'
{"name": "x", "services": {"a": {"image": "redis:latest", "build": {}, "ports": [{"published": "6379", "target": 6379}]}}}
J
  run node "${BATS_TEST_DIRNAME}/rules.mjs" "${BATS_TEST_TMPDIR}/production.json"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'a: floating tag redis:latest'* ]]
  [[ "${output}" == *'a: builds in production'* ]]
  [[ "${output}" == *'a: publishes 6379'* ]]
  [[ "${output}" == *'a: no limit of memory'* ]]
  [[ "${output}" == *'a: keeps rights'* ]]
  [[ "${output}" == *'a: root can be written'* ]]
}

@test "the table of differences in RATIONALE.md is the one that the files make" {
  everything
  node "${BATS_TEST_DIRNAME}/parity.mjs" "${BATS_TEST_TMPDIR}" >"${BATS_TEST_TMPDIR}/made"
  sed -n '/<!-- parity -->/,/<!-- end of parity -->/p' "${ROOT}/docker/RATIONALE.md" | sed '1d;$d' >"${BATS_TEST_TMPDIR}/told"
  diff "${BATS_TEST_TMPDIR}/told" "${BATS_TEST_TMPDIR}/made"
}

@test "of the log stack each has its own pair of the authority, and none the authority's key" {
  SECRETS=/secrets config docker-compose.logging.yml >"${BATS_TEST_TMPDIR}/logging.json"
  run jq --raw-output '.services | to_entries[] | .key as $name | .value.volumes[]? | select(.type == "bind")
    | "\($name) \(.source) \(.read_only)"' "${BATS_TEST_TMPDIR}/logging.json"
  [ "${output}" = "elasticsearch /secrets/logging/elasticsearch true
filebeat /var/lib/docker/containers true
filebeat /secrets/logging/filebeat true
kibana /secrets/logging/trust true
logging-setup /secrets/logging/trust true
logstash /secrets/logging/logstash true" ]
}

@test "the log stack is the same under its own file and under each profile; only the test's keeps lines for a day" {
  everything
  local service names environment
  names=$(jq --raw-output '.services | keys[]' "${BATS_TEST_TMPDIR}/logging.json")
  for service in ${names}; do
    for environment in production-logging test-everything; do
      diff <(jq ".services[\"${service}\"] | del(.profiles) | del(.environment.LOGS_TIME, .environment.LOGS_EDGE_TIME, .environment.LOGS_NAMESPACE)" "${BATS_TEST_TMPDIR}/logging.json") \
        <(jq ".services[\"${service}\"] | del(.profiles) | del(.environment.LOGS_TIME, .environment.LOGS_EDGE_TIME, .environment.LOGS_NAMESPACE)" "${BATS_TEST_TMPDIR}/${environment}.json")
    done
  done
  [ "$(jq --raw-output '.services["logging-setup"].environment.LOGS_TIME' "${BATS_TEST_TMPDIR}"/{production-logging,test-everything}.json)" = $'14d\n1d' ]
}

@test "Filebeat knows the lines of edge, service and Redis by their mark, and none of the log stack's own" {
  everything
  local environment
  for environment in production-logging test-everything; do
    run jq --raw-output '[.services | to_entries[] | select(.value.logging.options.tag // "" | startswith("fundcalc/")) | .key] | join(" ")' "${BATS_TEST_TMPDIR}/${environment}.json"
    case ${environment} in
      production-logging) [ "${output}" = 'backend-blue backend-green frontend redis redis-cache' ] ;;
      *) [ "${output}" = 'backend frontend redis' ] ;;
    esac
  done
  grep -q 'when.not.regexp.docker.attrs.tag: ^fundcalc/$' "${ROOT}/docker/logging/filebeat.yml"
}

@test "of the log stack nothing but this host reaches a port, and Filebeat has neither rights nor the engine's socket" {
  everything
  run jq --raw-output '.services[].ports[]? | "\(.host_ip) \(.target)"' "${BATS_TEST_TMPDIR}/logging.json"
  [ "$(sort <<<"${output}")" = $'127.0.0.1 5044\n127.0.0.1 5601\n127.0.0.1 9200' ]
  run jq --compact-output '.services.filebeat | [.cap_drop, .read_only, (.volumes | map(.source) | map(select(test("sock"))))]' "${BATS_TEST_TMPDIR}/logging.json"
  [ "${output}" = '[["ALL"],true,[]]' ]
}

@test "one Redis for both is reached with its own password" {
  STATE_REDIS_URL='' REDIS_URL=redis://app@redis:6379 REDIS_PASSWORD_FILE=/run/secrets/redis-state-password \
    config docker-compose.prod.yml >"${BATS_TEST_TMPDIR}/one.json"
  run jq --raw-output '.services["backend-blue"].environment | .REDIS_URL, .REDIS_PASSWORD_FILE, .STATE_REDIS_URL + "."' "${BATS_TEST_TMPDIR}/one.json"
  [ "${output}" = $'redis://app@redis:6379\n/run/secrets/redis-state-password\n.' ]
}

@test "the options of Java are those that were measured, and what a container adds" {
  local option
  unset JAVA_OPTS
  source "${ROOT}/scripts/lib/jvm.sh"
  while read -r option; do
    grep --quiet --line-regexp --fixed-strings -- "${option}" "${ROOT}/docker/backend/jvm.options"
  done < <(jvm::options)
}

@test "the stack for a swarm needs a release and names of its contents, and resolves with them" {
  run named env --unset=VERSION docker stack config --compose-file "${ROOT}/docker/shapes/swarm.yml"
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'the release to run'* ]]
  run docker stack config --compose-file "${ROOT}/docker/shapes/swarm.yml"
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'run scripts/swarm.sh deploy'* ]]
  run named docker stack config --compose-file "${ROOT}/docker/shapes/swarm.yml"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'endpoint_mode: dnsrr'* ]]
  [[ "${output}" == *'failure_action: rollback'* ]]
  [[ "${output}" == *'name: fundcalc-tls-privkey-a'* ]]
}

@test "what can be set of the edge and the service in production can be set in a swarm" {
  everything
  local service
  for service in frontend:frontend backend:backend-blue; do
    diff <(jq --raw-output ".services[\"${service#*:}\"].environment | keys[]" "${BATS_TEST_TMPDIR}/production.json" | grep -vE '^EDGE_(STATE|SLOTS|PAGE_STORE|INTERNAL_LISTEN)$') \
      <(jq --raw-output ".services[\"${service%:*}\"].environment | keys[]" "${BATS_TEST_TMPDIR}/swarm.json" | grep -vE '^EDGE_(CERTIFICATE|BACKEND)')
  done
}

@test "the serving slot alone decides how many of each slot run; the edge's container is the same for both" {
  local slot
  for slot in '' blue green; do
    SERVING_SLOT=${slot} config docker-compose.prod.yml >"${BATS_TEST_TMPDIR}/${slot:-none}.json"
  done
  scales() { jq --compact-output '[.services["backend-blue"].scale, .services["backend-green"].scale]' "${BATS_TEST_TMPDIR}/$1.json"; }
  [ "$(scales none)" = '[1,0]' ]
  [ "$(scales blue)" = '[1,0]' ]
  [ "$(scales green)" = '[0,1]' ]
  diff <(jq 'del(.services[].scale)' "${BATS_TEST_TMPDIR}/blue.json") <(jq 'del(.services[].scale)' "${BATS_TEST_TMPDIR}/green.json")
  SERVING_SLOT=purple run config docker-compose.prod.yml
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'docker/slots/purple.yml'* ]]
}

@test "the service has no way out, unless the file of sources gives it one and names them" {
  everything
  # Of a service: its networks, and which of them have a way out.
  ways() { jq --raw-output ".networks as \$all | .services[\"$2\"].networks | keys[] | select(\$all[.].internal | not)" "${BATS_TEST_TMPDIR}/$1.json"; }
  local environment
  for environment in production sentinel cluster; do
    [ "$(ways "${environment}" backend-blue)$(ways "${environment}" backend-green)" = '' ]
  done
  [ "$(ways swarm backend)$(ways test backend)" = '' ]
  [ "$(ways sources backend-blue) $(ways sources backend-green)" = 'sources sources' ]
  [ "$(jq --raw-output '.services["backend-blue"].environment.FUNDCALC_SOURCES' "${BATS_TEST_TMPDIR}/sources.json")" = ecb ]
  run config docker-compose.prod.yml docker/shapes/sources.yml
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'the sources to call'* ]]
}

@test "traces leave where the file of traces names the collector, also beside sources, and nowhere else" {
  everything
  local slot file
  for slot in backend-blue backend-green; do
    [ "$(jq --raw-output ".services[\"${slot}\"] | (.networks | keys | join(\" \")), (.environment | .OTEL_EXPORTER_OTLP_ENDPOINT, .FUNDCALC_TRACE_PERCENT, .FUNDCALC_SOURCES)" \
      "${BATS_TEST_TMPDIR}/traces.json")" = $'app data sources traces\nhttp://collector:4318\n5\necb' ]
  done
  for file in production sentinel cluster test swarm; do
    [ "$(jq '[.services[].environment? | objects | has("OTEL_EXPORTER_OTLP_ENDPOINT")] | any' "${BATS_TEST_TMPDIR}/${file}.json")" = false ]
  done
  run config docker-compose.prod.yml docker/shapes/traces.yml
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'the collector'* ]]
  run named env OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 docker stack config --compose-file "${ROOT}/docker/shapes/swarm.yml" --compose-file "${ROOT}/docker/shapes/swarm-traces.yml"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'OTEL_EXPORTER_OTLP_ENDPOINT: http://collector:4318'* ]]
}

@test "the level from which a line names its place is a setting of every environment" {
  everything
  local file
  for file in development test production swarm; do
    jq --exit-status '[.services | to_entries[] | select(.key | startswith("backend")) | .value.environment.LOG_LOCATION] | length > 0 and all(. == "WARN")' \
      "${BATS_TEST_TMPDIR}/${file}.json" >/dev/null || { echo "${file}: no LOG_LOCATION"; false; }
  done
}

@test "in a swarm the file of sources adds the same way out and the names, and takes nothing away" {
  local -a files=(--compose-file "${ROOT}/docker/shapes/swarm.yml" --compose-file "${ROOT}/docker/shapes/swarm-sources.yml")
  named env FUNDCALC_SOURCES=ecb docker stack config "${files[@]}" >"${BATS_TEST_TMPDIR}/stack.yml"
  named docker stack config "${files[@]:0:2}" >"${BATS_TEST_TMPDIR}/plain.yml"
  config_of() { FUNDCALC_SOURCES=ecb docker compose --project-directory "${ROOT}" --env-file /dev/null --file "$1" config --format json 2>/dev/null; }
  local with plain
  with=$(config_of "${BATS_TEST_TMPDIR}/stack.yml")
  plain=$(config_of "${BATS_TEST_TMPDIR}/plain.yml")
  [ "$(jq -c '.services.backend.networks | keys' <<<"${with}")" = '["app","data","sources"]' ]
  [ "$(jq '.networks.sources.internal // false' <<<"${with}")" = false ]
  [ "$(jq -r '.services.backend.environment.FUNDCALC_SOURCES' <<<"${with}")" = ecb ]
  # The engine names secrets in any order.
  diff <(jq -S '.services[].secrets |= sort_by(.source)? | del(.name, .networks.sources, .services.backend.networks.sources, .services.backend.environment.FUNDCALC_SOURCES)' <<<"${with}") \
    <(jq -S '.services[].secrets |= sort_by(.source)? | del(.name)' <<<"${plain}")
  run named docker stack config "${files[@]}"
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'the sources to call'* ]]
}

@test "no network of one host has a fixed range but those of nodes that know each other by number, which can be moved" {
  everything
  run jq --raw-output '[.networks[]?.ipam.config[]?.subnet] | unique[]' "${BATS_TEST_TMPDIR}"/{development,test,production,swarm,sources}.json
  [ "${output}" = '' ]
  DATA_NETWORK=10.99.7 config docker-compose.prod.yml docker/shapes/cluster.yml >"${BATS_TEST_TMPDIR}/moved.json"
  DATA_NETWORK=10.99.7 config docker-compose.prod.yml docker/shapes/sentinel.yml >>"${BATS_TEST_TMPDIR}/moved.json"
  run grep -c '10\.99\.7\.' "${BATS_TEST_TMPDIR}/moved.json"
  [ "${output}" -gt 12 ]
  ! grep '10\.203' "${BATS_TEST_TMPDIR}/moved.json"
}

@test "private addresses are believed as proxies, public ones and names are not" {
  everything
  jq --raw-output '.services["backend-blue"].environment.TRUSTED_PROXIES' "${BATS_TEST_TMPDIR}/production.json" >"${BATS_TEST_TMPDIR}/pattern"
  run node -e 'const pattern = new RegExp(`^(?:${require("fs").readFileSync(process.argv[1], "utf8").trim()})$`);
    console.log(process.argv.slice(2).filter((address) => pattern.test(address)).join(" "))' "${BATS_TEST_TMPDIR}/pattern" \
    10.0.0.1 172.16.0.2 172.31.255.254 192.168.7.3 172.15.0.1 172.32.0.1 11.0.0.1 192.169.0.1 198.51.100.2 110.1.2.3 10.evil.example ::1
  [ "${output}" = '10.0.0.1 172.16.0.2 172.31.255.254 192.168.7.3' ]
}
