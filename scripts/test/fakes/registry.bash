# A docker and a skopeo that share a registry made of files, and note their calls. Functions only; needs BATS_TEST_TMPDIR.
# shellcheck shell=bash

# Puts both programs into a folder. Files of the test beside it: "down" (the registry does not answer), "full" (it takes no
# image whose name is in the file).
registry_fakes() { # folder
  local state=${BATS_TEST_TMPDIR}/registry
  mkdir -p "$1" "${state}/images" "${state}/tags" "${state}/labels"
  {
    printf '#!/bin/bash\nset -e\nstate=%q\n' "${state}"
    cat <<'X'
printf '%s\n' "docker $*" >>"${state}/calls"
last=${!#}
key=${last//[\/:]/_}
case "$1 ${2:-}" in
  'version '*) echo 28.1.0 ;;
  'image inspect') name=${last%%:*}; case "$*" in *image.version*) cat "${state}/labels/${name}.version" ;; *) cat "${state}/labels/${name}.revision" ;; esac ;;
  'tag '*) printf '%s' "$2" >"${state}/images/${key}" ;;
  'import -') cat >"${state}/images/${key}" ;;
  'push '*)
    [[ ! -e ${state}/full ]] || ! grep -q "$(cat "${state}/full")" <<<"${last}" || { echo 'no space left on device'; exit 1; }
    digest=sha256:$(sha256sum "${state}/images/${key}" | cut -d ' ' -f 1)
    printf '%s\n' "${digest}" >"${state}/tags/${key}"
    echo "${last##*:}: digest: ${digest} size: 528" ;;
  'pull '*) [[ -e ${state}/tags/${key} ]] ;;
  'create '*) printf '%s\n' "${4//[\/:]/_}" ;;
  'cp '*) from=$3; tar -xf "${state}/images/${from%%:*}" -C "$4" "./${from##*/}" ;;
  'save '*) printf '%s' "${last}" >"$3" ;;
  'rm '* | 'load '*) ;;
  *) exit 64 ;;
esac
X
  } >"$1/docker"
  {
    printf '#!/bin/bash\nstate=%q\n' "${state}"
    cat <<'X'
printf '%s\n' "skopeo $*" >>"${state}/calls"
last=${!#}
key=${last#docker://}
[[ ! -e ${state}/down ]] || { echo 'connect: connection refused' >&2; exit 1; }
cat "${state}/tags/${key//[\/:]/_}" 2>/dev/null || { echo 'manifest unknown' >&2; exit 1; }
X
  } >"$1/skopeo"
  chmod +x "$1/docker" "$1/skopeo"
}

# An image as scripts/images.sh builds it.
local_image() { # name version revision
  printf '%s\n' "$2" >"${BATS_TEST_TMPDIR}/registry/labels/$1.version"
  printf '%s\n' "$3" >"${BATS_TEST_TMPDIR}/registry/labels/$1.revision"
}

# Puts another image under a tag of the registry.
tamper() { # reference
  printf 'sha256:%064d\n' 7 >"${BATS_TEST_TMPDIR}/registry/tags/${1//[\/:]/_}"
}

pushed() {
  sed -n 's/^docker push //p' "${BATS_TEST_TMPDIR}/registry/calls"
}

# Keys that sign: release.key with release.pub, and other.pub that belongs to another one.
release_keys() { # folder
  minisign -G -W -f -p "$1/release.pub" -s "$1/release.key" >/dev/null
  minisign -G -W -f -p "$1/other.pub" -s "$1/other.key" >/dev/null
}
