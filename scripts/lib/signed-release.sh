# A signed release: the small image REGISTRYfund-calc-release:VERSION beside those that it lists. It holds release.txt, the
# signature release.txt.minisig and the lists of components. Functions only; needs log.sh and registry.sh.
#
# release.txt has one fact in each line:
#   version 0.2.0
#   revision 5f0c…                       the commit that it was built from
#   image fund-calc-backend sha256:…     the digest in the registry
#   file backend.cdx.json sha256:…       the checksum of a file beside it
#
# What a deployment needs is one call:
#   signed::images REGISTRY VERSION KEY
#     REGISTRY  prefix of images as in .env, with its slash: registry.example.org/fund-calc/
#     VERSION   the release
#     KEY       file with the public key of minisign; it must not come from the registry or the release
#     prints    "fund-calc-backend sha256:…" and "fund-calc-frontend sha256:…", to be pulled as
#               REGISTRYfund-calc-backend:VERSION@sha256:…
#     returns   0; 1 with a message on stderr where the release is missing, where the signature is not by KEY or is for
#               another version, or where a tag in the registry is not the signed image; 2 where it could not be asked
# The functions below are its steps, for those that need one alone.
# shellcheck shell=bash

readonly SIGNED_LIST=release.txt
readonly SIGNED_IMAGES=(fund-calc-backend fund-calc-frontend)

signed::reference() { # registry version
  printf '%sfund-calc-release:%s\n' "$1" "$2"
}

# Copies the list and its signature out of the release's image. Nothing in it is run.
signed::fetch() { # registry version folder
  local reference container status=0 file
  reference=$(signed::reference "$1" "$2")
  registry::digest "${reference}" >/dev/null || status=$?
  case ${status} in
    0) ;;
    1) log::info "there is no release ${reference}" && return 1 ;;
    *) return 2 ;;
  esac
  docker pull --quiet "${reference}" >/dev/null || {
    log::info "the release ${reference} cannot be pulled"
    return 2
  }
  container=$(docker create --pull never "${reference}" none) || return 2
  for file in "${SIGNED_LIST}" "${SIGNED_LIST}.minisig"; do
    docker cp --quiet "${container}:/${file}" "$3/" || status=1
    # A link would lead out of the folder.
    [[ -f $3/${file} && ! -L $3/${file} ]] || status=1
  done
  docker rm "${container}" >/dev/null
  ((status == 0)) || log::info "${reference} does not hold a signed list"
  return "${status}"
}

# Succeeds where the list in the folder is signed with the key and is for this version.
signed::verify() { # folder version public-key
  local version
  command -v minisign >/dev/null || {
    log::info 'needs minisign to verify the release: install the package minisign'
    return 2
  }
  [[ -s $3 ]] || {
    log::info "there is no public key $3: put the one there with which releases are signed"
    return 2
  }
  minisign -V -q -p "$3" -m "$1/${SIGNED_LIST}" >/dev/null 2>&1 || {
    log::info "the list of release $2 is not signed with the key in $3"
    return 1
  }
  version=$(signed::fact "$1" version)
  [[ ${version} == "$2" ]] || {
    log::info "the signed list is for version ${version:-(none)}, not for $2"
    return 1
  }
}

# The value of the lines that begin with these words.
signed::fact() { # folder words...
  local folder=$1
  shift
  awk -v want="$*" 'index($0, want " ") == 1 { print substr($0, length(want) + 2) }' "${folder}/${SIGNED_LIST}"
}

signed::digest() { # folder image
  local digest
  digest=$(signed::fact "$1" image "$2")
  [[ ${digest} =~ ^sha256:[0-9a-f]{64}$ ]] || {
    log::info "the signed list has no digest of $2"
    return 1
  }
  printf '%s\n' "${digest}"
}

# Succeeds where each tag of this version is the signed image still.
signed::tags() { # folder registry version
  local image signed found status
  for image in "${SIGNED_IMAGES[@]}"; do
    signed=$(signed::digest "$1" "${image}") || return 1
    status=0
    found=$(registry::digest "$2${image}:$3") || status=$?
    case ${status} in
      0) ;;
      1) log::info "$2${image}:$3 is not in the registry" && return 1 ;;
      *) return 2 ;;
    esac
    [[ ${found} == "${signed}" ]] || {
      log::info "$2${image}:$3 was changed after its release: the registry has ${found}, signed is ${signed}"
      return 1
    }
  done
}

signed::list_images() { # folder
  local image digest
  for image in "${SIGNED_IMAGES[@]}"; do
    digest=$(signed::digest "$1" "${image}") || return 1
    printf '%s %s\n' "${image}" "${digest}"
  done
}

signed::images() { # registry version public-key
  local folder status=0
  folder=$(mktemp -d)
  {
    signed::fetch "$1" "$2" "${folder}" \
      && signed::verify "${folder}" "$2" "$3" \
      && signed::tags "${folder}" "$1" "$2" \
      && signed::list_images "${folder}"
  } || status=$?
  rm -rf -- "${folder}"
  return "${status}"
}
