# Debian's Prometheus, Alertmanager and exporters as processes of this machine, around a service, a Redis and an edge that run
# already. Functions only; needs ROOT, log.sh and service.sh (service::free_port).
# shellcheck shell=bash

WATCHER_PIDS=()

# program:package, one a line.
watchers::programs() {
  printf '%s\n' prometheus:prometheus prometheus-alertmanager:prometheus-alertmanager prometheus-redis-exporter:prometheus-redis-exporter \
    prometheus-nginx-exporter:prometheus-nginx-exporter prometheus-node-exporter:prometheus-node-exporter \
    prometheus-blackbox-exporter:prometheus-blackbox-exporter redis-server:redis-server nginx:nginx-light envsubst:gettext-base
}

# Names the packages that this machine lacks.
watchers::missing() {
  local entry
  while read -r entry; do
    PATH="${PATH}:/usr/sbin" command -v "${entry%%:*}" >/dev/null || printf '%s\n' "${entry#*:}"
  done < <(watchers::programs) | paste -s -d ' '
}

watchers::run() { # name command...
  local name=$1
  shift
  "$@" >"${WATCH_FOLDER:?}/${name}.log" 2>&1 &
  WATCHER_PIDS+=("$!")
}

watchers::until() { # seconds command...
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || return 1
    sleep 0.2
  done
}

# prometheus.yml of the product with the addresses of this machine, asked each two seconds instead of each 15.
watchers::configuration() { # service redis nginx node operations blackbox alertmanager prometheus (ports)
  sed -E -e 's/(scrape_interval|scrape_timeout|evaluation_interval): .*/\1: 2s/' \
    -e "/dns_sd_configs:/,/refresh_interval:/c\    static_configs: [{targets: ['127.0.0.1:$1'], labels: {__meta_dns_name: backend-blue}}]" \
    -e "s/redis-(state|cache)-exporter:9121/127.0.0.1:$2/" -e "s/nginx-exporter:9113/127.0.0.1:$3/" \
    -e "s/node-exporter:9100/127.0.0.1:$4/" -e "s/operations-exporter:9100/127.0.0.1:$5/" \
    -e "s/blackbox-exporter:9115/127.0.0.1:$6/" -e "s/alertmanager:9093/127.0.0.1:$7/" -e "s/127.0.0.1:9090/127.0.0.1:$8/" \
    -e "s|- rules/|- ${ROOT:?}/prometheus/rules/|" -e "s|/prometheus/edge.json|${WATCH_FOLDER}/edge.json|" "${ROOT}/prometheus/prometheus.yml"
}

# Starts them all; PROMETHEUS_URL is where the answers are. WATCH_FOLDER/metrics is the folder that scripts write metrics to.
watchers::start() { # service-port redis-port edge-https-port edge-internal-port
  local -a ports
  local port
  for port in 1 2 3 4 5 6 7; do ports[port]=$(service::free_port); done
  mkdir -p "${WATCH_FOLDER}/metrics" "${WATCH_FOLDER}/secrets"
  watchers::run redis-exporter prometheus-redis-exporter -redis.addr "redis://127.0.0.1:$2" -web.listen-address "127.0.0.1:${ports[1]}"
  watchers::run nginx-exporter prometheus-nginx-exporter -nginx.scrape-uri "http://127.0.0.1:$4/status" -web.listen-address "127.0.0.1:${ports[2]}"
  watchers::run node-exporter prometheus-node-exporter --collector.disable-defaults --collector.cpu --collector.diskstats \
    --collector.filesystem --collector.loadavg --collector.meminfo --collector.timex --collector.vmstat --web.listen-address "127.0.0.1:${ports[3]}"
  watchers::run operations-exporter prometheus-node-exporter --collector.disable-defaults --collector.textfile \
    --collector.textfile.directory "${WATCH_FOLDER}/metrics" --web.listen-address "127.0.0.1:${ports[4]}"
  watchers::run blackbox-exporter prometheus-blackbox-exporter --config.file="${ROOT}/prometheus/blackbox.yml" --web.listen-address "127.0.0.1:${ports[5]}"
  ALERT_CONFIGURATION=${ROOT}/prometheus/alertmanager.yml ALERT_FILE=${WATCH_FOLDER}/alertmanager.yml ALERT_SECRETS=${WATCH_FOLDER}/secrets \
    ALERTMANAGER=prometheus-alertmanager watchers::run alertmanager "${ROOT}/prometheus/alert.sh" --config.file="${WATCH_FOLDER}/alertmanager.yml" \
    --storage.path="${WATCH_FOLDER}/alerts" --cluster.listen-address= --web.listen-address="127.0.0.1:${ports[6]}"
  watchers::configuration "$1" "${ports[@]}" >"${WATCH_FOLDER}/prometheus.yml"
  SERVER_NAMES=localhost EDGE_URL="https://127.0.0.1:$3" EDGE_TARGET_FILE=${WATCH_FOLDER}/edge.json PROMETHEUS=prometheus \
    watchers::run prometheus "${ROOT}/prometheus/start.sh" --config.file="${WATCH_FOLDER}/prometheus.yml" \
    --storage.tsdb.path="${WATCH_FOLDER}/figures" --web.listen-address="127.0.0.1:${ports[7]}"
  PROMETHEUS_URL=http://127.0.0.1:${ports[7]}
  export PROMETHEUS_URL
  watchers::until 60 curl --silent --fail "${PROMETHEUS_URL}/-/ready" || {
    tail -n 20 "${WATCH_FOLDER}"/{prometheus,alertmanager}.log >&2
    return 1
  }
}

watchers::stop() {
  local pid
  for pid in ${WATCHER_PIDS[@]+"${WATCHER_PIDS[@]}"}; do
    if kill "${pid}" 2>/dev/null; then wait "${pid}" 2>/dev/null || :; fi
  done
  WATCHER_PIDS=()
}
