# Steps of scripts/install.sh that set the host up: tools, kernel, settings, secrets, timers, firewall. Functions only; needs
# log.sh, settings.sh, encryption.sh, installing.sh, timers.sh, release.sh, ROOT, AT, SETTINGS, PROJECT, NAMES, EMAIL, SERVER and WANTED_VERSION.
# shellcheck shell=bash disable=SC2153,SC2154

# program:package:step that needs it
readonly INSTALL_TOOLS=(curl:curl:stack openssl:openssl:certificate lego:lego:certificate zstd:zstd:backup ss:iproute2:stack
  nft:nftables:firewall)

# Packages of programs that are missing and that a step needs.
install::packages() {
  local entry program package step
  for entry in "${INSTALL_TOOLS[@]}"; do
    IFS=: read -r program package step <<<"${entry}"
    installing::is_skipped "${step}" || install::lacks "${program}" "${package}"
  done
  # What some settings need.
  [[ $(encryption::kind "$(settings::of BACKUP_RECIPIENT_FILE '')") != age ]] || install::lacks age age
  [[ -z $(settings::of BACKUP_SIGNING_KEY_FILE '') && ! -e $(install::secrets_folder)/release.pub ]] || install::lacks minisign minisign
}

install::lacks() { # program package
  command -v "$1" >/dev/null || printf '%s\n' "$2"
}

install::tools_text() {
  printf 'install the packages that are missing: %s\n' "$(install::packages | paste -s -d ' ')"
  printf 'install these packages by hand, or mend the sources of apt\n'
}

install::tools_present() {
  [[ -z $(install::packages) ]]
}

install::tools_do() {
  local -a packages
  mapfile -t packages < <(install::packages)
  command -v apt-get >/dev/null || log::die 3 "no apt-get here: install ${packages[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
}

install::tune_text() {
  printf 'set the kernel up for Redis, nginx and Java: scripts/tune.sh\n'
  printf 'in a container as host: --skip tune, and run scripts/tune.sh on the host itself\n'
}

install::tune_present() {
  "${ROOT}/scripts/tune.sh" --check
}

install::tune_do() {
  "${ROOT}/scripts/tune.sh"
}

# Settings that differ from those wanted, one a line as they stand in the file.
install::settings_missing() {
  local names entry
  names=${NAMES[*]}
  [[ ${names} != *' '* ]] || names="\"${names}\""
  for entry in "SERVER_NAMES=${names}" "CERTIFICATE_EMAIL=${EMAIL}" "CERTIFICATE_SERVER=${SERVER}" "COMPOSE_PROJECT_NAME=${PROJECT}"; do
    [[ -z ${entry#*=} || ${entry} == COMPOSE_PROJECT_NAME=fundcalc ]] || grep -sFxq -- "${entry}" "${SETTINGS}" || printf '%s\n' "${entry}"
  done
  [[ $(settings::get "${SETTINGS}" VERSION) == "$(install::version)" ]] || printf 'VERSION=%s\n' "$(install::version)"
  [[ -n $(settings::get "${SETTINGS}" COMPOSE_PROFILES) ]] || ! install::has_monitoring || printf 'COMPOSE_PROFILES=monitoring\n'
}

# Whether the compose file has services that watch the others.
install::has_monitoring() {
  grep -qE '^ +profiles:.*\bmonitoring\b' "${ROOT}/docker-compose.prod.yml"
}

install::settings_text() {
  printf 'write into %s: %s\n' "${SETTINGS}" "$(install::settings_missing | paste -s -d ' ')"
  printf 'see that %s and its folder can be written\n' "${SETTINGS}"
}

install::settings_present() {
  [[ -r ${SETTINGS} && -z $(install::settings_missing) ]]
}

install::settings_do() {
  local -a entries
  mapfile -t entries < <(install::settings_missing)
  settings::put "${SETTINGS}" "${entries[@]}"
}

install::secrets_text() {
  printf 'make passwords and lists of users in %s: scripts/secrets.sh\n' "$(install::secrets_folder)"
  printf 'scripts/secrets.sh --check names what is wrong\n'
}

install::secrets_folder() {
  settings::of SECRETS "${ROOT}/secrets"
}

install::secrets_present() {
  "${ROOT}/scripts/secrets.sh" --check --folder "$(install::secrets_folder)"
}

install::secrets_do() {
  "${ROOT}/scripts/secrets.sh" --folder "$(install::secrets_folder)"
}

install::timers_text() {
  printf 'start timers of systemd for backups, restore drill, checks and certificate\n'
  printf 'where no systemd runs: --skip timers, and let another scheduler run the commands in scripts/lib/timers.sh\n'
}

install::timers_present() {
  timers::systemd_runs && timers::as_wanted
}

install::timers_do() {
  timers::systemd_runs || log::die 3 'no systemd runs on this host'
  timers::install
}

install::timers_next() {
  [[ -n $(settings::get "${SETTINGS}" FAILURE_HOOK) ]] || printf 'set FAILURE_HOOK in %s to a program that tells a person of a failure\n' "${SETTINGS}"
}

install::firewall_text() {
  printf 'close the host to all but HTTP, HTTPS and SSH: scripts/firewall.sh\n'
  printf 'in a container as host: --skip firewall, and run scripts/firewall.sh on the host itself\n'
}

install::firewall_stands() {
  [[ -e ${AT}/var/lib/fundcalc/firewall/rules ]] && "${ROOT}/scripts/firewall.sh" --check
}

install::firewall_present() {
  install::firewall_stands && [[ ! -e ${AT}/var/lib/fundcalc/firewall/pending ]]
}

install::firewall_do() {
  # The guard that takes unconfirmed rules away outlives this run and must not keep its lock.
  install::firewall_stands || "${ROOT}/scripts/firewall.sh" 8>&-
}

install::firewall_next() {
  printf 'open a NEW connection and run scripts/firewall.sh --confirm there, or the rules fall away after three minutes\n'
}
