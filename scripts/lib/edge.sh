# The page and the edge of a release. The page is published beside those of earlier releases while the edge runs; the edge
# itself is made anew only where something else than the page differs. Functions only; needs log.sh, settings.sh,
# release.sh, gate.sh, STACK and SETTINGS.
# shellcheck shell=bash disable=SC2154

# Requests that run longer than this when the edge is made anew are cut: until they end, no new connection is accepted.
readonly EDGE_STOP_SECONDS=1
EDGE_FORMER_PAGE=
EDGE_FORMER_RELEASE=

# Runs a command of page.sh in a container of an image, with the running edge's store.
edge::page_of() { # image verb
  docker run --rm --network none --read-only --cap-drop ALL --security-opt no-new-privileges --memory 128m \
    --volume "${STACK}_edge-state:/var/lib/fundcalc-edge" --env EDGE_STATE=/var/lib/fundcalc-edge \
    --env EDGE_PAGE_STORE=/var/lib/fundcalc-edge/page --entrypoint /etc/fundcalc/edge/page.sh "$1" "$2"
}

edge::page() { # arguments of page.sh...
  docker exec "$(release::container frontend)" /etc/fundcalc/edge/page.sh "$@"
}

# Prints the longest time without an answer of the edge, in milliseconds, until the file is gone.
edge::gap() { # file
  local last=${EPOCHREALTIME/./} longest=0 now
  while [[ -e $1 ]]; do
    if gate::ask_edge /health --fail --output /dev/null --max-time 1; then
      now=${EPOCHREALTIME/./}
      ((now - last <= longest)) || longest=$((now - last))
      last=${now}
    else
      sleep 0.02
    fi
  done
  printf '%d\n' "$((longest / 1000))"
}

# Makes the edge anew from the image that the settings name, and says for how long no request was answered.
edge::renew() {
  local running status=0 measure
  running=$(mktemp)
  edge::gap "${running}" >"${running}.gap" &
  measure=$!
  release::compose up --detach --no-deps --wait --wait-timeout 60 --timeout "${EDGE_STOP_SECONDS}" frontend >&2 || status=$?
  gate::until 10 gate::ask_edge /health --fail --output /dev/null || status=1
  rm -f "${running}"
  wait "${measure}" || :
  log::info "the edge was made anew: no answer for $(cat "${running}.gap") ms"
  rm -f "${running}.gap"
  return "${status}"
}

# Publishes the page of a release, and makes the edge anew where it is another one. Done already counts as done.
edge::follow() { # frontend-release
  local image
  image=$(release::image frontend):$1
  EDGE_FORMER_RELEASE=$(release::of frontend)
  # An edge of before this command keeps no pages.
  EDGE_FORMER_PAGE=$(edge::page show 2>/dev/null) || EDGE_FORMER_PAGE=
  if [[ -n ${EDGE_FORMER_PAGE} && "$(edge::page edge)" == "$(edge::page_of "${image}" edge)" ]]; then
    edge::page_of "${image}" publish >/dev/null
    return
  fi
  settings::put "${SETTINGS}" "FRONTEND_VERSION=$1"
  edge::renew
}

# Undoes what edge::follow did, as far as it came.
edge::put_back() {
  if [[ -n ${EDGE_FORMER_RELEASE} && "$(settings::get "${SETTINGS}" FRONTEND_VERSION)" != "${EDGE_FORMER_RELEASE}" ]]; then
    settings::put "${SETTINGS}" "FRONTEND_VERSION=${EDGE_FORMER_RELEASE}"
    edge::renew || return 1
  fi
  [[ -z ${EDGE_FORMER_PAGE} ]] || edge::page serve "${EDGE_FORMER_PAGE}"
}
