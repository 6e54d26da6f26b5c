#!/usr/bin/env bats
# What the workflows of the hosted pipeline may do, read from their text.

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  cd "${ROOT}/.github/workflows"
}

# The text of one job.
job() { # file name
  awk -v want="  $2:" '/^  [a-z]+:$/ { inside = $0 == want } inside' "$1"
}

@test "each action is bound to a commit, with its version beside it" {
  run grep -hE '^ *(- )?uses: ' ./*.yml
  [ "${#lines[@]}" -gt 5 ]
  run grep -hvE 'uses: (\./\.github/workflows/[a-z]+\.yml|[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9.]+)$' <(printf '%s\n' "${lines[@]}")
  [ "${output}" = '' ]
}

@test "no rights by default, and each job names its own" {
  local file name
  for file in *.yml; do
    grep -qx 'permissions: {}' "${file}"
    for name in $(sed -n '/^jobs:/,$ s/^  \([a-z]*\):$/\1/p' "${file}"); do
      job "${file}" "${name}" | grep -qx '    permissions:'
    done
  done
  # Nothing may be written but the images, and that where nothing is built.
  run grep -hn ': write$' ./*.yml
  [ "${#lines[@]}" -eq 1 ]
  [[ "$(job deploy.yml publish)" == *'packages: write'* ]]
  [[ "$(job deploy.yml publish)" != *'pipeline.sh build'* ]]
}

@test "a checkout leaves no credentials behind" {
  local file
  for file in *.yml; do
    [ "$(grep -c 'actions/checkout@' "${file}")" -eq "$(grep -c 'persist-credentials: false' "${file}")" ]
  done
}

@test "each step runs one command, of this repository's scripts where there is logic, and no expression stands in it" {
  run grep -hE '^ *(- )?run:' ./*.yml
  [ "${#lines[@]}" -gt 5 ]
  local line script
  for line in "${lines[@]}"; do
    [[ "${line}" != *'${{'* ]]
    [[ "${line}" =~ run:\ (scripts/|\.ci/|sudo\ |echo\ \"version=|gh\ run\ download|docker\ log) ]]
    for script in $(grep -oE '(scripts|\.ci)/[a-z./-]+' <<<"${line}"); do [ -x "${ROOT}/${script}" ]; done
  done
}

@test "secrets reach the environment of the one step that signs, and no job that runs what others wrote" {
  run grep -hn 'secrets\.' ./*.yml
  [ "${#lines[@]}" -eq 2 ]
  [[ "$(job deploy.yml publish)" == *'SIGNING_KEY: ${{ secrets.SIGNING_KEY }}'* ]]
  run grep -lE 'pull_request_target|workflow_run' ./*.yml
  [ "${output}" = '' ]
  run sed -n '/^on:/,/^permissions/p' deploy.yml
  [[ "${output}" == *'branches: [main]'* ]]
  [[ "${output}" != *pull_request* ]]
}

@test "logins to the registry are the job's own tokens, which end with it; none is asked for that nothing uses" {
  local name
  for name in publish deploy; do
    [[ "$(job deploy.yml "${name}")" == *'docker login'*'TOKEN: ${{ github.token }}'* ]]
  done
  [ "$(grep -c 'docker login' deploy.yml)" -eq "$(grep -c 'TOKEN: ${{ github.token }}$' <(grep -v GH_TOKEN deploy.yml))" ]
  [[ "$(job deploy.yml deploy)" == *'docker logout'*'if: always()'* ]]
  run grep -n 'id-token' ./*.yml
  [ "${output}" = '' ]
}

@test "the order is test, build once, scan, publish, deploy; production waits for approval and its turn" {
  [[ "$(job deploy.yml build)" == *'needs: test'* ]]
  [[ "$(job deploy.yml publish)" == *'needs: build'*'environment: release'* ]]
  local deploy
  deploy=$(job deploy.yml deploy)
  [[ "${deploy}" == *'needs: [build, publish]'* ]]
  [[ "${deploy}" == *"if: github.ref == 'refs/heads/main'"* ]]
  [[ "${deploy}" == *'environment: production'* ]]
  [[ "${deploy}" == *'cancel-in-progress: false'*'queue: max'* ]]
  [ "$(grep -c 'pipeline.sh build' deploy.yml)" -eq 1 ]
  # What is not in the scan is not published.
  [ "$(grep -nE 'pipeline.sh scan|name: release$' deploy.yml | head -n 1 | grep -c scan)" -eq 1 ]
}
