# What drills share with the tests of the stack.
# shellcheck shell=bash
# shellcheck source=../stack/lib.bash
source "$(dirname "${BASH_SOURCE[0]}")/../stack/lib.bash"
