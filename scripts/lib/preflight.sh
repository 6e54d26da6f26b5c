# What a deploy looks at before it changes anything, and the images that it gets. Functions only; needs what deploy.sh needs.
# shellcheck shell=bash disable=SC2034,SC2154

preflight::tools() {
  (engine::require && engine::require_compose) || deploy::refuse "Docker is not as needed"
  command -v curl >/dev/null || deploy::refuse "needs curl"
}

# Twice what the images in use weigh must be free where the engine keeps them.
preflight::disk() {
  local folder free weight
  folder=$(docker info --format '{{.DockerRootDir}}')
  free=$(df --output=avail -B1 "${folder}" 2>/dev/null | tail -n 1) || return 0
  weight=$(printf '%s\n' "$(release::size "backend-${SERVING}")" "$(release::size frontend)" | awk '{ sum += $1 } END { printf "%d", 2 * sum }')
  ((free >= weight)) || deploy::refuse "${folder} has $((free / 1000000)) MB free, and a release needs $((weight / 1000000)) MB"
}

# Changes nothing; ends with 20 where something is in the way.
preflight::look() {
  local secrets
  preflight::tools
  [[ -r ${SETTINGS} ]] || deploy::refuse "no settings ${SETTINGS}"
  deploy::observe
  if [[ -z ${SERVED} ]] || ! release::runs frontend; then
    deploy::refuse "no stack ${STACK} runs with ${SERVING} serving; start it with docker compose up"
  fi
  secrets=$(settings::of SECRETS "${ROOT}/secrets")
  "${ROOT}/scripts/secrets.sh" --check --folder "${secrets}" || deploy::refuse 'secrets are not as needed'
  (VERSION=${SERVED} release::compose config --quiet) || deploy::refuse 'the compose file is not valid with these settings'
  # Going back fetches nothing.
  [[ ${COMMAND} == rollback ]] || preflight::disk
}

# Takes the digests of a release from its signed list, where there is a key to verify it with.
preflight::signed() {
  local key list
  [[ ${COMMAND} == deploy && -n $(settings::of REGISTRY '') ]] || return 0
  key=$(settings::of RELEASE_PUBLIC_KEY_FILE "$(settings::of SECRETS "${ROOT}/secrets")/release.pub")
  if [[ ! -e ${key} && -z $(settings::of RELEASE_PUBLIC_KEY_FILE '') ]]; then
    log::info "no key ${key}: nothing proves who made the images of ${VERSION}"
    return 0
  fi
  list=$(signed::images "$(settings::of REGISTRY '')" "${VERSION}" "${key}") || {
    (($? == 1)) || deploy::refuse "${VERSION} cannot be verified"
    deploy::refuse "${VERSION} is not the release that was signed"
  }
  preflight::take BACKEND fund-calc-backend "${list}"
  preflight::take FRONTEND fund-calc-frontend "${list}"
}

preflight::take() { # variable image list
  local digest
  digest=$(sed -n "s/^$2 //p" <<<"$3")
  [[ ${!1} != *@* || ${!1#*@} == "${digest}" ]] || deploy::refuse "the signed $2 of ${VERSION} is ${digest}, not ${!1#*@}"
  printf -v "$1" '%s@%s' "${VERSION}" "${digest}"
}

# Gets the images of a release, or ends with 20; from then on they are named by their digests.
preflight::images() {
  local kind release image label
  preflight::signed
  for kind in backend frontend; do
    release=${BACKEND}
    [[ ${kind} == backend ]] || release=${FRONTEND}
    image=$(release::image "${kind}"):${release}
    if [[ ${COMMAND} == deploy && -z ${DRY_RUN} && -n $(settings::of REGISTRY '') ]]; then
      docker pull --quiet "${image}" >/dev/null || deploy::refuse "${image} cannot be pulled"
    fi
    release::present "${image}" || deploy::refuse "there is no image ${image} here"
    label=$(release::label "${image}")
    [[ ${label} == "${VERSION}" ]] || deploy::refuse "${image} is of version ${label:-(none)}, not ${VERSION}"
  done
  BACKEND=$(release::pinned "$(release::image backend)" "${BACKEND}")
  FRONTEND=$(release::pinned "$(release::image frontend)" "${FRONTEND}")
  BACKEND_DIGEST=$(release::digest "$(release::image backend):${BACKEND}")
  FRONTEND_DIGEST=$(release::digest "$(release::image frontend):${FRONTEND}")
}
