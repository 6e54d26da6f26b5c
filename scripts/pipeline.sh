#!/usr/bin/env bash
# The steps of the pipeline, in the order given: .github/workflows/deploy.yml calls them, and they run the same anywhere.
#
# Usage:   scripts/pipeline.sh STEP...
#          version    print the version of this commit's images: that of pom.xml, and unless the commit is tagged with it
#                     also the commit's number
#          build      the jar and the page by Maven, the images from them, and the lists of components
#          pack       the images as archives, for another machine or the scanner
#          scan       compare the lists and the archives with known vulnerabilities; needs the network
#          unpack     give the engine the archives
#          publish    push the images to REGISTRY and sign the list of their digests
#          deploy     on production's host: verify the signature, bring DEPLOY_FOLDER to the signed commit and deploy
# Needs:   what the scripts need that it calls: images.sh, sbom.sh, advisories.sh, publish.sh, deploy.sh
# Env:     VERSION (instead of this commit's), REGISTRY and the keys as scripts/publish.sh says (deploy: also in .env of the
#          clone), DEPLOY_FOLDER (the clone on production's host; default: this one)
# Effects: writes target/release; publish pushes; deploy changes DEPLOY_FOLDER and production
# Exit:    0 done, 2 usage, 3 refused before anything changed; else what the script returned that a step calls
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/tools.sh
source "${ROOT}/scripts/lib/tools.sh"
# shellcheck source=lib/version.sh
source "${ROOT}/scripts/lib/version.sh"
# shellcheck source=lib/registry.sh
source "${ROOT}/scripts/lib/registry.sh"
# shellcheck source=lib/signed-release.sh
source "${ROOT}/scripts/lib/signed-release.sh"
# shellcheck source=lib/settings.sh
source "${ROOT}/scripts/lib/settings.sh"

readonly STEPS=(version build pack scan unpack publish deploy)
readonly FOLDER=${ROOT}/target/release

pipeline::git() {
  git -C "${ROOT}" "$@" 2>/dev/null
}

pipeline::version() {
  local stored commit tagged
  stored=$(version::stored "${ROOT}")
  commit=$(pipeline::git rev-parse HEAD) || log::die 3 'this folder is not a clone of the repository'
  tagged=$(pipeline::git rev-parse --quiet --verify "refs/tags/v${stored}^{commit}") || tagged=
  if [[ -n ${VERSION:-} ]]; then
    printf '%s\n' "${VERSION}"
  elif [[ ${tagged} == "${commit}" ]]; then
    printf '%s\n' "${stored}"
  else
    printf '%s-%s\n' "${stored}" "${commit:0:12}"
  fi
}

pipeline::build() {
  # An image must be what its commit says.
  [[ -z "$(pipeline::git status --porcelain)" ]] || log::die 3 'there are changes without a commit (git status)'
  tools::require_build
  (cd "${ROOT}" && mvn --batch-mode --quiet -Dmaven.test.skip=true -pl backend/app -am package >&2)
  "${ROOT}/scripts/images.sh" --built --version "$(pipeline::version)"
  "${ROOT}/scripts/sbom.sh" --folder "${FOLDER}"
}

pipeline::pack() {
  local image
  mkdir -p "${FOLDER}"
  for image in "${SIGNED_IMAGES[@]}"; do
    docker save --output "${FOLDER}/${image}.tar" "${image}:$(pipeline::version)"
  done
}

pipeline::scan() {
  "${ROOT}/scripts/advisories.sh" --release "${FOLDER}"
}

pipeline::unpack() {
  local image
  for image in "${SIGNED_IMAGES[@]}"; do
    [[ -f ${FOLDER}/${image}.tar ]] || log::die 3 "there is no ${FOLDER}/${image}.tar"
    docker load --quiet --input "${FOLDER}/${image}.tar" >&2
  done
}

pipeline::publish() {
  "${ROOT}/scripts/publish.sh" "$(pipeline::version)" --folder "${FOLDER}"
}

# Prints the commit that a release was built from, by its signed list.
pipeline::signed_commit() { # registry version public-key
  local folder commit=
  folder=$(mktemp -d)
  if signed::fetch "$1" "$2" "${folder}" && signed::verify "${folder}" "$2" "$3"; then
    commit=$(signed::fact "${folder}" revision)
  fi
  rm -rf -- "${folder}"
  [[ ${commit} =~ ^[0-9a-f]{40,64}$ ]] && printf '%s\n' "${commit}"
}

# The file with the public key, as the deployment finds it too: beside the secrets of that clone.
pipeline::public_key() { # clone
  local secrets key
  secrets=$(settings::of SECRETS secrets)
  key=$(settings::of RELEASE_PUBLIC_KEY_FILE "${secrets}/release.pub")
  [[ ${key} == /* ]] || key=$1/${key}
  printf '%s\n' "${key}"
}

# The scripts and compose files of a release are those of its own commit.
pipeline::deploy() {
  local clone=${DEPLOY_FOLDER:-${ROOT}} version registry key commit
  version=$(pipeline::version)
  SETTINGS=${clone}/.env
  registry=$(settings::of REGISTRY '')
  [[ ${registry} == ?*/ ]] || log::die 3 'REGISTRY must be the prefix of images with its slash, such as registry.example.org/fund-calc/'
  git -C "${clone}" rev-parse --git-dir >/dev/null 2>&1 || log::die 3 "DEPLOY_FOLDER ${clone} is not a clone of the repository"
  key=$(pipeline::public_key "${clone}")
  commit=$(pipeline::signed_commit "${registry}" "${version}" "${key}") || log::die 3 "${version} is not a signed release: nothing was changed"
  if [[ "$(git -C "${clone}" rev-parse HEAD)" != "${commit}" ]]; then
    [[ -z "$(git -C "${clone}" status --porcelain --untracked-files=no)" ]] || log::die 3 "${clone} has changes without a commit: remove them"
    git -C "${clone}" cat-file -e "${commit}^{commit}" 2>/dev/null || git -C "${clone}" fetch --quiet origin
    git -C "${clone}" -c advice.detachedHead=false checkout --quiet --detach "${commit}" || log::die 3 "${clone} cannot be brought to ${commit}"
  fi
  "${clone}/scripts/deploy.sh" "${version}"
}

main() {
  local step
  (($#)) || log::die 2 'needs a step; see scripts/pipeline.sh --help'
  for step in "$@"; do
    case ${step} in
      -h | --help)
        log::help "${BASH_SOURCE[0]}"
        return 0
        ;;
      *) [[ " ${STEPS[*]} " == *" ${step} "* ]] || log::die 2 "unknown step ${step}; see scripts/pipeline.sh --help" ;;
    esac
  done
  [[ ${VERSION:-0} =~ ^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$ ]] || log::die 2 'VERSION cannot be the version of an image'
  for step in "$@"; do
    log::info "step ${step}"
    "pipeline::${step}"
  done
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
