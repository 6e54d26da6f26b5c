# Tests of scripts and of the edge. Functions only; needs ROOT and REPORTS.
# shellcheck shell=bash

# Runs test files beside each other, three at a time: most of what they do is waiting for limits and time-outs. One that
# does not end is ended.
bats::beside() { # name file...
  local name=$1
  shift
  # shellcheck disable=SC2016 # the inner shell expands these
  printf '%s\0' "$@" | xargs -0 -n 1 -P 3 bash -c '
    exec scripts/lib/bats-file.sh "$0-$(basename "$1" .bats)" 1800 "$1"' "${REPORTS:?}/${name}"
}

bats::scripts() {
  (cd "${ROOT:?}" && bats::beside bats scripts/test/*.bats)
}

# The edge on real nginx processes, and what sets the host up.
bats::edge() {
  (cd "${ROOT:?}" && bats::beside bats-edge scripts/test/edge/*.bats)
}

# The newer nginx that the image is built on.
bats::edge_image() {
  sed -n 's/^ARG NGINX_IMAGE=//p' "${ROOT:?}/docker/frontend/Dockerfile"
}

bats::edge_on_image() {
  (cd "${ROOT:?}" && EDGE_TEST_IMAGE=$(bats::edge_image) bats::beside bats-edge-image scripts/test/edge/{answers,limits}.bats)
}
