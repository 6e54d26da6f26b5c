# A backup file: a tar of manifest.json, manifest.json.minisig where there is a key to sign with, and the data, compressed
# with zstd and encrypted where there is a key. It appears by rename when it is complete and verified. Functions only; needs
# log.sh and encryption.sh.
#
# manifest.json has one field in each line, so that a rebuilt host reads it without a tool of its own.
# shellcheck shell=bash

readonly BACKUP_FORMAT=1 BACKUP_MANIFEST=manifest.json BACKUP_MANIFEST_LIMIT=1000000

backup::sum() { # file
  sha256sum <"$1" | cut -d ' ' -f 1
}

backup::size() { # file
  stat -c %s "$1"
}

# The value of a field in a manifest.
backup::field() { # manifest field
  sed -nE "s/^  \"$2\": \"?([^\"]*)\"?,?\$/\1/p" "$1" | sed 's/,$//' | head -n 1
}

# Writes a manifest; a value that is a number or an object stands as it is.
backup::manifest() { # name=value...
  local entry value lines=()
  for entry in "format=${BACKUP_FORMAT}" "$@"; do
    value=${entry#*=}
    [[ ${value} =~ ^(-?[0-9]+(\.[0-9]+)?|\{.*\})$ ]] || value="\"${value//[\"\\]/_}\""
    lines+=("  \"${entry%%=*}\": ${value}")
  done
  printf '{\n'
  printf '%s\n' "${lines[@]}" | sed '$!s/$/,/'
  printf '}\n'
}

# Compresses and encrypts a file into the folder; prints the name it has there.
backup::store() { # plain-file folder public-key-file, empty for none
  local name
  name=$(basename "$1").zst
  if [[ -z $3 ]]; then
    zstd -q -T0 -c "$1" >"$2/${name}"
  else
    name+=.encrypted
    zstd -q -T0 -c "$1" | encryption::encrypt "$3" >"$2/${name}"
  fi
  printf '%s\n' "${name}"
}

# Packs manifest and data of a folder into one file and lets it appear under its name.
backup::seal() { # folder file secret-key-file, empty for none
  local data
  data=$(backup::field "$1/${BACKUP_MANIFEST}" data)
  [[ -z $3 ]] || encryption::sign "$1/${BACKUP_MANIFEST}" "$3" || {
    log::info "cannot sign with $3"
    return 1
  }
  (cd "$1" && tar --create --file sealed.tar --owner=0 --group=0 --numeric-owner "${BACKUP_MANIFEST}" ${3:+"${BACKUP_MANIFEST}.minisig"} "${data}") || return 1
  sync "$1/sealed.tar" && mv -T "$1/sealed.tar" "$2" && sync "$(dirname "$2")"
}

# Takes the manifest out of a backup file into a folder and verifies what can be verified without the data.
backup::open_manifest() { # file folder public-signing-key, empty for none
  [[ -s $1 ]] || {
    log::info "$1 is missing or empty"
    return 1
  }
  tar --extract --file "$1" --to-stdout "${BACKUP_MANIFEST}" 2>/dev/null | head -c "${BACKUP_MANIFEST_LIMIT}" >"$2/${BACKUP_MANIFEST}" || :
  [[ -s $2/${BACKUP_MANIFEST} ]] || {
    log::info "$1 is no backup: it holds no ${BACKUP_MANIFEST}"
    return 1
  }
  if [[ -n $3 ]]; then
    tar --extract --file "$1" --to-stdout "${BACKUP_MANIFEST}.minisig" 2>/dev/null | head -c "${BACKUP_MANIFEST_LIMIT}" >"$2/${BACKUP_MANIFEST}.minisig" || :
    encryption::verify "$2/${BACKUP_MANIFEST}" "$3" || {
      log::info "$1 is not signed with the key of $3"
      return 1
    }
  fi
  [[ "$(backup::field "$2/${BACKUP_MANIFEST}" format)" == "${BACKUP_FORMAT}" ]] \
    || {
      log::info "$1 has format $(backup::field "$2/${BACKUP_MANIFEST}" format): this script reads ${BACKUP_FORMAT}"
      return 1
    }
}

# Takes the data out too: the plain file lies in the folder afterwards. Needs the manifest there.
backup::open_data() { # file folder plain-name private-key-file, empty for none
  local manifest=$2/${BACKUP_MANIFEST} data encrypted
  data=$(backup::field "${manifest}" data)
  encrypted=$(backup::field "${manifest}" encryption)
  # The name stands in the file itself: no path, and nothing else than what backups have.
  [[ ${data} =~ ^[a-z.]+$ ]] || {
    log::info "$1 names its data ${data}"
    return 1
  }
  tar --extract --file "$1" --to-stdout "${data}" >"$2/stored" 2>/dev/null || {
    log::info "$1 is cut off"
    return 1
  }
  [[ "$(backup::sum "$2/stored")" == "$(backup::field "${manifest}" storedSha256)" ]] || {
    log::info "$1 is damaged: its checksum is another one"
    return 1
  }
  if [[ ${encrypted} == none ]]; then
    zstd -q -d -c "$2/stored" >"$2/$3" || {
      log::info "$1 cannot be unpacked"
      return 1
    }
  else
    [[ -n $4 ]] || {
      log::info "$1 is encrypted: name the private key with --identity or BACKUP_IDENTITY_FILE"
      return 1
    }
    encryption::decrypt "$4" <"$2/stored" 2>/dev/null | zstd -q -d -c >"$2/$3" 2>/dev/null || {
      log::info "$1 cannot be decrypted with $4"
      return 1
    }
  fi
  rm -f "$2/stored"
  [[ "$(backup::sum "$2/$3")" == "$(backup::field "${manifest}" plainSha256)" ]] || {
    log::info "$1 is damaged: the checksum of its data is another one"
    return 1
  }
}

# Succeeds while the data in a backup file are those that were stored; needs no key.
backup::whole() { # file
  local manifest wanted
  manifest=$(tar --extract --file "$1" --to-stdout "${BACKUP_MANIFEST}" 2>/dev/null) || return 1
  wanted=$(backup::field /dev/stdin storedSha256 <<<"${manifest}")
  [[ -n ${wanted} && "$(tar --extract --file "$1" --to-stdout "$(backup::field /dev/stdin data <<<"${manifest}")" 2>/dev/null | sha256sum | cut -d ' ' -f 1)" == "${wanted}" ]]
}
