#!/bin/sh
# Puts restored data in the place of those that a stopped Redis has, and back. One rename decides: before it the server
# starts with the old data, after it with the restored ones, wherever this is interrupted.
#
# Usage:   swap.sh install FOLDER ID FILE yes|no   FILE is a snapshot; yes where the server keeps an append-only file
#          swap.sh revert FOLDER ID                puts back what was there before that restore
#          swap.sh tidy FOLDER [ID]                removes what is not in use, but for what ID keeps
#          swap.sh free FOLDER                     bytes that are free there
# Effects: the old data stay as FOLDER/pre-restore-ID
# shellcheck shell=sh
set -eu
umask 077

verb=$1
folder=$2
id=${3:-}
aof=${folder}/appendonlydir
manifest=${aof}/appendonly.aof.manifest
kept=${folder}/pre-restore-${id}

# Links, not copies: they take no room and no time, and the server changes none of these files once it has others.
keep() {
  [ ! -d "${kept}" ] || return 0
  rm -rf "${kept}.new"
  mkdir "${kept}.new"
  [ ! -d "${aof}" ] || cp -a -l "${aof}" "${kept}.new/"
  [ ! -f "${folder}/dump.rdb" ] || cp -a -l "${folder}/dump.rdb" "${kept}.new/"
  sync
  mv "${kept}.new" "${kept}"
}

# The files that the server starts with, in a folder; their number follows the largest that was in use.
write_aof() { # folder number
  cp "${source}" "$1/appendonly.aof.$2.base.rdb"
  : >"$1/appendonly.aof.$2.incr.aof"
  printf 'file appendonly.aof.%d.base.rdb seq %d type b\nfile appendonly.aof.%d.incr.aof seq %d type i\n' "$2" "$2" "$2" "$2" >"$1/manifest.new"
}

install_aof() {
  if [ -f "${manifest}" ]; then
    number=$(awk '{ for (i = 1; i < NF; i++) if ($i == "seq" && $(i + 1) > most) most = $(i + 1) } END { print most + 1 }' "${manifest}")
    write_aof "${aof}" "${number}"
    sync
    mv "${aof}/manifest.new" "${manifest}"
  else
    rm -rf "${aof}.new"
    mkdir "${aof}.new"
    write_aof "${aof}.new" 1
    mv "${aof}.new/manifest.new" "${aof}.new/appendonly.aof.manifest"
    sync
    # Empty, where it is there at all.
    mv -T "${aof}.new" "${aof}"
  fi
}

install_snapshot() {
  cp "${source}" "${folder}/dump.rdb.new"
  sync
  mv "${folder}/dump.rdb.new" "${folder}/dump.rdb"
}

# Lets the server start with the kept append-only file again.
revert_aof() {
  if [ -f "${kept}/appendonlydir/appendonly.aof.manifest" ]; then
    mkdir -p "${aof}"
    for file in "${kept}/appendonlydir"/*; do
      [ -e "${aof}/${file##*/}" ] || cp -a -l "${file}" "${aof}/"
    done
    cp -a "${kept}/appendonlydir/appendonly.aof.manifest" "${aof}/manifest.old"
    sync
    mv "${aof}/manifest.old" "${manifest}"
  elif [ -d "${aof}" ]; then
    rm -rf "${folder}/failed-restore"
    mv "${aof}" "${folder}/failed-restore"
  fi
}

revert_snapshot() {
  if [ -f "${kept}/dump.rdb" ]; then
    cp -a -l "${kept}/dump.rdb" "${folder}/dump.rdb.old"
    mv "${folder}/dump.rdb.old" "${folder}/dump.rdb"
  else
    rm -f "${folder}/dump.rdb"
  fi
  sync
}

tidy() {
  rm -rf "${aof}.new" "${folder}/failed-restore" "${folder}/dump.rdb.new" "${folder}/dump.rdb.old"
  for file in "${folder}"/pre-restore-*; do
    if [ -z "${id}" ] || [ "${file}" != "${kept}" ]; then rm -rf "${file}"; fi
  done
  [ -f "${manifest}" ] || return 0
  for file in "${aof}"/*; do
    [ "${file}" = "${manifest}" ] || grep -qF "file ${file##*/} " "${manifest}" || rm -f "${file}"
  done
}

case ${verb} in
  install)
    source=$4
    keep
    [ "$5" = no ] || install_aof
    install_snapshot
    ;;
  revert)
    # Without it nothing was put in its place.
    [ -d "${kept}" ] || exit 0
    revert_aof
    revert_snapshot
    ;;
  tidy) tidy ;;
  free) df --output=avail -B1 "${folder}" | tail -n 1 ;;
  *) exit 2 ;;
esac
