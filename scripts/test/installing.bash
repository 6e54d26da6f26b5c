# A bare host for the tests of install.sh: a copy of the script beside commands that keep a little state and record what they
# are asked, and an engine that does the same. Functions only.
# shellcheck shell=bash

installing::prepare() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  STAGE=${BATS_TEST_TMPDIR}
  HOUSE=${STAGE}/house
  SETTINGS=${HOUSE}/.env
  BACKUPS=${STAGE}/backups
  export GATE_EDGE_REQUESTS=1 GATE_PATIENCE_SECONDS=1 STAGE HOUSE BACKUPS INSTALL_ROOT=${STAGE}/root
  mkdir -p "${HOUSE}/scripts/lib" "${STAGE}/bin" "${STAGE}/state" "${STAGE}/fails" "${INSTALL_ROOT}/run/systemd/system"
  cp "${SCRIPTS}/install.sh" "${SCRIPTS}/timer-result.sh" "${HOUSE}/scripts/"
  cp "${SCRIPTS}"/lib/*.sh "${HOUSE}/scripts/lib/"
  cp "${SCRIPTS}/../pom.xml" "${SCRIPTS}/../docker-compose.prod.yml" "${HOUSE}/"
  printf 'BACKUP_FOLDER=%s\n' "${BACKUPS}" >"${SETTINGS}"
  : >"${STAGE}/calls"
  local name
  for name in tune secrets images certificates backup_redis backup_config restore ops-check firewall; do
    cp "${BATS_TEST_DIRNAME}/installing-command" "${HOUSE}/scripts/${name}.sh"
  done
  for name in docker curl ss systemctl apt-get; do cp "${BATS_TEST_DIRNAME}/installing-engine" "${STAGE}/bin/${name}"; done
  for name in openssl lego zstd nft; do printf '#!/bin/sh\n' >"${STAGE}/bin/${name}"; done
  chmod +x "${HOUSE}/scripts"/*.sh "${STAGE}/bin"/*
}

# Lets a command fail with a status.
fails() { # command status
  printf '%s\n' "$2" >"${STAGE}/fails/$1"
}

install() { # arguments...
  run --separate-stderr env -u COMPOSE_PROJECT_NAME -u COMPOSE_FILE -u VERSION -u SECRETS -u REGISTRY PATH="${STAGE}/bin:${INSTALL_PATH:-${PATH}}" \
    "${HOUSE}/scripts/install.sh" "$@"
}

# The outcome of a step in the report.
outcome() { # step
  awk -v step="$1" '/^== Result/ { report = 1 } $1 == step { line = $0 } END { print line }' <<<"${output}" | sed -E 's/^[a-z]+ +//; s/   *.*//'
}

# Calls that change something, in their order, each by its first words.
changes() {
  grep -vE -- '--check|^docker (version|compose version|image inspect|inspect|ps)|config --hash|^curl|^ss|is-enabled|is-active' "${STAGE}/calls" || :
}

# Every file of the host, without the records of this test.
picture() {
  (cd "${STAGE}" && find house backups root state -type f ! -name '*.deploy.lock' -exec sha256sum {} + 2>/dev/null | sort -k 2)
}
