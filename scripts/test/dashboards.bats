#!/usr/bin/env bats
# The dashboards' files: their form, the names in them, and how Grafana finds them. What each expression gives on the running
# product is asked by scripts/lib/observe.sh, a part of scripts/test.sh.

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  GRAFANA=${ROOT}/docker/monitoring/grafana
}

form() { # files...
  run node "${ROOT}/scripts/lib/dashboards.mjs" form "$@"
}

@test "there are six dashboards, and each panel has a title, sentences, a unit and a place of its own; its link leads to a runbook" {
  [ "$(cd "${GRAFANA}/dashboards" && echo *)" = 'business.json edge.json jvm.json redis.json service.json slo.json' ]
  form "${GRAFANA}"/dashboards/*.json
  echo "${output}"
  [ "${status}" -eq 0 ]
  [ "${output}" = '' ]
}

@test "a panel without sentences or unit, in the place of another, with a wrong link or a variable is found" {
  jq '.panels[0].description = "short" | .panels[1].gridPos = .panels[2].gridPos | .panels[3].links = [{"url": "/public/runbooks/none.md"}]
    | .panels[4].targets[0].expr = "rate(x[$__rate_interval])" | .panels[5].fieldConfig.defaults.unit = "apples" | .panels[6].targets[0].legendFormat = ""
    | .panels[7].datasource.uid = "other" | .panels[8].id = .panels[9].id | .editable = true' \
    "${GRAFANA}/dashboards/jvm.json" >"${BATS_TEST_TMPDIR}/jvm.json"
  form "${BATS_TEST_TMPDIR}/jvm.json"
  [ "${status}" -eq 1 ]
  for fault in 'can be edited' 'no description of whole' 'covers another panel' 'no runbook /public/runbooks/none.md' 'has a variable' 'unit apples' 'no legend' 'another source' 'twice'; do
    [[ "${output}" == *"${fault}"* ]] || { echo "not found: ${fault}"; false; }
  done
}

@test "every metric of a panel is the service's, a script's, a recorded one or one that an exporter gave; a misspelt one is found" {
  local name
  names() { node "${ROOT}/scripts/lib/metric-names.mjs" "${ROOT}"/prometheus/rules/*.yml "$@" -- "${ROOT}/prometheus/exporters.txt" || true; }
  for name in $(names "${GRAFANA}"/dashboards/*.json); do
    case ${name} in
      # scripts/lib/observe.sh holds these to the running service.
      fundcalc_* | jvm_* | http_server_requests_* | logback_events_total | process_files_*) ;;
      *) echo "nothing gives ${name}" && false ;;
    esac
  done
  sed 's/redis_memory_used_bytes/redis_memory_usde_bytes/; s/fundcalc:errors/fundcalc:erors/' "${GRAFANA}"/dashboards/redis.json >"${BATS_TEST_TMPDIR}/redis.json"
  sed 's/fundcalc:errors/fundcalc:erors/' "${GRAFANA}"/dashboards/slo.json >"${BATS_TEST_TMPDIR}/slo.json"
  run names "${BATS_TEST_TMPDIR}"/{redis,slo}.json
  [[ "${output}" == *redis_memory_usde_bytes* ]]
  [[ "${output}" == *fundcalc:erors:ratio_rate5m* ]]
}

@test "every alert's runbook with a figure behind it is linked by a panel" {
  local page
  for page in $(sed -n 's|^ *runbook_url: docker/runbooks/||p' "${ROOT}"/prometheus/rules/*.yml | sort -u); do
    grep -q "/public/runbooks/${page}\"" "${GRAFANA}"/dashboards/*.json || { echo "no panel links ${page}"; false; }
  done
}

@test "Grafana reads the dashboards as files that the browser cannot change, from the one source of figures" {
  [ "$(sed -n 's/^ *uid: //p' "${GRAFANA}/provisioning/datasources/prometheus.yml")" = prometheus ]
  grep -q 'url: http://prometheus:9090$' "${GRAFANA}/provisioning/datasources/prometheus.yml"
  grep -q 'allowUiUpdates: false' "${GRAFANA}/provisioning/dashboards/fundcalc.yml"
  # The folders are mounted where the files say they are.
  local path
  path=$(sed -n 's/^ *path: //p' "${GRAFANA}/provisioning/dashboards/fundcalc.yml")
  grep -q "grafana/dashboards:${path}:ro" "${ROOT}/docker/monitoring/services.yml"
  grep -q 'runbooks:/usr/share/grafana/public/runbooks:ro' "${ROOT}/docker/monitoring/services.yml"
}
