# Steps of scripts/install.sh that bring the stack up: images, containers, certificate, first backup. Functions only; needs
# what release.sh and gate.sh need, signed-release.sh, version.sh, timers.sh, and WANTED_VERSION.
# shellcheck shell=bash disable=SC2154

readonly INSTALL_START_SECONDS=300 INSTALL_BACKUP_MINUTES=$((26 * 60))

# The release of a new installation.
install::version() {
  local version=${WANTED_VERSION}
  [[ -n ${version} ]] || version=$(settings::get "${SETTINGS}" VERSION)
  [[ -n ${version} ]] || version=$(version::stored "${ROOT}")
  printf '%s\n' "${version}"
}

# The release, with its digest where one is stored, that the serving slot or the edge is to have.
install::release() { # backend|frontend
  local release name=FRONTEND_VERSION
  [[ $1 == frontend ]] || name=$(release::setting "$(slot::stored "${SETTINGS}")")
  release=$(settings::get "${SETTINGS}" "${name}")
  [[ -n ${release} ]] || release=$(settings::get "${SETTINGS}" VERSION)
  printf '%s\n' "${release:-$(install::version)}"
}

install::image() { # backend|frontend
  printf '%s:%s\n' "$(release::image "$1")" "$(install::release "$1")"
}

install::images_text() {
  if [[ -n $(settings::of REGISTRY '') ]]; then
    printf 'get %s and %s\n' "$(install::image backend)" "$(install::image frontend)"
    printf 'log in to the registry, and see that the release and its signature are there\n'
  else
    printf 'build the images of %s, about five minutes: scripts/images.sh\n' "$(install::version)"
    printf 'build them in a checkout of that version, or set REGISTRY in %s\n' "${SETTINGS}"
  fi
}

install::images_present() {
  release::present "$(install::image backend)" && release::present "$(install::image frontend)"
}

install::images_do() {
  local version
  version=$(install::release backend)
  if [[ -n $(settings::of REGISTRY '') ]]; then
    install::images_signed "${version%@*}"
    docker pull --quiet "$(install::image backend)"
    docker pull --quiet "$(install::image frontend)"
    return
  fi
  [[ ${version} == "$(version::stored "${ROOT}")" ]] || log::die 3 "this checkout is of $(version::stored "${ROOT}"), not of ${version}"
  "${ROOT}/scripts/images.sh" --version "${version}"
}

# Stores the digests of the signed list, where there is a key to verify it with and no release is stored yet.
install::images_signed() { # version
  local key list kind name entries=()
  key=$(settings::of RELEASE_PUBLIC_KEY_FILE "$(install::secrets_folder)/release.pub")
  if [[ ! -e ${key} && -z $(settings::of RELEASE_PUBLIC_KEY_FILE '') ]]; then
    log::info "no key ${key}: nothing proves who made the images of $1"
    return 0
  fi
  list=$(signed::images "$(settings::of REGISTRY '')" "$1" "${key}") || log::die 4 "$1 is not the release that was signed"
  for kind in backend frontend; do
    name=FRONTEND_VERSION
    [[ ${kind} == frontend ]] || name=$(release::setting "$(slot::stored "${SETTINGS}")")
    entries+=("${name}=$1@$(sed -n "s/^fund-calc-${kind} //p" <<<"${list}")")
  done
  settings::put "${SETTINGS}" "${entries[@]}"
}

install::stack_text() {
  printf 'start the containers and ask the edge over TLS: docker compose -f docker-compose.prod.yml up -d --wait\n'
  printf 'docker compose -f docker-compose.prod.yml ps and logs say which container is not healthy, and why\n'
}

# Succeeds when each service has a container that is made of the present settings and healthy, and the edge answers.
install::stack_present() {
  local hashes idle service hash release
  [[ -r ${SETTINGS} ]] || return 1
  hashes=$(release::compose config --hash '*' 2>/dev/null) || return 1
  idle=$(slot::other "$(slot::stored "${SETTINGS}")")
  while read -r service hash; do
    [[ ${service} == "backend-${idle}" ]] || install::fits "${service}" "${hash}" || return 1
  done <<<"${hashes}"
  release=$(install::release backend)
  gate::edge_is "${release%@*}"
}

install::fits() { # service hash
  local state
  state=$(docker inspect --type container --format \
    '{{index .Config.Labels "com.docker.compose.config-hash"}} {{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}' \
    "$(release::container "$1")" 2>/dev/null) || return 1
  [[ ${state} == "$2 healthy" || ${state} == "$2 running" ]]
}

install::stack_do() {
  local release
  release=$(install::release backend)
  install::ports_free || log::die 3 'stop that program, or set HTTP_PORT and HTTPS_PORT to other ports'
  release::compose up --detach --wait --wait-timeout "${INSTALL_START_SECONDS}"
  gate::until "${GATE_PATIENCE_SECONDS}" gate::edge_is "${release%@*}" || log::die 4 "the edge does not answer as version ${release%@*}"
  gate::edge "${release%@*}"
}

# Names programs that hold the edge's ports; those of the edge itself are left out.
install::ports_free() {
  local port taken status=0
  ! release::runs frontend || return 0
  for port in "$(settings::of HTTP_PORT 80)" "$(settings::of HTTPS_PORT 443)"; do
    taken=$(ss -Hltnp "sport = :${port}")
    [[ -z ${taken} ]] || {
      log::info "port ${port} is in use: ${taken}"
      status=1
    }
  done
  return "${status}"
}

install::certificate_text() {
  printf 'get a certificate for %s: scripts/certificates.sh\n' "${NAMES[*]}"
  printf 'port 80 of each name must lead to this host; the edge serves a certificate of its own until then\n'
}

install::certificate_command() { # arguments before the stored ones
  local -a command
  read -r -a command <<<"$(timers::certificate)"
  ((${#command[@]})) || return 1
  "${ROOT}/scripts/${command[0]}" "$@" "${command[@]:1}"
}

install::certificate_present() {
  install::certificate_command --check
}

install::certificate_do() {
  install::certificate_command
}

install::backup_text() {
  printf 'make the first backups: scripts/backup_redis.sh, scripts/backup_config.sh\n'
  printf 'run scripts/backup_redis.sh and scripts/backup_config.sh: each names what it lacks\n'
}

install::backup_present() {
  local folder kind
  folder=$(settings::of BACKUP_FOLDER "/var/backups/${PROJECT}")
  for kind in redis config; do
    [[ -n $(find "${folder}" -maxdepth 1 -name "fundcalc-${kind}-*.tar" -mmin "-${INSTALL_BACKUP_MINUTES}" 2>/dev/null || :) ]] || return 1
  done
}

# Both kinds, as the timers will make them.
install::backup_do() {
  local name command status=0
  local -a words
  while IFS='|' read -r name _ _ _ command _; do
    [[ ${name} == backup* ]] || continue
    read -r -a words <<<"${command}"
    "${ROOT}/scripts/${words[0]}" "${words[@]:1}" </dev/null || status=$?
  done < <(timers::jobs)
  return "${status}"
}

install::backup_next() {
  [[ -n $(settings::of BACKUP_RECIPIENT_FILE '') ]] \
    || printf 'secrets are in no backup: set BACKUP_RECIPIENT_FILE in %s and run this again; see "Back up" in README.md\n' "${SETTINGS}"
}

install::rest() {
  printf 'https://%s serves; look after it with scripts/ops-check.sh daily, and see "Operate" in README.md\n' "${NAMES[0]}"
}
