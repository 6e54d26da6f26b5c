#!/usr/bin/env bats
# scripts/release.sh on clones made for the test: what it writes, what it refuses, and with which exit code.

setup() {
  REAL="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  HOUSE="${BATS_TEST_TMPDIR}/house"
  FAKES="${BATS_TEST_TMPDIR}/bin"
  mkdir -p "${HOUSE}" "${FAKES}"
  export GIT_CONFIG_GLOBAL="${BATS_TEST_TMPDIR}/gitconfig" GIT_CONFIG_NOSYSTEM=1
  printf '[user]\n name = Test\n email = test@example.org\n[init]\n defaultBranch = main\n' >"${GIT_CONFIG_GLOBAL}"
  local file
  # shellcheck source=../lib/version.sh
  source "${REAL}/scripts/lib/version.sh"
  while read -r file _; do
    install -D "${REAL}/${file}" "${HOUSE}/${file}"
  done < <(version::list "${REAL}")
  mkdir "${HOUSE}/scripts"
  cp -r "${REAL}/scripts/lib" "${REAL}/scripts/release.sh" "${HOUSE}/scripts/"
  version::write "${HOUSE}" 0.1.0
  changelog 0.1.0
  git -C "${HOUSE}" init --quiet
  commit
}

changelog() { # versions...
  local version
  printf '# Changelog\n' >"${HOUSE}/CHANGELOG.md"
  for version in "$@"; do printf '\n## %s (2026-11-30)\n\n### Added\n- The figures of %s.\n' "${version}" "${version}" >>"${HOUSE}/CHANGELOG.md"; done
}

commit() {
  git -C "${HOUSE}" add --all
  git -C "${HOUSE}" commit --quiet --allow-empty --message change
}

release() { # arguments...
  PATH="${FAKES}:${PATH}" run "${HOUSE}/scripts/release.sh" "$@"
}

state() {
  git -C "${HOUSE}" rev-parse HEAD
  git -C "${HOUSE}" tag
  git -C "${HOUSE}" status --porcelain
}

refused() { # part of the message
  local before
  before=$(state)
  release "${VERSION:-0.2.0}"
  [ "${status}" -eq 3 ]
  [[ "${output}" == *"$1"* ]]
  [ "$(state)" = "${before}" ]
}

# Changes the contract by the body of a function of JavaScript.
contract() { # body
  node -e 'const fs = require("fs"); const file = process.argv[1]; const contract = JSON.parse(fs.readFileSync(file, "utf8"));
    new Function("contract", process.argv[2])(contract);
    fs.writeFileSync(file, JSON.stringify(contract, null, 2).replaceAll("\": ", "\" : ") + "\n");' "${HOUSE}/backend/app/openapi.json" "$1"
}

@test "the version stands the same in each place of this repository" {
  run "${REAL}/scripts/release.sh" --check
  [ "${status}" -eq 0 ]
  [ "${output}" = '' ]
}

@test "each version that stands in a POM, the page's package or a Dockerfile is among the places" {
  local version
  version=$(version::stored "${REAL}")
  run bash -c "cd '${REAL}' && git ls-files '*pom.xml' '*Dockerfile' frontend/package.json frontend/package-lock.json backend/app/openapi.json \
    | xargs grep -l -E '<version>${version//./\\.}<|ARG VERSION=|\"version\" ?: \"${version}\"' | sort -u"
  [ "${status}" -eq 0 ]
  [ "${output}" = "$(version::list "${REAL}" | cut -d ' ' -f 1 | grep -v compose | sort -u)" ]
}

@test "a release writes the version in each place, commits with the changelog's entry, and tags" {
  changelog 0.2.0 0.1.0
  commit
  release 0.2.0
  [ "${status}" -eq 0 ]
  [ "$(version::list "${HOUSE}" | cut -d ' ' -f 2 | sort -u)" = 0.2.0 ]
  [ "$(version::list "${HOUSE}" | wc -l)" -eq 13 ]
  [ "$(git -C "${HOUSE}" rev-parse 'v0.2.0^{commit}')" = "$(git -C "${HOUSE}" rev-parse HEAD)" ]
  [ "$(git -C "${HOUSE}" cat-file -t v0.2.0)" = tag ]
  [ "$(git -C "${HOUSE}" status --porcelain)" = '' ]
  run git -C "${HOUSE}" log -1 --format=%B
  [ "${lines[0]}" = 'release: 0.2.0' ]
  [[ "${output}" == *'- The figures of 0.2.0.'* ]]
  [[ "${output}" != *'0.1.0'* ]]
  # Nothing but the version changed.
  [ "$(git -C "${HOUSE}" diff --unified=0 HEAD~ | grep -E '^\+[^+]' | grep -vc '0\.2\.0')" -eq 0 ]
  [ "$(git -C "${HOUSE}" diff --numstat HEAD~ | awk '{ added += $1 } END { print added }')" -eq 13 ]
}

@test "a second run says that the release is there, and changes nothing" {
  release 0.1.0
  [ "${status}" -eq 0 ]
  local before
  before=$(state)
  release 0.1.0
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'v0.1.0 is there already'* ]]
  [ "$(state)" = "${before}" ]
}

@test "a run that ended between commit and tag is completed by the next" {
  changelog 0.2.0
  commit
  release 0.2.0
  git -C "${HOUSE}" tag --delete v0.2.0 >/dev/null
  local before
  before=$(git -C "${HOUSE}" rev-parse HEAD)
  release 0.2.0
  [ "${status}" -eq 0 ]
  [ "$(git -C "${HOUSE}" rev-parse 'v0.2.0^{commit}')" = "${before}" ]
}

@test "--dry-run prints the plan and changes nothing" {
  changelog 0.2.0
  commit
  local before
  before=$(state)
  release 0.2.0 --dry-run
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'write 0.2.0 in place of 0.1.0 in pom.xml'* ]]
  [[ "${output}" == *'tag v0.2.0'* ]]
  [ "$(state)" = "${before}" ]
}

@test "wrong usage is exit 2" {
  local arguments
  for arguments in '' '--check 0.2.0' '0.2' 'v0.2.0' '01.2.0' '0.2.0-' '0.2.0 0.3.0' '--version 0.2.0'; do
    # shellcheck disable=SC2086 # several arguments
    release ${arguments}
    [ "${status}" -eq 2 ]
  done
  FUNDCALC_DEPRECATION_DAYS=long release 0.2.0
  [ "${status}" -eq 2 ]
}

@test "a version without a complete entry in the changelog is refused" {
  refused 'CHANGELOG.md has no entry "## 0.2.0 (YYYY-MM-DD)"'
  printf '\n## 0.2.0 (2026-11-30)\n\nSoon.\n\n## 0.1.9 (2026-11-30)\n- Other.\n' >>"${HOUSE}/CHANGELOG.md"
  commit
  refused 'the entry of 0.2.0 in CHANGELOG.md lists no change'
  changelog 0.2.0
  printf '\n## Unreleased\n- Forgotten.\n' >>"${HOUSE}/CHANGELOG.md"
  commit
  refused 'under "## Unreleased"'
  # A dot is a dot.
  changelog 0x2.0
  commit
  refused 'has no entry'
  rm "${HOUSE}/CHANGELOG.md"
  commit
  refused 'there is no CHANGELOG.md'
}

@test "changes without a commit, another branch and a folder that is no clone are refused" {
  changelog 0.2.0
  refused 'changes without a commit'
  commit
  git -C "${HOUSE}" checkout --quiet -b trial
  refused 'releases are made on main; this is trial'
  rm -rf "${HOUSE}/.git"
  GIT_CEILING_DIRECTORIES="${BATS_TEST_TMPDIR}" release 0.2.0
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'not a clone'* ]]
}

@test "a version that is not higher, or that is another commit's tag, is refused" {
  changelog 0.0.9 0.1.0-rc.1 0.1.0
  commit
  VERSION=0.0.9 refused '0.0.9 is not higher than 0.1.0'
  VERSION=0.1.0-rc.1 refused '0.1.0-rc.1 is not higher than 0.1.0'
  git -C "${HOUSE}" tag v0.1.0 HEAD~
  VERSION=0.1.0 refused 'v0.1.0 is another commit already'
}

@test "a place that was forgotten earlier is refused, and named by --check" {
  changelog 0.2.0
  sed -i 's/^ARG VERSION=.*/ARG VERSION=0.0.7/' "${HOUSE}/docker/frontend/Dockerfile"
  commit
  refused 'docker/frontend/Dockerfile 0.0.7'
  release --check
  [ "${status}" -eq 1 ]
  [ "${lines[0]}" = 'docker/frontend/Dockerfile 0.0.7' ]
}

@test "a commit that git refuses leaves the files as they were, with exit 4" {
  changelog 0.2.0
  commit
  printf '#!/bin/sh\nexit 1\n' >"${HOUSE}/.git/hooks/pre-commit"
  chmod +x "${HOUSE}/.git/hooks/pre-commit"
  local before
  before=$(state)
  release 0.2.0
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'the files are as before'* ]]
  [ "$(state)" = "${before}" ]
  [ "$(version::stored "${HOUSE}")" = 0.1.0 ]
}

@test "a tag that git refuses is exit 4, and the next run sets it" {
  git -C "${HOUSE}" config tag.gpgSign true
  git -C "${HOUSE}" config gpg.program false
  release 0.1.0
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'did not set the tag v0.1.0: run this again'* ]]
  git -C "${HOUSE}" config tag.gpgSign false
  release 0.1.0
  [ "${status}" -eq 0 ]
  [ "$(git -C "${HOUSE}" tag)" = v0.1.0 ]
}

@test "the API keeps what has not been marked deprecated for 180 days" {
  changelog 0.2.0
  commit
  GIT_COMMITTER_DATE="$(date -d '200 days ago' -R)" git -C "${HOUSE}" tag --annotate --message old v0.1.0
  contract 'delete contract.paths["/api/v1/cash-flow/irr"]'
  commit
  refused 'gone: POST /api/v1/cash-flow/irr'
  git -C "${HOUSE}" revert --no-edit HEAD >/dev/null
  contract 'contract.paths["/api/v1/cash-flow/irr"].post.deprecated = true'
  commit
  # Announced 30 days ago: too late for this release.
  GIT_COMMITTER_DATE="$(date -d '30 days ago' -R)" git -C "${HOUSE}" tag --annotate --message announced v0.1.1
  contract 'delete contract.paths["/api/v1/cash-flow/irr"]'
  commit
  refused 'since v0.1.0:'
  # Announced 190 days ago.
  git -C "${HOUSE}" tag --delete v0.1.1 >/dev/null
  GIT_COMMITTER_DATE="$(date -d '190 days ago' -R)" git -C "${HOUSE}" tag --annotate --message announced v0.1.1 HEAD~
  release 0.2.0
  [ "${status}" -eq 0 ]
}

@test "the contract loses fields and gains duties only where callers notice" {
  local older="${BATS_TEST_TMPDIR}/older.json" newer="${HOUSE}/backend/app/openapi.json"
  cp "${newer}" "${older}"
  contract 'const { schemas } = contract.components;
    schemas.XirrRequest.properties.fresh = { type: "object", required: ["inner"], properties: { inner: { type: "string" } } };
    schemas.XirrRequest.properties.needed = { type: "string" };
    schemas.XirrRequest.required = [...(schemas.XirrRequest.required ?? []), "needed"];
    contract.paths["/api/v1/funds"].get.parameters.push({ name: "market", in: "query", required: true });
    contract.paths["/api/v1/new"] = { post: { requestBody: { content: { "application/json": { schema: { required: ["a"], properties: { a: {} } } } } }, responses: {} } };
    delete contract.paths["/api/v1/glossary"].get.parameters;'
  run node "${REAL}/scripts/lib/contract.mjs" "${older}" "${newer}"
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'now required: POST /api/v1/cash-flow/xirr request.needed'* ]]
  [[ "${output}" == *'now required: GET /api/v1/funds query market'* ]]
  [[ "${output}" != *inner* ]]
  [[ "${output}" != */new* ]]
  run node "${REAL}/scripts/lib/contract.mjs" "${older}" "${older}"
  [ "${status}" -eq 0 ]
}

@test "--publish hands over to the pipeline, whose exit code counts" {
  printf '#!/bin/sh\necho "pipeline $*"\nexit 5\n' >"${HOUSE}/scripts/pipeline.sh"
  chmod +x "${HOUSE}/scripts/pipeline.sh"
  commit
  release 0.1.0 --publish
  [ "${status}" -eq 5 ]
  [[ "${output}" == *'pipeline build publish'* ]]
  [ -n "$(git -C "${HOUSE}" tag)" ]
}
