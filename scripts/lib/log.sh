# Messages for people go to stderr, so that stdout stays data. Functions only.
# shellcheck shell=bash

log::info() {
  printf '%s\n' "$*" >&2
}

log::step() {
  printf '\n== %s\n' "$*" >&2
}

# Says what is wrong and how to mend it, then ends the script with the given code.
log::die() { # exit-code message...
  local code=$1
  shift
  printf 'fund-calc: %s\n' "$*" >&2
  exit "${code}"
}

# Prints the comment block at the top of a script: its help, which therefore never goes stale.
log::help() { # script
  awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$1"
}
