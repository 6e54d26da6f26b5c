# What a restore did, for people and as a line of JSON in restores.jsonl beside the backups. Functions only; needs what
# restoring.sh needs.
# shellcheck shell=bash disable=SC2154

# Seconds between two phases, with three digits.
report::seconds() { # from to
  awk -v from="${ENDED[$1]}" -v to="${ENDED[$2]}" 'BEGIN { printf "%.3f", (to - from) / 1e6 }'
}

# How much older than the stop of the service the restored data are.
report::rpo() {
  printf '%d\n' "$((ENDED[stop] / 1000000 - $(date -u -d "$(backup::field "${MANIFEST}" started)" +%s)))"
}

report::write() {
  local keys rpo outage
  keys=$(wc -l <"${WORK}/live")
  rpo=$(report::rpo)
  outage=$(report::seconds checks open)
  backup::manifest "time=$(date -u +%FT%TZ)" "project=${PROJECT}" "file=$(basename "${FILE}")" "safetyCopy=$(basename "${SAFETY:-none}")" \
    "rpoSeconds=${rpo}" "rtoSeconds=$(report::seconds begin open)" "outageSeconds=${outage}" \
    "checksSeconds=$(report::seconds begin checks)" "stopSeconds=$(report::seconds checks stop)" "installSeconds=$(report::seconds stop install)" \
    "startSeconds=$(report::seconds install start)" "verifySeconds=$(report::seconds start verify)" "openSeconds=$(report::seconds verify open)" \
    "bytes=$(backup::size "${WORK}/restored.rdb")" "keysInBackup=$(backup::field "${MANIFEST}" keys)" "keysBefore=$(wc -l <"${WORK}/former")" \
    "keysAfter=${keys}" "groups=$(state_redis::groups "${WORK}/live")" "operator=${SUDO_USER:-$(id -un)}" "reason=${REASON}" \
    | tr -d '\n' | sed 's/  */ /g' >"${WORK}/report"
  printf '\n' >>"${WORK}/report"
  cat "${WORK}/report" >>"${FOLDER}/restores.jsonl"
  log::info "restored ${keys} keys of $(backup::field "${MANIFEST}" keys) in the backup, $(wc -l <"${WORK}/former") were there: the data are ${rpo} s old, calls failed for ${outage} s"
  cat "${WORK}/report"
}
