#!/usr/bin/env bash
# Sets the kernel of a host up for fund-calc's containers: Redis, nginx and Java under load, and Elasticsearch on request.
# Run it once on each new host, and again after an upgrade; a second run changes nothing.
#
# Usage:   scripts/tune.sh [--logging]             apply; --logging adds what Elasticsearch needs
#          scripts/tune.sh --check [--logging]     say what differs
#          scripts/tune.sh --dry-run [--logging]   show the files and values that a run would change
#          scripts/tune.sh --explain               each value: present, wanted, why, at what risk
#          scripts/tune.sh --revert                put everything back as it was before the first run
# Needs:   root on the host itself; a container has no kernel of its own to set up
# Env:     TUNE_ROOT (another root folder, for tests)
# Effects: /etc/sysctl.d/60-fundcalc.conf, /etc/tmpfiles.d/60-fundcalc.conf, /etc/security/limits.d/60-fundcalc.conf and the
#          values they hold; what was there before lies in /var/lib/fundcalc/tune
# Exit:    0 as wanted, 1 --check found a difference, 2 usage, 3 not root or in a container, 4 failed and put back,
#          5 failed and could not be put back
set -Eeuo pipefail
shopt -s inherit_errexit

HOUSE="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly HOUSE
# shellcheck source=lib/log.sh
source "${HOUSE}/scripts/lib/log.sh"
# shellcheck source=lib/host.sh
source "${HOUSE}/scripts/lib/host.sh"
# shellcheck source=lib/tuning.sh
source "${HOUSE}/scripts/lib/tuning.sh"

readonly AT=${TUNE_ROOT:-}
readonly BEFORE=${AT}/var/lib/fundcalc/tune
readonly FILES=(/etc/sysctl.d/60-fundcalc.conf /etc/tmpfiles.d/60-fundcalc.conf /etc/security/limits.d/60-fundcalc.conf)
LOGGING=

# The text that one of the files should hold.
tune::text() { # file
  printf '# Written by fund-calc, scripts/tune.sh; "scripts/tune.sh --revert" takes it away.\n'
  case $1 in
    */sysctl.d/*) tuning::plan | sed 's/ / = /' ;;
    # Huge pages for those who ask: Redis switches them off for itself, Java may gain from them.
    */tmpfiles.d/*) printf 'w %s - - - - madvise\n' "${THP}" ;;
    *) printf '*\tsoft\tnofile\t65536\n*\thard\tnofile\t65536\n' ;;
  esac
}

# Lines that say what differs; none when all is as wanted.
tune::differences() {
  local key value file
  while read -r key value; do
    [[ "$(tuning::present "${key}")" == "${value}" ]] || printf '%s: %s -> %s\n' "${key}" "$(tuning::present "${key}")" "${value}"
  done < <(tuning::plan)
  [[ "$(tuning::thp_present)" =~ ^(madvise|)$ ]] || printf '%s: %s -> madvise\n' "${THP}" "$(tuning::thp_present)"
  for file in "${FILES[@]}"; do
    diff -u --label "${file} (now)" --label "${file} (wanted)" "$(tune::or_nothing "${AT}${file}")" <(tune::text "${file}") || :
  done
}

tune::or_nothing() { # file
  if [[ -e $1 ]]; then printf '%s\n' "$1"; else printf '/dev/null\n'; fi
}

tune::write() { # file ; text on stdin
  mkdir -p "$(dirname "$1")"
  cat >"$1.new"
  chmod 644 "$1.new"
  mv "$1.new" "$1"
}

# Where the file that was there before lies.
tune::kept() { # file
  printf '%s/%s\n' "${BEFORE}" "${1//\//_}"
}

# Notes what was there before the first change of it; later runs leave the note alone.
tune::remember() {
  local key value file
  mkdir -p "${BEFORE}"
  touch "${BEFORE}/values"
  while read -r key value; do
    grep -q "^${key} " "${BEFORE}/values" || printf '%s %s\n' "${key}" "$(tuning::present "${key}")" >>"${BEFORE}/values"
  done < <(tuning::plan)
  [[ -e ${BEFORE}/thp || ! -e ${AT}${THP} ]] || tuning::thp_present >"${BEFORE}/thp"
  [[ ! -e ${BEFORE}/whole ]] || return 0
  for file in "${FILES[@]}"; do
    [[ ! -e ${AT}${file} ]] || cp -p "${AT}${file}" "$(tune::kept "${file}")"
  done
  touch "${BEFORE}/whole"
}

tune::apply() {
  local key value file
  while read -r key value; do
    [[ "$(tuning::present "${key}")" == "${value}" ]] || printf '%s\n' "${value}" >"$(tuning::file_of "${key}")" || return 1
  done < <(tuning::plan)
  if [[ -n "$(tuning::thp_present)" && "$(tuning::thp_present)" != madvise ]]; then
    printf 'madvise\n' >"${AT}${THP}" || return 1
  fi
  for file in "${FILES[@]}"; do
    tune::text "${file}" | tune::write "${AT}${file}" || return 1
  done
}

tune::revert() {
  local key value file
  if [[ ! -e ${BEFORE}/values ]]; then
    log::info 'nothing to put back: no run of this script is on record'
    return 0
  fi
  while read -r key value; do
    [[ "$(tuning::present "${key}")" == "${value}" ]] || printf '%s\n' "${value}" >"$(tuning::file_of "${key}")" || return 1
  done <"${BEFORE}/values"
  if [[ -s ${BEFORE}/thp && "$(tuning::thp_present)" != "$(cat "${BEFORE}/thp")" ]]; then
    cat "${BEFORE}/thp" >"${AT}${THP}" || return 1
  fi
  for file in "${FILES[@]}"; do
    if [[ -e "$(tune::kept "${file}")" ]]; then cp -p "$(tune::kept "${file}")" "${AT}${file}"; else rm -f "${AT}${file}"; fi || return 1
  done
  rm -rf "${BEFORE}"
  log::info 'everything is as it was before the first run'
}

tune::explain() {
  local key how value why risk now
  LOGGING=yes
  while IFS='|' read -r key how value why risk; do
    now='unknown to this kernel'
    [[ ! -e "$(tuning::file_of "${key}")" ]] || now=$(tuning::present "${key}")
    printf '%s\n  present: %s\n  wanted:  %s%s\n  why:     %s\n  risk:    %s\n' \
      "${key}" "${now}" "$([[ ${how} != min ]] || echo 'at least ')" "${value}" "${why}" "${risk}"
  done < <(tuning::table "${LOGGING}")
  printf '%s\n  present: %s\n  wanted:  madvise\n  why:     huge pages for those who ask: Redis switches them off for itself, Java may gain\n  risk:    none\n' \
    "${THP}" "$(tuning::thp_present)"
}

tune::run() {
  local differences
  differences=$(tune::differences)
  if [[ -z ${differences} ]]; then
    log::info '0 changes: all is as wanted already'
    return 0
  fi
  host::require_root "${AT}"
  tune::remember
  if ! tune::apply; then
    tune::revert || log::die 5 "a value could not be set, and not all could be put back; what was before lies in ${BEFORE}"
    log::die 4 'a value could not be set; everything was put back'
  fi
  log::info "$(grep -c ' -> ' <<<"${differences}" || :) values changed, ${#FILES[@]} files written; --revert takes it back"
}

main() {
  local verb=run argument
  for argument in "$@"; do
    case ${argument} in
      --check | --dry-run | --revert | --explain) verb=${argument#--} ;;
      --logging) LOGGING=yes ;;
      -h | --help)
        log::help "${BASH_SOURCE[0]}"
        return 0
        ;;
      *) log::die 2 "unknown argument ${argument}; see scripts/tune.sh --help" ;;
    esac
  done
  host::refuse_container "${AT}"
  case ${verb} in
    check)
      local differences
      differences=$(tune::differences)
      [[ -z ${differences} ]] || {
        printf '%s\n' "${differences}"
        return 1
      }
      log::info 'all is as wanted'
      ;;
    dry-run) tune::differences ;;
    revert)
      host::require_root "${AT}"
      tune::revert || log::die 5 "not everything could be put back; what was before lies in ${BEFORE}"
      ;;
    *) "tune::${verb}" ;;
  esac
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
