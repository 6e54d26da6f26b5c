# What scripts/deploy.sh and scripts/rollback.sh have in common: their libraries, options and settings. Functions only;
# needs ROOT, log.sh and COMMAND.
# shellcheck shell=bash disable=SC2034,SC2154

LIBRARIES="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
for library in registry signed-release tools engine settings slot ledger gate release edge soak preflight deploy; do
  # shellcheck source=/dev/null
  source "${LIBRARIES}/${library}.sh"
done
unset LIBRARIES library

SETTINGS=
STACK=${COMPOSE_PROJECT_NAME:-}
BACKEND=
FRONTEND_DIGEST_WANTED=
START_SECONDS=120
DRY_RUN=
STATUS=

deploying::usage() { # message...
  log::die 2 "$*; see scripts/${COMMAND}.sh --help"
}

deploying::seconds() { # option value
  [[ $2 =~ ^[0-9]{1,5}$ ]] || deploying::usage "$1 must be a number of seconds, got $2"
  printf '%s\n' "$2"
}

# An option that has a value.
deploying::option() { # option value
  [[ -n $2 ]] || deploying::usage "$1 needs a value"
  case ${COMMAND}:$1 in
    *:--project) STACK=$2 ;;
    *:--env-file) SETTINGS=$2 ;;
    *:--soak) SOAK_SECONDS=$(deploying::seconds "$@") || exit "$?" ;;
    *:--wait) START_SECONDS=$(deploying::seconds "$@") || exit "$?" ;;
    deploy:--frontend-digest)
      [[ $2 =~ ^sha256:[0-9a-f]{64}$ ]] || deploying::usage "$2 is no digest: sha256: and 64 digits"
      FRONTEND_DIGEST_WANTED=$2
      ;;
    *) deploying::usage "unknown argument $1" ;;
  esac
}

deploying::arguments() {
  while (($#)); do
    case $1 in
      --status) [[ ${COMMAND} == deploy ]] || deploying::usage "unknown argument $1" && STATUS=yes ;;
      --dry-run) DRY_RUN=yes ;;
      --project | --env-file | --soak | --wait | --frontend-digest)
        deploying::option "$1" "${2:-}"
        shift
        ;;
      -h | --help)
        log::help "${ROOT}/scripts/${COMMAND}.sh"
        exit 0
        ;;
      -*) deploying::usage "unknown argument $1" ;;
      *)
        [[ -z ${BACKEND} ]] || deploying::usage "one version at a time: ${BACKEND} or $1"
        BACKEND=$1
        ;;
    esac
    shift
  done
}

deploying::settings() {
  SETTINGS=${SETTINGS:-${ROOT}/.env}
  STACK=$(slot::stack "${SETTINGS}" "${STACK}")
  LEDGER=$(dirname "$(readlink -m "${SETTINGS}")")/releases.jsonl
}

# Takes a version apart, with the digest that may follow it.
deploying::version() { # VERSION[@DIGEST]
  [[ $1 =~ ^[0-9A-Za-z][0-9A-Za-z._-]{0,63}(@sha256:[0-9a-f]{64})?$ ]] \
    || deploying::usage "$1 is no version: up to 64 letters, digits, dots, hyphens and _, and a digest that may follow as @sha256:…"
  VERSION=${1%@*}
  BACKEND=$1
  FRONTEND=${VERSION}${FRONTEND_DIGEST_WANTED:+@${FRONTEND_DIGEST_WANTED}}
}

# Prints what is there, a fact a line.
deploying::status() {
  local page
  preflight::tools
  deploy::observe
  page=$(edge::page show 2>/dev/null) || page=
  printf 'serving %s %s\n' "${SERVING}" "${SERVED:-(nothing)}"
  printf 'edge uses %s\n' "$(slot::edge --show 2>/dev/null || printf '(no edge)')"
  printf 'idle %s %s\n' "${IDLE}" "$(release::idle)"
  printf 'edge %s, page %s\n' "${EDGE_RELEASE:-(nothing)}" "${page:-of its image}"
  if (exec 8>>"${SETTINGS}.deploy.lock" && flock --nonblock 8); then
    printf 'lock free\n'
  else
    printf 'lock %s\n' "$(cat "${SETTINGS}.deploy.lock")"
  fi
  printf 'last %s\n' "$(ledger::last)"
}
