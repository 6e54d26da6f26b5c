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

# A release that was built, and a scanner whose answer for the first image is in a file of the test.
release_folder() {
  mkdir "${BATS_TEST_TMPDIR}/release"
  local file
  for file in backend.cdx.json frontend.cdx.json fund-calc-backend.tar fund-calc-frontend.tar; do echo x >"${BATS_TEST_TMPDIR}/release/${file}"; done
  cat >"${FAKES}/osv-scanner" <<X
#!/bin/sh
echo "\$@" >>"${BATS_TEST_TMPDIR}/calls"
case "\$*" in
  *backend.tar) cat "${BATS_TEST_TMPDIR}/answer"; [ ! -s "${BATS_TEST_TMPDIR}/answer" ] ;;
esac
X
  chmod +x "${FAKES}/osv-scanner"
  : >"${BATS_TEST_TMPDIR}/answer"
}

finding() { # rating fixed-version
  node -e 'const [rating, fixed] = process.argv.slice(1);
    console.log(JSON.stringify({ results: [{ packages: [{ package: { name: "libc6", version: "2.39" },
      groups: [{ ids: ["UBUNTU-CVE-1"], max_severity: rating }],
      vulnerabilities: [{ id: "UBUNTU-CVE-1", affected: [
        { package: { name: "libc6" }, ranges: [{ events: [{ introduced: "0" }, ...(fixed ? [{ fixed }] : [])] }] },
        { package: { name: "other" }, ranges: [{ events: [{ fixed: "1" }] }] }] }] }] }] }))' "$1" "$2" >"${BATS_TEST_TMPDIR}/answer"
}

@test "a release is compared as it was built: both lists and both images" {
  release_folder
  advisories --release "${BATS_TEST_TMPDIR}/release"
  [ "${status}" -eq 0 ]
  run cat "${BATS_TEST_TMPDIR}/calls"
  [ "${#lines[@]}" -eq 3 ]
  [ "${lines[0]}" = "scan source --recursive ${HOUSE}/target/advisories" ]
  [ "${lines[1]}" = "scan image --format json --archive ${BATS_TEST_TMPDIR}/release/fund-calc-backend.tar" ]
  [ "${lines[2]}" = "scan image --format json --archive ${BATS_TEST_TMPDIR}/release/fund-calc-frontend.tar" ]
}

@test "in an image, only what is severe and has a fix is a finding" {
  release_folder
  local rating
  finding 6.9 2.40
  advisories --release "${BATS_TEST_TMPDIR}/release"
  [ "${status}" -eq 0 ]
  finding 9.8 ''
  advisories --release "${BATS_TEST_TMPDIR}/release"
  [ "${status}" -eq 0 ]
  for rating in 7.0 ''; do
    finding "${rating}" 2.40
    advisories --release "${BATS_TEST_TMPDIR}/release"
    [ "${status}" -eq 1 ]
    [[ "${output}" == *'UBUNTU-CVE-1 libc6 2.39, fixed in 2.40'* ]]
  done
}

@test "a release that is incomplete, or an answer that cannot be read, is not taken for one without findings" {
  release_folder
  echo 'no JSON' >"${BATS_TEST_TMPDIR}/answer"
  advisories --release "${BATS_TEST_TMPDIR}/release"
  [ "${status}" -eq 4 ]
  rm "${BATS_TEST_TMPDIR}/release/frontend.cdx.json"
  advisories --release "${BATS_TEST_TMPDIR}/release"
  [ "${status}" -eq 3 ]
  advisories --release "${BATS_TEST_TMPDIR}/nowhere"
  [ "${status}" -eq 2 ]
  advisories --release
  [ "${status}" -eq 2 ]
}
