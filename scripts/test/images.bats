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

# A folder of its own with the script, an engine that records, and no jar.
house() {
  HOUSE="${BATS_TEST_TMPDIR}/house"
  mkdir -p "${HOUSE}/scripts" "${HOUSE}/docker/backend" "${HOUSE}/docker/frontend"
  cp -r "${SCRIPTS}/lib" "${SCRIPTS}/images.sh" "${HOUSE}/scripts/"
  printf '<artifactId>fundcalc</artifactId>\n<version>0.2.0</version>\n' >"${HOUSE}/pom.xml"
  echo 'ARG JRE_IMAGE=jre:25' >"${HOUSE}/docker/backend/Dockerfile"
  echo 'ARG NGINX_IMAGE=nginx:1.30' >"${HOUSE}/docker/frontend/Dockerfile"
  cat >"${BATS_TEST_TMPDIR}/bin/docker" <<D
#!/bin/sh
echo "\$*" >>"${BATS_TEST_TMPDIR}/calls"
case "\$*" in
  version*) [ ! -e "${BATS_TEST_TMPDIR}/no-engine" ] && echo 28.5.2 ;;
  'compose version'*) echo 2.40.3 ;;
  'buildx version') [ ! -e "${BATS_TEST_TMPDIR}/no-buildx" ] ;;
  'buildx build'*) [ ! -e "${BATS_TEST_TMPDIR}/no-build" ] || { echo 'the disk is full'; exit 1; } ;;
  *) echo 500000000 ;;
esac
D
}

images() { # arguments...
  PATH="${BATS_TEST_TMPDIR}/bin:${PATH}" run "${HOUSE}/scripts/images.sh" "$@"
}

@test "0: both images are built with the version of the POM, or the one that is given" {
  house
  images
  [ "${status}" -eq 0 ]
  [ "$(grep -c 'buildx build .*:0.2.0 ' "${BATS_TEST_TMPDIR}/calls")" = 2 ]
  images --version 0.3.0-rc.1
  [ "${status}" -eq 0 ]
  [ "$(grep -c 'buildx build .*:0.3.0-rc.1 .*--build-arg VERSION=0.3.0-rc.1 ' "${BATS_TEST_TMPDIR}/calls")" = 2 ]
}

@test "1: a build that fails shows its last lines" {
  house
  touch "${BATS_TEST_TMPDIR}/no-build"
  images
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'the disk is full'*'the image of the backend was not built' ]]
}

@test "2: a version that cannot be a tag" {
  house
  images --version a/b
  [ "${status}" -eq 2 ]
}

@test "3: no engine, no Buildx, no jar" {
  house
  images --built
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'no jar'* ]]
  touch "${BATS_TEST_TMPDIR}/no-buildx"
  images
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'needs Buildx'* ]]
  touch "${BATS_TEST_TMPDIR}/no-engine"
  images
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'no Docker engine answers'* ]]
}
