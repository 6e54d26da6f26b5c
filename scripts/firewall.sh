#!/usr/bin/env bash
# Closes a host to everything but HTTP, HTTPS and SSH, for IPv4 and IPv6, also the ports that Docker publishes past ufw.
# New rules fall away by themselves unless they are confirmed, so that nobody is locked out.
#
# Usage:   scripts/firewall.sh [--allow PROTO/PORT]... [--peer ADDRESS]... [--ssh PORT] [--backend nft|iptables] [--wait SECONDS]
#                                             apply, then confirm from a NEW connection; --peer is another host of a swarm, and
#                                             alone reaches tcp 2377 and 7946, udp 4789 and 7946, and ESP
#          scripts/firewall.sh --confirm      keep the rules, also over a restart of the host or of Docker
#          scripts/firewall.sh --check        say whether the rules stand, and what listens behind them
#          scripts/firewall.sh --dry-run      print the rules that a run would load (takes the options of a run)
#          scripts/firewall.sh --revert       take the rules away
#          scripts/firewall.sh --restore      load what was confirmed again (for the unit that --confirm installs)
#          scripts/firewall.sh --roll-back    what happens without a confirmation: back to what was confirmed before
# Needs:   root on the host; nft, or iptables with ip6tables; ss
# Env:     FIREWALL_ROOT (another root folder for state and units, for tests)
# Effects: a table "inet fundcalc" of nftables, or chains FUNDCALC-INPUT and FUNDCALC-FORWARD; state in
#          /var/lib/fundcalc/firewall; once confirmed a unit fundcalc-firewall.service, which loads them before the network
#          is there, and with iptables fundcalc-firewall-docker.service, which does again after Docker
# Exit:    0 done or already so, 1 --check found the rules missing or changed, 2 usage, 3 not root, in a container or a tool
#          is missing, 4 the rules were refused and nothing changed, 5 something needs a human
set -Eeuo pipefail
shopt -s inherit_errexit

HOUSE="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly HOUSE
# shellcheck source=lib/log.sh
source "${HOUSE}/scripts/lib/log.sh"
# shellcheck source=lib/host.sh
source "${HOUSE}/scripts/lib/host.sh"
# shellcheck source=lib/firewall.sh
source "${HOUSE}/scripts/lib/firewall.sh"
# shellcheck source=lib/firewall-nft.sh
source "${HOUSE}/scripts/lib/firewall-nft.sh"
# shellcheck source=lib/firewall-iptables.sh
source "${HOUSE}/scripts/lib/firewall-iptables.sh"

readonly AT=${FIREWALL_ROOT:-}
readonly STATE=${AT}/var/lib/fundcalc/firewall
readonly UNITS=${AT}/etc/systemd/system
readonly PORTS=(80 443)
# What hosts of a swarm need of each other: orders, news of each other, networks over hosts. Encrypted ones come as ESP.
readonly PEER_PORTS=(tcp/2377 tcp/7946 udp/7946 udp/4789)
SSH_PORTS=()
ALLOWED=()
PEERS=()
BACKEND=
WAIT=180

# The rules stand as they were loaded, and are those of this file.
firewall::stands() { # file of rules
  [[ -s $1 && -s ${STATE}/listing ]] && cmp -s "$1" "${STATE}/rules" && [[ "$("${BACKEND}::listing")" == "$(cat "${STATE}/listing")" ]]
}

firewall::load() { # file of rules
  "${BACKEND}::load" "$1" || return 1
  [[ $1 == "${STATE}/rules" ]] || cp "$1" "${STATE}/rules"
  printf '%s\n' "${BACKEND}" >"${STATE}/backend"
  "${BACKEND}::listing" >"${STATE}/listing"
}

# Back to what was confirmed before, or to no rules at all.
firewall::roll_back() {
  rm -f "${STATE}/pending"
  if [[ -s ${STATE}/confirmed ]]; then
    firewall::restore
  else
    "${BACKEND}::remove" && rm -f "${STATE}/rules" "${STATE}/listing" "${STATE}/backend"
  fi
}

firewall::end_guard() {
  [[ -s ${STATE}/pending ]] || return 0
  kill -- "-$(cat "${STATE}/pending")" 2>/dev/null || log::info 'the guard had ended already'
  rm -f "${STATE}/pending"
}

firewall::run() {
  local wanted=${STATE}/wanted
  firewall::rules >"${wanted}"
  if firewall::stands "${wanted}" && [[ ! -e ${STATE}/pending ]]; then
    log::info 'already so: 0 changes'
    return 0
  fi
  firewall::end_guard
  if [[ -s ${STATE}/backend && "$(cat "${STATE}/backend")" != "${BACKEND}" ]]; then "$(cat "${STATE}/backend")::remove"; fi
  if ! firewall::load "${wanted}"; then
    firewall::roll_back || log::die 5 'the rules were refused, and those before could not be brought back'
    log::die 4 'the rules were refused; those before stand'
  fi
  # Falls back even when this terminal is gone.
  # shellcheck disable=SC2016 # the inner shell expands these
  setsid bash -c 'sleep "$1"; exec "$2" --roll-back' guard "${WAIT}" "${HOUSE}/scripts/firewall.sh" </dev/null >/dev/null 2>&1 3>&- 9>&- &
  printf '%s\n' "$!" >"${STATE}/pending"
  log::info "open: ${PORTS[*]}, SSH on ${SSH_PORTS[*]}${ALLOWED[*]+, ${ALLOWED[*]}}${PEERS[*]+; to ${PEERS[*]} what a swarm needs}. They fall away in ${WAIT} s: open a NEW connection and run scripts/firewall.sh --confirm"
}

firewall::confirm() {
  if [[ ! -e ${STATE}/pending ]]; then
    log::info 'nothing waits for a confirmation'
    return 0
  fi
  firewall::end_guard
  cp "${STATE}/rules" "${STATE}/confirmed"
  cp "${STATE}/backend" "${STATE}/confirmed-backend"
  firewall::install_units "${HOUSE}/scripts/firewall.sh"
  log::info 'kept'
}

firewall::restore() {
  [[ -s ${STATE}/confirmed ]] || log::die 3 'nothing was confirmed yet'
  local confirmed
  confirmed=$(cat "${STATE}/confirmed-backend")
  [[ ${confirmed} == "${BACKEND}" ]] || "${BACKEND}::remove" || return 1
  BACKEND=${confirmed}
  firewall::load "${STATE}/confirmed"
}

firewall::revert() {
  firewall::end_guard
  "${BACKEND}::remove"
  firewall::remove_unit fundcalc-firewall-docker.service
  firewall::remove_unit fundcalc-firewall.service
  rm -rf "${STATE}"
  log::info 'the rules are gone'
}

# Whether the rules stand, and what they leave open.
firewall::check() {
  if firewall::stands "${STATE}/rules"; then
    firewall::doors "${PORTS[@]}" "${SSH_PORTS[@]}" "${ALLOWED[@]##*/}"
    log::info 'the rules stand'
  else
    firewall::doors all
    log::info 'the rules do not stand as they were loaded'
    return 1
  fi
  [[ ! -e ${STATE}/pending ]] || log::info 'they wait for scripts/firewall.sh --confirm'
}

firewall::option() { # option value
  [[ -n $2 ]] || log::die 2 "$1 needs a value; see scripts/firewall.sh --help"
  case $1=$2 in
    --ssh=*[!0-9]* | --wait=*[!0-9]*) log::die 2 "$1 needs a number, not $2" ;;
    --ssh=*) SSH_PORTS+=("$2") ;;
    --wait=*) WAIT=$2 ;;
    --backend=nft | --backend=iptables) BACKEND=$2 ;;
    --allow=*)
      [[ $2 =~ ^(tcp|udp)/[0-9]{1,5}$ ]] || log::die 2 "--allow needs tcp/PORT or udp/PORT, not $2"
      ALLOWED+=("$2")
      ;;
    --peer=*)
      [[ $2 =~ ^[0-9]+(\.[0-9]+){3}$ || $2 =~ ^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$ ]] || log::die 2 "--peer needs an address, not $2"
      PEERS+=("$2")
      ;;
    *) log::die 2 "$1 is nft or iptables, not $2" ;;
  esac
}

main() {
  local verb=run
  while (($#)); do
    case $1 in
      --confirm | --check | --dry-run | --revert | --restore | --roll-back) verb=${1#--} ;;
      --allow | --peer | --ssh | --backend | --wait)
        firewall::option "$1" "${2:-}"
        shift
        ;;
      -h | --help)
        log::help "${BASH_SOURCE[0]}"
        return 0
        ;;
      *) log::die 2 "unknown argument $1; see scripts/firewall.sh --help" ;;
    esac
    shift
  done
  host::refuse_container "${AT}"
  firewall::choose
  if [[ ${verb} == dry-run ]]; then
    firewall::rules
    return 0
  fi
  [[ $(id -u) == 0 ]] || log::die 3 'needs root: run it as root (su -, or sudo where it is installed)'
  mkdir -p "${STATE}"
  exec 9>"${STATE}/lock"
  flock 9
  "firewall::${verb//-/_}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
