# A stack for the tests of backups and restores without an engine: real Redis servers on this machine, and a docker that
# records what it is asked and passes it on to them. Functions only.
# shellcheck shell=bash

backup::prepare() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  WORK=${BATS_TEST_TMPDIR}
  STORE=${WORK}/backups
  SETTINGS=${WORK}/.env
  mkdir -p "${WORK}/bin" "${WORK}/containers" "${WORK}/volume"
  mkdir -m 711 "${WORK}/secrets"
  printf 'operator' >"${WORK}/secrets/redis-operator-password"
  printf 'SECRETS=%s\nBACKUP_FOLDER=%s\n' "${WORK}/secrets" "${STORE}" >"${SETTINGS}"
  : >"${WORK}/calls"
  cp "${BATS_TEST_DIRNAME}/backup-engine" "${WORK}/bin/docker"
  chmod +x "${WORK}/bin/docker"
  # Scripts have a WORK of their own.
  export STAGE=${WORK} STATE_SANDBOX_SECONDS=30
  # What this server logs is that of a container: beside the data it would be taken for a part of them.
  printf 'user default off\nuser operator on >operator ~* &* +@all\n' >"${WORK}/users.acl"
}

# Starts the Redis of state as the engine would; options come after those of the stack.
backup::redis() { # options...
  mkdir -p "${WORK}/volume"
  printf '%s\n' "${@:---appendonly yes}" >"${WORK}/redis-options"
  PATH="${WORK}/bin:${PATH}" docker start shop-redis-1 >/dev/null
}

backup::stop() {
  local pid
  for pid in "${WORK}"/containers/*/pid; do
    [[ ! -s ${pid} ]] || kill -KILL "$(cat "${pid}")" 2>/dev/null || :
  done
  # One that a killed run started and did not note.
  pkill -KILL -f "unixsocket:${WORK}/" || :
}

redis() { # arguments...
  REDISCLI_AUTH=operator redis-cli -s "${WORK}/state.sock" --user operator -e "$@"
}

# Keys as the service makes them: two data sets of a session in pieces, and what must not come back.
backup::fill() {
  local piece
  redis hset 'fc:state:session:{owner}:headers' one header-1 two header-2 >/dev/null
  redis zadd 'fc:state:session:{owner}:expiry' 99 one 100 two >/dev/null
  for piece in 0 1 2; do
    redis hset 'fc:state:session:{owner}:dataset:one' "${piece}" "$(head -c 3000 /dev/urandom | base64 -w 0)" >/dev/null
    redis hset 'fc:state:session:{owner}:dataset:two' "${piece}" "$(head -c 3000 /dev/urandom | base64 -w 0)" >/dev/null
  done
  redis hset 'fc:state:marker:{3}' id first >/dev/null
  redis set 'fc:state:limit:{pseudonym}' bucket ex 600 >/dev/null
  redis zadd 'fc:state:instances:{all}' 1 instance >/dev/null
  redis hset 'fc:state:session:{owner}:staged:7' 0 half >/dev/null
  redis set 'fc:lease:{answer}' holder px 600000 >/dev/null
}

# Rows of what must come back, as the scripts compare them.
backup::rows() {
  REDISCLI_AUTH=operator sh "${SCRIPTS}/../docker/redis/rows.sh" -s "${WORK}/state.sock" --user operator \
    | LC_ALL=C sort | grep -Ev ' fc:(lease|state:(limit|instances)):| fc:state:session:\{[^}]*\}:staged:'
}

script() { # script arguments...
  local name=$1
  shift
  env -u COMPOSE_PROJECT_NAME PATH="${WORK}/bin:${PATH}" "${SCRIPTS}/${name}" --project shop --env-file "${SETTINGS}" "$@"
}

# The stored backups, the oldest first.
backup::files() { # kind
  find "${STORE}" -maxdepth 1 -name "fundcalc-$1-*.tar" | sort
}

backup::metric() { # file name
  sed -nE "s/^fundcalc_$2(\{[^}]*\})? //p" "${STORE}/metrics/$1"
}

# Changes one bit of a file.
backup::flip() { # file offset
  local byte
  byte=$(od -An -tu1 -j "$2" -N 1 "$1")
  printf '%b' "\\x$(printf '%02x' "$((byte ^ 1))")" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}
