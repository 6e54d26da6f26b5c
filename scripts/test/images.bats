#!/usr/bin/env bats
# What scripts/images.sh tells of an image, with an engine that only has what a test gives it.

setup() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  mkdir "${BATS_TEST_TMPDIR}/bin" "${BATS_TEST_TMPDIR}/sizes"
  # Knows an image where there is a file of its name, and can fetch those whose name begins with "far".
  cat >"${BATS_TEST_TMPDIR}/bin/docker" <<D
#!/bin/sh
for image in "\$@"; do :; done
case "\$1" in
  pull) case "\${image}" in far*) echo 400000000 >"${BATS_TEST_TMPDIR}/sizes/\${image}" ;; *) exit 1 ;; esac ;;
  *) cat "${BATS_TEST_TMPDIR}/sizes/\${image}" ;;
esac
D
  chmod +x "${BATS_TEST_TMPDIR}/bin/docker"
  echo 500000000 >"${BATS_TEST_TMPDIR}/sizes/fund-calc-backend:7"
  echo 380000000 >"${BATS_TEST_TMPDIR}/sizes/near"
}

weigh() { # base
  PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" run bash -c "source '${SCRIPTS}/images.sh'; VERSION=7; images::weigh backend '$1'"
}

@test "our layers are what the base does not weigh" {
  weigh near
  [ "${status}" -eq 0 ]
  [ "${output}" = 'fund-calc-backend:7 500.0 MB, 120.0 MB of it ours' ]
}

@test "a base that only the builder has is fetched" {
  weigh far
  [ "${status}" -eq 0 ]
  [ "${output}" = 'fund-calc-backend:7 500.0 MB, 100.0 MB of it ours' ]
}

@test "without a base to compare the build is no failure" {
  weigh nowhere
  [ "${status}" -eq 0 ]
  [ "${output}" = 'fund-calc-backend:7 500.0 MB, its base cannot be had to compare' ]
}

@test "the source's address is that of this checkout, without credentials" {
  printf '#!/bin/sh\ncat "%s"\n' "${BATS_TEST_TMPDIR}/origin" >"${BATS_TEST_TMPDIR}/bin/git"
  chmod +x "${BATS_TEST_TMPDIR}/bin/git"
  local origin
  for origin in https://someone:token@git.example/fund/calc.git git@git.example:fund/calc.git ssh://git@git.example/fund/calc; do
    printf '%s\n' "${origin}" >"${BATS_TEST_TMPDIR}/origin"
    PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" run bash -c "source '${SCRIPTS}/images.sh'; images::source"
    [ "${status}" -eq 0 ]
    [ "${output}" = https://git.example/fund/calc ]
  done
  rm "${BATS_TEST_TMPDIR}/origin"
  PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" run bash -c "source '${SCRIPTS}/images.sh'; images::source 2>/dev/null"
  [ "${status}" -eq 0 ]
  [ "${output}" = '' ]
}
