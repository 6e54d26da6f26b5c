#!/usr/bin/env bash
# Makes an API key, prints it once and writes its digest to the file that the service reads.
#
# Usage:   scripts/api-key.sh new ID [--file FILE] [--quota PER_SECOND/PER_MINUTE]
#          scripts/api-key.sh list [--file FILE]        ids and quotas
#          scripts/api-key.sh revoke ID [--file FILE]
#          FILE is FUNDCALC_API_KEYS_FILE unless given; a running service reads it again within a second.
# Needs:   GNU coreutils, flock
# Effects: replaces FILE by rename, so give a container its folder and not the file; where there is none, it is made with
#          mode 0400 for the owner of its folder. The key itself is written nowhere
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
      new | list | revoke)
        [[ -z ${VERB} ]] || log::die 2 "only one of new, list and revoke"
        VERB=$1 && shift
        ;;
      -*) log::die 2 "unknown argument $1; see scripts/api-key.sh --help" ;;
      *)
        [[ -z ${ID} ]] || log::die 2 "one id, not also $1"
        ID=$1 && shift
        ;;
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

# Puts the new text in the file's place whole or not at all: beside it first, then by rename, with the owner and mode that
# it has. A new file gets the owner of its folder: the service reads it as that user, whoever makes it.
key::replace() { # new text
  local place like fresh
  place=$(readlink -f -- "${FILE}") || log::die 3 "cannot write ${FILE}"
  like=${place}
  [[ -e ${place} ]] || like=$(dirname "${place}")
  fresh=$(mktemp "${place}.XXXXXX" 2>/dev/null) || log::die 3 "cannot write beside ${FILE}"
  if ! key::put "$1" "${fresh}" "${like}" "${place}" 2>/dev/null; then
    rm -f -- "${fresh}"
    log::die 3 "cannot write ${FILE}, which stays as it was: is the disk full, or does the file belong to somebody else?"
  fi
  [[ ${like} == "${place}" ]] || log::info "Made ${FILE}; it belongs to $(stat -c %U -- "${place}"), as its folder does."
}

key::put() { # new text, file for it, what it shall be like, its place
  # A full disk may show only when the text leaves memory.
  printf '%s' "${1:+$1$'\n'}" >"$2" && key::dress "$2" "$3" && sync -- "$2" && mv -T -- "$2" "$4"
}

# Owner and mode of a file, or only the owner of a folder; nobody but root can give a file away.
key::dress() { # file like
  if [[ -f $2 ]]; then
    chown --reference="$2" -- "$1" && chmod --reference="$2" -- "$1"
  else
    { [[ $(id -u) != 0 ]] || chown --reference="$2" -- "$1"; } && chmod 0400 -- "$1"
  fi
}

key::random() { # bytes
  head -c "$1" /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}

key::new() {
  local salt key digest line text
  if key::holds "${ID}"; then
    log::die 4 "there is a key ${ID} already; revoke it first, or take another id"
  fi
  salt=$(key::random 16)
  key="fck_${ID}.$(key::random 32)"
  # Through a pipe, and never as an argument that others see among the processes.
  digest=$(printf '%s' "${salt}${key}" | sha256sum | cut -d' ' -f1)
  line="${ID} sha256:${salt}:${digest}${QUOTA:+ ${QUOTA}}"
  text=$(
    if [[ -s ${FILE} ]]; then awk 1 "${FILE}"; fi
    printf '%s\n' "${line}"
  ) || log::die 3 "cannot read ${FILE}"
  key::replace "${text}"
  log::info "Wrote the digest of ${ID} to ${FILE}. This is the key; it cannot be shown again:"
  printf '%s\n' "${key}"
}

key::list() {
  [[ -f ${FILE} ]] || log::die 4 "there is no ${FILE}"
  awk '!/^[[:space:]]*(#|$)/ { print $1, ($3 == "" ? "common quota" : $3) }' "${FILE}"
}

key::revoke() {
  local text
  key::holds "${ID}" || log::die 4 "there is no key ${ID} in ${FILE}"
  text=$(sed -E "/^[[:space:]]*${ID}[[:space:]]/d" -- "${FILE}") || log::die 3 "cannot read ${FILE}"
  key::replace "${text}"
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
