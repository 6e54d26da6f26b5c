#!/usr/bin/env bats
# The monitoring's files: Prometheus and Alertmanager take them, each rule has its three tests and a page of docker/runbooks,
# each alert reaches the receiver that it is meant for.

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  cd "${ROOT}/prometheus"
}

needs() { # program package
  command -v "$1" >/dev/null || skip "$1 is not installed (Debian: package $2)"
}

alerts() {
  sed -nE 's/^ +- alert: (.*)$/\1/p' rules/*.yml
}

# Of a rule: the value of a field that stands on a line of its own.
field() { # alert name
  awk -v alert="$1" -v field="$2:" '$2 == "alert:" { inside = ($3 == alert) } inside && $1 == field { print $2; exit }' rules/*.yml
}

@test "Prometheus takes the configuration and each file of rules" {
  needs promtool prometheus
  run promtool check config prometheus.yml
  echo "${output}"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *"$(find rules -name '*.yml' | wc -l) rule files found"* ]]
}

@test "the requirement's intervals: 15 seconds, the service each 30 at /metrics; Redis itself is not scraped" {
  [ "$(sed -n 's/^  scrape_interval: //p' prometheus.yml)" = 15s ]
  sed -n '/job_name: fund-calc-backend/,/job_name: redis/p' prometheus.yml >"${BATS_TEST_TMPDIR}/backend"
  grep -q 'scrape_interval: 30s' "${BATS_TEST_TMPDIR}/backend"
  grep -q 'metrics_path: /metrics' "${BATS_TEST_TMPDIR}/backend"
  ! grep -q ':6379' prometheus.yml
}

@test "every rule fires, stays quiet and does what it should without its series" {
  needs promtool prometheus
  # Each file takes a process of its own: most of the time goes into starting a database for each case.
  run bash -c 'printf "%s\n" tests/*.yml | xargs -n 1 -P 2 promtool test rules 2>&1'
  echo "${output}"
  [ "${status}" -eq 0 ]
}

@test "a rule with another limit is noticed" {
  needs promtool prometheus
  cp -r rules tests "${BATS_TEST_TMPDIR}/"
  sed -i 's/- time() < 7 \* 86400/- time() < 5 * 86400/' "${BATS_TEST_TMPDIR}/rules/edge.yml"
  run promtool test rules "${BATS_TEST_TMPDIR}/tests/edge.yml"
  [ "${status}" -ne 0 ]
  [[ "${output}" == *'FundcalcCertificateEnds'* ]]
}

@test "every rule has its three tests, of which the first expects an alert and the second none" {
  local alert all=0
  cat tests/*.yml >"${BATS_TEST_TMPDIR}/tests"
  for alert in $(alerts); do
    all=$((all + 1))
    grep -q "^  - name: \"${alert}: series missing\"" "${BATS_TEST_TMPDIR}/tests" || { echo "${alert}: no test of missing series"; false; }
    sed -n "/name: \"${alert}: fires\"/,/- name:/p" "${BATS_TEST_TMPDIR}/tests" | grep -q 'exp_labels' || { echo "${alert}: no test that it fires"; false; }
    # It has no condition.
    [[ ${alert} != Watchdog ]] || continue
    sed -n "/name: \"${alert}: quiet\"/,/- name:/p" "${BATS_TEST_TMPDIR}/tests" | grep -q 'exp_alerts: \[\]' || { echo "${alert}: no test that it is quiet"; false; }
  done
  [ "${all}" -ge 40 ]
}

@test "every rule says how urgent it is, what happens in both languages, and links a page that names it" {
  local alert page
  for alert in $(alerts); do
    page=$(field "${alert}" runbook_url)
    [ -f "${ROOT}/${page}" ] || { echo "${alert}: ${page}"; false; }
    grep -q "^Alerts: .*\`${alert}\`" "${ROOT}/${page}" || { echo "${page} does not name ${alert}"; false; }
    [[ $(field "${alert}" labels) == '{severity:' ]]
    [ -n "$(field "${alert}" summary)" ]
    [ -n "$(field "${alert}" summary_zh)" ]
  done
}

@test "every alert that a page of docker/runbooks names is a rule" {
  local alert
  for alert in $(grep -h '^Alerts: ' "${ROOT}"/docker/runbooks/*.md "${ROOT}/docker/runbooks/README.md" | grep -oE '`[A-Za-z0-9]+`' | tr -d '`' | sort -u); do
    alerts | grep -qx "${alert}" || { echo "no rule ${alert}"; false; }
  done
  for alert in $(grep '^|' "${ROOT}/docker/runbooks/README.md" | grep -oE '`Fundcalc[A-Za-z0-9]+`' | tr -d '`' | sort -u); do
    alerts | grep -qx "${alert}" || { echo "no rule ${alert}"; false; }
  done
}

@test "the table of alerts in README.md is the one that the rules make" {
  sed -n '/<!-- alerts -->/,/<!-- end of alerts -->/p' README.md | sed '1d;$d' >"${BATS_TEST_TMPDIR}/told"
  node "${ROOT}/scripts/lib/alert-table.mjs" rules/*.yml >"${BATS_TEST_TMPDIR}/made"
  [ "$(grep -c '^| `' "${BATS_TEST_TMPDIR}/made")" -eq "$(alerts | wc -l)" ]
  diff "${BATS_TEST_TMPDIR}/told" "${BATS_TEST_TMPDIR}/made"
}

# As amtool of Debian reads it, which is older than the image and knows no url_file.
alertmanager_file() {
  sed 's|url_file: .*|url: http://127.0.0.1/|' alertmanager.yml >"${BATS_TEST_TMPDIR}/alertmanager.yml"
  printf '%s\n' "${BATS_TEST_TMPDIR}/alertmanager.yml"
}

@test "Alertmanager takes its configuration; pages, tickets and the heartbeat go to their receivers" {
  needs amtool prometheus-alertmanager
  local file alert severity receiver
  file=$(alertmanager_file)
  amtool check-config "${file}"
  for alert in $(alerts); do
    severity=$(sed -n "/- alert: ${alert}\$/,/labels:/p" rules/*.yml | sed -nE 's/.*\{severity: ([a-z]+)\}.*/\1/p' | head -n 1)
    case ${severity} in
      page | ticket) receiver=${severity} ;;
      none) receiver=heartbeat ;;
      *) echo "${alert}: severity ${severity}" && false ;;
    esac
    amtool config routes test --config.file="${file}" --verify.receivers="${receiver}" "severity=${severity}" "alertname=${alert}"
  done
}

@test "every alert that silences another, and every silenced one, is a rule" {
  local name
  for name in $(sed -n '/^inhibit_rules/,/^receivers/p' alertmanager.yml | grep -oE '(Fundcalc[A-Za-z0-9]+)(\.\*)?' | sort -u); do
    alerts | grep -qE "^${name}\$" || { echo "no rule ${name}"; false; }
  done
}

@test "alert.sh leaves out receivers without an address, and keeps the others" {
  mkdir -p "${BATS_TEST_TMPDIR}/secrets"
  : >"${BATS_TEST_TMPDIR}/secrets/alert-heartbeat"
  echo 'http://127.0.0.1:9/' >"${BATS_TEST_TMPDIR}/secrets/alert-webhook"
  ALERT_CONFIGURATION=alertmanager.yml ALERT_FILE="${BATS_TEST_TMPDIR}/made.yml" ALERT_SECRETS="${BATS_TEST_TMPDIR}/secrets" \
    ALERTMANAGER=echo run ./alert.sh --some argument
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'alert-heartbeat is empty'* ]]
  [[ "${output}" == *'--some argument' ]]
  [ "$(grep -c "url_file: ${BATS_TEST_TMPDIR}/secrets/alert-webhook" "${BATS_TEST_TMPDIR}/made.yml")" -eq 2 ]
  [ "$(tail -n 1 "${BATS_TEST_TMPDIR}/made.yml")" = '  - name: heartbeat' ]
  needs amtool prometheus-alertmanager
  sed -i 's|url_file: .*|url: http://127.0.0.1/|' "${BATS_TEST_TMPDIR}/made.yml"
  amtool check-config "${BATS_TEST_TMPDIR}/made.yml"
}

@test "start.sh probes the edge by the first of its names, and refuses what is no name" {
  export EDGE_TARGET_FILE="${BATS_TEST_TMPDIR}/edge.json" PROMETHEUS=echo
  SERVER_NAMES='funds.example.org www.example.org' run ./start.sh --config.file=x
  [ "${status}" -eq 0 ]
  [ "${output}" = '--config.file=x' ]
  [ "$(jq --compact-output . "${EDGE_TARGET_FILE}")" = '[{"targets":["https://frontend:8443/health"],"labels":{"__param_hostname":"funds.example.org"}}]' ]
  SERVER_NAMES='"evil" x' run ./start.sh
  [ "${status}" -eq 2 ]
  [[ "${output}" == *'which is not a host name'* ]]
}

@test "the probe's configuration is one that blackbox_exporter takes" {
  needs prometheus-blackbox-exporter prometheus-blackbox-exporter
  prometheus-blackbox-exporter --config.check --config.file=blackbox.yml
}

# Names in rules that no exporter gives, as scripts/lib/metric-names.mjs finds them.
unknown() { # files-of-rules...
  node "${ROOT}/scripts/lib/metric-names.mjs" "$@" -- exporters.txt || true
}

@test "every metric of a rule is one that an exporter gave, that scripts write, or the service's own" {
  local name
  for name in $(unknown rules/*.yml); do
    case ${name} in
      # scripts/test.sh holds these to a running service.
      jvm_* | http_server_requests_*) ;;
      fundcalc_backup_* | fundcalc_restore_drill_* | fundcalc_timer_* | fundcalc_check_*)
        grep -rqF -- "${name#fundcalc_}" "${ROOT}"/scripts/*.sh "${ROOT}/scripts/lib" || { echo "no script writes ${name}"; false; }
        ;;
      fundcalc_*) ;;
      *) echo "no exporter gives ${name}" && false ;;
    esac
  done
}

@test "a name that nothing gives is found, wherever it stands in an expression" {
  cat >"${BATS_TEST_TMPDIR}/rules.yml" <<'R'
groups:
  - name: x
    rules:
      - record: made:ratio
        expr: |
          sum by (job) (rate(first_missing{le="second"}[5m]))
            / on (instance) group_left (store) up
      - alert: A
        expr: 'max(made:ratio) - time() < 7 * 86400 or vector(1) > bool third_missing offset 5m'
        labels: {severity: page}
R
  run node "${ROOT}/scripts/lib/metric-names.mjs" "${BATS_TEST_TMPDIR}/rules.yml" -- exporters.txt
  [ "${status}" -eq 1 ]
  [ "${output}" = $'first_missing\nthird_missing' ]
}
