#!/usr/bin/env bash
# Makes a release of this commit: checks the changelog and the contract, writes the version wherever it stands (POMs, page,
# contract, images), commits that and tags it. Pushing it starts the pipeline, which builds, signs and deploys it.
#
# Usage:   scripts/release.sh VERSION [--dry-run] [--publish]
#          scripts/release.sh --check     names the places whose version is not that of pom.xml
#          --dry-run   check and print the plan, change nothing
#          --publish   then build, push and sign the images here, without a hosted pipeline (scripts/pipeline.sh)
# When:    on a clean main, with the entry "## VERSION (date)" in CHANGELOG.md
# Needs:   git, node; with --publish what scripts/pipeline.sh needs
# Env:     FUNDCALC_DEPRECATION_DAYS (default 180: how long the API keeps what is marked deprecated)
# Effects: one commit and one tag in this clone; nothing is pushed
# Output:  the plan
# Exit:    0 released or already so, 1 --check found another version, 2 usage, 3 refused and nothing was changed, 4 it did
#          not succeed and the files are as before; with --publish also what scripts/pipeline.sh returns
set -Eeuo pipefail
shopt -s inherit_errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
# shellcheck source=lib/log.sh
source "${ROOT}/scripts/lib/log.sh"
# shellcheck source=lib/version.sh
source "${ROOT}/scripts/lib/version.sh"
# shellcheck source=lib/changelog.sh
source "${ROOT}/scripts/lib/changelog.sh"

readonly DEPRECATION_DAYS=${FUNDCALC_DEPRECATION_DAYS:-180}
readonly CONTRACT=backend/app/openapi.json
VERSION=
DRY_RUN=
PUBLISH=
CHECK=

release::git() {
  git -C "${ROOT}" "$@"
}

# The commit of a tag; nothing where there is no such tag.
release::tagged() { # tag
  release::git rev-parse --quiet --verify "refs/tags/$1^{commit}" || true
}

release::check() {
  local version differing
  version=$(version::stored "${ROOT}")
  differing=$(version::list "${ROOT}" | awk -v version="${version}" '$2 != version')
  [[ -n ${differing} ]] || return 0
  printf '%s\n' "${differing}"
  log::info "pom.xml has version ${version}"
  return 1
}

# Tags whose contract binds this release: those of the last months, and the newest one before them.
release::binding_tags() {
  local since tag seconds
  since=$(($(date +%s) - DEPRECATION_DAYS * 86400))
  while read -r seconds tag; do
    printf '%s\n' "${tag}"
    ((seconds >= since)) || break
  done < <(release::git for-each-ref --sort=-creatordate --format '%(creatordate:unix) %(refname:short)' 'refs/tags/v*')
}

# Refuses a release that takes away what the API has not announced for long enough.
release::check_contract() {
  local tag older missed found=
  older=$(mktemp)
  while read -r tag; do
    [[ ${tag} != "v${VERSION}" ]] || continue
    release::git show "${tag}:${CONTRACT}" >"${older}" 2>/dev/null || continue
    missed=$(node "${ROOT}/scripts/lib/contract.mjs" "${older}" "${ROOT}/${CONTRACT}") || found+="since ${tag}:"$'\n'"${missed}"$'\n'
  done < <(release::binding_tags)
  rm -f "${older}"
  [[ -z ${found} ]] || {
    printf '%s' "${found}" >&2
    log::die 3 "the API would lose what has not been marked deprecated in a release for ${DEPRECATION_DAYS} days; see README, \"Releases\""
  }
}

release::preflight() {
  local branch stored fault tagged
  release::git rev-parse --git-dir >/dev/null 2>&1 || log::die 3 'this folder is not a clone of the repository'
  branch=$(release::git branch --show-current)
  [[ ${branch} == main ]] || log::die 3 "releases are made on main; this is ${branch:-no branch}"
  [[ -z "$(release::git status --porcelain)" ]] || log::die 3 'there are changes without a commit: commit or remove them (git status)'
  stored=$(version::stored "${ROOT}")
  tagged=$(release::tagged "v${VERSION}")
  [[ -z ${tagged} || ${tagged} == "$(release::git rev-parse HEAD)" ]] \
    || log::die 3 "v${VERSION} is another commit already (${tagged:0:12}): a released version never changes, choose a higher one"
  [[ ${VERSION} == "${stored}" ]] || version::newer "${VERSION}" "${stored}" \
    || log::die 3 "${VERSION} is not higher than ${stored}, the version in pom.xml"
  release::check >&2 || log::die 3 'the places above have another version than pom.xml: correct them first'
  fault=$(changelog::fault "${ROOT}/CHANGELOG.md" "${VERSION}")
  [[ -z ${fault} ]] || log::die 3 "${fault}"
  release::check_contract
}

release::plan() {
  local stored
  stored=$(version::stored "${ROOT}")
  if [[ ${stored} != "${VERSION}" ]]; then
    version::list "${ROOT}" | awk -v version="${VERSION}" '{ print "write " version " in place of " $2 " in " $1 }' | uniq
    printf 'commit "release: %s"\n' "${VERSION}"
  fi
  [[ -n "$(release::tagged "v${VERSION}")" ]] || printf 'tag v%s\n' "${VERSION}"
  [[ -z ${PUBLISH} ]] || printf 'build, push and sign the images\n'
}

release::restore() {
  release::git reset --quiet --hard HEAD
  log::die 4 "$1; the files are as before"
}

release::write() {
  local differing
  [[ "$(version::stored "${ROOT}")" != "${VERSION}" ]] || return 0
  version::write "${ROOT}" "${VERSION}" || release::restore 'the version was not written'
  differing=$(version::list "${ROOT}" | awk -v version="${VERSION}" '$2 != version')
  [[ -z ${differing} ]] || release::restore "the version was not written in ${differing}"
  release::git commit --quiet --all --message "release: ${VERSION}" --message "$(changelog::entry "${ROOT}/CHANGELOG.md" "${VERSION}")" \
    || release::restore 'git did not commit'
}

release::tag() {
  if [[ -n "$(release::tagged "v${VERSION}")" ]]; then
    log::info "v${VERSION} is there already"
    return 0
  fi
  release::git tag --annotate --message "fund-calc ${VERSION}" "v${VERSION}" || log::die 4 "git did not set the tag v${VERSION}: run this again"
  log::info "v${VERSION} is made. Push both at once: git push --atomic origin main v${VERSION}"
}

release::arguments() {
  while (($#)); do
    case $1 in
      --dry-run) DRY_RUN=yes ;;
      --publish) PUBLISH=yes ;;
      --check) CHECK=yes ;;
      -h | --help)
        log::help "${BASH_SOURCE[0]}"
        exit 0
        ;;
      -*) log::die 2 "unknown argument $1; see scripts/release.sh --help" ;;
      *)
        [[ -z ${VERSION} ]] || log::die 2 'one version at a time; see scripts/release.sh --help'
        VERSION=$1
        ;;
    esac
    shift
  done
  [[ -z ${CHECK} || -z ${VERSION} ]] || log::die 2 '--check takes no version'
  [[ -n ${CHECK} || -n ${VERSION} ]] || log::die 2 'needs a version such as 0.2.0; see scripts/release.sh --help'
  [[ -n ${CHECK} ]] || version::is_release "${VERSION}" \
    || log::die 2 "${VERSION} is not a version: three numbers such as 0.2.0, for a trial 0.2.0-rc.1"
  [[ ${DEPRECATION_DAYS} =~ ^[0-9]{1,5}$ ]] || log::die 2 "FUNDCALC_DEPRECATION_DAYS must be a number of days, got ${DEPRECATION_DAYS}"
}

main() {
  release::arguments "$@"
  if [[ -n ${CHECK} ]]; then
    release::check
    return
  fi
  release::preflight
  release::plan
  [[ -z ${DRY_RUN} ]] || return 0
  release::write
  release::tag
  [[ -z ${PUBLISH} ]] || "${ROOT}/scripts/pipeline.sh" build publish
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
