# Starts and stops the built jar for tests and measurements. Functions only; needs log.sh, jvm.sh and JDK25_HOME.
# shellcheck shell=bash

SERVICE_PID=

service::free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

service::ready() { # port
  [[ "$(curl --silent --output /dev/null --write-out '%{http_code}' --max-time 2 "http://127.0.0.1:$1/readyz")" == 200 ]]
}

# Starts the jar and waits until it is ready; SERVICE_PID is its process.
service::start() { # port log-file [java options...]
  local port=$1 log=$2 waited
  local -a options
  shift 2
  mapfile -t options < <(jvm::options)
  PORT=${port} "${JDK25_HOME:?}/bin/java" "${options[@]}" "$@" -jar "${ROOT:?}/backend/app/target/fund-calc.jar" >"${log}" 2>&1 &
  SERVICE_PID=$!
  for ((waited = 0; waited < 240; waited++)); do
    if service::ready "${port}"; then
      return 0
    fi
    if ! kill -0 "${SERVICE_PID}" 2>/dev/null; then
      break
    fi
    sleep 0.5
  done
  tail -n 40 "${log}" >&2
  service::stop
  log::info 'the service did not become ready'
  return 1
}

service::stop() {
  [[ -n ${SERVICE_PID} ]] || return 0
  if kill "${SERVICE_PID}" 2>/dev/null; then
    wait "${SERVICE_PID}" 2>/dev/null || log::info "the service ended with status $?"
  fi
  SERVICE_PID=
}
