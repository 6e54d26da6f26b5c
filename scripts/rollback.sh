#!/usr/bin/env bash
# Lets the release before this one serve again, or one that is named: the same steps as scripts/deploy.sh, from the images
# and the stopped container that are here. Called twice, it goes forward again.
#
# Usage:   scripts/rollback.sh [options] [VERSION]
# Options: --dry-run          look at everything, print the plan, change nothing
#          --soak SECONDS     how long the release is watched before the other one stops (default: 0)
#          --wait SECONDS     how long it may take to start (default: 120)
#          --project NAME     the stack's project (default: COMPOSE_PROJECT_NAME, also in FILE, else fundcalc)
#          --env-file FILE    the stack's settings (default: .env beside the compose files)
# Needs:   root; Docker Engine 28 and Compose 2.40, or newer; a running stack; releases.jsonl, or a VERSION
# Effects: as scripts/deploy.sh
# Exit:    0 serves, 2 usage, 10 another run has the lock, 20 refused and nothing was changed, 30 the release is not fit and
#          what served serves as before, 31 it had been switched to and what served serves again, 40 going back did not
#          succeed: a person must look, 50 it serves, but what is no longer needed could not be cleared away
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/deploying.sh
source "${ROOT}/scripts/lib/deploying.sh"

# shellcheck disable=SC2034 # the library reads both
COMMAND=rollback
# shellcheck disable=SC2034
SOAK_SECONDS=0

# The release before the one that serves, as the ledger knows it.
rollback::former() {
  local serving former
  serving=$(release::of "backend-$(slot::stored "${SETTINGS}")")
  [[ -n ${serving} ]] || deploy::refuse "no release serves in stack ${STACK}"
  former=$(ledger::before "${serving%@*}")
  [[ -n ${former} ]] || deploy::refuse "the ledger ${LEDGER} knows no release before ${serving%@*}; name one"
  printf '%s\n' "${former}"
}

main() {
  deploying::arguments "$@"
  deploying::settings
  [[ -n ${BACKEND} ]] || BACKEND=$(rollback::former) || exit "$?"
  deploying::version "${BACKEND}"
  deploy::run
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
