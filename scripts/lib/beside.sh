# One command that runs beside others; its output is kept until it has ended. Functions only; needs ROOT and log.sh.
# shellcheck shell=bash

BESIDE_TITLE=''
BESIDE_PID=''

beside::start() { # title command...
  log::step "$1, beside the following"
  BESIDE_TITLE=$1
  shift
  "$@" >"${ROOT:?}/target/beside.log" 2>&1 &
  BESIDE_PID=$!
}

# Waits for it, shows what it said and ends as it did.
beside::end() {
  local status=0
  wait "${BESIDE_PID}" || status=$?
  BESIDE_PID=''
  cat "${ROOT:?}/target/beside.log"
  return "${status}"
}

# Ends it with a run that is interrupted.
beside::abandon() {
  [[ -z ${BESIDE_PID} ]] || pkill -TERM -P "${BESIDE_PID}" || log::info "${BESIDE_TITLE} had ended by itself"
}
