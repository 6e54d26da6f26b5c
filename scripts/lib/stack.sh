# The stack's own tests, and linters that only some machines have. Functions only; needs log.sh, ROOT and REPORTS.
# shellcheck shell=bash

# The images, compose files and shapes, on a real engine and with the jar and page that were just built.
stack::test() {
  local file status=0
  cd "${ROOT:?}" || return
  for file in scripts/test/stack/*.bats; do
    scripts/lib/bats-file.sh "${REPORTS:?}/stack-$(basename "${file}" .bats)" 1200 "${file}" || status=1
    # The first file has built the images.
    export KEEP_IMAGES=yes
  done
  return "${status}"
}

# The compose files alone, for which the client is enough.
stack::test_files() {
  (cd "${ROOT:?}" && KEEP_IMAGES=yes scripts/lib/bats-file.sh "${REPORTS:?}/stack" 900 scripts/test/stack/1-files.bats)
}

# What keeps the stack from being tried here; empty where nothing does.
stack::obstacle() {
  if ! command -v bats >/dev/null; then
    printf 'bats is not installed\n'
  elif ! docker info >/dev/null 2>&1; then
    printf 'no Docker engine answers\n'
  elif ! docker compose version >/dev/null 2>&1 || ! docker buildx version >/dev/null 2>&1; then
    printf 'Docker has no Compose or no Buildx\n'
  elif [[ $(id -u) != 0 ]]; then
    printf 'secrets are handed to the users of containers, which needs root\n'
  fi
}

# Linters of images and workflows that no package of Debian or npm has: used where they are.
stack::lint() {
  local file status=0
  if command -v hadolint >/dev/null; then
    for file in "${ROOT}"/docker/*/Dockerfile; do hadolint "${file}" || status=1; done
  fi
  if command -v trivy >/dev/null; then trivy config --quiet --exit-code 1 --severity HIGH,CRITICAL "${ROOT}/docker" || status=1; fi
  if command -v zizmor >/dev/null; then zizmor --offline "${ROOT}/.github" || status=1; fi
  return "${status}"
}

stack::missing_linters() {
  local tool
  for tool in hadolint trivy zizmor; do
    command -v "${tool}" >/dev/null || printf '%s ' "${tool}"
  done
}
