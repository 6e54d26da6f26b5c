# Reads and replaces values in the file of settings that Compose reads. Functions only.
# shellcheck shell=bash

# Prints the value of a setting, the last one as Compose takes it, without its quotes; nothing where there is none.
settings::get() { # settings-file name
  [[ ! -r $1 ]] || sed -nE "s/^$2=(\"([^\"]*)\"|'([^']*)'|([^\"'#[:space:]][^#]*[^#[:space:]]|[^\"'#[:space:]]?))[[:space:]]*(#.*)?\$/\2\3\4/p" "$1" | tail -n 1
}

# Sets values by rename, so that a reader sees the old file or the new one; all other lines, owner and mode stay. A value
# holds no space and no quote. A name without "=" is taken out.
settings::put() { # settings-file name=value...
  local file=$1 fresh entry
  shift
  # A link stays a link.
  file=$(readlink -f "${file}")
  fresh=$(mktemp "${file}.XXXXXX")
  if [[ -e ${file} ]]; then
    cp --preserve=mode,ownership "${file}" "${fresh}"
    for entry in "$@"; do sed -i "/^${entry%%=*}=/d" "${fresh}"; done
    # A last line without its end would swallow the new one.
    [[ -z $(tail -c 1 "${fresh}") ]] || printf '\n' >>"${fresh}"
  else
    chmod 644 "${fresh}"
  fi
  for entry in "$@"; do
    [[ ${entry} != *=* ]] || printf '%s\n' "${entry}" >>"${fresh}"
  done
  mv "${fresh}" "${file}"
}

# The value that Compose would use: of the environment, else of SETTINGS, else the default.
settings::of() { # name default
  local value=${!1:-}
  [[ -n ${value} ]] || value=$(settings::get "${SETTINGS:?}" "$1")
  printf '%s\n' "${value:-$2}"
}
