# Builds the images as the tests of the stack do.
# shellcheck shell=bash
# shellcheck source=../stack/setup_suite.bash
source "$(dirname "${BASH_SOURCE[0]}")/../stack/setup_suite.bash"
