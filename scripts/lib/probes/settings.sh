# Probes of what the stack is started from: settings, secrets, images, ports. Declarations and functions; needs probes.sh.
# shellcheck shell=bash disable=SC2154

probe::declare settings-invalid critical service-does-not-start 'docker compose up fails and changes nothing.' \
  'The settings or compose files are not valid.' 'docker compose -f docker-compose.prod.yml config --quiet; compare .env with README.md'
probe::settings_invalid() {
  if [[ "$(fact::status engine)" != 0 ]]; then return "${PROBE_UNKNOWN}"; fi
  if [[ "$(settings::of VERSION '')" == '' ]]; then
    printf 'VERSION is not set in %s\n' "${SETTINGS}"
    return "${PROBE_FOUND}"
  fi
  case $(fact::status images) in
    0) ;;
    # It took too long, which is no fault of the settings.
    124 | 127 | 137) return "${PROBE_UNKNOWN}" ;;
    *) tail -n 1 "${FACTS}/images.error" && return "${PROBE_FOUND}" ;;
  esac
  printf 'valid\n'
}

probe::declare secrets-wrong critical secrets-and-passwords 'A container that starts anew cannot read its secret and ends.' \
  'A secret is missing, or its container may not read it.' 'scripts/secrets.sh --check; scripts/secrets.sh'
probe::secrets_wrong() {
  case $(fact::status secrets) in
    0) printf 'owners and modes are as needed\n' ;;
    4) cat "${FACTS}/secrets.error" && return "${PROBE_FOUND}" ;;
    *) return "${PROBE_UNKNOWN}" ;;
  esac
}

# An image that is missing is none of the idle slot: that one is needed for nothing.
settings::missing_images() {
  local image idle
  idle=$(settings::of "$(if [[ ${SERVING} == blue ]]; then printf GREEN; else printf BLUE; fi)_VERSION" '')
  sed -n 's/ missing$//p' "${FACTS}/images" | while read -r image; do
    [[ -n ${idle} && ${image} == *fund-calc-backend:"${idle}" && "$(settings::of "${SERVING^^}_VERSION" '')" != "${idle}" ]] || printf '%s\n' "${image}"
  done
}

probe::declare image-missing critical service-does-not-start 'A container cannot be made.' \
  'An image that the settings name is not on this host.' 'docker images; scripts/images.sh, or docker compose -f docker-compose.prod.yml pull with REGISTRY in .env'
probe::image_missing() {
  local missing
  [[ "$(fact::status images)" == 0 ]] || return "${PROBE_UNKNOWN}"
  missing=$(settings::missing_images)
  if [[ -n ${missing} ]]; then
    printf '%s is missing\n' "${missing}"
    return "${PROBE_FOUND}"
  fi
  printf '%d images are here\n' "$(wc -l <"${FACTS}/images")"
}

probe::declare stack-absent critical service-does-not-start 'Nothing is served.' \
  'No container of this stack exists.' 'docker compose -f docker-compose.prod.yml up -d --wait'
probe::stack_absent() {
  [[ "$(fact::status containers)" == 0 ]] || return "${PROBE_UNKNOWN}"
  printf '%d containers of %s\n' "$(wc -l <"${FACTS}/containers")" "${STACK}"
  [[ -s ${FACTS}/containers ]]
}

probe::declare port-taken critical edge-does-not-answer 'The edge does not start; callers reach another program or nothing.' \
  'Another program holds a port of the edge.' 'ss -ltnp; stop that program, then docker start STACK-frontend-1'
probe::port_taken() {
  local port holder
  if fact::runs frontend; then
    printf 'the edge has its ports\n'
    return 0
  fi
  [[ -s ${FACTS}/containers ]] || return "${PROBE_UNKNOWN}"
  for port in "$(settings::of HTTP_PORT 80)" "$(settings::of HTTPS_PORT 443)"; do
    holder=$(grep -E ":${port} " "${FACTS}/ports" | head -n 1)
    if [[ -n ${holder} ]]; then
      printf 'port %s: %s\n' "${port}" "${holder}"
      return "${PROBE_FOUND}"
    fi
  done
  fact::container frontend error | grep -E 'address already in use|port is already allocated' && return "${PROBE_FOUND}"
  printf 'nothing listens on the ports of the edge\n'
}
