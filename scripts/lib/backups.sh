# What the backup scripts have in common: settings, lock, work folder, retention, hook, metrics. Functions only; needs ROOT,
# log.sh, options.sh, settings.sh, slot.sh, encryption.sh, backup-file.sh, and KIND, which is redis or config.
# shellcheck shell=bash disable=SC2034,SC2154

readonly BACKUP_LOCKED=10 BACKUP_FLOOR=3
SETTINGS=
PROJECT=${COMPOSE_PROJECT_NAME:-}
FOLDER=
DRY_RUN=
# Parts of the name of a backup: since a name sorts as its time does, the newest is the last.
ID=
WORK=

# The options of every script that works on backups.
backups::option() { # argument value...
  case $1 in
    --dry-run) DRY_RUN=yes ;;
    --folder) options::value FOLDER "$@" ;;
    --project) options::value PROJECT "$@" ;;
    --env-file) options::value SETTINGS "$@" ;;
    *) return 1 ;;
  esac
}

backups::settings() {
  SETTINGS=${SETTINGS:-${ROOT}/.env}
  PROJECT=$(slot::stack "${SETTINGS}" "${PROJECT}")
  SECRETS_FOLDER=$(settings::of SECRETS "${ROOT}/secrets")
  FOLDER=${FOLDER:-$(settings::of BACKUP_FOLDER "/var/backups/${PROJECT}")}
  DAYS=$(settings::of BACKUP_DAYS 7)
  RECIPIENT=$(settings::of BACKUP_RECIPIENT_FILE '')
  SIGNING_KEY=$(settings::of BACKUP_SIGNING_KEY_FILE '')
  HOOK=$(settings::of BACKUP_HOOK '')
  METRICS_FOLDER=$(settings::of BACKUP_METRICS_FOLDER "${FOLDER}/metrics")
  [[ ${DAYS} =~ ^[1-9][0-9]{0,3}$ ]] || options::refuse "BACKUP_DAYS must be from 1 to 9999, got ${DAYS}"
}

# Ends with 3 where a backup could not be made, written or read again.
backups::required() {
  local tool
  [[ $(id -u) == 0 ]] || log::die 3 'needs root: it reads secrets and hands files to the users of containers'
  for tool in docker tar zstd sha256sum flock; do
    command -v "${tool}" >/dev/null || log::die 3 "needs ${tool}: install it first"
  done
  [[ -z ${RECIPIENT} ]] || encryption::usable "${RECIPIENT}" || log::die 3 'nothing was backed up: BACKUP_RECIPIENT_FILE cannot be used'
  [[ -z ${SIGNING_KEY} || -r ${SIGNING_KEY} ]] || log::die 3 "the key file ${SIGNING_KEY} cannot be read"
  [[ -z ${SIGNING_KEY} ]] || command -v minisign >/dev/null || log::die 3 'needs minisign to sign: install the package minisign'
  [[ -z ${HOOK} || -x ${HOOK} ]] || log::die 3 "BACKUP_HOOK ${HOOK} cannot be run"
}

# Names the step that begins. BACKUP_CRASH_AT ends the run there as a loss of power would: for drills.
backups::step() { # name message
  [[ ${BACKUP_CRASH_AT:-} != "$1" ]] || kill -KILL "$$"
  log::info "${SECONDS} s: $2"
}

# One run of a kind at a time. What a run left that was killed goes: it may hold data in the clear.
backups::begin() {
  mkdir -p "${FOLDER}" || log::die 3 "the folder ${FOLDER} cannot be made"
  chmod 0700 "${FOLDER}"
  exec 7>>"${FOLDER}/.${KIND}.lock"
  flock --nonblock 7 || log::die "${BACKUP_LOCKED}" "another backup of ${KIND} is under way in ${FOLDER}"
  rm -rf "${FOLDER}/.partial-${KIND}-"*
  ID=$(date -u +%Y%m%dT%H%M%SZ)
  WORK=${FOLDER}/.partial-${KIND}-${ID}
  mkdir "${WORK}" || log::die 3 "cannot write to ${FOLDER}"
}

# Backups of the kind, the oldest first.
backups::list() { # kind
  [[ -d ${FOLDER} ]] || return 0
  find "${FOLDER}" -maxdepth 1 -type f -name "fundcalc-$1-*.tar" | LC_ALL=C sort
}

# Prints each backup with its keys, size and encryption.
backups::show() {
  local file manifest
  while read -r file; do
    manifest=$(tar --extract --file "${file}" --to-stdout "${BACKUP_MANIFEST}" 2>/dev/null) || manifest=
    printf '%s  %s keys, %d bytes, encryption %s\n' "${file}" "$(backup::field /dev/stdin keys <<<"${manifest}")" \
      "$(backup::size "${file}")" "$(backup::field /dev/stdin encryption <<<"${manifest}")"
  done < <(backups::list "${KIND}")
}

backups::newest() { # kind
  backups::list "$1" | tail -n 1
}

# Removes what is older than DAYS, but never one of the newest BACKUP_FLOOR that are whole.
backups::prune() {
  local file oldest kept=0
  oldest=$(date -u -d "${DAYS} days ago" +%Y%m%dT%H%M%SZ)
  while read -r file; do
    if ((kept < BACKUP_FLOOR)); then
      if backup::whole "${file}"; then kept=$((kept + 1)); else log::info "${file} is damaged: it counts for nothing"; fi
    elif [[ ${file##*-} < ${oldest}.tar ]]; then
      rm -f "${file}" && log::info "removed ${file}, older than ${DAYS} days"
    fi
  done < <(backups::list "${KIND}" | tac)
}

# Hands the file to what takes it off this host.
backups::hand_over() { # file
  [[ -n ${HOOK} ]] || return 0
  "${HOOK}" "$1" >&2
}

# Replaces this kind's metrics, for the textfile collector of node_exporter.
backups::metrics() { # file, "name value"...
  local file=${METRICS_FOLDER}/$1
  shift
  if ! { mkdir -p "${METRICS_FOLDER}" && printf 'fundcalc_%s\n' "$@" >"${file}.new" && chmod 0644 "${file}.new" && mv "${file}.new" "${file}"; }; then
    log::info "metrics cannot be written to ${METRICS_FOLDER}"
  fi
}

# The metric of the last success, as the file has it; a run that fails must not forget it.
backups::last_success() {
  sed -n "s/^fundcalc_backup_last_success_timestamp_seconds{kind=\"${KIND}\"} //p" "${METRICS_FOLDER}/fundcalc_backup_${KIND}.prom" 2>/dev/null || :
}

backups::failed() {
  local last
  last=$(backups::last_success)
  backups::metrics "fundcalc_backup_${KIND}.prom" "backup_last_run_succeeded{kind=\"${KIND}\"} 0" \
    ${last:+"backup_last_success_timestamp_seconds{kind=\"${KIND}\"} ${last}"}
}

backups::succeeded() { # file seconds off-host more-metrics...
  backups::metrics "fundcalc_backup_${KIND}.prom" "backup_last_run_succeeded{kind=\"${KIND}\"} $3" \
    "backup_last_success_timestamp_seconds{kind=\"${KIND}\"} $(date +%s)" "backup_size_bytes{kind=\"${KIND}\"} $(backup::size "$1")" \
    "backup_duration_seconds{kind=\"${KIND}\"} $2" "backup_files{kind=\"${KIND}\"} $(backups::list "${KIND}" | wc -l)" "${@:4}"
}

# Ends with 4: what is not verified is no backup.
backups::fail() { # message...
  backups::failed
  log::die 4 "$*: no backup was made, and older ones stay"
}

# What is left to do at the end of a run, however it ended.
backups::clean() { # status
  [[ -z ${WORK} ]] || rm -rf "${WORK}"
  case $1 in
    0 | 3 | 4 | 5 | "${BACKUP_LOCKED}") ;;
    *) backups::fail 'something failed that should not, see above' ;;
  esac
}

# Removes what is too old, hands the new file over and says what was made; ends with 5 where the file has not left this host.
backups::finish() { # file summary more-metrics...
  local off_host=1
  backups::step prune 'removing what is too old'
  backups::prune
  backups::hand_over "$1" || off_host=0
  backups::succeeded "$1" "${SECONDS}" "${off_host}" "${@:3}"
  log::info "$(basename "$1"): $2, ${SECONDS} s"
  printf '%s\n' "$1"
  ((off_host)) || log::die 5 "the backup is here, but ${HOOK} failed: it has not left this host"
}
