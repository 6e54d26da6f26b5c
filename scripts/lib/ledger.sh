# The release ledger: one line of JSON for each deploy and rollback, appended and never changed. Functions only; needs LEDGER.
# shellcheck shell=bash disable=SC2154

# Appends a line. Values hold no quote: versions, digests and words alone.
ledger::add() { # command version previous backend-digest frontend-digest seconds outcome
  local operator=${SUDO_USER:-$(id -un)}
  printf '{"time":"%s","command":"%s","version":"%s","previous":"%s","backend":"%s","frontend":"%s","seconds":%d,"outcome":"%s","operator":"%s"}\n' \
    "$(date -u +%FT%TZ)" "$@" "${operator//[^A-Za-z0-9._@-]/_}" >>"${LEDGER}"
}

# The value of a field in a line of the ledger.
ledger::field() { # line field
  sed -nE "s/.*\"$2\":\"?([^\",}]*).*/\1/p" <<<"$1"
}

ledger::last() {
  [[ ! -s ${LEDGER} ]] || tail -n 1 "${LEDGER}"
}

# The release that served before this one; nothing where the ledger does not know.
ledger::before() { # version
  local line
  [[ -s ${LEDGER} ]] || return 0
  line=$(grep -F "\"version\":\"$1\"" "${LEDGER}" | grep -E '"outcome":"(ok|cleanup-failed)"' | tail -n 1) || return 0
  ledger::field "${line}" previous
}

# Versions that served, the newest first, each once.
ledger::versions() {
  [[ ! -s ${LEDGER} ]] || grep -E '"outcome":"(ok|cleanup-failed)"' "${LEDGER}" | tac | sed -nE 's/.*"version":"([^"]*)".*/\1/p' | awk '!seen[$0]++'
}
