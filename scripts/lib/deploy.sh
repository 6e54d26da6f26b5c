# The sequence of a deploy, which is also that of a rollback: refuse early, start beside what serves, ask, switch, ask
# again, go back by itself. Functions only; needs log.sh, settings.sh, slot.sh, engine.sh, gate.sh, release.sh, edge.sh,
# soak.sh, preflight.sh, ledger.sh, and COMMAND, ROOT, STACK, SETTINGS, LEDGER, VERSION, BACKEND, FRONTEND, START_SECONDS, SOAK_SECONDS and DRY_RUN.
# shellcheck shell=bash disable=SC2034,SC2154

readonly DEPLOY_LOCKED=10 DEPLOY_REFUSED=20 DEPLOY_UNHEALTHY=30 DEPLOY_TAKEN_BACK=31 DEPLOY_STUCK=40 DEPLOY_UNTIDY=50

# Names the step that begins. DEPLOY_CRASH_AT ends the run there as a loss of power would: for drills.
deploy::step() { # name message
  [[ ${DEPLOY_CRASH_AT:-} != "$1" ]] || kill -KILL "${BASHPID}"
  log::info "${SECONDS} s: $2"
}

# One run at a time: the kernel frees the lock when the run and all that it started have ended.
deploy::lock() {
  exec 8>>"${SETTINGS}.deploy.lock"
  flock --nonblock 8 || log::die "${DEPLOY_LOCKED}" "another run has the lock: $(cat "${SETTINGS}.deploy.lock")"
  printf '%s %s by %s, process %d, since %s\n' "${COMMAND}" "${VERSION}" "${SUDO_USER:-$(id -un)}" "$$" "$(date -u +%FT%TZ)" >"${SETTINGS}.deploy.lock"
}

deploy::finish() { # exit-code outcome [message]
  ledger::add "${COMMAND}" "${VERSION}" "${PREVIOUS}" "${BACKEND_DIGEST:-}" "${FRONTEND_DIGEST:-}" "${SECONDS}" "$2"
  [[ -z ${3:-} ]] || log::info "fund-calc: $3"
  exit "$1"
}

deploy::refuse() { # message...
  [[ -z ${WARMED:-} ]] || docker stop --time "${RELEASE_STOP_SECONDS}" "${WARMED}" >/dev/null || log::info "${WARMED} was not stopped"
  log::die "${DEPLOY_REFUSED}" "$*: nothing was changed"
}

# Starts the stopped container of the release that is to serve again while this run looks at everything else: the service
# needs those seconds to become ready.
deploy::warm() {
  local idle container
  [[ ${COMMAND} == rollback && -z ${DRY_RUN} ]] || return 0
  idle=$(slot::other "$(slot::stored "${SETTINGS}")")
  container=$(release::container "backend-${idle}")
  if [[ "$(release::of "backend-${idle}")" =~ ^${VERSION//./\\.}(@|$) ]] && ! release::runs "backend-${idle}"; then
    # One that does not start now is told when it is started again.
    ! docker start "${container}" >/dev/null 2>&1 || WARMED=${container}
  fi
}

# What is there: the slot that serves with its release, and the other one.
deploy::observe() {
  SERVING=$(slot::stored "${SETTINGS}")
  IDLE=$(slot::other "${SERVING}")
  SERVED=$(release::of "backend-${SERVING}")
  IDLE_RELEASE=$(settings::get "${SETTINGS}" "$(release::setting "${IDLE}")")
  EDGE_RELEASE=$(release::of frontend)
}

# Ends what a run that was killed between storing the slot and moving the edge left: both name one slot again.
deploy::reconcile() {
  local used
  used=$(slot::edge --show) || deploy::refuse "the edge does not say which slot it uses"
  [[ ${used} != "backend-${SERVING}:8000" ]] || return 0
  log::info "the edge uses ${used} and ${SERVING} is stored: making them one"
  release::switch "${SERVING}" || release::switch "$(sed -E 's/backend-(.*):8000/\1/' <<<"${used}")" || deploy::refuse 'neither slot is ready'
  deploy::observe
}

# Nothing else in the settings may follow VERSION while a release is tried, and what serves must be found again.
deploy::pin() {
  local -a missing=()
  local name
  release::adopt backend "backend-${SERVING}" "${SERVED}"
  release::adopt frontend frontend "${EDGE_RELEASE}"
  name=$(release::setting "${SERVING}")
  [[ "$(settings::get "${SETTINGS}" "${name}")" == "${SERVED}" ]] || missing+=("${name}=${SERVED}")
  [[ "$(settings::get "${SETTINGS}" FRONTEND_VERSION)" == "${EDGE_RELEASE}" ]] || missing+=("FRONTEND_VERSION=${EDGE_RELEASE}")
  ((${#missing[@]} == 0)) || settings::put "${SETTINGS}" "${missing[@]}"
}

# Puts the idle slot's setting back as it was and takes the failed container away.
deploy::abandon() { # slot
  local name
  name=$(release::setting "$1")
  release::discard "$1"
  settings::put "${SETTINGS}" "${name}${IDLE_RELEASE:+=${IDLE_RELEASE}}"
}

# Starts the release beside the one that serves and asks it; what serves is not touched.
deploy::start() {
  deploy::step start "starting ${VERSION} as ${IDLE}"
  if ! release::start "${IDLE}" "${BACKEND}" "${START_SECONDS}"; then
    deploy::abandon "${IDLE}"
    deploy::finish "${DEPLOY_UNHEALTHY}" unhealthy "${VERSION} did not start; ${SERVED} serves as before"
  fi
  deploy::step gate "asking ${IDLE} itself"
  if ! gate::slot "${IDLE}" "${VERSION}" "${SERVING}"; then
    deploy::abandon "${IDLE}"
    deploy::finish "${DEPLOY_UNHEALTHY}" unhealthy "${VERSION} is not fit to serve; ${SERVED} serves as before"
  fi
}

# Lets the release that served before serve again.
deploy::take_back() { # reason
  local began=${SECONDS}
  log::info "$1: going back to ${PREVIOUS}"
  # It is still there, unless an earlier run was killed after it had stopped it.
  [[ -n ${FORMER_RELEASE} ]] || deploy::finish "${DEPLOY_STUCK}" stuck 'no release before this one is known: a person must look'
  release::runs "backend-${FORMER}" || release::start "${FORMER}" "${FORMER_RELEASE}" "${START_SECONDS}" \
    || deploy::finish "${DEPLOY_STUCK}" stuck "${PREVIOUS} does not start: a person must look"
  release::switch "${FORMER}" || deploy::finish "${DEPLOY_STUCK}" stuck "the edge did not go back to ${FORMER}: a person must look"
  edge::put_back || deploy::finish "${DEPLOY_STUCK}" stuck "the page or the edge of ${PREVIOUS} is not back: a person must look"
  gate::edge "${PREVIOUS}" || deploy::finish "${DEPLOY_STUCK}" stuck "${PREVIOUS} does not answer through the edge: a person must look"
  log::info "${PREVIOUS} serves again after $((SECONDS - began)) s"
  deploy::abandon "${TARGET}"
  deploy::finish "${DEPLOY_TAKEN_BACK}" taken-back "${VERSION} did not serve well; ${PREVIOUS} serves again"
}

# Everything after the switch; whatever is wrong there leads back.
deploy::settle() {
  deploy::step verify "asking ${VERSION} through the edge"
  gate::edge "${VERSION}" || deploy::take_back "${VERSION} does not answer well through the edge"
  deploy::step page "publishing the page of ${VERSION}"
  edge::follow "${FRONTEND}" || deploy::take_back "the page of ${VERSION} was not published"
  deploy::step soak "watching ${VERSION} for ${SOAK_SECONDS} s"
  soak::watch "${TARGET}" "${VERSION}" "${FORMER}" || deploy::take_back "${VERSION} does not hold"
  gate::edge "${VERSION}" || deploy::take_back "${VERSION} does not answer well through the edge"
}

# Ends what is no longer needed. A fault here leaves the release serving.
deploy::tidy() {
  deploy::step drain "letting ${FORMER} finish"
  release::drain "${FORMER}" || deploy::finish "${DEPLOY_UNTIDY}" cleanup-failed "${VERSION} serves, and ${FORMER} could not be stopped"
  release::prune || deploy::finish "${DEPLOY_UNTIDY}" cleanup-failed "${VERSION} serves, and images of old releases could not be removed"
}

# The slots by what they are for this run. A run that was killed after its switch finds the release serving already, and
# goes on from there.
deploy::roles() {
  if release::same "${SERVING}" "${BACKEND}"; then
    SWITCHED=yes TARGET=${SERVING} FORMER=${IDLE}
    FORMER_RELEASE=$(release::of "backend-${IDLE}")
    FORMER_RELEASE=${FORMER_RELEASE:-${IDLE_RELEASE}}
    IDLE_RELEASE=
  else
    SWITCHED='' TARGET=${IDLE} FORMER=${SERVING} FORMER_RELEASE=${SERVED}
  fi
  PREVIOUS=${FORMER_RELEASE%@*}
}

# Succeeds when nothing is left to do: the ledger says that this release was finished, and the other slot is at rest.
deploy::done() {
  local line
  line=$(ledger::last)
  [[ -n ${SWITCHED} && "$(ledger::field "${line}" version)" == "${VERSION}" && "$(ledger::field "${line}" outcome)" == ok ]] \
    && release::runs "backend-${SERVING}" && ! release::runs "backend-${FORMER}"
}

deploy::plan() {
  if [[ -n ${SWITCHED} ]]; then
    log::info "${VERSION} serves as ${TARGET} already: ask it through the edge, publish its page, watch it, stop ${FORMER}"
  else
    log::info "start ${VERSION} as ${TARGET} beside ${PREVIOUS}, ask it, switch to it, publish its page, watch it, stop ${FORMER}"
  fi
}

deploy::run() {
  deploy::lock
  deploy::step lock 'this run has the lock'
  deploy::warm
  deploy::step preflight 'looking at what is there'
  preflight::look
  deploy::step pull "getting the images of ${VERSION}"
  preflight::images
  deploy::roles
  if [[ -n ${DRY_RUN} ]]; then
    deploy::plan
    return 0
  fi
  deploy::reconcile
  deploy::roles
  if deploy::done; then
    log::info "${VERSION} serves already"
    return 0
  fi
  deploy::plan
  deploy::pin
  if [[ -z ${SWITCHED} ]]; then
    deploy::start
    deploy::step switch "switching to ${TARGET}"
    release::switch "${TARGET}" || {
      deploy::abandon "${TARGET}"
      deploy::finish "${DEPLOY_UNHEALTHY}" unhealthy "the edge did not switch to ${VERSION}; ${PREVIOUS} serves as before"
    }
  fi
  deploy::settle
  deploy::tidy
  deploy::step ledger "${VERSION} serves"
  deploy::finish 0 ok
}
