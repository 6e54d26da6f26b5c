#!/usr/bin/env bats
# A drill of alerts: the production stack with its monitoring on this engine, real faults, and a receiver that notes what
# Alertmanager sends. It takes a quarter of an hour, so the tests of the stack do not run it; scripts/drill.sh alerts does.

setup_file() {
  load lib
  stack::prepare
  export COMPOSE_PROFILES=monitoring PROMETHEUS_PORT ALERTMANAGER_PORT BACKUP_METRICS_FOLDER WEBHOOK_PORT NOTES
  PROMETHEUS_PORT=$(service::free_port) ALERTMANAGER_PORT=$(service::free_port) WEBHOOK_PORT=$(service::free_port)
  NOTES=${BATS_FILE_TMPDIR}/notes
  BACKUP_METRICS_FOLDER=${BATS_FILE_TMPDIR}/metrics
  mkdir -p "${BACKUP_METRICS_FOLDER}"
  : >"${NOTES}"
  certificate 420
  # systemd shares the host's mounts; where nothing did, the exporter of the host sees those of its start alone.
  if [[ $(findmnt --noheadings --output PROPAGATION /) != shared ]]; then
    export SHAPE=${BATS_FILE_TMPDIR}/mounts.yml
    printf 'services:\n  node-exporter:\n    volumes: !override\n      - /:/host:ro\n' >"${SHAPE}"
  fi
  stack::compose up --no-start >"${BATS_FILE_TMPDIR}/create.log" 2>&1
  node "${ROOT}/scripts/test/drills/webhook.mjs" "${WEBHOOK_PORT}" "${NOTES}" 3>&- &
  echo "$!" >"${BATS_FILE_TMPDIR}/webhook.pid"
  # In place: the containers have it mounted already.
  printf 'http://%s:%s/' "$(docker network inspect --format '{{(index .IPAM.Config 0).Gateway}}' "${PROJECT}_monitoring")" "${WEBHOOK_PORT}" >"${SECRETS}/alert-webhook"
  cp --no-preserve=all "${SECRETS}/alert-webhook" "${BATS_FILE_TMPDIR}/address"
  cat "${BATS_FILE_TMPDIR}/address" >"${SECRETS}/alert-heartbeat"
  # The targets say whether the monitoring works; a stand-in of its images may lack the program of a health check.
  stack::compose up --detach >"${BATS_FILE_TMPDIR}/up.log" 2>&1
  stack::within 240 stack::healthy backend-blue
  stack::within 240 targets_up || { prometheus 'up == 0'; prometheus 'count(up)'; false; } >&3
}

teardown_file() {
  load lib
  kill "$(cat "${BATS_FILE_TMPDIR}/webhook.pid")"
  stack::down
}

setup() {
  load lib
}

# A certificate that ends after so many seconds, as the edge takes it.
certificate() { # seconds
  local at=${BATS_FILE_TMPDIR}/authority
  mkdir -p "${at}/new" && : >"${at}/index" && echo 01 >"${at}/serial"
  openssl req -new -newkey rsa:2048 -nodes -subj /CN=localhost -keyout "${SECRETS}/tls/privkey.pem" -out "${at}/request" 2>/dev/null
  printf '[ca]\ndefault_ca = d\n[d]\ndatabase = %s/index\nserial = %s/serial\nnew_certs_dir = %s/new\ndefault_md = sha256\npolicy = p\nx509_extensions = x\n[p]\ncommonName = supplied\n[x]\nsubjectAltName = DNS:localhost,IP:127.0.0.1\n' \
    "${at}" "${at}" "${at}" >"${at}/conf"
  openssl ca -batch -notext -selfsign -config "${at}/conf" -keyfile "${SECRETS}/tls/privkey.pem" -in "${at}/request" \
    -startdate "$(date -u -d '-1 hour' +%Y%m%d%H%M%SZ)" -enddate "$(date -u -d "+$1 seconds" +%Y%m%d%H%M%SZ)" -out "${SECRETS}/tls/fullchain.pem" 2>/dev/null
  chown 101:101 "${SECRETS}"/tls/*
  chmod 0400 "${SECRETS}"/tls/*
}

prometheus() { # query
  curl --silent --fail --max-time 10 --data-urlencode "query=$1" "http://127.0.0.1:${PROMETHEUS_PORT}/api/v1/query"
}

targets_up() {
  [ "$(prometheus 'count(up == 0) or vector(0)' | jq --raw-output '.data.result[0].value[1]')" = 0 ] && [ "$(prometheus 'count(up)' | jq --raw-output '.data.result[0].value[1]')" -ge 9 ]
}

# Alerts that have fired since the drill began, whether or not they still do.
fired() {
  prometheus 'count by (alertname) (count_over_time(ALERTS{alertstate="firing"}[30m]))' | jq --raw-output '.data.result[].metric.alertname' | sort
}

noted() { # status alert since
  awk -v status="$1" -v alert="$2" -v since="$3" '$1 >= since && $2 == status && $3 == alert { found = 1 } END { exit !found }' "${NOTES}"
}

all_fired() { # alerts...
  local names
  names=$(fired)
  for alert in "$@"; do grep -qx "${alert}" <<<"${names}" || return 1; done
}

all_noted() { # alerts...
  for alert in "$@"; do grep -q " firing ${alert}\$" "${NOTES}" || return 1; done
}

@test "a Redis of state that is killed is notified within 150 seconds, and its return as well" {
  local began
  began=$(date +%s)
  docker stop --time 0 "$(stack::container redis)" >/dev/null
  stack::within 300 noted firing FundcalcStateRedisDown "${began}"
  stack::report "notified $(($(date +%s) - began)) s after Redis was stopped (goal: 150 s)"
  began=$(date +%s)
  docker start "$(stack::container redis)" >/dev/null
  stack::within 300 noted resolved FundcalcStateRedisDown "${began}"
  stack::report "its end notified $(($(date +%s) - began)) s after Redis was started"
}

@test "at least twelve alerts fire for real faults, and reach the receiver" {
  local began restart now
  local -a fires=(Watchdog FundcalcBackupFailed FundcalcBackupOld FundcalcTimerFailed FundcalcCertificateExpired FundcalcStateEmptied FundcalcStateFull
    FundcalcStateEvictions FundcalcRestartLoop FundcalcCacheRedisDown FundcalcContainerDown FundcalcSlotDown FundcalcEdgeDown FundcalcAvailabilityBurnFast)
  began=$(date +%s)
  # Backups and timers, as their scripts write it.
  printf 'fundcalc_backup_last_run_succeeded{kind="redis"} 0\nfundcalc_backup_last_success_timestamp_seconds{kind="redis"} %s\n' \
    "$(date -d '2 days ago' +%s)" >"${BACKUP_METRICS_FOLDER}/fundcalc_backup_redis.prom"
  printf 'fundcalc_timer_last_run_succeeded{unit="backup"} 0\n' >"${BACKUP_METRICS_FOLDER}/fundcalc_timer_backup.prom"
  docker stop --time 0 "$(stack::container nginx-exporter)" >/dev/null
  # The cache restarts again and again, each time long enough to be scraped.
  for restart in 1 2 3 4; do
    docker restart --time 0 "$(stack::container redis-cache)" >/dev/null
    sleep 20
  done
  docker stop --time 0 "$(stack::container redis-cache)" >/dev/null
  # State loses its data, has no memory left, and is then told to drop keys.
  stack::within 60 stack::state_up blue
  stack::upload
  stack::redis "$(stack::container redis)" operator FLUSHALL
  stack::within 120 all_fired FundcalcStateEmptied
  stack::redis "$(stack::container redis)" operator CONFIG SET maxmemory 1100000
  stack::within 180 all_fired FundcalcStateFull
  stack::redis "$(stack::container redis)" operator CONFIG SET maxmemory-policy allkeys-random
  stack::redis "$(stack::container redis)" operator EVAL 'for i = 1, 200 do redis.call("SET", "fc:drill:" .. i, string.rep("x", 20000)) end' 0
  stack::within 120 all_fired FundcalcStateEvictions
  # The service goes last: what it reports was needed.
  docker stop --time 0 "$(stack::container backend-blue)" >/dev/null
  stack::within 420 all_fired "${fires[@]}" || { fired; false; }
  now=$(date +%s)
  stack::report "$(fired | wc -l) alerts fired within $((now - began)) s: $(fired | paste -s -d ' ')"
  # What Alertmanager silences by design, because a nearer alert has the same cause.
  stack::within 120 all_noted Watchdog FundcalcBackupFailed FundcalcBackupOld FundcalcTimerFailed FundcalcCertificateExpired FundcalcStateEmptied \
    FundcalcStateFull FundcalcStateEvictions FundcalcRestartLoop FundcalcCacheRedisDown FundcalcContainerDown FundcalcSlotDown
  stack::report "$(awk '$2 == "firing" { print $3 }' "${NOTES}" | sort -u | wc -l) of them reached the receiver"
}
