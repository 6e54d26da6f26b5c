#!/usr/bin/env bats
# A release through a real registry: pushed, signed, pulled by its digest, and refused once a tag was moved. The images are
# small ones of this test, with the labels of real ones: what is proved is the way, not what is carried.

readonly RELEASE=signed-proof

setup_file() {
  load lib
  load registry
  MISSING=$(registry::missing)
  export MISSING
  [[ -z ${MISSING} ]] || return 0
  stack::prepare
  registry::start "${BATS_FILE_TMPDIR}/published"
  export RELEASE_PUBLIC_KEY_FILE=${BATS_FILE_TMPDIR}/published/release.pub
  small "fund-calc-backend:${RELEASE}"
  small "fund-calc-frontend:${RELEASE}"
}

teardown_file() {
  load lib
  load registry
  [[ -z ${MISSING} ]] || return 0
  registry::stop "${BATS_FILE_TMPDIR}/published"
  registry::forget "${RELEASE}"
}

setup() {
  load lib
  load registry
  [[ -z ${MISSING} ]] || skip "not installed:${MISSING}"
}

# An image with one file of random content.
small() { # reference
  local folder
  folder=$(mktemp -d "${BATS_FILE_TMPDIR}/small.XXXXXX")
  head -c 4096 /dev/urandom >"${folder}/content"
  tar -C "${folder}" -cf - content | docker import \
    --change "LABEL org.opencontainers.image.version=${RELEASE} org.opencontainers.image.revision=$(git -C "${ROOT}" rev-parse HEAD)" - "$1" >/dev/null
}

# What a deployment calls before it pulls.
signed() {
  run bash -c "source '${ROOT}/scripts/lib/log.sh'; source '${ROOT}/scripts/lib/registry.sh'
    source '${ROOT}/scripts/lib/signed-release.sh'; signed::images '${REGISTRY}' '${RELEASE}' '${RELEASE_PUBLIC_KEY_FILE}'"
}

@test "publishing pushes both images and a signed list of the digests that the registry gives" {
  local started=${SECONDS}
  run registry::publish "${BATS_FILE_TMPDIR}/published" "${RELEASE}"
  [ "${status}" -eq 0 ]
  stack::report "published in $((SECONDS - started)) s"
  signed
  [ "${status}" -eq 0 ]
  [ "${#lines[@]}" -eq 2 ]
  local image digest
  while read -r image digest; do
    [ "$(registry::digest_of "${image}:${RELEASE}")" = "${digest}" ]
  done <<<"${output}"
}

@test "Compose pulls what was signed, by its digest" {
  signed
  local backend frontend
  backend=$(sed -n 's/^fund-calc-backend //p' <<<"${output}")
  frontend=$(sed -n 's/^fund-calc-frontend //p' <<<"${output}")
  registry::forget "${RELEASE}"
  BLUE_VERSION="${RELEASE}@${backend}" FRONTEND_VERSION="${RELEASE}@${frontend}" stack::compose pull --quiet backend-blue frontend
  docker image inspect "${REGISTRY}fund-calc-backend@${backend}" "${REGISTRY}fund-calc-frontend@${frontend}" >/dev/null
}

@test "publishing once more changes nothing" {
  docker pull --quiet "${REGISTRY}fund-calc-backend:${RELEASE}" >/dev/null
  docker pull --quiet "${REGISTRY}fund-calc-frontend:${RELEASE}" >/dev/null
  docker tag "${REGISTRY}fund-calc-backend:${RELEASE}" "fund-calc-backend:${RELEASE}"
  docker tag "${REGISTRY}fund-calc-frontend:${RELEASE}" "fund-calc-frontend:${RELEASE}"
  run registry::publish "${BATS_FILE_TMPDIR}/published" "${RELEASE}"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *"${RELEASE} is published already"* ]]
}

@test "a tag that was moved is refused, and the digest still gives the signed image" {
  signed
  local backend
  backend=$(sed -n 's/^fund-calc-backend //p' <<<"${output}")
  small "${REGISTRY}fund-calc-backend:${RELEASE}"
  docker push --quiet "${REGISTRY}fund-calc-backend:${RELEASE}" >/dev/null
  signed
  [ "${status}" -eq 1 ]
  [[ "${output}" == *"fund-calc-backend:${RELEASE} was changed after its release"*"signed is ${backend}"* ]]
  docker pull --quiet "${REGISTRY}fund-calc-backend:${RELEASE}@${backend}" >/dev/null
}

@test "a registry that does not answer is no permission to go on" {
  registry::stop "${BATS_FILE_TMPDIR}/published"
  stack::within 30 bash -c "! curl --silent 'http://${REGISTRY}v2/'"
  signed
  [ "${status}" -eq 2 ]
}
