# The version of the project and where it is written. Functions only.
# shellcheck shell=bash

# Succeeds for the version of a release: three numbers, and for a trial before it "-rc.1" and the like.
version::is_release() { # text
  [[ $1 =~ ^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}(-[0-9A-Za-z]+(\.[0-9A-Za-z]+)*)?$ ]]
}

# The version in pom.xml, of which all other places are copies.
version::stored() { # folder
  sed -nE '/<artifactId>fundcalc</,/<version>/ s/.*<version>(.*)<\/version>.*/\1/p' "$1/pom.xml" | head -n 1
}

# Lines "file expression": in each file the first group of the expression stands before the version. package-lock.json
# writes it twice; the expression of sed is bound to lines where others use the same words for other versions.
version::places() {
  local module
  for module in backend/app backend/benchmarks backend/engine backend/intake frontend; do
    printf '%s\t%s\n' "${module}/pom.xml" '/<artifactId>fundcalc</,/<\/parent>/ s/(<version>)'
  done
  printf '%s\t%s\n' \
    pom.xml '/<artifactId>fundcalc</,/<packaging>/ s/(<version>)' \
    frontend/package.json '1,/"license"/ s/("version": ")' \
    frontend/package-lock.json '1,/"license"/ s/("version": ")' \
    backend/app/openapi.json '/^  "info"/,/^  }/ s/("version" : ")' \
    docker/backend/Dockerfile 's/^(ARG VERSION=)' \
    docker/frontend/Dockerfile 's/^(ARG VERSION=)' \
    docker-compose.test.yml 's/(EXPECTED_VERSION:-)'
}

# Lines "file version", one for each place that holds a version.
version::list() { # folder
  local file expression
  while IFS=$'\t' read -r file expression; do
    sed -nE "${expression}([0-9A-Za-z.-]+).*/\\2/;T;s/.*[^0-9A-Za-z.-]//;p" "$1/${file}" | sed "s|^|${file} |"
  done < <(version::places)
}

version::write() { # folder version
  local file expression
  while IFS=$'\t' read -r file expression; do
    sed -i -E "${expression}[0-9A-Za-z.-]+/\\1$2/" "$1/${file}"
  done < <(version::places)
}

# Succeeds where the first version is the newer one; a trial comes before its release.
version::newer() { # this that
  [[ $1 != "$2" && "$(printf '%s\n%s\n' "${1/-/'~'}" "${2/-/'~'}" | sort -V | tail -n 1)" == "${1/-/'~'}" ]]
}
