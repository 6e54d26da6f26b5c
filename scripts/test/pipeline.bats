#!/usr/bin/env bats
# The steps of scripts/pipeline.sh, with the scripts that it calls replaced by ones that note their arguments.

setup() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  HOUSE="${BATS_TEST_TMPDIR}/house"
  FAKES="${BATS_TEST_TMPDIR}/bin"
  CALLS="${BATS_TEST_TMPDIR}/calls"
  export GIT_CONFIG_GLOBAL="${BATS_TEST_TMPDIR}/gitconfig" GIT_CONFIG_NOSYSTEM=1
  printf '[user]\n name = Test\n email = test@example.org\n[init]\n defaultBranch = main\n' >"${GIT_CONFIG_GLOBAL}"
  mkdir -p "${HOUSE}/scripts"
  cp -r "${SCRIPTS}/lib" "${SCRIPTS}/pipeline.sh" "${HOUSE}/scripts/"
  # The tools are not what is tested here.
  printf 'tools::require_build() { :; }\n' >>"${HOUSE}/scripts/lib/tools.sh"
  printf '<artifactId>fundcalc</artifactId>\n<version>0.2.0</version>\n' >"${HOUSE}/pom.xml"
  printf 'target/\nsecrets/\nkeys/\n.env\n' >"${HOUSE}/.gitignore"
  local script
  for script in images sbom advisories publish deploy; do
    printf '#!/bin/sh\necho "%s $*" >>"%s"\nexit "$(cat "%s.status" 2>/dev/null || echo 0)"\n' "${script}" "${CALLS}" "${BATS_TEST_TMPDIR}/${script}" \
      >"${HOUSE}/scripts/${script}.sh"
    chmod +x "${HOUSE}/scripts/${script}.sh"
  done
  git -C "${HOUSE}" init --quiet
  git -C "${HOUSE}" add --all
  git -C "${HOUSE}" commit --quiet --message first
  COMMIT=$(git -C "${HOUSE}" rev-parse HEAD)
  # shellcheck source=fakes/registry.bash
  source "${BATS_TEST_DIRNAME}/fakes/registry.bash"
  registry_fakes "${FAKES}"
  printf '#!/bin/sh\necho "mvn $*" >>"%s"\nexit "$(cat "%s/mvn.status" 2>/dev/null || echo 0)"\n' "${CALLS}" "${BATS_TEST_TMPDIR}" >"${FAKES}/mvn"
  chmod +x "${FAKES}/mvn"
  unset VERSION REGISTRY SECRETS DEPLOY_FOLDER RELEASE_PUBLIC_KEY_FILE SIGNING_KEY SIGNING_KEY_FILE
}

pipeline() { # steps...
  PATH="${FAKES}:${PATH}" run "${HOUSE}/scripts/pipeline.sh" "$@"
}

# Publishes this house's commit as a version, signed, into the registry of files.
published() { # version
  command -v minisign >/dev/null || skip 'minisign is not installed'
  local folder="${BATS_TEST_TMPDIR}/published" state="${BATS_TEST_TMPDIR}/registry"
  release_keys "${BATS_TEST_TMPDIR}"
  mkdir "${folder}"
  printf 'version %s\nrevision %s\n' "$1" "${COMMIT}" >"${folder}/release.txt"
  minisign -S -s "${BATS_TEST_TMPDIR}/release.key" -m "${folder}/release.txt" -t x >/dev/null
  tar -C "${folder}" -cf "${state}/images/registry.example.org_fund-calc-release_$1" .
  printf 'sha256:%064d\n' 1 >"${state}/tags/registry.example.org_fund-calc-release_$1"
  mkdir -p "${HOUSE}/secrets"
  cp "${BATS_TEST_TMPDIR}/release.pub" "${HOUSE}/secrets/"
  export REGISTRY=registry.example.org/ VERSION=$1
}

@test "a commit's version is that of the POM, and names the commit unless it is tagged" {
  pipeline version
  [ "${status}" -eq 0 ]
  [ "${lines[-1]}" = "0.2.0-${COMMIT:0:12}" ]
  git -C "${HOUSE}" tag --annotate --message x v0.2.0
  pipeline version
  [ "${lines[-1]}" = 0.2.0 ]
  git -C "${HOUSE}" commit --quiet --allow-empty --message next
  pipeline version
  [[ "${lines[-1]}" =~ ^0\.2\.0-[0-9a-f]{12}$ ]]
  VERSION=0.2.0-rc.1 pipeline version
  [ "${lines[-1]}" = 0.2.0-rc.1 ]
}

@test "building is done once: one jar and one page, images from them, lists of their components" {
  pipeline build pack
  [ "${status}" -eq 0 ]
  run cat "${CALLS}"
  [ "${lines[0]}" = 'mvn --batch-mode --quiet -Dmaven.test.skip=true -pl backend/app -am package' ]
  [ "${lines[1]}" = "images --built --version 0.2.0-${COMMIT:0:12}" ]
  [ "${lines[2]}" = "sbom --folder ${HOUSE}/target/release" ]
  [ "${#lines[@]}" -eq 3 ]
  [ "$(cat "${HOUSE}/target/release/fund-calc-backend.tar")" = "fund-calc-backend:0.2.0-${COMMIT:0:12}" ]
  [ -s "${HOUSE}/target/release/fund-calc-frontend.tar" ]
}

@test "a change is built without any secret or setting in the environment" {
  run env -i PATH="${FAKES}:${PATH}" HOME="${BATS_TEST_TMPDIR}" GIT_CONFIG_GLOBAL="${GIT_CONFIG_GLOBAL}" "${HOUSE}/scripts/pipeline.sh" version build
  [ "${status}" -eq 0 ]
  [[ "$(cat "${CALLS}")" != *publish* ]]
}

@test "the archives are compared, handed on and published as they are" {
  pipeline build pack scan unpack publish
  [ "${status}" -eq 0 ]
  run grep -v '^mvn' "${CALLS}"
  [ "${lines[2]}" = "advisories --release ${HOUSE}/target/release" ]
  [ "${lines[3]}" = "publish 0.2.0-${COMMIT:0:12} --folder ${HOUSE}/target/release" ]
  run grep 'docker load' "${BATS_TEST_TMPDIR}/registry/calls"
  [ "${lines[0]}" = "docker load --quiet --input ${HOUSE}/target/release/fund-calc-backend.tar" ]
  [ "${#lines[@]}" -eq 2 ]
}

@test "a step that fails ends the run with its own code" {
  echo 4 >"${BATS_TEST_TMPDIR}/sbom.status"
  pipeline build publish
  [ "${status}" -eq 4 ]
  [[ "$(cat "${CALLS}")" != *publish* ]]
  echo 1 >"${BATS_TEST_TMPDIR}/mvn.status"
  pipeline build
  [ "${status}" -eq 1 ]
}

@test "wrong usage is exit 2, before any step" {
  pipeline
  [ "${status}" -eq 2 ]
  pipeline build sign
  [ "${status}" -eq 2 ]
  VERSION=a/b pipeline publish
  [ "${status}" -eq 2 ]
  [ ! -e "${CALLS}" ]
}

@test "files without a commit, a folder that is no clone and missing archives are refused" {
  echo change >>"${HOUSE}/pom.xml"
  pipeline build
  [ "${status}" -eq 3 ]
  pipeline unpack
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'fund-calc-backend.tar'* ]]
  rm -rf "${HOUSE}/.git"
  GIT_CEILING_DIRECTORIES="${BATS_TEST_TMPDIR}" pipeline version
  [ "${status}" -eq 3 ]
  [ ! -e "${CALLS}" ]
}

@test "production's clone is brought to the signed commit, and deploys with that commit's own script" {
  published 0.2.0
  git clone --quiet "${HOUSE}" "${BATS_TEST_TMPDIR}/production"
  mkdir "${BATS_TEST_TMPDIR}/production/secrets"
  cp "${BATS_TEST_TMPDIR}/release.pub" "${BATS_TEST_TMPDIR}/production/secrets/"
  git -C "${BATS_TEST_TMPDIR}/production" commit --quiet --allow-empty --message elsewhere
  DEPLOY_FOLDER="${BATS_TEST_TMPDIR}/production" pipeline deploy
  [ "${status}" -eq 0 ]
  [ "$(cat "${CALLS}")" = 'deploy 0.2.0' ]
  [ "$(git -C "${BATS_TEST_TMPDIR}/production" rev-parse HEAD)" = "${COMMIT}" ]
}

@test "a commit that production's clone lacks is fetched" {
  git clone --quiet "${HOUSE}" "${BATS_TEST_TMPDIR}/production"
  git -C "${HOUSE}" commit --quiet --allow-empty --message next
  COMMIT=$(git -C "${HOUSE}" rev-parse HEAD)
  published 0.2.0
  RELEASE_PUBLIC_KEY_FILE="${BATS_TEST_TMPDIR}/release.pub" DEPLOY_FOLDER="${BATS_TEST_TMPDIR}/production" pipeline deploy
  [ "${status}" -eq 0 ]
  [ "$(git -C "${BATS_TEST_TMPDIR}/production" rev-parse HEAD)" = "${COMMIT}" ]
}

@test "production's own settings name the registry and the folder of the key" {
  published 0.2.0
  mv "${HOUSE}/secrets" "${BATS_TEST_TMPDIR}/keys"
  printf 'REGISTRY=registry.example.org/\nSECRETS=%s\n' "${BATS_TEST_TMPDIR}/keys" >"${HOUSE}/.env"
  unset REGISTRY
  pipeline deploy
  [ "${status}" -eq 0 ]
  [ "$(cat "${CALLS}")" = 'deploy 0.2.0' ]
  printf 'REGISTRY=registry.example.org/\nRELEASE_PUBLIC_KEY_FILE=keys/release.pub\n' >"${HOUSE}/.env"
  mv "${BATS_TEST_TMPDIR}/keys" "${HOUSE}/keys"
  pipeline deploy
  [ "${status}" -eq 0 ]
}

@test "the code of the deploy script is that of the step" {
  published 0.2.0
  echo 31 >"${BATS_TEST_TMPDIR}/deploy.status"
  pipeline deploy
  [ "${status}" -eq 31 ]
}

@test "what is not signed, or cannot be brought to the commit, is not deployed" {
  pipeline deploy
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'REGISTRY must be'* ]]
  published 0.2.0
  RELEASE_PUBLIC_KEY_FILE="${BATS_TEST_TMPDIR}/other.pub" pipeline deploy
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'0.2.0 is not a signed release: nothing was changed'* ]]
  VERSION=0.3.0 pipeline deploy
  [ "${status}" -eq 3 ]
  DEPLOY_FOLDER="${BATS_TEST_TMPDIR}/nowhere" pipeline deploy
  [ "${status}" -eq 3 ]
  git -C "${HOUSE}" commit --quiet --allow-empty --message next
  echo change >>"${HOUSE}/pom.xml"
  pipeline deploy
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'has changes without a commit'* ]]
  [ ! -e "${CALLS}" ]
}
