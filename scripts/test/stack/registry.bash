# A registry of images on loopback and a pair of keys, for the proofs of releases. Functions only; needs lib.bash.
# shellcheck shell=bash disable=SC2154

# Prints the programs that are missing; nothing where all are here.
registry::missing() {
  local tool
  for tool in docker-registry minisign skopeo; do command -v "${tool}" >/dev/null || printf ' %s' "${tool}"; done
}

# Starts a registry and makes keys: REGISTRY is its prefix, the keys are release.key and release.pub in the folder.
registry::start() { # folder
  local port
  port=$(service::free_port)
  mkdir "$1"
  printf 'version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\nstorage: {filesystem: {rootdirectory: %s}}\nhttp: {addr: 127.0.0.1:%s}\n' \
    "$1/registry" "${port}" >"$1/registry.yml"
  docker-registry serve "$1/registry.yml" >"$1/registry.log" 2>&1 3>&- &
  export REGISTRY_PID=$! REGISTRY=127.0.0.1:${port}/
  printf '%s\n' "${REGISTRY_PID}" >"$1/pid"
  stack::within 30 curl --silent --fail "http://${REGISTRY}v2/"
  minisign -G -W -p "$1/release.pub" -s "$1/release.key" >/dev/null
  mkdir "$1/lists"
  printf '{"bomFormat": "CycloneDX"}\n' | tee "$1/lists/backend.cdx.json" >"$1/lists/frontend.cdx.json"
}

registry::stop() { # folder
  [[ ! -s $1/pid ]] || kill "$(cat "$1/pid")" 2>/dev/null || true
}

registry::publish() { # folder version
  SIGNING_KEY_FILE=$1/release.key RELEASE_PUBLIC_KEY_FILE=$1/release.pub \
    "${ROOT}/scripts/publish.sh" "$2" --folder "$1/lists"
}

# The digest that a tag has in the registry now.
registry::digest_of() { # name:tag
  skopeo inspect --no-tags --tls-verify=false --format '{{.Digest}}' "docker://${REGISTRY}$1"
}

# Lets a tag name another image of the registry.
registry::move() { # name:tag name@digest
  skopeo copy --quiet --src-tls-verify=false --dest-tls-verify=false "docker://${REGISTRY}$2" "docker://${REGISTRY}$1"
}

# Takes the images of a version out of the engine, with and without the registry's prefix.
registry::forget() { # version
  docker images --format '{{.Repository}}:{{.Tag}}' | grep -E "^(${REGISTRY})?fund-calc-[a-z]+:$1\$" | xargs -r docker image rm --force >/dev/null
  docker images --quiet --filter "reference=${REGISTRY}fund-calc-*" | sort -u | xargs -r docker image rm --force >/dev/null
}

# Replaces the list of a version by one that names other images, under the signature of the first.
registry::tamper() { # version
  local folder container list=${REGISTRY}fund-calc-release:$1
  folder=$(mktemp -d)
  docker pull --quiet "${list}" >/dev/null
  container=$(docker create "${list}" none)
  docker export "${container}" | tar -xf - -C "${folder}" release.txt release.txt.minisig
  docker rm "${container}" >/dev/null
  sed -i -E 's/^(image .* sha256:).{8}/\100000000/' "${folder}/release.txt"
  tar -C "${folder}" -cf - . | docker import - "${list}" >/dev/null
  docker push --quiet "${list}" >/dev/null
  rm -rf -- "${folder}"
}
