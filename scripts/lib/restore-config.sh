# Unpacks a backup of the configuration, which rebuilds a host. Functions only; needs what restore.sh needs.
# shellcheck shell=bash disable=SC2034,SC2154

config::unpack() {
  [[ ! -e ${INTO} || -z "$(find "${INTO}" -mindepth 1 -print -quit 2>/dev/null)" ]] || check::refuse "${INTO} is not empty"
  mkdir -p "${INTO}" || check::refuse "${INTO} cannot be made"
  INTO=$(cd "${INTO}" && pwd)
  # On the same disk, and gone afterwards: it holds secrets in the clear.
  WORK=$(mktemp -d "${INTO}/.unpack.XXXXXX")
  trap 'rm -rf "${WORK}"' EXIT
  backup::open_manifest "${FILE}" "${WORK}" "${PUBLIC_KEY}" || check::refuse 'this backup cannot be restored'
  [[ "$(backup::field "${WORK}/${BACKUP_MANIFEST}" kind)" == config ]] || check::refuse "${FILE} is not a backup of the configuration"
  backup::open_data "${FILE}" "${WORK}" config.tar "${IDENTITY}" || check::refuse 'this backup cannot be restored'
  tar --extract --file "${WORK}/config.tar" --directory "${INTO}" --numeric-owner --same-owner --preserve-permissions \
    || log::die "${RESTORE_FAILED}" "${FILE} cannot be unpacked into ${INTO}"
  if [[ -d ${INTO}/secrets ]]; then
    settings::put "${INTO}/.env" "SECRETS=${INTO}/secrets"
    log::info "unpacked into ${INTO}, with its secrets, which .env names now; next: cd ${INTO} && docker compose -f docker-compose.prod.yml up -d --wait, then scripts/restore.sh"
  else
    log::info "unpacked into ${INTO}, without secrets: make them with scripts/secrets.sh, or lay down those that you kept"
  fi
}
