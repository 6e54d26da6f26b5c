#!/usr/bin/env bash
# Backs up what a host needs to be built again beside its data: compose files, settings, secrets with certificates and API
# keys, the edge's state, the ledger of releases, and what was true of the host. It is unpacked and tried before it counts.
#
# Usage:   scripts/backup_config.sh [options]
# Options: --without-secrets  leave secrets out, and empty settings that are secret; without a key this is the only way
#          --folder DIR       where backups lie (default: BACKUP_FOLDER, else /var/backups/PROJECT)
#          --project NAME     the stack's project (default: COMPOSE_PROJECT_NAME, also in FILE, else fundcalc)
#          --env-file FILE    the stack's settings (default: .env beside the compose files)
#          --dry-run          print what would be in it, change nothing
# When:    every day by a timer, and after each change of settings, secrets or release
# Needs:   root, Docker with Compose, zstd; BACKUP_RECIPIENT_FILE, since secrets are never written in the clear
# Effects: one file fundcalc-config-TIME.tar, which appears when it is verified; retention as scripts/backup_redis.sh
# Env:     as scripts/backup_redis.sh; BACKUP_CRASH_AT (for drills): collect verify seal prune
# Output:  the file's name
# Exit:    0 done, 2 usage, 3 refused and nothing was changed, 4 no backup was made and older ones stay, 5 the backup is here
#          but BACKUP_HOOK failed, 10 another run has the lock
# shellcheck disable=SC2034,SC2154 # variables of the libraries
set -Eeuo pipefail
shopt -s inherit_errexit
umask 077

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
for library in log options settings slot version encryption backup-file backups; do
  # shellcheck source=/dev/null
  source "${ROOT}/scripts/lib/${library}.sh"
done
unset library

# What runs and repairs the stack; the sources of page and service are in their images.
readonly CONFIG_PARTS=(docker-compose.prod.yml docker-compose.logging.yml docker nginx prometheus scripts pom.xml README.md)
# Facts of the host that no file of the stack holds.
readonly CONFIG_HOST_FILES=(/etc/sysctl.d/60-fundcalc.conf /etc/docker/daemon.json)
KIND=config
WITHOUT_SECRETS=
FILE=
STAGE_FOLDER=

backup_config::option() { # argument value...
  case $1 in
    --without-secrets) WITHOUT_SECRETS=yes ;;
    *) backups::option "$@" ;;
  esac
}

backup_config::look() {
  [[ -r ${SETTINGS} ]] || log::die 3 "no settings ${SETTINGS}: nothing was changed"
  [[ -n ${RECIPIENT} || -n ${WITHOUT_SECRETS} ]] \
    || log::die 3 'secrets are never written in the clear: set BACKUP_RECIPIENT_FILE, or leave them out with --without-secrets'
  [[ -n ${WITHOUT_SECRETS} || -d ${SECRETS_FOLDER} ]] || log::die 3 "there is no folder ${SECRETS_FOLDER} with secrets: nothing was changed"
  docker compose version >/dev/null 2>&1 || log::die 3 'needs Docker Compose, to try what was backed up'
}

# Compose on a folder with the stack's files.
backup_config::compose() { # folder arguments...
  (cd "$1" && env -u COMPOSE_FILE docker compose --project-name "${PROJECT}" --env-file "$1/.env" --file docker-compose.prod.yml "${@:2}")
}

# What runs by its digest, the engine, and the settings of the kernel and the network filter.
backup_config::facts() { # folder
  local file
  mkdir "$1"
  docker ps --all --filter "label=com.docker.compose.project=${PROJECT}" --format '{{.Names}} {{.Image}} {{.ID}}' | awk '{ print $1, $2 }' | sort >"$1/containers"
  docker version --format '{{.Server.Version}}' >"$1/engine" 2>/dev/null || :
  for file in "${CONFIG_HOST_FILES[@]}"; do [[ ! -r ${file} ]] || cp "${file}" "$1/"; done
  if command -v nft >/dev/null; then nft --stateless list ruleset >"$1/nftables" 2>/dev/null || :; fi
  SECRETS=./secrets backup_config::compose "${STAGE_FOLDER}" config 2>/dev/null | sed "s|${STAGE_FOLDER}|.|g" >"$1/compose.yml" \
    || backups::fail 'the compose file cannot be resolved'
}

backup_config::collect() {
  local part
  backups::step collect 'collecting'
  STAGE_FOLDER=${WORK}/stage
  mkdir "${STAGE_FOLDER}"
  for part in "${CONFIG_PARTS[@]}"; do
    [[ ! -e ${ROOT}/${part} ]] || cp -a "${ROOT}/${part}" "${STAGE_FOLDER}/"
  done
  rm -rf "${STAGE_FOLDER}/scripts/test"
  cp -a --dereference "${SETTINGS}" "${STAGE_FOLDER}/.env"
  part=$(dirname "$(readlink -m "${SETTINGS}")")/releases.jsonl
  [[ ! -e ${part} ]] || cp -a "${part}" "${STAGE_FOLDER}/"
  if [[ -z ${WITHOUT_SECRETS} ]]; then
    cp -a --dereference "${SECRETS_FOLDER}" "${STAGE_FOLDER}/secrets"
  else
    sed -i -E '/^[A-Za-z_]*_FILE=/!s/^([A-Za-z_]*(PASSWORD|SECRET|TOKEN|_URL)[A-Za-z_]*)=.*/\1=/' "${STAGE_FOLDER}/.env"
  fi
  # Absent where no edge was ever started.
  docker cp "${PROJECT}-frontend-1:/var/lib/fundcalc-edge" - >"${STAGE_FOLDER}/edge-state.tar" 2>/dev/null || rm -f "${STAGE_FOLDER}/edge-state.tar"
  backup_config::facts "${STAGE_FOLDER}/facts"
  # The same content gives the same archive.
  tar --create --file "${WORK}/config.tar" --directory "${STAGE_FOLDER}" --sort=name --mtime=@0 --numeric-owner . || backups::fail 'the files cannot be packed'
}

# Unpacks what was packed and has Compose read it as a rebuilt host would.
backup_config::verify() {
  local unpacked=${WORK}/unpacked
  backups::step verify 'unpacking and trying it'
  mkdir "${unpacked}"
  tar --extract --file "${WORK}/config.tar" --directory "${unpacked}" --numeric-owner --same-owner --preserve-permissions || backups::fail 'the archive cannot be unpacked'
  diff --recursive --no-dereference "${STAGE_FOLDER}" "${unpacked}" >/dev/null || backups::fail 'the archive holds other files'
  SECRETS=${unpacked}/secrets backup_config::compose "${unpacked}" config --quiet || backups::fail 'Compose does not accept the files'
  [[ -n ${WITHOUT_SECRETS} ]] || "${ROOT}/scripts/secrets.sh" --check --folder "${unpacked}/secrets" || backups::fail 'secrets are not as needed'
}

backup_config::seal() {
  local data
  data=$(backup::store "${WORK}/config.tar" "${WORK}" "${RECIPIENT}") || backups::fail 'the archive cannot be stored'
  backup::manifest "kind=${KIND}" "id=${ID}" "project=${PROJECT}" "started=$(date -u +%FT%TZ)" \
    "files=$(tar --list --file "${WORK}/config.tar" | wc -l)" "secrets=$([[ -z ${WITHOUT_SECRETS} ]] && printf yes || printf no)" \
    "data=${data}" "encryption=$(if [[ -n ${RECIPIENT} ]]; then encryption::kind "${RECIPIENT}"; else printf none; fi)" \
    "plainBytes=$(backup::size "${WORK}/config.tar")" "plainSha256=$(backup::sum "${WORK}/config.tar")" \
    "storedBytes=$(backup::size "${WORK}/${data}")" "storedSha256=$(backup::sum "${WORK}/${data}")" "version=$(version::stored "${ROOT}")" \
    >"${WORK}/${BACKUP_MANIFEST}"
  backups::step seal 'sealing'
  backup::seal "${WORK}" "${FILE}" "${SIGNING_KEY}" || backups::fail 'the backup cannot be sealed'
}

main() {
  options::read backup_config::option "$@"
  backups::settings
  backups::required
  backup_config::look
  if [[ -n ${DRY_RUN} ]]; then
    log::info "back up ${CONFIG_PARTS[*]}, ${SETTINGS}$([[ -n ${WITHOUT_SECRETS} ]] || printf ', %s' "${SECRETS_FOLDER}"), the edge's state and facts of the host into ${FOLDER}"
    return 0
  fi
  backups::begin
  trap 'backups::clean "$?"' EXIT
  FILE=${FOLDER}/fundcalc-config-${ID}.tar
  backup_config::collect
  backup_config::verify
  backup_config::seal
  backups::finish "${FILE}" "$(backup::size "${FILE}") bytes"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
