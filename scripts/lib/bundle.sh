# Packs the facts that probes judged into one file that may leave the host: passwords, keys, cookies and addresses of callers
# are replaced, and the result is searched for the stack's secrets before it is written. Functions only; needs log.sh,
# facts.sh, probes.sh and their variables.
# shellcheck shell=bash disable=SC2154

# Events of Java that hold the environment, addresses, or texts that may come from callers.
readonly BUNDLE_LEFT_OUT=(InitialEnvironmentVariable InitialSystemProperty JVMInformation SystemProcess SocketRead SocketWrite JavaExceptionThrow JavaErrorThrow)

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

# Hands a command to the Java of the service: by jcmd where the image has it, else by the module that jcmd is made of.
bundle::jcmd() { # command arguments...
  # shellcheck disable=SC2016 # the container's shell expands these
  timeout 20 docker exec "${STACK}-backend-${SERVING}-1" sh -c 'if command -v jcmd >/dev/null; then exec jcmd 1 "$@"; fi
    exec java -Xmx32m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -m jdk.jcmd/sun.tools.jcmd.JCmd 1 "$@"' sh "$@"
}

# Threads, heap and native memory of the service, and a recording of its Java. An image without these leaves its answer instead.
bundle::java() { # folder
  local event seconds=${DOCTOR_RECORDING_SECONDS:-30}
  local -a without=()
  fact::runs "backend-${SERVING}" || return 0
  for event in "${BUNDLE_LEFT_OUT[@]}"; do without+=("jdk.${event}#enabled=false"); done
  # Should this run be killed, the recording ends by itself.
  bundle::jcmd JFR.start name=doctor "duration=$((seconds + 60))s" filename=/tmp/doctor.jfr settings=default "${without[@]}" >"$1/java-recording.txt" 2>&1 || return 0
  bundle::jcmd Thread.print -l 2>&1 | bundle::redact >"$1/java-threads.txt" || :
  { bundle::jcmd GC.heap_info && bundle::jcmd VM.native_memory summary; } >"$1/java-memory.txt" 2>&1 || :
  sleep "${seconds}"
  bundle::jcmd JFR.stop name=doctor >>"$1/java-recording.txt" 2>&1 || return 0
  docker exec "${STACK}-backend-${SERVING}-1" sh -c 'cat /tmp/doctor.jfr; rm -f /tmp/doctor.jfr' >"$1/java.jfr" 2>/dev/null || :
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
  bundle::java "${folder}/fundcalc-doctor"
  # What no form betrays is found by its value.
  if bundle::secrets | grep --recursive --quiet --fixed-strings --file=- "${folder}/fundcalc-doctor"; then
    log::die 1 'a secret of this stack stands in what would be packed: nothing was written'
  fi
  (umask 077 && tar --create --gzip --file "${file}" --directory "${folder}" fundcalc-doctor) || log::die 2 "cannot write ${file}"
  log::info "${file}: read it before you send it"
}
