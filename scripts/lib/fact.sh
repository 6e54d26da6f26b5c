# Reads the facts that facts.sh collected. Without programs of their own, since probes read many. Functions only; needs STACK
# and FACTS, the folder.
# shellcheck shell=bash disable=SC2154

readonly FACT_FIELDS='service name status health exit oom restarts memory image networks started finished error'

fact::status() { # name
  if [[ -r ${FACTS}/$1.status ]]; then printf '%s\n' "$(<"${FACTS}/$1.status")"; else printf '127\n'; fi
}

# The value behind a key in a file of facts; the first one.
fact::of() { # name key
  local key value
  [[ -r ${FACTS}/$1 ]] || return 0
  while read -r key value; do
    if [[ ${key} == "$2" ]]; then
      printf '%s\n' "${value}"
      return 0
    fi
  done <"${FACTS}/$1"
}

# A field of a service's container; nothing where there is no container.
fact::container() { # service field
  local line at=0 name values
  [[ -r ${FACTS}/containers ]] || return 0
  for name in ${FACT_FIELDS}; do
    [[ ${name} != "$2" ]] || break
    at=$((at + 1))
  done
  while read -r line; do
    if [[ ${line} == "$1|"* ]]; then
      IFS='|' read -r -a values <<<"${line}"
      printf '%s\n' "${values[at]:-}"
      return 0
    fi
  done <"${FACTS}/containers"
}

fact::runs() { # service
  [[ "$(fact::container "$1" status)" == running ]]
}

# The address of a service in one of the stack's networks.
fact::address() { # service network
  local entry
  for entry in $(fact::container "$1" networks | tr ',' ' '); do
    [[ ${entry} != "${STACK}_$2="* ]] || printf '%s\n' "${entry#*=}"
  done
}
