# Whether a slot, or the edge, gives the right answers of the right release. Functions only; needs log.sh, settings.sh,
# STACK and SETTINGS.
# shellcheck shell=bash disable=SC2154

# 1000 become 1100 in 365 days, which is a rate of 0.1.
readonly GATE_GOLDEN_PATH=/api/v1/cash-flow/xirr GATE_GOLDEN_RATE=0.1
readonly GATE_GOLDEN_BODY='{"flows":[{"date":"2023-01-01","amount":-1000},{"date":"2024-01-01","amount":1100}]}'
readonly GATE_READY_IN_A_ROW=3 GATE_EDGE_REQUESTS=${GATE_EDGE_REQUESTS:-20} GATE_PATIENCE_SECONDS=${GATE_PATIENCE_SECONDS:-30}

# Asks a slot by its own address, from the edge's container, which is the one that will ask it. Redirects are not followed.
gate::ask() { # slot path curl-arguments...
  docker exec "${STACK}-frontend-1" curl --silent --max-time 5 "${@:3}" "http://backend-$1:8000$2"
}

# Asks the edge as a caller does, over TLS on the host's port; its certificate may still be the placeholder.
gate::ask_edge() { # path curl-arguments...
  local port name
  port=$(settings::of HTTPS_PORT 443)
  name=$(settings::of SERVER_NAMES localhost)
  name=${name%% *}
  [[ ${name} != '*' ]] || name=localhost
  curl --insecure --silent --max-time 5 --resolve "${name}:${port}:127.0.0.1" "${@:2}" "https://${name}:${port}$1"
}

# Tries until it succeeds or patience ends.
gate::until() { # seconds command...
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 0.5
  done
}

# Prints the text of a field in an answer; the first one of that name.
gate::text() { # answer field
  sed -nE "s/^[^\"]*(.*)\$/\1/; s/.*[{,]\"$2\":\"([^\"]*)\".*/\1/p" <<<"$1" | head -n 1
}

gate::ready() { # slot
  local answer
  answer=$(gate::ask "$1" /readyz --write-out '\n%{http_code} %{content_type}') || return 1
  [[ ${answer} == *'"status":"ready"'*$'\n''200 application/json'* ]]
}

gate::ready_in_a_row() { # slot
  local i
  for ((i = 0; i < GATE_READY_IN_A_ROW; i++)); do
    gate::ready "$1" || return 1
  done
}

gate::version() { # slot
  gate::text "$(gate::ask "$1" /health || :)" version
}

# Both stores of a slot as words: those of health, before their details.
gate::stores() { # slot
  gate::ask "$1" /health | sed -nE 's/.*"redis":\{"state":"([a-z]+)".*"state":\{"state":"([a-z]+)".*/\1 \2/p'
}

# Succeeds when no store that the serving slot reaches is missing in the other one.
gate::stores_as_good() { # slot serving-slot
  local cache state cache_there state_there
  read -r cache_there state_there < <(gate::stores "$2") || return 0
  read -r cache state < <(gate::stores "$1") || return 1
  [[ ${cache_there} != up || ${cache} == up ]] && [[ ${state_there} != up || ${state} == up ]]
}

# Succeeds when an answer to the golden question holds the known rate.
gate::golden() { # answer
  local rate
  rate=$(sed -nE 's/.*"rate":(-?[0-9.]+(E-?[0-9]+)?).*/\1/p' <<<"$1")
  [[ -n ${rate} ]] && awk -v have="${rate}" -v want="${GATE_GOLDEN_RATE}" 'BEGIN { d = have - want; exit !(d < 1e-9 && d > -1e-9) }'
}

gate::golden_of() { # slot
  gate::golden "$(gate::ask "$1" "${GATE_GOLDEN_PATH}" --header 'Content-Type: application/json' --data "${GATE_GOLDEN_BODY}" || :)"
}

# All that a slot must show before it may serve; says what it lacks.
gate::slot() { # slot version serving-slot
  local version
  gate::until "${GATE_PATIENCE_SECONDS}" gate::ready_in_a_row "$1" || {
    log::info "$1 is not ready: /readyz"
    return 1
  }
  version=$(gate::version "$1")
  [[ ${version} == "$2" ]] || {
    log::info "$1 answers as version ${version:-(none)}, not $2"
    return 1
  }
  gate::golden_of "$1" || {
    log::info "$1 computes a wrong value: ${GATE_GOLDEN_PATH} must answer ${GATE_GOLDEN_RATE}"
    return 1
  }
  gate::until "${GATE_PATIENCE_SECONDS}" gate::stores_as_good "$1" "$3" || {
    log::info "$1 does not reach a Redis that $3 reaches"
    return 1
  }
}

# Succeeds when the edge answers as this version, with status 200.
gate::edge_is() { # version
  local answer
  answer=$(gate::ask_edge /health --output /dev/null --dump-header - | tr -d '\r') || return 1
  [[ ${answer} =~ ^HTTP/[0-9.]+\ 200 ]] && grep -Fixq "x-app-version: $1" <<<"${answer}"
}

gate::edge_golden() {
  gate::golden "$(gate::ask_edge "${GATE_GOLDEN_PATH}" --header 'Content-Type: application/json' --data "${GATE_GOLDEN_BODY}" || :)"
}

# All that callers must see after a switch; says what is wrong.
gate::edge() { # version
  local i
  gate::until 5 gate::edge_is "$1" || {
    log::info "the edge does not answer as version $1"
    return 1
  }
  for ((i = 0; i < GATE_EDGE_REQUESTS; i++)); do
    gate::edge_is "$1" || {
      log::info "the edge did not answer as version $1 in request $((i + 1)) of ${GATE_EDGE_REQUESTS}"
      return 1
    }
  done
  gate::edge_golden || {
    log::info "a wrong value through the edge: ${GATE_GOLDEN_PATH} must answer ${GATE_GOLDEN_RATE}"
    return 1
  }
}

# Prints how many requests a slot has answered and how many of them with a fault of its own, without those of probes.
gate::counts() { # slot
  gate::ask "$1" /metrics | awk '/^http_server_requests_seconds_count/ && !/uri="\/(metrics|readyz|livez|health)"/ {
    all += $NF; if (/status="5/) faults += $NF } END { printf "%d %d\n", all, faults }'
}
