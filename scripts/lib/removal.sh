# Steps of scripts/install.sh --uninstall. Data, secrets, settings, backups and images stay. Functions only; needs log.sh,
# settings.sh, timers.sh, ROOT, AT, STACK and SETTINGS.
# shellcheck shell=bash disable=SC2154

removal::timers_text() {
  printf 'stop and remove the timers and units of %s\n' "${STACK}"
  printf 'systemctl list-timers and the folder %s show what is left\n' "$(timers::folder)"
}

removal::timers_present() {
  [[ -z $(timers::installed) ]]
}

removal::timers_do() {
  timers::remove
}

removal::stack_text() {
  printf 'stop and remove the containers and networks of %s; volumes stay\n' "${STACK}"
  printf 'docker ps --filter label=com.docker.compose.project=%s shows what is left\n' "${STACK}"
}

removal::stack_present() {
  [[ -z $(docker ps --all --quiet --filter "label=com.docker.compose.project=${STACK}") ]]
}

# By their labels, since settings may be gone; outside of the checkout, whose default compose file is for development.
removal::stack_do() {
  (cd / && docker compose --project-name "${STACK}" down --remove-orphans)
}

removal::firewall_text() {
  printf 'take the firewall rules of this host away; --skip firewall where another stack stays\n'
  printf 'scripts/firewall.sh --check shows which rules stand\n'
}

removal::firewall_present() {
  [[ ! -e ${AT}/var/lib/fundcalc/firewall ]]
}

removal::firewall_do() {
  "${ROOT}/scripts/firewall.sh" --revert
}

removal::tune_text() {
  printf 'put the kernel settings of this host back; --skip tune where another stack stays\n'
  printf 'scripts/tune.sh --dry-run shows what differs\n'
}

removal::tune_present() {
  [[ ! -e ${AT}/var/lib/fundcalc/tune ]]
}

removal::tune_do() {
  "${ROOT}/scripts/tune.sh" --revert
}

removal::rest() {
  printf 'volumes of %s, %s, %s, backups in %s and images stay; "Remove" in README.md says how to delete them\n' "${STACK}" \
    "$(settings::of SECRETS "${ROOT}/secrets")" "${SETTINGS}" "$(settings::of BACKUP_FOLDER "/var/backups/${STACK}")"
}
