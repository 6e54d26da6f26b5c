# Finds the tools that the build needs and names the remedy for each that is missing. Functions only; needs log.sh.
# shellcheck shell=bash

readonly TOOLS_EXIT=3

# Major version of the Java in a JDK's folder, empty where there is no compiler.
tools::jdk_major() { # folder
  [[ -x $1/bin/javac && -r $1/release ]] || return 0
  sed -nE 's/^JAVA_VERSION="([0-9]+).*/\1/p' "$1/release"
}

# Prints the folder of a JDK 25; the build's toolchain looks in the same places.
tools::jdk25() {
  local candidate major on_path
  on_path=$(command -v javac || printf '')
  [[ -n ${on_path} ]] && on_path=$(dirname "$(dirname "$(readlink -f "${on_path}")")")
  for candidate in "${JAVA_HOME:-}" "${JDK25_HOME:-}" "${on_path}" /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME}"/.sdkman/candidates/java/* "${HOME}"/.jdks/*; do
    [[ -n ${candidate} ]] || continue
    major=$(tools::jdk_major "${candidate}")
    if [[ ${major} == 25 ]]; then
      printf '%s\n' "${candidate}"
      return 0
    fi
  done
  log::die "${TOOLS_EXIT}" 'needs a JDK 25 (a JRE is not enough). Install one, for example Eclipse Temurin 25 from adoptium.net or the package openjdk-25-jdk, and set JAVA_HOME or JDK25_HOME if it lies in an unusual place.'
}

# Succeeds when a dotted version is at least the wanted one.
tools::at_least() { # have want
  [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]
}

tools::require_maven() {
  local version
  command -v mvn >/dev/null \
    || log::die "${TOOLS_EXIT}" 'needs Maven 3.8 or newer. Install the package maven (Debian: apt-get install maven; macOS: brew install maven).'
  version=$(mvn --version | sed -E 's/\x1b\[[0-9;]*m//g' | sed -nE 's/^Apache Maven ([0-9.]+).*/\1/p')
  tools::at_least "${version:-0}" 3.8 \
    || log::die "${TOOLS_EXIT}" "needs Maven 3.8 or newer; this is ${version:-unknown}. Install a newer one from maven.apache.org."
}

# Succeeds for a Node that the page's tools run on: Vite and oxc ask for ^20.19 or >= 22.12, jsdom for ^22.13.
tools::node_fits() { # version
  case $1 in
    20.*) tools::at_least "$1" 20.19 ;;
    21.*) return 1 ;;
    *) tools::at_least "$1" 22.13 ;;
  esac
}

tools::require_node() {
  local version
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    log::die "${TOOLS_EXIT}" 'needs Node 20.19 or newer of 20, or 22.13 or newer, with npm, to build the page. Install it from nodejs.org or your distribution.'
  fi
  version=$(node --version)
  tools::node_fits "${version#v}" \
    || log::die "${TOOLS_EXIT}" "needs Node 20.19 or newer of 20, or 22.13 or newer; this is ${version}. Install one from nodejs.org."
}

# Checks all tools, then exports JDK25_HOME, and JAVA_HOME so that Maven and its formatter run on that JDK too.
tools::require_build() {
  tools::require_maven
  tools::require_node
  JDK25_HOME=$(tools::jdk25) || exit "$?"
  JAVA_HOME=${JDK25_HOME}
  export JDK25_HOME JAVA_HOME
}
