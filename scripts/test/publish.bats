#!/usr/bin/env bats
# scripts/publish.sh and what a deployment asks of a published release, with real signatures and a registry of files.

setup() {
  command -v minisign >/dev/null || skip 'minisign is not installed'
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  FAKES="${BATS_TEST_TMPDIR}/bin"
  # shellcheck source=fakes/registry.bash
  source "${BATS_TEST_DIRNAME}/fakes/registry.bash"
  registry_fakes "${FAKES}"
  release_keys "${BATS_TEST_TMPDIR}"
  REVISION=$(printf 'a%.0s' {1..40})
  local_image fund-calc-backend 0.2.0 "${REVISION}"
  local_image fund-calc-frontend 0.2.0 "${REVISION}"
  LISTS="${BATS_TEST_TMPDIR}/lists"
  mkdir "${LISTS}"
  printf '{"bomFormat": "CycloneDX"}\n' | tee "${LISTS}/backend.cdx.json" >"${LISTS}/frontend.cdx.json"
  export REGISTRY=registry.example.org/fund/
  export SIGNING_KEY_FILE="${BATS_TEST_TMPDIR}/release.key" RELEASE_PUBLIC_KEY_FILE="${BATS_TEST_TMPDIR}/release.pub"
  unset SIGNING_KEY SIGNING_KEY_PASSWORD SIGNING_KEY_PASSWORD_FILE
}

publish() { # arguments...
  PATH="${FAKES}:${PATH}" run "${SCRIPTS}/publish.sh" --folder "${LISTS}" "$@"
}

# What a deployment calls.
images() { # version public-key
  PATH="${FAKES}:${PATH}" run bash -c "source '${SCRIPTS}/lib/log.sh'; source '${SCRIPTS}/lib/registry.sh'
    source '${SCRIPTS}/lib/signed-release.sh'; signed::images '${REGISTRY}' '$1' '$2'"
}

refused() { # part of the message
  publish 0.2.0
  [ "${status}" -eq 3 ]
  [[ "${output}" == *"$1"* ]]
  [ "$(pushed)" = '' ]
}

@test "the images are pushed first, the signed list last, and a deployment gets their digests" {
  publish 0.2.0
  [ "${status}" -eq 0 ]
  [ "$(pushed)" = 'registry.example.org/fund/fund-calc-backend:0.2.0
registry.example.org/fund/fund-calc-frontend:0.2.0
registry.example.org/fund/fund-calc-release:0.2.0' ]
  [ "${lines[0]}" = 'version 0.2.0' ]
  [ "${lines[1]}" = "revision ${REVISION}" ]
  [ "${lines[4]}" = "file backend.cdx.json sha256:$(sha256sum "${LISTS}/backend.cdx.json" | cut -d ' ' -f 1)" ]
  local listed
  listed=$(printf '%s\n' "${lines[@]}" | sed -n 's/^image //p')
  images 0.2.0 "${RELEASE_PUBLIC_KEY_FILE}"
  [ "${status}" -eq 0 ]
  [ "${output}" = "${listed}" ]
  [[ "${output}" =~ ^'fund-calc-backend sha256:'[0-9a-f]{64}$'\nfund-calc-frontend sha256:'[0-9a-f]{64}$ ]]
}

@test "a second run says that the version is published, and pushes nothing" {
  publish 0.2.0
  : >"${BATS_TEST_TMPDIR}/registry/calls"
  publish 0.2.0
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'0.2.0 is published already'* ]]
  [ "$(pushed)" = '' ]
}

@test "--dry-run names what would be pushed, and pushes nothing" {
  publish 0.2.0 --dry-run
  [ "${status}" -eq 0 ]
  [ "${lines[2]}" = 'push registry.example.org/fund/fund-calc-release:0.2.0' ]
  [ "$(pushed)" = '' ]
}

@test "a run that ended half-way has released nothing, and the next one completes it" {
  printf 'release\n' >"${BATS_TEST_TMPDIR}/registry/full"
  publish 0.2.0
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'nothing was released: run this again'* ]]
  images 0.2.0 "${RELEASE_PUBLIC_KEY_FILE}"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'there is no release'* ]]
  printf 'frontend\n' >"${BATS_TEST_TMPDIR}/registry/full"
  publish 0.2.0
  [ "${status}" -eq 4 ]
  rm "${BATS_TEST_TMPDIR}/registry/full"
  publish 0.2.0
  [ "${status}" -eq 0 ]
}

@test "wrong usage is exit 2" {
  local arguments
  for arguments in '' '0.2.0 0.3.0' '0.2/0' '--sign 0.2.0' '0.2.0 --folder'; do
    # shellcheck disable=SC2086 # several arguments
    publish ${arguments}
    [ "${status}" -eq 2 ]
  done
  SIGNING_KEY=x publish 0.2.0
  [ "${status}" -eq 2 ]
  [[ "${output}" == *'SIGNING_KEY or SIGNING_KEY_FILE, not both'* ]]
}

@test "what is missing is refused before anything is pushed" {
  REGISTRY='' refused 'REGISTRY must be'
  REGISTRY=registry.example.org/fund refused 'with its slash'
  SIGNING_KEY_FILE='' refused 'needs SIGNING_KEY_FILE or SIGNING_KEY'
  SIGNING_KEY_FILE="${BATS_TEST_TMPDIR}/none" refused 'SIGNING_KEY_FILE names no readable file'
  SIGNING_KEY_FILE="${LISTS}/backend.cdx.json" refused 'the key cannot sign'
  RELEASE_PUBLIC_KEY_FILE="${BATS_TEST_TMPDIR}/none" refused 'there is no public key'
  RELEASE_PUBLIC_KEY_FILE="${BATS_TEST_TMPDIR}/other.pub" refused 'does not belong to'
  touch "${BATS_TEST_TMPDIR}/registry/down"
  refused 'the registry does not answer'
  rm "${LISTS}/frontend.cdx.json"
  refused 'frontend.cdx.json: make it with scripts/sbom.sh'
}

@test "images that are missing, of another version, of two commits or of none are refused" {
  local_image fund-calc-frontend 0.2.0 "$(printf 'b%.0s' {1..40})"
  refused 'were built from two commits'
  local_image fund-calc-frontend 0.2.0 unknown
  refused 'was built from no commit'
  local_image fund-calc-frontend 0.1.0 "${REVISION}"
  refused 'fund-calc-frontend:0.2.0 was built as version 0.1.0'
  rm "${BATS_TEST_TMPDIR}/registry/labels/fund-calc-frontend.version"
  refused 'there is no image fund-calc-frontend:0.2.0'
}

@test "a published version never changes" {
  publish 0.2.0
  : >"${BATS_TEST_TMPDIR}/registry/calls"
  local other
  other=$(printf 'b%.0s' {1..40})
  local_image fund-calc-backend 0.2.0 "${other}"
  local_image fund-calc-frontend 0.2.0 "${other}"
  refused 'a published version never changes'
  SIGNING_KEY_FILE="${BATS_TEST_TMPDIR}/other.key" RELEASE_PUBLIC_KEY_FILE="${BATS_TEST_TMPDIR}/other.pub" refused 'is not signed with our key'
  local_image fund-calc-backend 0.2.0 "${REVISION}"
  local_image fund-calc-frontend 0.2.0 "${REVISION}"
  tamper registry.example.org/fund/fund-calc-backend:0.2.0
  refused 'are not those released'
}

@test "the key comes from a variable as well, with a password, and is not printed" {
  printf 'secret word\nsecret word\n' | minisign -G -f -p "${BATS_TEST_TMPDIR}/release.pub" -s "${BATS_TEST_TMPDIR}/release.key" >/dev/null
  SIGNING_KEY=$(cat "${BATS_TEST_TMPDIR}/release.key")
  export SIGNING_KEY
  unset SIGNING_KEY_FILE RELEASE_PUBLIC_KEY_FILE
  RELEASE_PUBLIC_KEY=$(cat "${BATS_TEST_TMPDIR}/release.pub")
  export RELEASE_PUBLIC_KEY
  SIGNING_KEY_PASSWORD='wrong word' refused 'its password is wrong'
  SIGNING_KEY_PASSWORD='secret word' publish 0.2.0
  [ "${status}" -eq 0 ]
  [[ "${output}" != *'secret word'* ]]
  [[ "${output}" != *"$(tail -n 1 "${BATS_TEST_TMPDIR}/release.key")"* ]]
  run grep -c 'secret word' "${BATS_TEST_TMPDIR}/registry/calls"
  [ "${output}" = 0 ]
}

@test "a deployment refuses a tag that was moved, a missing tag, another key and another version's list" {
  publish 0.2.0
  images 0.2.0 "${BATS_TEST_TMPDIR}/other.pub"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'is not signed with the key'* ]]
  # The list of 0.2.0 under the name of a later version.
  local state="${BATS_TEST_TMPDIR}/registry"
  cp "${state}/tags/registry.example.org_fund_fund-calc-release_0.2.0" "${state}/tags/registry.example.org_fund_fund-calc-release_0.3.0"
  cp "${state}/images/registry.example.org_fund_fund-calc-release_0.2.0" "${state}/images/registry.example.org_fund_fund-calc-release_0.3.0"
  images 0.3.0 "${RELEASE_PUBLIC_KEY_FILE}"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'the signed list is for version 0.2.0, not for 0.3.0'* ]]
  tamper registry.example.org/fund/fund-calc-frontend:0.2.0
  images 0.2.0 "${RELEASE_PUBLIC_KEY_FILE}"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'fund-calc-frontend:0.2.0 was changed after its release'* ]]
  rm "${state}/tags/registry.example.org_fund_fund-calc-frontend_0.2.0"
  images 0.2.0 "${RELEASE_PUBLIC_KEY_FILE}"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'fund-calc-frontend:0.2.0 is not in the registry'* ]]
}

@test "a deployment that cannot ask, or has no key, is told so with another code" {
  publish 0.2.0
  images 0.2.0 "${BATS_TEST_TMPDIR}/none.pub"
  [ "${status}" -eq 2 ]
  [[ "${output}" == *'there is no public key'* ]]
  touch "${BATS_TEST_TMPDIR}/registry/down"
  images 0.2.0 "${RELEASE_PUBLIC_KEY_FILE}"
  [ "${status}" -eq 2 ]
  [[ "${output}" == *'connection refused'* ]]
}

@test "a changed list, and a release without a list, are refused" {
  publish 0.2.0
  local image="${BATS_TEST_TMPDIR}/registry/images/registry.example.org_fund_fund-calc-release_0.2.0" folder="${BATS_TEST_TMPDIR}/changed"
  mkdir "${folder}"
  tar -xf "${image}" -C "${folder}"
  sed -i 's/^image fund-calc-backend .*/image fund-calc-backend sha256:0000000000000000000000000000000000000000000000000000000000000000/' "${folder}/release.txt"
  tar -C "${folder}" -cf "${image}" .
  images 0.2.0 "${RELEASE_PUBLIC_KEY_FILE}"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'is not signed with the key'* ]]
  ln -sf /etc/hostname "${folder}/release.txt"
  tar -C "${folder}" -cf "${image}" .
  images 0.2.0 "${RELEASE_PUBLIC_KEY_FILE}"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'does not hold a signed list'* ]]
}

@test "without skopeo, Buildx asks the registry" {
  printf '#!/bin/sh\n[ "$*" = "buildx imagetools inspect --format {{.Manifest.Digest}} a.example/b:1" ] && printf "Name: a.example/b:1\\nDigest:    sha256:%%064d\\n" 5\n' >"${FAKES}/docker"
  rm "${FAKES}/skopeo"
  PATH="${FAKES}" run /bin/bash -c "PATH=${FAKES}; source '${SCRIPTS}/lib/log.sh'; source '${SCRIPTS}/lib/registry.sh'; registry::ask a.example/b:1"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'sha256:0000000000000000000000000000000000000000000000000000000000000005'* ]]
}

@test "skopeo takes the login that Docker has, also where DOCKER_CONFIG names its folder" {
  mkdir "${BATS_TEST_TMPDIR}/login"
  echo '{"auths": {}}' >"${BATS_TEST_TMPDIR}/login/config.json"
  PATH="${FAKES}:${PATH}" DOCKER_CONFIG="${BATS_TEST_TMPDIR}/login" run bash -c "source '${SCRIPTS}/lib/log.sh'; source '${SCRIPTS}/lib/registry.sh'
    registry::ask registry.example.org/a:1; registry::ask 127.0.0.1:5000/a:1; DOCKER_CONFIG=/nowhere registry::ask registry.example.org/a:1"
  run cat "${BATS_TEST_TMPDIR}/registry/calls"
  [ "${lines[0]}" = "skopeo inspect --no-tags --format {{.Digest}} --authfile ${BATS_TEST_TMPDIR}/login/config.json docker://registry.example.org/a:1" ]
  [ "${lines[1]}" = "skopeo inspect --no-tags --format {{.Digest}} --tls-verify=false --authfile ${BATS_TEST_TMPDIR}/login/config.json docker://127.0.0.1:5000/a:1" ]
  [ "${lines[2]}" = 'skopeo inspect --no-tags --format {{.Digest}} docker://registry.example.org/a:1' ]
}
