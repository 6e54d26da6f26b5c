# Whether this is a host that may be set up. Functions only; needs log.sh.
# shellcheck shell=bash

# Ends with 3 inside a container, whose kernel and network filter are not its own.
host::refuse_container() { # root folder, empty for the real one
  local at=$1
  if [[ -e ${at}/.dockerenv || -e ${at}/run/.containerenv ]] || grep -qsE 'docker|kubepods|libpod|lxc' "${at}/proc/1/cgroup" \
    || tr '\0' '\n' 2>/dev/null <"${at}/proc/1/environ" | grep -q '^container='; then
    log::die 3 "this is a container, and what it would set is the host's: run this on the host itself"
  fi
}

# Ends with 3 for anyone but root; under another root folder everyone may.
host::require_root() { # root folder, empty for the real one
  [[ -n $1 || $(id -u) == 0 ]] || log::die 3 'needs root: run it as root (su -, or sudo where it is installed)'
}
