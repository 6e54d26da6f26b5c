#!/usr/bin/env bash
# Sets production up on a Debian host with Docker, from nothing to an edge that answers over TLS, with backups and checks by
# timers. Looks at everything first and prints the plan. What is there already stays; a second run changes nothing. A step
# that fails does not stop the others, unless they need it.
#
# Usage:   scripts/install.sh --email ADDRESS NAME...   install; NAMEs are those that the host answers to
#          scripts/install.sh                           the same again, with the settings of the last run
#          scripts/install.sh --uninstall               remove timers, containers, firewall rules and kernel settings; data,
#                                                       secrets, settings, backups and images stay
# Options: --dry-run          print the plan, change nothing
#          --skip STEP        leave a step out; may be given several times
#          --version V        the release (default: VERSION in FILE, else that of this checkout); another one than serves is
#                             brought by scripts/deploy.sh
#          --server URL       directory of the ACME authority (default: Let's Encrypt)
#          --project NAME     the stack's project (default: COMPOSE_PROJECT_NAME, also in FILE, else fundcalc)
#          --env-file FILE    the stack's settings (default: .env beside the compose files)
# Steps:   tools tune settings secrets images stack certificate backup timers firewall
#          A container as host refuses tune and firewall, and mostly has no systemd for timers.
# When:    on a new host, and again after each change of SERVER_NAMES, HTTPS_PORT, SECRETS or the backup settings in FILE
# Needs:   root; Docker Engine 28 and Compose 2.40, or newer; port 80 of the NAMEs leads to this host
# Effects: each step's own (scripts/STEP.sh --help); VERSION, SERVER_NAMES, COMPOSE_PROJECT_NAME, COMPOSE_PROFILES,
#          CERTIFICATE_EMAIL and CERTIFICATE_SERVER in FILE; units PROJECT-*.service and PROJECT-*.timer of systemd
# Env:     INSTALL_ROOT (another root folder for units, for tests)
# Output:  a line for each step: its name, its outcome, what to do where something is left to do
# Exit:    0 all is done or was so already, 2 usage, 3 refused and nothing was changed, 5 a step failed, 10 another run has
#          the lock
# shellcheck disable=SC2034 # the libraries read these variables
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
for library in log registry signed-release tools engine settings slot version gate release encryption timers install-host install-stack \
  removal installing; do
  # shellcheck source=/dev/null
  source "${ROOT}/scripts/lib/${library}.sh"
done
unset library

readonly AT=${INSTALL_ROOT:-}
readonly INSTALL_STEPS=(tools tune settings secrets images stack certificate backup timers firewall)
readonly REMOVAL_STEPS=(timers stack firewall tune)
readonly LOCKED=10
# Debian keeps programs of root out of the path of a plain "su".
PATH=${PATH}:/usr/sbin:/sbin
PROJECT=${COMPOSE_PROJECT_NAME:-}
SETTINGS=
WANTED_VERSION=
EMAIL=
SERVER=
DRY_RUN=
VERB=install
NAMES=()
SKIPPED=()

install::usage() { # message...
  log::die 2 "$*; see scripts/install.sh --help"
}

install::option() { # option value
  [[ -n $2 ]] || install::usage "$1 needs a value"
  case $1 in
    --email) EMAIL=$2 ;;
    --version) WANTED_VERSION=$2 ;;
    --server) SERVER=$2 ;;
    --project) PROJECT=$2 ;;
    --env-file) SETTINGS=$2 ;;
    *)
      [[ " ${INSTALL_STEPS[*]} " == *" $2 "* ]] || install::usage "--skip needs one of ${INSTALL_STEPS[*]}, got $2"
      SKIPPED+=("$2")
      ;;
  esac
}

install::arguments() {
  while (($#)); do
    case $1 in
      --dry-run) DRY_RUN=yes ;;
      --uninstall) VERB=removal ;;
      --email | --version | --server | --project | --env-file | --skip)
        install::option "$1" "${2:-}"
        shift
        ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      -*) install::usage "unknown argument $1" ;;
      *) NAMES+=("$1") ;;
    esac
    shift
  done
}

# Values of the options, else those of the last run. They stand in units and settings, where quotes and spaces would part them.
install::inputs() {
  local name
  SETTINGS=$(readlink -m "${SETTINGS:-${ROOT}/.env}")
  PROJECT=$(slot::stack "${SETTINGS}" "${PROJECT}")
  STACK=${PROJECT}
  EMAIL=${EMAIL:-$(settings::get "${SETTINGS}" CERTIFICATE_EMAIL)}
  SERVER=${SERVER:-$(settings::get "${SETTINGS}" CERTIFICATE_SERVER)}
  ((${#NAMES[@]})) || read -r -a NAMES <<<"$(settings::get "${SETTINGS}" SERVER_NAMES)"
  [[ ${PROJECT} =~ ^[a-z0-9][a-z0-9_-]*$ ]] || install::usage "--project must be small letters, digits, - and _, got ${PROJECT}"
  [[ -z ${WANTED_VERSION} || ${WANTED_VERSION} =~ ^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$ ]] || install::usage "${WANTED_VERSION} is no version"
  [[ -z ${EMAIL} || ${EMAIL} =~ ^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$ ]] || install::usage "--email must be an address such as you@example.org, got ${EMAIL}"
  [[ -z ${SERVER} || ${SERVER} =~ ^https://[A-Za-z0-9._:/~-]+$ ]] || install::usage "--server must begin with https://, got ${SERVER}"
  for name in "${NAMES[@]}"; do
    [[ ${name} =~ ^[A-Za-z0-9.-]+$ || ${name} =~ ^\[[0-9A-Fa-f:]+\]$ ]] || install::usage "${name} is no name of a host; write other scripts in the form xn--…"
  done
}

# Ends with 2 where a step that is not left out lacks what only the operator knows.
install::complete() {
  ((${#NAMES[@]})) || install::usage 'name the hosts that this host answers to, such as funds.example.org'
  [[ -n ${EMAIL} ]] || installing::is_skipped certificate \
    || install::usage 'the certificate needs --email ADDRESS; --skip certificate keeps the one that the edge signs itself'
}

# Ends with 3 where no step could succeed. Changes nothing.
install::preflight() {
  [[ -n ${AT} || $(id -u) == 0 ]] || log::die 3 'needs root: run it as root (su -, or sudo where it is installed)'
  local path secrets served
  secrets=$(settings::of SECRETS "${ROOT}/secrets")
  for path in "${ROOT}" "${SETTINGS}" "${secrets}"; do
    [[ ${path} =~ ^[A-Za-z0-9._/-]+$ ]] || log::die 3 "the units of systemd need paths of letters, digits, dots, slashes, - and _, got ${path}"
  done
  engine::require
  engine::require_compose
  served=$(release::of "backend-$(slot::stored "${SETTINGS}")")
  [[ -z ${WANTED_VERSION} || -z ${served} || ${served%@*} == "${WANTED_VERSION}" ]] \
    || log::die 3 "${served%@*} serves: scripts/deploy.sh ${WANTED_VERSION} brings the other release"
}

install::lock() {
  mkdir -p "$(dirname "${SETTINGS}")"
  exec 8>>"${SETTINGS}.deploy.lock"
  flock --nonblock 8 || log::die "${LOCKED}" "another run has the lock: $(cat "${SETTINGS}.deploy.lock")"
  printf '%s by %s, process %d, since %s\n' "${VERB}" "${SUDO_USER:-$(id -un)}" "$$" "$(date -u +%FT%TZ)" >"${SETTINGS}.deploy.lock"
}

main() {
  local -a steps=("${INSTALL_STEPS[@]}")
  install::arguments "$@"
  install::inputs
  if [[ ${VERB} == removal ]]; then steps=("${REMOVAL_STEPS[@]}"); else install::complete; fi
  install::preflight
  [[ -n ${DRY_RUN} ]] || install::lock
  installing::plan "${steps[@]}"
  [[ -z ${DRY_RUN} ]] || return 0
  installing::run "${steps[@]}"
  installing::report "${steps[@]}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
