# Builds the images that every proof runs, once.
# shellcheck shell=bash

setup_suite() {
  # shellcheck source=lib.bash
  source "${BATS_TEST_DIRNAME}/lib.bash"
  # KEEP_IMAGES=yes while one test is worked on: the images of the last run.
  [[ -z ${KEEP_IMAGES:-} ]] || return 0
  local -a options=(--version proof)
  if [[ -f ${ROOT}/backend/app/target/fund-calc.jar && -f ${ROOT}/frontend/dist/index.html ]]; then
    options+=(--built)
  fi
  "${ROOT}/scripts/images.sh" "${options[@]}" >"${BATS_SUITE_TMPDIR}/images.txt"
  sed 's/^/# /' "${BATS_SUITE_TMPDIR}/images.txt" >&3
  # Without the engine's leave to sign a pull, Compose takes what is here.
  docker tag fund-calc-backend:proof fund-calc-backend:dev
  docker tag fund-calc-frontend:proof fund-calc-frontend:dev
}
