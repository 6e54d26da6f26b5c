# The systemd timers of a stack: backup, restore drill, checks, certificate; the result of each run is reported. Functions
# only; needs log.sh, settings.sh, ROOT, PROJECT, SETTINGS, and AT, the root folder, empty for the real one.
# shellcheck shell=bash disable=SC2154

timers::folder() {
  printf '%s/etc/systemd/system\n' "${AT}"
}

# Lines "name|when|spread|longest run|command|what it does". The spread keeps several hosts from starting in the same second.
timers::jobs() {
  local stack="--project ${PROJECT} --env-file ${SETTINGS}" secrets=
  # Secrets are never written in the clear.
  [[ -n $(settings::of BACKUP_RECIPIENT_FILE '') ]] || secrets=' --without-secrets'
  cat <<JOBS
backup|hourly|10m|1h|backup_redis.sh ${stack}|back up sessions and data sets
backup-config|*-*-* 02:20:00|20m|1h|backup_config.sh ${stack}${secrets}|back up settings, secrets and certificates
restore-drill|Sun *-*-* 03:30:00|30m|2h|restore.sh --drill ${stack}|restore the newest backup into a stack of its own
check-daily|*-*-* 06:10:00|10m|15m|ops-check.sh --textfile ${stack} daily|daily checks
check-weekly|Mon *-*-* 06:40:00|10m|30m|ops-check.sh --textfile ${stack} weekly|weekly checks
JOBS
  [[ -z $(timers::certificate) ]] || printf 'certificate|*-*-* 03,15:17:00|1h|30m|%s|renew the certificate when it is due\n' "$(timers::certificate)"
}

# The command that renews the certificate; empty where no address for the authority is stored.
timers::certificate() {
  local email server names
  email=$(settings::get "${SETTINGS}" CERTIFICATE_EMAIL)
  [[ -n ${email} ]] || return 0
  server=$(settings::get "${SETTINGS}" CERTIFICATE_SERVER)
  names=$(settings::get "${SETTINGS}" SERVER_NAMES)
  printf 'certificates.sh --email %s --folder %s --at 127.0.0.1:%s%s %s\n' "${email}" "$(settings::of SECRETS "${ROOT}/secrets")" \
    "$(settings::of HTTPS_PORT 443)" "${server:+ --server ${server}}" "$(tr -d '[]' <<<"${names}")"
}

timers::names() {
  timers::jobs | cut -d '|' -f 1
}

# Keys that begin with X- are comments to systemd.
timers::head() { # what
  printf '# Written by fund-calc, scripts/install.sh; "scripts/install.sh --uninstall" removes it.\n[Unit]\n'
  printf 'Description=fund-calc %s: %s\nX-Stack=%s\n' "${PROJECT}" "$1" "${PROJECT}"
}

timers::service() { # longest-run command what
  cat <<UNIT
$(timers::head "$3")
Documentation=file:${ROOT}/README.md
Wants=network-online.target
After=docker.service network-online.target
OnFailure=${PROJECT}-failed@%p.service
OnSuccess=${PROJECT}-succeeded@%p.service

[Service]
Type=oneshot
ExecStart=${ROOT}/scripts/$2
TimeoutStartSec=$1
# Sets HOME, where Docker and minisign look for settings.
User=root
Nice=10
NoNewPrivileges=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
LockPersonality=yes
UNIT
}

timers::timer() { # when spread what
  cat <<UNIT
$(timers::head "$3")

[Timer]
OnCalendar=$1
RandomizedDelaySec=$2
# A run that was due while the host was off is made up for.
Persistent=true

[Install]
WantedBy=timers.target
UNIT
}

timers::result() { # failed|succeeded
  cat <<UNIT
$(timers::head "report that %i $1")

[Service]
Type=oneshot
ExecStart=${ROOT}/scripts/timer-result.sh --project ${PROJECT} --env-file ${SETTINGS} $1 %i
TimeoutStartSec=5m
UNIT
}

# Writes all units into a folder.
timers::write() { # folder
  local name when spread longest command what result
  mkdir -p "$1"
  while IFS='|' read -r name when spread longest command what; do
    timers::service "${longest}" "${command}" "${what}" >"$1/${PROJECT}-${name}.service"
    timers::timer "${when}" "${spread}" "${what}" >"$1/${PROJECT}-${name}.timer"
  done < <(timers::jobs)
  for result in failed succeeded; do timers::result "${result}" >"$1/${PROJECT}-${result}@.service"; done
}

# Files of the units of this stack that are installed. Another stack may have a name that begins alike.
timers::installed() {
  local folder
  folder=$(timers::folder)
  [[ -d ${folder} ]] || return 0
  { find "${folder}" -maxdepth 1 -type f -name "${PROJECT}-*" -exec grep -lFx -- "X-Stack=${PROJECT}" {} + || :; } | LC_ALL=C sort
}

timers::systemctl() { # arguments...
  systemctl ${AT:+--root="${AT}"} "$@"
}

timers::systemd_runs() {
  [[ -d ${AT}/run/systemd/system ]]
}

# Succeeds when the installed units are those that are wanted, and the timers run.
timers::as_wanted() {
  local wanted installed name status=0
  wanted=$(mktemp -d)
  timers::write "${wanted}"
  installed=$(timers::installed | xargs -r -n 1 basename)
  [[ ${installed} == "$(cd "${wanted}" && LC_ALL=C ls)" ]] || status=1
  for name in ${installed}; do
    cmp -s "${wanted}/${name}" "$(timers::folder)/${name}" || status=1
  done
  rm -rf "${wanted}"
  ((status == 0)) || return 1
  while read -r name; do
    timers::systemctl is-enabled --quiet "${PROJECT}-${name}.timer" || return 1
    timers::systemctl is-active --quiet "${PROJECT}-${name}.timer" || return 1
  done < <(timers::names)
}

# Installs and starts the timers, and removes those of this stack that are no longer wanted.
timers::install() {
  local wanted file
  local -a timers
  wanted=$(mktemp -d)
  timers::write "${wanted}"
  while read -r file; do
    [[ -e ${wanted}/${file##*/} ]] || timers::take_away "${file}"
  done < <(timers::installed)
  mkdir -p "$(timers::folder)"
  for file in "${wanted}"/*; do
    chmod 644 "${file}"
    mv "${file}" "$(timers::folder)/"
  done
  rmdir "${wanted}"
  mapfile -t timers < <(timers::names | sed "s/.*/${PROJECT}-&.timer/")
  timers::systemctl daemon-reload
  timers::systemctl enable --quiet "${timers[@]}"
  # A timer that runs keeps its former times until it is started anew.
  timers::systemctl restart "${timers[@]}"
}

timers::take_away() { # file
  [[ $1 != *.timer ]] || timers::systemctl disable --quiet --now "${1##*/}"
  rm -f "$1"
}

timers::remove() {
  local file
  while read -r file; do timers::take_away "${file}"; done < <(timers::installed)
  timers::systemctl daemon-reload
}
