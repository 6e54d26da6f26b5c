#!/usr/bin/env bats
# What scripts/advisories.sh compares and how it ends, with a scanner that a test gives. The real one needs the network.

setup() {
  HOUSE="${BATS_TEST_TMPDIR}/house"
  FAKES="${BATS_TEST_TMPDIR}/bin"
  mkdir -p "${HOUSE}/scripts" "${HOUSE}/frontend" "${FAKES}"
  cp -r "${BATS_TEST_DIRNAME}/../lib" "${HOUSE}/scripts/lib"
  cp "${BATS_TEST_DIRNAME}/../advisories.sh" "${HOUSE}/scripts"
  echo '{"packages": {}}' >"${HOUSE}/frontend/package-lock.json"
  # The tools are not what is tested here.
  printf 'tools::require_build() { :; }\n' >>"${HOUSE}/scripts/lib/tools.sh"
  cat >"${FAKES}/mvn" <<'X'
#!/bin/sh
[ ! -e broken ] || exit 1
mkdir -p backend/app/target/classes/META-INF/sbom
echo '{"components": []}' >backend/app/target/classes/META-INF/sbom/application.cdx.json
X
  chmod +x "${FAKES}/mvn"
}

# A program that notes its arguments and ends with the status given.
fake() { # name status
  printf '#!/bin/sh\necho "$@" >>"%s/calls"\nexit %s\n' "${BATS_TEST_TMPDIR}" "$2" >"${FAKES}/$1"
  chmod +x "${FAKES}/$1"
}

advisories() { # arguments...
  PATH="${FAKES}:/usr/bin:/bin" run "${HOUSE}/scripts/advisories.sh" "$@"
}

@test "the jar's own list and the page's lock file are compared, and nothing else" {
  fake osv-scanner 0
  advisories
  [ "${status}" -eq 0 ]
  [ "$(cat "${BATS_TEST_TMPDIR}/calls")" = "scan source --recursive ${HOUSE}/target/advisories" ]
  [ "$(ls "${HOUSE}/target/advisories")" = $'backend.cdx.json\npackage-lock.json' ]
  advisories --list
  [ "${status}" -eq 0 ]
  [ "${#lines[@]}" -eq 2 ]
}

@test "a finding is exit 1, a comparison that did not happen exit 4" {
  fake osv-scanner 1
  advisories
  [ "${status}" -eq 1 ]
  local code
  # No packages found, an error of the scanner, a signal.
  for code in 128 127 2 137; do
    fake osv-scanner "${code}"
    advisories
    [ "${status}" -eq 4 ]
    [[ "${output}" == *"the scanner ended with ${code}"* ]]
  done
  touch "${HOUSE}/broken"
  advisories
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'the build failed'* ]]
}

@test "without a scanner here, Docker runs one that is pinned by its digest and reads the lists alone" {
  fake docker 0
  ! command -v osv-scanner >/dev/null || skip 'osv-scanner is installed'
  advisories
  [ "${status}" -eq 0 ]
  run cat "${BATS_TEST_TMPDIR}/calls"
  [[ "${output}" =~ ^'run --rm --read-only '.*' --volume '"${HOUSE}"'/target/advisories:/scan:ro ghcr.io/google/osv-scanner@sha256:'[0-9a-f]{64}' scan source --recursive /scan'$ ]]
}
