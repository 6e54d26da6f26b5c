#!/usr/bin/env bash
# Builds the images fund-calc-backend and fund-calc-frontend, and prints what each weighs.
#
# Usage:   scripts/images.sh [--version V] [--built]
# Needs:   Docker Engine 28 or newer with Buildx; about five minutes the first time; with --built also backend/app/target/fund-calc.jar and frontend/dist
#          --version V   names the images fund-calc-…:V (default: the version in pom.xml)
#          --built       takes the jar and the page that Maven built, instead of building them once more in the images
# Env:     MAVEN_IMAGE, JDK_IMAGE, JRE_IMAGE, NODE_IMAGE, NGINX_IMAGE (base images, by digest where it must be exact)
# Output:  one line for each image: name, MB, MB that our layers add to the base where that can be had
# Exit:    0 built, 2 usage, 3 no engine, jar or page; else what the build returned
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/tools.sh
source "${ROOT}/scripts/lib/tools.sh"
# shellcheck source=lib/engine.sh
source "${ROOT}/scripts/lib/engine.sh"
# shellcheck source=lib/version.sh
source "${ROOT}/scripts/lib/version.sh"

readonly BASES=(MAVEN_IMAGE JDK_IMAGE JRE_IMAGE NODE_IMAGE NGINX_IMAGE)
VERSION=
BUILT=
WORK=

images::clean() {
  [[ -z ${WORK} ]] || rm -rf -- "${WORK}"
}

# Where the source is to be had: the origin of this checkout, as an address and without anybody's credentials.
images::source() {
  local origin
  origin=$(git -C "${ROOT}" remote get-url origin 2>/dev/null) || origin=
  sed -nE -e 's,^(https?://)([^/@]*@)?(.*)$,\1\3,p' -e 's,^(ssh://)?[^/@]+@([^/:]+)[:/](.*)$,https://\2/\3,p' <<<"${origin%.git}"
}

images::build() { # name contexts...
  local name=$1 base
  local -a options=()
  shift
  for base in "${BASES[@]}"; do
    [[ -z ${!base:-} ]] || options+=(--build-arg "${base}=${!base}")
  done
  docker buildx build --progress plain --load --file "${ROOT}/docker/${name}/Dockerfile" --tag "fund-calc-${name}:${VERSION}" \
    --build-arg "VERSION=${VERSION}" \
    --build-arg "REVISION=$(git -C "${ROOT}" rev-parse HEAD 2>/dev/null || printf unknown)" \
    --build-arg "SOURCE=$(images::source)" \
    --build-arg "CREATED=$(git -C "${ROOT}" log -1 --format=%cI 2>/dev/null || printf 1970-01-01T00:00:00Z)" \
    ${options[@]+"${options[@]}"} "$@" "${ROOT}" >"${WORK}/${name}.log" 2>&1 || {
    tail -n 40 "${WORK}/${name}.log" >&2
    log::die 1 "the image of the ${name} was not built"
  }
}

images::size() { # image
  docker image inspect --format '{{.Size}}' "$1" 2>/dev/null
}

# Megabytes of all layers, and of those that our Dockerfile adds: all above the base image's. A builder keeps bases to
# itself, so the engine may have to fetch this one; where it cannot, the image is built all the same.
images::weigh() { # name base
  local image=fund-calc-$1:${VERSION} whole base
  whole=$(images::size "${image}")
  base=$(images::size "$2") || { docker pull --quiet "$2" >/dev/null 2>&1 && base=$(images::size "$2"); } || base=
  awk -v image="${image}" -v whole="${whole}" -v base="${base}" 'BEGIN {
    printf "%s %.1f MB, ", image, whole / 1e6
    if (base == "") print "its base cannot be had to compare"; else printf "%.1f MB of it ours\n", (whole - base) / 1e6
  }'
}

images::base() { # name variable
  local given=${!2:-}
  printf '%s\n' "${given:-$(sed -nE "s/^ARG $2=//p" "${ROOT}/docker/$1/Dockerfile")}"
}

images::contexts() {
  BACKEND_CONTEXT=()
  FRONTEND_CONTEXT=()
  [[ -n ${BUILT} ]] || return 0
  [[ -f ${ROOT}/backend/app/target/fund-calc.jar ]] || log::die 3 'no jar: build it with mvn package, or leave --built out.'
  [[ -f ${ROOT}/frontend/dist/index.html ]] || log::die 3 'no page: build it with mvn package, or leave --built out.'
  # A folder of its own: the whole of target would be sent to the engine.
  mkdir "${WORK}/jar"
  ln "${ROOT}/backend/app/target/fund-calc.jar" "${WORK}/jar/" 2>/dev/null \
    || cp --preserve=timestamps "${ROOT}/backend/app/target/fund-calc.jar" "${WORK}/jar/"
  BACKEND_CONTEXT=(--build-context "jar=${WORK}/jar")
  FRONTEND_CONTEXT=(--build-context "page=${ROOT}/frontend/dist")
}

images::arguments() {
  while (($# > 0)); do
    case "$1" in
      --version) VERSION=${2:?--version needs a version} && shift 2 ;;
      --built) BUILT=yes && shift ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      *) log::die 2 "unknown argument $1; see scripts/images.sh --help" ;;
    esac
  done
}

main() {
  local base
  images::arguments "$@"
  [[ -n ${VERSION} ]] || VERSION=$(version::stored "${ROOT}")
  [[ ${VERSION} =~ ^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$ ]] || log::die 2 "${VERSION} cannot be the version of an image"
  engine::require
  # Not needed to build, but for all that is done with the images.
  engine::require_compose
  docker buildx version >/dev/null 2>&1 || log::die 3 'needs Buildx: install the package docker-buildx-plugin or docker-buildx'
  WORK=$(mktemp -d)
  trap images::clean EXIT
  log::info 'Building two images (about five minutes the first time, seconds when nothing changed) …'
  images::contexts
  images::build backend ${BACKEND_CONTEXT[@]+"${BACKEND_CONTEXT[@]}"}
  images::build frontend ${FRONTEND_CONTEXT[@]+"${FRONTEND_CONTEXT[@]}"}
  base=$(images::base backend JRE_IMAGE)
  images::weigh backend "${base}"
  base=$(images::base frontend NGINX_IMAGE)
  images::weigh frontend "${base}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
