# Reads the arguments of a script, option by option. Functions only; needs log.sh.
# shellcheck shell=bash

# Words of the option at hand: itself, and its value where it has one.
OPTION_WORDS=1

options::refuse() { # message...
  log::die 2 "$*; see ${0##*/} --help"
}

# Hands each argument, with those after it, to a function of the script, which fails where it does not know it.
options::read() { # function arguments...
  local known=$1
  shift
  while (($#)); do
    OPTION_WORDS=1
    case $1 in
      -h | --help) log::help "$0" && exit 0 ;;
      *) "${known}" "$@" || options::refuse "unknown argument $1" ;;
    esac
    shift "${OPTION_WORDS}"
  done
}

# Sets a variable to the value of the option at hand.
options::value() { # variable option value...
  [[ -n ${3:-} ]] || options::refuse "$2 needs a value"
  printf -v "$1" '%s' "$3"
  OPTION_WORDS=2
}
