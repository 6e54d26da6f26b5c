# Which slot serves: SERVING_SLOT in the file of settings that Compose reads, and nowhere else. Functions only.
# shellcheck shell=bash

# The value of a setting in the file, its last one as Compose takes it; nothing where there is none.
slot::setting() { # settings-file name
  [[ ! -r $1 ]] || sed -nE "s/^$2=[\"']?([A-Za-z0-9_-]*)[\"']?[[:space:]]*\$/\1/p" "$1" | tail -n 1
}

# The stored slot; blue where none is stored.
slot::stored() { # settings-file
  local slot
  slot=$(slot::setting "$1" SERVING_SLOT)
  printf '%s\n' "${slot:-blue}"
}

# Stores the slot by rename, so that a reader sees the old file or the new one; all other lines, owner and mode stay.
slot::store() { # settings-file slot
  local file fresh
  # A link stays a link.
  file=$(readlink -f "$1")
  fresh=$(mktemp "${file}.XXXXXX")
  if [[ -e ${file} ]]; then
    cp --preserve=mode,ownership "${file}" "${fresh}"
    sed -i '/^SERVING_SLOT=/d' "${fresh}"
    # A last line without its end would swallow the new one.
    [[ -z $(tail -c 1 "${fresh}") ]] || printf '\n' >>"${fresh}"
  else
    chmod 644 "${fresh}"
  fi
  printf 'SERVING_SLOT=%s\n' "$2" >>"${fresh}"
  mv "${fresh}" "${file}"
}
