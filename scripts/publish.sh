#!/usr/bin/env bash
# Pushes the images of a version to the registry, then the signed list of their digests. A published version never changes.
#
# Usage:   scripts/publish.sh VERSION [--folder DIR] [--dry-run]
#          --folder DIR   lists of components that are published with it (default: target/release)
#          --dry-run      check and print the plan, push nothing
# When:    after scripts/images.sh and scripts/sbom.sh; scripts/pipeline.sh publish calls it
# Needs:   Docker with Buildx, minisign; docker login where the registry wants one. A pair of keys, once:
#          minisign -G -p release.pub -s release.key
# Env:     REGISTRY (prefix of images, with its slash); each of the following as it is, or with _FILE as a file:
#          SIGNING_KEY (secret key), SIGNING_KEY_PASSWORD, RELEASE_PUBLIC_KEY (default: the file secrets/release.pub)
# Effects: pushes REGISTRYfund-calc-{backend,frontend,release}:VERSION; scripts/lib/signed-release.sh says what the last holds
# Output:  the signed list
# Exit:    0 published or already so, 2 usage, 3 refused before anything was pushed, 4 it did not succeed: nothing was
#          released, run it again
set -Eeuo pipefail
shopt -s inherit_errexit
umask 077

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/tools.sh
source "${ROOT}/scripts/lib/tools.sh"
# shellcheck source=lib/engine.sh
source "${ROOT}/scripts/lib/engine.sh"
# shellcheck source=lib/registry.sh
source "${ROOT}/scripts/lib/registry.sh"
# shellcheck source=lib/signed-release.sh
source "${ROOT}/scripts/lib/signed-release.sh"

readonly LISTS=(backend.cdx.json frontend.cdx.json)
readonly REGISTRY=${REGISTRY:-}
VERSION=
FOLDER=${ROOT}/target/release
DRY_RUN=
WORK=
REVISION=
PUBLIC_KEY=${RELEASE_PUBLIC_KEY_FILE:-${ROOT}/secrets/release.pub}

publish::clean() {
  [[ -z ${WORK} ]] || rm -rf -- "${WORK}"
}

# Writes a secret that is given as NAME or as NAME_FILE to a file.
publish::secret() { # name file
  local file=$1_FILE
  [[ -z ${!1:-} || -z ${!file:-} ]] || log::die 2 "give $1 or ${file}, not both"
  if [[ -n ${!file:-} ]]; then
    cat -- "${!file}" >"$2" 2>/dev/null || log::die 3 "${file} names no readable file"
  else
    printf '%s\n' "${!1:-}" >"$2"
  fi
}

publish::label() { # image label
  docker image inspect --format "{{index .Config.Labels \"org.opencontainers.image.$2\"}}" "$1:${VERSION}" 2>/dev/null
}

publish::check_images() {
  local image revision version
  for image in "${SIGNED_IMAGES[@]}"; do
    version=$(publish::label "${image}" version) || log::die 3 "there is no image ${image}:${VERSION}: build it with scripts/images.sh --version ${VERSION}"
    [[ ${version} == "${VERSION}" ]] || log::die 3 "${image}:${VERSION} was built as version ${version}"
    revision=$(publish::label "${image}" revision)
    [[ ${revision} =~ ^[0-9a-f]{40,64}$ ]] || log::die 3 "${image}:${VERSION} was built from no commit: build it in a clone of the repository"
    [[ -z ${REVISION} || ${revision} == "${REVISION}" ]] || log::die 3 "the images of ${VERSION} were built from two commits"
    REVISION=${revision}
  done
}

# Ends with 0 where this very commit is published as this version, with 3 where another one is.
publish::check_registry() {
  local reference status=0
  reference=$(signed::reference "${REGISTRY}" "${VERSION}")
  registry::digest "${reference}" >/dev/null || status=$?
  case ${status} in
    0) ;;
    1) return 0 ;;
    *) log::die 3 'the registry does not answer' ;;
  esac
  mkdir "${WORK}/published"
  signed::fetch "${REGISTRY}" "${VERSION}" "${WORK}/published" || log::die 3 "${reference} is there, and is no release"
  signed::verify "${WORK}/published" "${VERSION}" "${PUBLIC_KEY}" || log::die 3 "${reference} is there, and is not signed with our key"
  [[ "$(signed::fact "${WORK}/published" revision)" == "${REVISION}" ]] \
    || log::die 3 "${VERSION} is published from another commit: a published version never changes, choose a higher one"
  signed::tags "${WORK}/published" "${REGISTRY}" "${VERSION}" || log::die 3 "the images of ${VERSION} in the registry are not those released"
  log::info "${VERSION} is published already"
  cat "${WORK}/published/${SIGNED_LIST}"
  exit 0
}

publish::preflight() {
  local file
  engine::require
  command -v minisign >/dev/null || log::die 3 'needs minisign: install the package minisign'
  [[ ${REGISTRY} == ?*/ ]] || log::die 3 'REGISTRY must be the prefix of images with its slash, such as registry.example.org/fund-calc/'
  for file in "${LISTS[@]}"; do
    [[ -s ${FOLDER}/${file} ]] || log::die 3 "there is no ${FOLDER}/${file}: make it with scripts/sbom.sh"
  done
  publish::secret SIGNING_KEY "${WORK}/key"
  publish::secret SIGNING_KEY_PASSWORD "${WORK}/password"
  if [[ -n ${RELEASE_PUBLIC_KEY:-} ]]; then
    PUBLIC_KEY=${WORK}/release.pub
    publish::secret RELEASE_PUBLIC_KEY "${PUBLIC_KEY}"
  fi
  grep -q . "${WORK}/key" || log::die 3 'needs SIGNING_KEY_FILE or SIGNING_KEY, the secret key that signs releases'
  publish::check_images
  # Before anything is pushed, so that a wrong key or password leaves nothing published.
  mkdir "${WORK}/trial"
  printf 'version %s\n' "${VERSION}" >"${WORK}/trial/${SIGNED_LIST}"
  publish::sign "${WORK}/trial" || log::die 3 'the key cannot sign: it is no key of minisign, or its password is wrong'
  signed::verify "${WORK}/trial" "${VERSION}" "${PUBLIC_KEY}" || log::die 3 "SIGNING_KEY does not belong to ${PUBLIC_KEY}"
  publish::check_registry
}

publish::sign() { # folder
  minisign -S -s "${WORK}/key" -m "$1/${SIGNED_LIST}" -c 'fund-calc' -t "fund-calc ${VERSION}" <"${WORK}/password" >/dev/null 2>&1
}

publish::plan() {
  local image
  for image in "${SIGNED_IMAGES[@]}" fund-calc-release; do printf 'push %s%s:%s\n' "${REGISTRY}" "${image}" "${VERSION}"; done
}

publish::push_images() { # list-folder
  local image digest file
  printf 'version %s\nrevision %s\n' "${VERSION}" "${REVISION}" >"$1/${SIGNED_LIST}"
  for image in "${SIGNED_IMAGES[@]}"; do
    docker tag "${image}:${VERSION}" "${REGISTRY}${image}:${VERSION}"
    digest=$(registry::push "${REGISTRY}${image}:${VERSION}") || log::die 4 'nothing was released: run this again'
    printf 'image %s %s\n' "${image}" "${digest}" >>"$1/${SIGNED_LIST}"
  done
  for file in "${LISTS[@]}"; do
    cp -- "${FOLDER}/${file}" "$1/${file}"
    printf 'file %s sha256:%s\n' "${file}" "$(sha256sum "$1/${file}" | cut -d ' ' -f 1)" >>"$1/${SIGNED_LIST}"
  done
}

# Last: without this image there is no release, so a run that ends before it can be repeated.
publish::push_list() { # list-folder
  local reference
  reference=$(signed::reference "${REGISTRY}" "${VERSION}")
  publish::sign "$1" || log::die 4 'the list was not signed: run this again'
  chmod 644 "$1"/*
  tar -C "$1" --owner 0 --group 0 --numeric-owner --sort name -cf - . | docker import - "${reference}" >/dev/null \
    || log::die 4 'the image of the list was not made: run this again'
  registry::push "${reference}" >/dev/null || log::die 4 'nothing was released: run this again'
  signed::images "${REGISTRY}" "${VERSION}" "${PUBLIC_KEY}" >/dev/null || log::die 4 'what the registry gives back is not what was pushed'
}

publish::arguments() {
  while (($#)); do
    case $1 in
      --dry-run) DRY_RUN=yes ;;
      --folder)
        [[ -n ${2:-} ]] || log::die 2 '--folder needs a folder; see scripts/publish.sh --help'
        FOLDER=$2
        shift
        ;;
      -h | --help)
        log::help "${BASH_SOURCE[0]}"
        exit 0
        ;;
      -*) log::die 2 "unknown argument $1; see scripts/publish.sh --help" ;;
      *)
        [[ -z ${VERSION} ]] || log::die 2 'one version at a time; see scripts/publish.sh --help'
        VERSION=$1
        ;;
    esac
    shift
  done
  [[ ${VERSION} =~ ^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$ ]] || log::die 2 'needs a version; see scripts/publish.sh --help'
}

main() {
  publish::arguments "$@"
  WORK=$(mktemp -d)
  trap publish::clean EXIT
  publish::preflight
  if [[ -n ${DRY_RUN} ]]; then
    publish::plan
    return 0
  fi
  mkdir "${WORK}/release"
  publish::push_images "${WORK}/release"
  publish::push_list "${WORK}/release"
  cat "${WORK}/release/${SIGNED_LIST}"
  log::info "${VERSION} is published at ${REGISTRY}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
