# CHANGELOG.md, which is written by hand: "## 0.2.0 (2026-12-31)" begins the entry of a release, "## Unreleased" what has no
# version yet. Functions only; needs log.sh.
# shellcheck shell=bash

# The lines below a heading, up to the next one of its rank; a date behind it does not matter.
changelog::entry() { # file version|Unreleased
  awk -v want="## $2" '/^## / { sub(/ \(.*/, ""); inside = $0 == want; next } inside' "$1"
}

# Prints what is missing in the entry of a release; nothing where it is complete.
changelog::fault() { # file version
  if [[ ! -f $1 ]]; then
    printf 'there is no CHANGELOG.md\n'
  elif ! grep -qE "^## ${2//./\\.} \\([0-9]{4}-[0-9]{2}-[0-9]{2}\\)\$" "$1"; then
    printf 'CHANGELOG.md has no entry "## %s (YYYY-MM-DD)"\n' "$2"
  elif ! changelog::entry "$1" "$2" | grep '^- ' >/dev/null; then
    printf 'the entry of %s in CHANGELOG.md lists no change\n' "$2"
  elif changelog::entry "$1" Unreleased | grep '^- ' >/dev/null; then
    printf 'CHANGELOG.md lists changes under "## Unreleased": move them to the entry of %s\n' "$2"
  fi
}
