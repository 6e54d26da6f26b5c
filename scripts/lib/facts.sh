# What probes judge: facts of a stack and its host, collected once into a folder, beside each other and each with a limit of
# time, so that one part that hangs hides no other. Reads only. Functions only; needs log.sh, options.sh, settings.sh, slot.sh, fact.sh, ROOT,
# STACK, SETTINGS and FACTS, the folder.
# shellcheck shell=bash disable=SC2013,SC2016,SC2034,SC2154

# Longest time for one part, and for one answer in it: on a host that is overloaded a part that is late is no fault.
readonly FACT_SECONDS=${FACT_SECONDS:-22} FACT_PATIENCE=5 FACT_LOG_LINES=400
readonly FACT_CONTAINER='{{index .Config.Labels "com.docker.compose.service"}}|{{.Name}}|{{.State.Status}}|{{if .State.Health}}{{.State.Health.Status}}{{end}}|{{.State.ExitCode}}|{{.State.OOMKilled}}|{{.RestartCount}}|{{.HostConfig.Memory}}|{{.Config.Image}}|{{range $name, $at := .NetworkSettings.Networks}}{{$name}}={{$at.IPAddress}},{{end}}|{{.State.StartedAt}}|{{.State.FinishedAt}}|{{.State.Error}}'

# The options of every script that collects facts.
facts::option() { # argument value...
  case $1 in
    --project) options::value STACK "$@" ;;
    --env-file) options::value SETTINGS "$@" ;;
    *) return 1 ;;
  esac
}

# Ends with 2 where this host cannot be looked at.
facts::required() {
  local tool
  for tool in docker curl openssl timeout; do
    command -v "${tool}" >/dev/null || log::die 2 "needs ${tool}: install it first"
  done
  [[ $(id -u) == 0 ]] || log::die 2 'needs root: it reads secrets to see whether they are accepted'
}

# Runs a command or function with a limit of time; what it says goes into a file of facts, its status into another.
facts::take() { # name command...
  local job watch status=0
  # Jobs are groups of their own, so that what they started ends with them.
  set -m
  "${@:2}" >"${FACTS}/$1" 2>"${FACTS}/$1.error" </dev/null &
  job=$!
  { sleep "${FACT_SECONDS}" && kill -KILL -- "-${job}"; } >/dev/null 2>&1 &
  watch=$!
  set +m
  wait "${job}" 2>/dev/null || status=$?
  kill -KILL -- "-${watch}" 2>/dev/null || :
  wait "${watch}" 2>/dev/null || :
  printf '%d\n' "${status}" >"${FACTS}/$1.status"
}

facts::containers() {
  docker ps --all --quiet --filter "label=com.docker.compose.project=${STACK}" --filter 'label=com.docker.compose.oneoff=False' \
    | xargs --no-run-if-empty docker inspect --format "${FACT_CONTAINER}" | sed 's,|/,|,'
}

# Compose with this stack's files and settings alone.
facts::compose() { # arguments...
  local -a files=(--file "${ROOT}/docker-compose.prod.yml")
  [[ -z $(settings::get "${SETTINGS}" COMPOSE_FILE) ]] || files=()
  cd "${ROOT}" && timeout "${FACT_SECONDS}" docker compose --project-name "${STACK}" --env-file "${SETTINGS}" ${files[@]+"${files[@]}"} "$@"
}

# Lines "image present" of the images that the settings name; a slot of which none runs needs none.
facts::images() {
  local image
  facts::compose config --images | sort -u | while read -r image; do
    if docker image inspect "${image}" >/dev/null 2>&1; then printf '%s present\n' "${image}"; else printf '%s missing\n' "${image}"; fi
  done
}

# Inside the edge's container, by its own shell.
facts::edge() {
  docker exec --interactive "$(fact::container frontend name)" sh -s -- "backend-${SERVING}" <"${ROOT}/scripts/lib/probes/inside-edge.sh"
}

# The edge as a caller sees it, and the certificate that it serves.
facts::served() {
  local port name
  port=$(settings::of HTTPS_PORT 443)
  name=$(settings::of SERVER_NAMES localhost)
  name=${name%% *}
  [[ ${name} != '*' ]] || name=localhost
  printf 'status %s\n' "$(curl --insecure --silent --max-time 5 --output "${FACTS}/served-health" --write-out '%{http_code}' \
    --resolve "${name}:${port}:127.0.0.1" "https://${name}:${port}/health" || :)"
  printf 'print %s\n' "$(timeout "${FACT_PATIENCE}" openssl s_client -connect "127.0.0.1:${port}" -servername "${name}" </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha256 2>/dev/null)"
}

# A Redis: whether it answers, what it says of itself, its disk, and whether it takes the password that the service has.
facts::redis() { # service password
  local container status=0
  container=$(fact::container "$1" name)
  docker exec "${container}" timeout "${FACT_PATIENCE}" redis-cli --no-auth-warning --user health --pass health -e ping >/dev/null 2>&1 || status=$?
  printf 'ping %d\n' "${status}"
  # One that refuses, as it does when it cannot write, answers all the same.
  [[ ${status} != 124 && ${status} != 137 ]] || return 0
  printf 'login %s\n' "$(REDISCLI_AUTH=$(cat "${SECRETS_FOLDER}/$2") docker exec --env REDISCLI_AUTH "${container}" timeout "${FACT_PATIENCE}" redis-cli --user app ping 2>&1 | grep -m 1 .)"
  printf 'disk_percent %s\n' "$(docker exec "${container}" df -P /data | awk 'NR == 2 { print $5 + 0 }')"
  REDISCLI_AUTH=$(cat "${SECRETS_FOLDER}/redis-operator-password") \
    docker exec --env REDISCLI_AUTH "${container}" timeout "${FACT_PATIENCE}" redis-cli -e --user operator info all | tr -d '\r' | sed -n 's/^\([a-z0-9_]*\):/\1 /p'
}

# A slot by its own address, so that the edge is not needed.
facts::slot() { # slot
  local at container ready
  container=$(fact::container "backend-$1" name)
  at=http://$(fact::address "backend-$1" app):8000
  ready=$(curl --silent --max-time "${FACT_PATIENCE}" --output /dev/null --write-out '%{http_code}' "${at}/readyz") || :
  printf 'ready %s\n' "${ready}"
  # One that is silent is silent on every path.
  if [[ ${ready} != 000 ]]; then
    printf 'health %s\n' "$(curl --silent --max-time "${FACT_PATIENCE}" "${at}/health" || :)"
    curl --silent --max-time "${FACT_PATIENCE}" "${at}/metrics" >"${FACTS}/metrics-$1" || :
  fi
  # Asked twice: under load the name server of the engine may be late once.
  docker exec "${container}" sh -c 'for name in redis redis-cache; do echo "name-$name $({ getent hosts "$name" || getent hosts "$name"; } | head -n 1)"; done; df -P /tmp /dumps; find /dumps -name "*.hprof" -mmin -1440 | sed "s/.*/dump/"' \
    | awk '/^name-/ { print $1, $2 } /%/ && $6 ~ /^\/[a-z]/ { print "disk_percent_" substr($6, 2), $5 + 0 } $1 == "dump" { dumps++ } END { print "dumps", dumps + 0 }'
}

# The pair of files that the edge is to serve.
facts::certificate() {
  local file=${SECRETS_FOLDER}/tls/fullchain.pem key=${SECRETS_FOLDER}/tls/privkey.pem
  [[ -e ${file} || -e ${key} ]] || {
    printf 'present no\n'
    return 0
  }
  printf 'present yes\n'
  printf 'start %s\nend %s\n' "$(date -d "$(openssl x509 -in "${file}" -noout -startdate | cut -d = -f 2)" +%s)" \
    "$(date -d "$(openssl x509 -in "${file}" -noout -enddate | cut -d = -f 2)" +%s)"
  if [[ "$(openssl x509 -in "${file}" -noout -pubkey)" == "$(openssl pkey -in "${key}" -pubout -passin pass:)" ]]; then
    printf 'fits yes\n'
  else
    printf 'fits no\n'
  fi
  printf 'print %s\n' "$(openssl x509 -in "${file}" -noout -fingerprint -sha256)"
}

facts::backup() {
  local folder metrics
  folder=$(settings::of BACKUP_FOLDER "/var/backups/${STACK}")
  metrics=$(settings::of BACKUP_METRICS_FOLDER "${folder}/metrics")
  printf 'folder %s\n' "${folder}"
  printf 'files %d\n' "$(find "${folder}" -maxdepth 1 -type f -name 'fundcalc-redis-*.tar' 2>/dev/null | wc -l)"
  printf 'newest %s\n' "$(find "${folder}" -maxdepth 1 -type f -name 'fundcalc-redis-*.tar' -printf '%T@\n' 2>/dev/null | sort -n | tail -n 1 | cut -d . -f 1)"
  cat "${metrics}"/*.prom 2>/dev/null | sed -n 's/^fundcalc_//p' || :
}

facts::logs() { # service
  docker logs --since "${FACT_LOG_SINCE:-15m}" --tail "${FACT_LOG_LINES}" "$(fact::container "$1" name)" 2>&1
}

facts::host() {
  local folder reference=${DOCTOR_CLOCK_URL:-} there
  folder=$(docker info --format '{{.DockerRootDir}}')
  printf 'disk_percent %s\n' "$(df -P "${folder}" | awk 'NR == 2 { print $5 + 0 }')"
  printf 'inode_percent %s\n' "$(df -Pi "${folder}" | awk 'NR == 2 { print $5 + 0 }')"
  printf 'memory_available_percent %s\n' "$(awk '/^MemTotal/ { all = $2 } /^MemAvailable/ { free = $2 } END { printf "%d", 100 * free / all }' /proc/meminfo)"
  printf 'load_per_processor %s\n' "$(awk -v processors="$(nproc)" '{ printf "%.2f", $3 / processors }' /proc/loadavg)"
  printf 'clock_synchronized %s\n' "$(timedatectl show --property NTPSynchronized --value 2>/dev/null || printf unknown)"
  [[ -z ${reference} ]] || there=$(curl --silent --max-time 4 --head "${reference}" | tr -d '\r' | sed -n 's/^[Dd]ate: //p')
  [[ -z ${there:-} ]] || printf 'clock_seconds %d\n' "$(($(date +%s) - $(date -d "${there}" +%s)))"
}

# Who else listens on the edge's ports.
facts::ports() {
  ss --listening --tcp --numeric --processes --no-header | awk '{ print $4, $6 }'
}

# Of the containers that are there: one that was made anew has left its past behind.
facts::events() {
  local id filters=()
  for id in $(docker ps --all --quiet --no-trunc --filter "label=com.docker.compose.project=${STACK}"); do filters+=(--filter "container=${id}"); done
  ((${#filters[@]})) || return 0
  docker events --since 15m --until "$(date +%s)" --filter event=oom "${filters[@]}" --format '{{.Action}} {{.Actor.Attributes.name}} {{.TimeNano}}'
}

# All of it. The engine's answer comes first, since nearly all else is asked of it.
facts::collect() {
  local service slot
  FACTS=$(mktemp -d)
  SERVING=$(slot::stored "${SETTINGS}")
  SECRETS_FOLDER=$(settings::of SECRETS "${ROOT}/secrets")
  facts::take engine docker version --format '{{.Server.Version}}'
  [[ "$(fact::status engine)" == 0 ]] || return 0
  facts::take containers facts::containers
  facts::take host facts::host &
  facts::take images facts::images &
  facts::take ports facts::ports &
  facts::take events facts::events &
  facts::take secrets "${ROOT}/scripts/secrets.sh" --check --folder "${SECRETS_FOLDER}" &
  facts::take served facts::served &
  facts::take certificate facts::certificate &
  facts::take backup facts::backup &
  for service in $(cut -d '|' -f 1 "${FACTS}/containers"); do facts::take "logs-${service}" facts::logs "${service}" & done
  ! fact::runs frontend || facts::take edge facts::edge &
  ! fact::runs redis || facts::take redis facts::redis redis redis-state-password &
  ! fact::runs redis-cache || facts::take redis-cache facts::redis redis-cache redis-cache-password &
  for slot in blue green; do ! fact::runs "backend-${slot}" || facts::take "slot-${slot}" facts::slot "${slot}" & done
  wait
}
