# What a registry of images holds. Functions only; needs log.sh.
# shellcheck shell=bash

# Succeeds for a registry on this machine, which is asked without TLS, as Docker does.
registry::on_loopback() { # reference
  [[ $1 =~ ^(localhost|127\.[0-9.]+|\[::1\])(:[0-9]+)?/ ]]
}

registry::ask() { # reference
  local -a options=()
  if command -v skopeo >/dev/null; then
    ! registry::on_loopback "$1" || options+=(--tls-verify=false)
    # skopeo looks for Docker's login in the home folder alone.
    [[ -z ${DOCKER_CONFIG:-} || ! -f ${DOCKER_CONFIG}/config.json ]] || options+=(--authfile "${DOCKER_CONFIG}/config.json")
    skopeo inspect --no-tags --format '{{.Digest}}' ${options[@]+"${options[@]}"} "docker://$1"
  else
    docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "$1"
  fi
}

# Prints the digest that a tag has in its registry now. Returns 1 where there is no such tag, 2 with a message where the
# registry does not answer.
registry::digest() { # reference
  local answer
  if answer=$(registry::ask "$1" 2>&1); then
    answer=$(grep -oE 'sha256:[0-9a-f]{64}' <<<"${answer}" | head -n 1)
    if [[ -n ${answer} ]]; then
      printf '%s\n' "${answer}"
      return 0
    fi
  elif grep -qiE 'manifest unknown|name unknown|not found' <<<"${answer}"; then
    return 1
  fi
  log::info "the registry gives no digest of $1: ${answer:-empty answer}"
  return 2
}

# Pushes an image and prints the digest under which the registry stored it.
registry::push() { # reference
  local output digest
  output=$(docker push "$1" 2>&1) || {
    log::info "$1 was not pushed: $(tail -n 1 <<<"${output}")"
    return 1
  }
  digest=$(sed -nE 's/.* digest: (sha256:[0-9a-f]{64}) .*/\1/p' <<<"${output}" | tail -n 1)
  [[ -n ${digest} ]] || {
    log::info "Docker does not say the digest of $1"
    return 1
  }
  printf '%s\n' "${digest}"
}
