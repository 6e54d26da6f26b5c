# The releases of a stack on this host: which image each slot has, and how one is fetched, started, switched to and put
# away. Functions only; needs log.sh, settings.sh, slot.sh, gate.sh, ledger.sh, ROOT, STACK and SETTINGS.
# shellcheck shell=bash disable=SC2154

# The edge cuts what is left of its former workers after 40 s.
readonly RELEASE_STOP_SECONDS=45 RELEASE_DRAIN_SECONDS=45 RELEASE_KEPT=4

# Compose with the files of this stack. The release of each slot comes from the settings alone.
release::compose() { # arguments...
  local -a files=(--file "${ROOT}/docker-compose.prod.yml")
  [[ -z $(settings::of COMPOSE_FILE '') ]] || files=()
  (cd "${ROOT}" && env -u BLUE_VERSION -u GREEN_VERSION -u FRONTEND_VERSION -u SERVING_SLOT \
    docker compose --project-name "${STACK}" --env-file "${SETTINGS}" ${files[@]+"${files[@]}"} "$@")
}

release::container() { # service
  printf '%s-%s-1\n' "${STACK}" "$1"
}

# The name of an image up to its version.
release::image() { # backend|frontend
  printf '%sfund-calc-%s\n' "$(settings::of REGISTRY '')" "$1"
}

# The release in a service's container, with its digest where that is part of the name; nothing without a container.
release::of() { # service
  local image
  image=$(docker inspect --type container --format '{{.Config.Image}}' "$(release::container "$1")" 2>/dev/null) || return 0
  image=${image##*/}
  printf '%s\n' "${image#*:}"
}

# The image of a service's container by its id, under whatever name it was started.
release::id() { # service
  docker inspect --type container --format '{{.Image}}' "$(release::container "$1")"
}

release::size() { # service
  docker image inspect --format '{{.Size}}' "$(release::id "$1")"
}

# Gives the image of a container the name that the settings have for it by now: it may have been started before REGISTRY was
# set, and going back needs it under that name.
release::adopt() { # backend|frontend service release
  local image
  image=$(release::image "$1"):$3
  [[ $3 == *@* ]] || release::present "${image}" || docker tag "$(release::id "$2")" "${image}"
}

release::runs() { # service
  [[ "$(docker inspect --type container --format '{{.State.Running}}' "$(release::container "$1")" 2>/dev/null)" == true ]]
}

# What is in the idle slot.
release::idle() {
  local release
  release=$(release::of "backend-${IDLE}")
  if [[ -z ${release} ]]; then
    printf '(nothing)\n'
  elif release::runs "backend-${IDLE}"; then
    printf '%s runs\n' "${release}"
  else
    printf '%s stopped\n' "${release}"
  fi
}

# The setting that holds a slot's release.
release::setting() { # slot
  printf '%s_VERSION\n' "${1^^}"
}

release::present() { # image
  docker image inspect "$1" >/dev/null 2>&1
}

# The digest under which the registry has an image, which names it for good; of an image that was built here, its own id.
release::digest() { # image
  local repository=${1%@*} digest
  digest=$(docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$1" | sed -n "s|^${repository%:*}@||p" | head -n 1)
  printf '%s\n' "${digest:-$(docker image inspect --format '{{.Id}}' "$1")}"
}

# Succeeds when a slot runs this very image; a tag alone may have been built anew.
release::same() { # slot release
  local image=$2
  [[ "$(release::of "backend-$1")" == "${image%@*}"* ]] \
    && [[ "$(release::id "backend-$1")" == "$(docker image inspect --format '{{.Id}}' "$(release::image backend):${image}")" ]]
}

# The version that an image says it is.
release::label() { # image
  docker image inspect --format '{{index .Config.Labels "org.opencontainers.image.version"}}' "$1"
}

# Prints a release with the digest that names it for good, where a registry gave one; a tag can be moved.
release::pinned() { # image-name release
  local digest
  digest=$(docker image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$1:$2" | sed -n "s|^$1@||p" | head -n 1)
  printf '%s%s\n' "${2%@*}" "${digest:+@${digest}}"
}

# Starts a slot with a release and waits until its own probe is content.
release::start() { # slot release seconds
  settings::put "${SETTINGS}" "$(release::setting "$1")=$2"
  release::compose up --detach --no-deps --wait --wait-timeout "$3" --scale "backend-$1=1" "backend-$1" >&2
}

# Ends a slot that must not serve: its last lines are shown, its container goes.
release::discard() { # slot
  local container
  container=$(release::container "backend-$1")
  docker logs --tail 15 "${container}" >&2 2>&1 || :
  docker rm --force "${container}" >/dev/null 2>&1 || :
}

# Lets a slot serve, by the one command that does so; asks its readiness once more.
release::switch() { # slot
  "${ROOT}/scripts/slot.sh" --project "${STACK}" --env-file "${SETTINGS}" "$1"
}

release::quiet() { # slot ; two looks a second apart count the same requests
  local before after
  before=$(gate::counts "$1") || return 0
  sleep 1
  after=$(gate::counts "$1") || return 0
  [[ ${before} == "${after}" ]]
}

# Waits until a slot that serves no more has finished what it began, and stops it. Its container stays, for a rollback.
release::drain() { # slot
  local container
  container=$(release::container "backend-$1")
  release::runs "backend-$1" || return 0
  # Connections of before the switch still lead there.
  gate::until "${RELEASE_DRAIN_SECONDS}" slot::edge --settled || log::info "the edge still has connections of before the switch after ${RELEASE_DRAIN_SECONDS} s"
  gate::until "${RELEASE_DRAIN_SECONDS}" release::quiet "$1" || log::info "$1 still answers after ${RELEASE_DRAIN_SECONDS} s: stopping it all the same"
  docker stop --time "${RELEASE_STOP_SECONDS}" "${container}" >/dev/null
}

# Removes images of releases that are neither among the last RELEASE_KEPT of the ledger nor named by a setting.
release::prune() {
  local kept version kind status=0
  kept=$(
    ledger::versions | head -n "${RELEASE_KEPT}"
    grep -E '^(BLUE_|GREEN_|FRONTEND_)?VERSION=' "${SETTINGS}" | sed -E 's/.*=//; s/@.*//'
  )
  while read -r version; do
    ! grep -Fxq -- "${version}" <<<"${kept}" || continue
    for kind in backend frontend; do
      ! release::present "$(release::image "${kind}"):${version}" || docker image rm "$(release::image "${kind}"):${version}" >/dev/null || status=1
    done
  done < <(ledger::versions)
  return "${status}"
}
