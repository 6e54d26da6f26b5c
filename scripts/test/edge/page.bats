#!/usr/bin/env bats
# The page of the last releases: renewed while the edge runs, with the scripts of earlier ones beside it.

setup() {
  load edge
  edge::folder
  edge::page
  edge::settings
  export EDGE_TLS=off EDGE_PAGE_STORE=${WORK}/store
}

teardown() {
  edge::end "${EDGE_PID:-}"
  rm -rf "${WORK}"
}

page() { # arguments...
  "${EDGE_HOUSE}/nginx/page.sh" "$@"
}

# Another release of the page, with a script of its own.
release() { # name
  rm -rf "${WORK}/page"
  edge::page
  mv "${WORK}/page/assets/alone-4d5e6f.js" "${WORK}/page/assets/release-$1.js"
  printf '<!doctype html><title>release %s</title>\n' "$1" >"${WORK}/page/index.html"
}

get() { # path
  curl --silent --output /dev/null --write-out '%{http_code}' "${HTTP}$1"
}

@test "a page is renewed while the edge runs, and the scripts of the one before still answer" {
  edge::start
  [ "$(get /assets/alone-4d5e6f.js)" = 200 ]
  release two
  local name
  name=$(page publish)
  [ "$(page show)" = "${name}" ]
  [[ "$(curl --silent "${HTTP}/")" == *'release two'* ]]
  [ "$(get /assets/release-two.js)" = 200 ]
  [ "$(get /assets/alone-4d5e6f.js)" = 200 ]
  [ "$(get /assets/never-1a.js)" = 404 ]
}

@test "going back serves the earlier page with the scripts of both" {
  edge::start
  local first
  first=$(page show)
  release two
  page publish
  page serve "${first}"
  [[ "$(curl --silent "${HTTP}/")" == *'<title>fund-calc'* ]]
  [ "$(get /assets/release-two.js)" = 200 ]
}

@test "an edge that is started again keeps the page that was published; one of another image brings its own" {
  edge::start
  cp -R "${WORK}/page" "${WORK}/first"
  release two
  page publish
  rm -rf "${WORK}/page"
  mv "${WORK}/first" "${WORK}/page"
  edge::end "${EDGE_PID}"
  edge::start
  [[ "$(curl --silent "${HTTP}/")" == *'release two'* ]]
  edge::end "${EDGE_PID}"
  release three
  edge::start
  [[ "$(curl --silent "${HTTP}/")" == *'release three'* ]]
  [ "$(get /assets/release-two.js)" = 200 ]
}

@test "four releases are kept" {
  edge::start
  local name
  for name in two three four five; do
    release "${name}"
    page publish
    # Their order is by time, in seconds on some file systems.
    touch -d "now + $(ls "${EDGE_PAGE_STORE}/kept" | wc -l) seconds" "${EDGE_PAGE_STORE}/kept/$(page show)"
  done
  [ "$(ls "${EDGE_PAGE_STORE}/kept" | wc -l)" = 4 ]
  [ "$(get /assets/release-two.js)" = 200 ]
  [ "$(get /assets/alone-4d5e6f.js)" = 404 ]
}

@test "what cannot be done is said: exit 2 without a store or verb, 3 for a page that is not kept" {
  run page
  [ "${status}" -eq 2 ]
  EDGE_PAGE_STORE='' run page publish
  [ "${status}" -eq 2 ]
  run page serve nowhere
  [ "${status}" -eq 3 ]
  [[ "${output}" == *'no page nowhere is kept'* ]]
}

@test "the digest of the edge is the same for another page and another for another file" {
  local before
  before=$(page edge)
  release two
  [ "$(page edge)" = "${before}" ]
  cp -R "${EDGE_HOUSE}/nginx" "${WORK}/nginx"
  printf '# changed\n' >>"${WORK}/nginx/snippets/log.conf"
  [ "$("${WORK}/nginx/page.sh" edge)" != "${before}" ]
}
