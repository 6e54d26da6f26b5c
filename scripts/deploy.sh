#!/usr/bin/env bash
# Deploys a release beside the one that serves, without a failed request: starts it in the idle slot, asks it, switches the
# edge, asks again, watches it, stops the former one. What is wrong before the switch changes nothing; after it, the former
# release serves again by itself. A run that was killed is ended by the next one.
#
# Usage:   scripts/deploy.sh [options] VERSION[@sha256:DIGEST]
#          scripts/deploy.sh [options] --status
# Options: --frontend-digest sha256:…  the page's image by digest (DIGEST above is the service's)
#          --dry-run          look at everything, print the plan, change nothing
#          --soak SECONDS     how long the release is watched before the former one stops (default: 60)
#          --wait SECONDS     how long it may take to start (default: 120)
#          --project NAME     the stack's project (default: COMPOSE_PROJECT_NAME, also in FILE, else fundcalc)
#          --env-file FILE    the stack's settings (default: .env beside the compose files)
# Needs:   root; Docker Engine 28 and Compose 2.40, or newer; a running stack; images of that version, here or in REGISTRY
# Effects: BLUE_VERSION, GREEN_VERSION, FRONTEND_VERSION and SERVING_SLOT in FILE, by rename; one line in releases.jsonl
#          beside it
# Env:     RELEASE_PUBLIC_KEY_FILE (also in FILE; default: release.pub among the secrets): where it is there, a release in
#          REGISTRY must be signed with that key
#          DEPLOY_CRASH_AT (for drills): lock preflight pull start gate switch verify page soak drain ledger
# Output:  with --status: slots, releases, page, lock and the last line of the ledger
# Exit:    0 serves, 2 usage, 10 another run has the lock, 20 refused and nothing was changed, 30 the release is not fit and
#          the former one serves as before, 31 it had been switched to and the former one serves again, 40 going back did
#          not succeed: a person must look, 50 it serves, but what is no longer needed could not be cleared away
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/deploying.sh
source "${ROOT}/scripts/lib/deploying.sh"

# shellcheck disable=SC2034 # the library reads both
COMMAND=deploy
# shellcheck disable=SC2034
SOAK_SECONDS=60

main() {
  deploying::arguments "$@"
  deploying::settings
  if [[ -n ${STATUS} ]]; then
    deploying::status
    return 0
  fi
  [[ -n ${BACKEND} ]] || deploying::usage 'name a VERSION'
  deploying::version "${BACKEND}"
  deploy::run
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
