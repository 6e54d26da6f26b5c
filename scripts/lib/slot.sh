# Which slot serves: SERVING_SLOT in the file of settings that Compose reads, and nowhere else. Functions only; needs
# settings.sh, and STACK for the edge.
# shellcheck shell=bash disable=SC2154

# The stored slot; blue where none is stored.
slot::stored() { # settings-file
  local slot
  slot=$(settings::get "$1" SERVING_SLOT)
  printf '%s\n' "${slot:-blue}"
}

slot::store() { # settings-file slot
  settings::put "$1" "SERVING_SLOT=$2"
}

slot::other() { # slot
  if [[ $1 == blue ]]; then printf 'green\n'; else printf 'blue\n'; fi
}

# The name of the stack's project: as given, else that of the settings, else fundcalc.
slot::stack() { # settings-file given
  local name=$2
  [[ -n ${name} ]] || name=$(settings::get "$1" COMPOSE_PROJECT_NAME)
  printf '%s\n' "${name:-fundcalc}"
}

# Runs a command of the edge in its container.
slot::edge() { # arguments of backend.sh...
  docker exec "${STACK}-frontend-1" /etc/fundcalc/edge/backend.sh "$@"
}
