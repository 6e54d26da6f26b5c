#!/usr/bin/env bash
# Makes an API key, prints it once and writes its digest to the file that the service reads.
#
# Usage:   scripts/api-key.sh new ID [--file FILE] [--quota PER_SECOND/PER_MINUTE]
#          scripts/api-key.sh list [--file FILE]        ids and quotas
#          scripts/api-key.sh revoke ID [--file FILE]
#          FILE is FUNDCALC_API_KEYS_FILE unless given; a running service reads it again within a second.
# Needs:   GNU coreutils, flock
# Effects: changes FILE, which is made with mode 0600 where there is none; the key itself is written nowhere
# Output:  the key, on standard output alone
# Exit:    0 done, 2 usage, 3 a tool is missing or FILE cannot be written, 4 the id exists already, or is not there
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"

VERB=
ID=
FILE=${FUNDCALC_API_KEYS_FILE:-}
QUOTA=

key::arguments() {
  while (($# > 0)); do
    case "$1" in
      --file) FILE=${2:?--file needs a path} && shift 2 ;;
      --quota) QUOTA=${2:?--quota needs PER_SECOND/PER_MINUTE} && shift 2 ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      new | list | revoke) [[ -z ${VERB} ]] || log::die 2 "only one of new, list and revoke"; VERB=$1 && shift ;;
      -*) log::die 2 "unknown argument $1; see scripts/api-key.sh --help" ;;
      *) [[ -z ${ID} ]] || log::die 2 "one id, not also $1"; ID=$1 && shift ;;
    esac
  done
  [[ -n ${VERB} ]] || log::die 2 'say new, list or revoke; see scripts/api-key.sh --help'
  [[ -n ${FILE} ]] || log::die 2 'say where: --file FILE, or set FUNDCALC_API_KEYS_FILE'
  [[ ${VERB} == list || ${ID} =~ ^[a-z0-9][a-z0-9-]{0,31}$ ]] \
    || log::die 2 'an id is 1 to 32 lower-case letters, digits and hyphens, such as reporting-job'
  key::check_quota
}

key::check_quota() {
  [[ -n ${QUOTA} ]] || return 0
  [[ ${VERB} == new ]] || log::die 2 'a quota belongs to a new key'
  [[ ${QUOTA} =~ ^([1-9][0-9]{0,6})/([1-9][0-9]{0,7})$ ]] \
    || log::die 2 'a quota is PER_SECOND/PER_MINUTE in units, such as 20/600'
  ((BASH_REMATCH[1] <= BASH_REMATCH[2])) || log::die 2 'a quota grants no less a minute than a second'
}

key::holds() { # id
  [[ -f ${FILE} ]] && grep -qE "^[[:space:]]*$1[[:space:]]" -- "${FILE}"
}

# Writes into the file that is there instead of putting another in its place: a container that was given this one file
# would go on seeing the old one. The new text is whole before
# the old one goes, because it is made from it.
key::replace() { # new text on standard input
  local text
  text=$(cat)
  printf '%s\n' "${text}" 2>/dev/null >"${FILE}" || log::die 3 "cannot write ${FILE}"
}

key::random() { # bytes
  head -c "$1" /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}

key::new() {
  local salt key digest line
  if key::holds "${ID}"; then
    log::die 4 "there is a key ${ID} already; revoke it first, or take another id"
  fi
  salt=$(key::random 16)
  key="fck_${ID}.$(key::random 32)"
  # Through a pipe, and never as an argument that others see among the processes.
  digest=$(printf '%s' "${salt}${key}" | sha256sum | cut -d' ' -f1)
  line="${ID} sha256:${salt}:${digest}${QUOTA:+ ${QUOTA}}"
  { if [[ -s ${FILE} ]]; then awk 1 "${FILE}"; fi; printf '%s\n' "${line}"; } | key::replace
  log::info "Wrote the digest of ${ID} to ${FILE}. This is the key; it cannot be shown again:"
  printf '%s\n' "${key}"
}

key::list() {
  [[ -f ${FILE} ]] || log::die 4 "there is no ${FILE}"
  awk '!/^[[:space:]]*(#|$)/ { print $1, ($3 == "" ? "common quota" : $3) }' "${FILE}"
}

key::revoke() {
  key::holds "${ID}" || log::die 4 "there is no key ${ID} in ${FILE}"
  sed -E "/^[[:space:]]*${ID}[[:space:]]/d" -- "${FILE}" | key::replace
  log::info "Revoked ${ID}. A running service refuses it within a second."
}

main() {
  local tool
  key::arguments "$@"
  for tool in sha256sum od flock; do
    command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}. On Debian: apt-get install coreutils util-linux."
  done
  umask 077
  # Two at once would each write the file without the other's line.
  exec 9>"${FILE}.lock" || log::die 3 "cannot write beside ${FILE}"
  flock 9
  "key::${VERB}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
