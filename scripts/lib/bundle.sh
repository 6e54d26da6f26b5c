# Packs the facts that probes judged into one file that may leave the host: passwords, keys, cookies and addresses of callers
# are replaced, and the result is searched for the stack's secrets before it is written. Functions only; needs log.sh,
# facts.sh, probes.sh and their variables.
# shellcheck shell=bash disable=SC2154

# Replaces what must not leave the host, by its form.
bundle::redact() {
  sed -E \
    -e 's/-----BEGIN [A-Z ]*PRIVATE KEY-----.*/(private key)/' \
    -e 's/([Aa]uthorization|[Cc]ookie|[Ss]et-[Cc]ookie)("?: ?"?)[^",]*/\1\2(removed)/g' \
    -e 's/((password|passwd|secret|token|api[-_]?key)[A-Za-z_]*"?[=:] ?"?)[^" ,]+/\1(removed)/gI' \
    -e 's/"(client\.address|user_id|session_id|user_agent\.original)":"[^"]*"/"\1":"(removed)"/g' \
    -e 's#(redis://[^:@/]*):[^@]*@#\1:(removed)@#g'
}

# Values that must not be in the bundle: each secret of the stack of more than seven letters.
bundle::secrets() {
  local file
  for file in "${SECRETS_FOLDER}"/*password*; do [[ ! -r ${file} ]] || awk 'length($0) > 7' "${file}"; done
  [[ ! -r ${SETTINGS} ]] || sed -nE 's/^[A-Za-z_]*(PASSWORD|SECRET|TOKEN|KEY)[A-Za-z_]*=["'\'']?([^"'\'' ]{8,}).*/\2/p' "${SETTINGS}" | grep -v '^/' || :
}

# The settings by name; values of those that look like secrets are replaced.
bundle::settings() {
  [[ ! -r ${SETTINGS} ]] || sed -E 's/^([A-Za-z_]*(PASSWORD|SECRET|TOKEN|KEY)[A-Za-z_]*)=.*/\1=(removed)/' "${SETTINGS}"
}

bundle::write() { # file found-ids...
  local file=$1 folder name
  folder=$(mktemp -d "${FACTS}/bundle.XXXXXX")
  mkdir "${folder}/fundcalc-doctor"
  for name in "${FACTS}"/*; do
    [[ -f ${name} && -s ${name} ]] || continue
    # shellcheck disable=SC2094 # another file, of another folder
    bundle::redact <"${name}" >"${folder}/fundcalc-doctor/$(basename "${name}").txt"
  done
  bundle::settings | bundle::redact >"${folder}/fundcalc-doctor/settings.txt"
  doctor::json "${@:2}" | bundle::redact >"${folder}/fundcalc-doctor/findings.json"
  docker exec "${STACK}-backend-${SERVING}-1" cat /proc/1/status >"${folder}/fundcalc-doctor/process.txt" 2>/dev/null || :
  # What no form betrays is found by its value.
  if bundle::secrets | grep --recursive --quiet --fixed-strings --file=- "${folder}/fundcalc-doctor"; then
    log::die 1 'a secret of this stack stands in what would be packed: nothing was written'
  fi
  (umask 077 && tar --create --gzip --file "${file}" --directory "${folder}" fundcalc-doctor) || log::die 2 "cannot write ${file}"
  log::info "${file}: read it before you send it"
}
