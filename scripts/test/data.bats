#!/usr/bin/env bats
# docker/DATA.md names every place that keeps data: volumes of the compose files, stores of the browser, files of the scripts.

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
}

named() { # text
  grep -qF -- "\`$1" "${ROOT}/docker/DATA.md" || { echo "docker/DATA.md does not name $1" && return 1; }
}

@test "each volume of production and of the log stack is named" {
  local volume volumes
  volumes=$(awk '/^[a-z]/ { at = $1 } at == "volumes:" && /^  [a-z-]+:/ { print $1 }' "${ROOT}"/docker-compose.{prod,logging}.yml | tr -d :)
  [ "$(wc -l <<<"${volumes}")" -ge 6 ]
  for volume in ${volumes}; do named "${volume}"; done
}

@test "each store of the browser is named, and its local storage by its beginning" {
  local name names
  names=$(grep -rhoE "browserStore\('[a-z-]+'" "${ROOT}/frontend/src" | cut -d "'" -f 2 | sort -u)
  [ "$(wc -l <<<"${names}")" -ge 3 ]
  for name in ${names}; do named "${name}\`"; done
  named 'fundcalc.`'
  # Any other beginning would have to be named too.
  run grep -rhE "^(export )?const (KEY|SWITCH|MARK|DELETED) = '" "${ROOT}/frontend/src"
  [ "${status}" -eq 0 ]
  [[ "${output}" != *"= '"[!f]* && "$(grep -cv "'fundcalc\." <<<"${output}")" -eq 0 ]]
}

@test "the cookie, ledgers, backups and figures are named as the scripts write them" {
  local name
  for name in __Host-fundcalc_session releases.jsonl restores.jsonl BACKUP_FOLDER BACKUP_DAYS BACKUP_METRICS_FOLDER FUNDCALC_DATASET_LIFE; do named "${name}"; done
  grep -q 'SECURE_NAME = "__Host-fundcalc_session"' "${ROOT}"/backend/app/src/main/java/io/fundcalc/app/platform/session/SessionCookie.java
}

@test "each script that README and DATA.md name is there" {
  local script
  while read -r script; do
    [ -x "${ROOT}/${script}" ] || { echo "no ${script}" && return 1; }
  done < <(grep -ohE '\bscripts/[a-z_-]+\.sh' "${ROOT}/README.md" "${ROOT}/docker/DATA.md" | sort -u)
}

@test "each time that can be changed reaches the service of every shape" {
  local name names file
  names=$(grep -oE '`FUNDCALC_[A-Z_]+`' "${ROOT}/docker/DATA.md" | tr -d '`' | sort -u)
  [ "$(wc -l <<<"${names}")" -ge 2 ]
  for name in ${names}; do
    for file in docker-compose.prod.yml docker/shapes/swarm.yml; do
      grep -qE "^ +${name}: \\$\\{${name}:-" "${ROOT}/${file}" || { echo "${file} does not pass ${name}" && return 1; }
    done
  done
}

@test "a time that is not set is the one that DATA.md names" {
  command -v docker >/dev/null && docker compose version >/dev/null 2>&1 || skip 'no Docker Compose here'
  local settings
  settings=$(VERSION=1 docker compose --env-file /dev/null --file "${ROOT}/docker-compose.prod.yml" config --format json | jq --compact-output '.services["backend-blue"].environment')
  [ "$(jq --raw-output '.FUNDCALC_DATASET_LIFE, .FUNDCALC_NAV_KEPT' <<<"${settings}")" = $'24h\n30d' ]
  [[ "$(FUNDCALC_DATASET_LIFE=2h VERSION=1 docker compose --env-file /dev/null --file "${ROOT}/docker-compose.prod.yml" config --format json)" == *'"FUNDCALC_DATASET_LIFE": "2h"'* ]]
}
