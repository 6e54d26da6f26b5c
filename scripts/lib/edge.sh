# The edge's own tests. Functions only; needs ROOT and REPORTS.
# shellcheck shell=bash

# The edge on real nginx processes, and what sets the host up. Most of it is waiting for limits and time-outs, so the
# files run beside each other, three at a time.
edge::test() {
  # shellcheck disable=SC2016 # the inner shell expands these
  (cd "${ROOT:?}" && printf '%s\0' scripts/test/edge/*.bats | xargs -0 -n 1 -P 3 bash -c '
    reports=$0/bats-edge-$(basename "$1" .bats)
    mkdir -p "${reports}"
    bats --report-formatter junit --output "${reports}" "$1"' "${REPORTS:?}")
}

# The newer nginx that the image is built on.
edge::image() {
  sed -n 's/^ARG NGINX_IMAGE=//p' "${ROOT}/docker/frontend/Dockerfile"
}

edge::on_image() {
  mkdir -p "${REPORTS:?}/bats-edge-image"
  (cd "${ROOT:?}" && EDGE_TEST_IMAGE=$(edge::image) \
    bats --report-formatter junit --output "${REPORTS:?}/bats-edge-image" scripts/test/edge/{answers,limits}.bats)
}
