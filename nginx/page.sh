#!/bin/sh
# Keeps the page of the last releases, so that a release of the page needs no new edge and a page that is open in a browser
# still finds its scripts. A page is named by a digest of its files.
#
# Usage:   page.sh publish        keep the page of this image and serve it; prints its name
#          page.sh serve NAME     serve a page that is kept
#          page.sh start          what start.sh does: publish the page of an image that is new here, else go on with the last
#          page.sh show           print the name of the page that is served
#          page.sh edge           print a digest of all but the page that the edge is made of
# Needs:   the tools of GNU: cp --link, find -printf, mv -T, sha256sum
# Env:     EDGE_PAGE_STORE (the folder of kept pages), EDGE_PAGE and those of README.md
# Effects: writes below EDGE_PAGE_STORE; nginx follows with its next request
# Exit:    0 done, 2 usage or no EDGE_PAGE_STORE, 3 a file cannot be written, or there is no such page
# shellcheck shell=sh
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=lib.sh
. "${HERE}/lib.sh"

# Releases of the page whose scripts and styles stay reachable, the one that is served included.
KEPT=4

# A digest of the files below a folder, names included.
digest() { # folder
  (cd "$1" && find . -type f | LC_ALL=C sort | while read -r file; do sha256sum "${file}"; done) | sha256sum | cut -c 1-16
}

# Newest first. Names are digests; what is still being copied ends in .part.
kept() {
  find "${EDGE_PAGE_STORE}/kept" -mindepth 1 -maxdepth 1 ! -name '*.part' -printf '%T@ %f\n' 2>/dev/null | sort -rn | cut -d ' ' -f 2
}

shown() {
  link=$(readlink "${EDGE_PAGE_STORE}/current" 2>/dev/null) || return 0
  link=${link##*/}
  printf '%s\n' "${link%%.*}"
}

# Keeps the image's page under its name.
keep() { # name
  at=${EDGE_PAGE_STORE}/kept/$1
  if [ ! -d "${at}" ]; then
    mkdir -p "${EDGE_PAGE_STORE}/kept"
    rm -rf "${at}.part"
    cp -R "${EDGE_PAGE}" "${at}.part" || edge_die 3 "cannot write ${at}: is the disk full?"
    mv "${at}.part" "${at}"
  fi
  touch "${at}"
}

# Serves a kept page with the scripts and styles of the others beside its own: files are linked, not copied, and the
# folder is put in place by one rename.
serve() { # name
  [ -f "${EDGE_PAGE_STORE}/kept/$1/index.html" ] || edge_die 3 "no page $1 is kept"
  former=$(readlink "${EDGE_PAGE_STORE}/current" 2>/dev/null) || former=
  fresh=served/$1.$(date +%s).$$
  mkdir -p "${EDGE_PAGE_STORE}/served"
  cp -R --link "${EDGE_PAGE_STORE}/kept/$1" "${EDGE_PAGE_STORE}/${fresh}" || edge_die 3 "cannot write below ${EDGE_PAGE_STORE}"
  for other in $(kept | head -n "${KEPT}"); do
    [ ! -d "${EDGE_PAGE_STORE}/kept/${other}/assets" ] || [ "${other}" = "$1" ] \
      || cp -R --link --no-clobber "${EDGE_PAGE_STORE}/kept/${other}/assets" "${EDGE_PAGE_STORE}/${fresh}/" 2>/dev/null || :
  done
  ln -sfn "${fresh}" "${EDGE_PAGE_STORE}/current.new"
  mv -T "${EDGE_PAGE_STORE}/current.new" "${EDGE_PAGE_STORE}/current"
  # The former folder stays: a request may just have found its way there.
  for folder in "${EDGE_PAGE_STORE}"/served/*; do
    case served/${folder##*/} in "${fresh}" | "${former}") ;; *) rm -rf "${folder}" ;; esac
  done
}

# Pages that are too old go, never the one that is served.
prune() {
  for name in $(kept | tail -n "+$((KEPT + 1))"); do
    [ "${name}" = "$(shown)" ] || rm -rf "${EDGE_PAGE_STORE}/kept/${name}"
  done
}

publish() {
  name=$(digest "${EDGE_PAGE}")
  keep "${name}"
  serve "${name}"
  prune
  printf '%s\n' "${name}"
}

# A container that is made anew from the same image goes on with the page that was published since.
start() {
  name=$(digest "${EDGE_PAGE}")
  if [ "$(cat "${EDGE_PAGE_STORE}/image" 2>/dev/null)" != "${name}" ] || [ ! -r "${EDGE_PAGE_STORE}/current/index.html" ]; then
    publish >/dev/null
    edge_put "${EDGE_PAGE_STORE}/image.new" "${name}"
    mv "${EDGE_PAGE_STORE}/image.new" "${EDGE_PAGE_STORE}/image"
  fi
}

main() {
  case ${1:-} in
    --help | -h)
      edge_help "$0"
      return 0
      ;;
    publish | serve | start | show | edge) ;;
    *) edge_die 2 "unknown argument ${1:-(none)}; see page.sh --help" ;;
  esac
  edge_settings
  if [ "$1" = edge ]; then
    {
      digest "${HERE}"
      "${EDGE_NGINX}" -V 2>&1
    } | sha256sum | cut -c 1-16
    return 0
  fi
  [ -n "${EDGE_PAGE_STORE}" ] || edge_die 2 'no EDGE_PAGE_STORE: this edge serves the page of its image'
  mkdir -p "${EDGE_PAGE_STORE}" || edge_die 3 "cannot write ${EDGE_PAGE_STORE}"
  case $1 in
    publish) publish ;;
    serve) serve "${2:?serve needs the name of a page}" ;;
    start) start ;;
    show) shown ;;
    *) ;;
  esac
}

main "$@"
