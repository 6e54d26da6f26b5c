# Looks at steps, prints the plan, does what is left to do and reports. A step NAME of install or removal is three functions:
# VERB::NAME_present succeeds where nothing is left to do, and changes nothing; VERB::NAME_do does it; VERB::NAME_text prints
# what it does and, in a second line, what to do when it failed. Functions only; needs log.sh, VERB and SKIPPED.
# shellcheck shell=bash disable=SC2154,SC2311

# Outcome of each step: to-do, present, skipped; then also done, failed and blocked.
declare -gA OUTCOMES=()
# What an operator has to do after a step that is done.
declare -gA NEXT=()
STATUS=

installing::is_skipped() { # step
  [[ " ${SKIPPED[*]-} " == *" $1 "* ]]
}

# Steps without which this one cannot succeed.
installing::needs() { # step
  case ${VERB}:$1 in
    install:secrets) printf 'settings\n' ;;
    install:images) printf 'tools settings\n' ;;
    install:stack) printf 'secrets images\n' ;;
    install:certificate | install:backup) printf 'stack\n' ;;
    install:timers) printf 'settings\n' ;;
    *) ;;
  esac
}

installing::look() { # step
  if installing::is_skipped "$1"; then
    OUTCOMES[$1]=skipped
  elif "${VERB}::$1_present" >/dev/null 2>&1; then
    OUTCOMES[$1]=present
  else
    OUTCOMES[$1]=to-do
  fi
}

installing::words() { # outcome
  case $1 in
    to-do) printf 'to do\n' ;;
    present) printf 'already so\n' ;;
    blocked) printf 'not tried\n' ;;
    *) printf '%s\n' "$1" ;;
  esac
}

installing::plan() { # steps...
  local step text
  log::step "Plan of ${VERB} for ${STACK} in ${ROOT}"
  for step in "$@"; do
    installing::look "${step}"
    text=
    [[ ${OUTCOMES[${step}]} != to-do ]] || text=$("${VERB}::${step}_text")
    printf '%-12s %-11s %s\n' "${step}" "$(installing::words "${OUTCOMES[${step}]}")" "${text%%$'\n'*}"
  done
}

# The first step that this one needs and that did not succeed.
installing::obstacle() { # step
  local needed
  for needed in $(installing::needs "$1"); do
    [[ ${OUTCOMES[${needed}]} != @(failed|blocked) ]] || {
      printf '%s\n' "${needed}"
      return 0
    }
  done
}

# Does a step in a shell of its own, which ends at the first command that fails: in a condition Bash would go on. STATUS is
# how it ended.
installing::try() { # step
  set +e
  (
    set -e
    "${VERB}::$1_do"
  ) >&2
  STATUS=$?
  set -e
}

installing::do() { # step
  log::step "$1"
  installing::try "$1"
  if ((STATUS == 0)); then
    OUTCOMES[$1]='done'
    ! declare -F "${VERB}::$1_next" >/dev/null || NEXT[$1]=$("${VERB}::$1_next")
  else
    OUTCOMES[$1]=failed
    NEXT[$1]="status ${STATUS}; $("${VERB}::$1_text" | tail -n 1)"
  fi
}

installing::run() { # steps...
  local step obstacle
  for step in "$@"; do
    [[ ${OUTCOMES[${step}]} != skipped ]] || continue
    obstacle=$(installing::obstacle "${step}")
    if [[ -n ${obstacle} ]]; then
      OUTCOMES[${step}]=blocked
      NEXT[${step}]="needs ${obstacle}"
      continue
    fi
    # Steps before it may have changed what it looks at.
    installing::look "${step}"
    if [[ ${OUTCOMES[${step}]} != present ]]; then installing::do "${step}"; fi
  done
}

# Prints the outcome of each step. Returns 5 where one failed.
installing::report() { # steps...
  local step failed=0 changed=0
  log::step 'Result'
  for step in "$@"; do
    printf '%-12s %-11s %s\n' "${step}" "$(installing::words "${OUTCOMES[${step}]}")" "${NEXT[${step}]:-}"
    case ${OUTCOMES[${step}]} in
      done) changed=$((changed + 1)) ;;
      failed | blocked) failed=$((failed + 1)) ;;
      *) ;;
    esac
  done
  if ((failed)); then
    log::info "${failed} steps are not done: mend what they name and run the same command again; what is done stays"
    return 5
  fi
  if ((changed)); then log::info "${changed} steps done"; else log::info '0 changes: all is as wanted already'; fi
  [[ $("${VERB}::rest") == '' ]] || log::info "$("${VERB}::rest")"
}
