# The probes of a stack: each is declared once, with all that an operator needs to know of it, and judged by one function on
# facts that were collected before. Functions only; needs log.sh and facts.sh.
#
# A probe's function prints its evidence and returns 0 where all is well, 1 where it found its fault, and 3 where it cannot be
# judged, for example because its container does not run. They are declared from cause to consequence: of two findings of
# one severity the earlier one is the cause.
# shellcheck shell=bash disable=SC2034,SC2154

readonly PROBE_FOUND=1 PROBE_UNKNOWN=3
PROBES=()
declare -gA PROBE_SEVERITY=() PROBE_RUNBOOK=() PROBE_SYMPTOM=() PROBE_CAUSE=() PROBE_REMEDY=() PROBE_STATE=() PROBE_EVIDENCE=()

probe::declare() { # id critical|warning runbook symptom cause remedy
  PROBES+=("$1")
  PROBE_SEVERITY[$1]=$2
  PROBE_RUNBOOK[$1]=$3
  PROBE_SYMPTOM[$1]=$4
  PROBE_CAUSE[$1]=$5
  PROBE_REMEDY[$1]=$6
}

for probe_file in host settings containers state-redis cache edge certificate service backup; do
  # shellcheck source=/dev/null
  source "$(dirname "${BASH_SOURCE[0]}")/probes/${probe_file}.sh"
done
unset probe_file

# Judges probes: well, found or unknown.
probe::judge() { # ids...
  local id status
  for id in "$@"; do
    status=0
    PROBE_EVIDENCE[${id}]=$("probe::${id//-/_}" 2>/dev/null) || status=$?
    case ${status} in
      0) PROBE_STATE[${id}]=well ;;
      "${PROBE_FOUND}") PROBE_STATE[${id}]=found ;;
      *) PROBE_STATE[${id}]=unknown ;;
    esac
  done
}

# Probes that found something, the likely cause first.
probe::found() { # ids...
  local id severity
  for severity in critical warning; do
    for id in "$@"; do
      [[ ${PROBE_STATE[${id}]} != found || ${PROBE_SEVERITY[${id}]} != "${severity}" ]] || printf '%s\n' "${id}"
    done
  done
}

probe::exists() { # id
  [[ -n ${PROBE_SEVERITY[$1]:-} ]]
}

# Prints the evidence, and succeeds where a whole number is below the limit.
probe::below() { # number limit unit what
  printf '%s: %s%s, limit %s%s\n' "$4" "$1" "$3" "$2" "$3"
  (($1 < $2))
}

# Text as a string of JSON.
probe::json() { # text
  printf '%s' "$1" | tr '\n\t' '  ' | tr -d '\000-\037' | sed -e 's/[\\"]/\\&/g' -e 's/^/"/' -e 's/$/"/'
  [[ -n $1 ]] || printf '""'
}

# One finding as an object of JSON.
probe::finding_json() { # id
  local field
  printf '{"id": "%s", "severity": "%s"' "$1" "${PROBE_SEVERITY[$1]}"
  for field in symptom cause evidence remedy runbook; do
    printf ', "%s": %s' "${field}" "$(probe::json "$(probe::field "$1" "${field}")")"
  done
  printf '}'
}

probe::field() { # id symptom|cause|evidence|remedy|runbook
  case $2 in
    symptom) printf '%s' "${PROBE_SYMPTOM[$1]}" ;;
    cause) printf '%s' "${PROBE_CAUSE[$1]}" ;;
    evidence) printf '%s' "${PROBE_EVIDENCE[$1]}" ;;
    remedy) probe::filled "${PROBE_REMEDY[$1]}" ;;
    *) printf 'docker/runbooks/%s.md' "${PROBE_RUNBOOK[$1]}" ;;
  esac
}

# A remedy names this stack's containers and folders.
probe::filled() { # text
  local text=${1//STACK/${STACK:-fundcalc}}
  printf '%s' "${text//SLOT/${SERVING:-blue}}"
}

# One finding for people.
probe::finding_text() { # number id
  printf '%d. %s [%s, %s]\n' "$1" "${PROBE_CAUSE[$2]}" "$2" "${PROBE_SEVERITY[$2]}"
  probe::field "$2" evidence | sed 's/^/   seen:    /'
  printf '\n   effect:  %s\n   do:      %s\n   runbook: %s\n' "${PROBE_SYMPTOM[$2]}" "$(probe::field "$2" remedy)" "$(probe::field "$2" runbook)"
}
