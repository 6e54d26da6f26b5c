# Watches a release that has begun to serve. Functions only; needs gate.sh, log.sh and SOAK_SECONDS.
# shellcheck shell=bash disable=SC2154

# A release is taken back when two probes in a row fail, or when of what callers asked at least three answers and more than
# twice the former release's share (at least one in a hundred) are faults.
readonly SOAK_PROBES=2 SOAK_FAULTS=3 SOAK_PERCENT=1

soak::worse() { # all faults former-all former-faults
  awk -v all="$1" -v faults="$2" -v past="$3" -v before="$4" -v least="${SOAK_FAULTS}" -v percent="${SOAK_PERCENT}" 'BEGIN {
    allowed = past > 0 ? 2 * before / past : 0
    if (allowed < percent / 100) allowed = percent / 100
    exit !(faults >= least && faults > allowed * all) }'
}

# Says what is wrong with a slot that serves, and fails, as soon as something is; else ends after the time of the soak.
soak::watch() { # slot version former-slot
  local end=$((SECONDS + SOAK_SECONDS)) failures=0 all faults past before
  read -r past before < <(gate::counts "$3" || printf '0 0\n')
  while ((SECONDS < end)); do
    if gate::edge_is "$2" && gate::edge_golden; then failures=0; else failures=$((failures + 1)); fi
    ((failures < SOAK_PROBES)) || {
      log::info "${failures} probes in a row failed through the edge"
      return 1
    }
    read -r all faults < <(gate::counts "$1" || printf '0 0\n')
    ! soak::worse "${all}" "${faults}" "${past:-0}" "${before:-0}" || {
      log::info "${faults} of ${all} answers of $2 are faults"
      return 1
    }
    sleep 1
  done
}
