# What a certificate and its key must be to be served, and where the last valid pair is kept. Functions only, plain POSIX;
# needs lib.sh, its settings, openssl and the folder EDGE_RUN/tls.
# shellcheck shell=sh disable=SC2154 # edge_settings sets them

print_of() { # certificate file
  openssl x509 -in "$1" -noout -fingerprint -sha256 | sed 's/.*=//; s/://g'
}

# Says what is wrong with a pair of files and fails, or is silent.
refuse_pair() { # certificate key
  for file in "$1" "$2"; do
    [ -e "${file}" ] || {
      edge_say "${file} is missing, though the other half of the pair is there"
      return 1
    }
    [ -r "${file}" ] || {
      edge_say "${file} is not readable for user $(id -u): change its owner or mode"
      return 1
    }
  done
  of_certificate=$(openssl x509 -in "$1" -noout -pubkey 2>/dev/null) \
    || {
      edge_say "$1 holds no certificate in PEM"
      return 1
    }
  of_key=$(openssl pkey -in "$2" -pubout -passin pass: 2>/dev/null) \
    || {
      edge_say "$2 holds no private key in PEM without a password"
      return 1
    }
  [ "${of_certificate}" = "${of_key}" ] || {
    edge_say "$2 is not the key of $1"
    return 1
  }
  refuse_chain "$1" || {
    edge_say "$1: the second certificate did not sign the first"
    return 1
  }
}

# Prints why a certificate, or the one that signed it, is not valid at this time; nothing when both are.
untimely() { # certificate
  for pem in "$1" "$(issuer_of "$1")"; do
    [ -s "${pem}" ] || continue
    if ! openssl x509 -in "${pem}" -noout -checkend 0 >/dev/null; then
      printf 'has expired: %s\n' "$(openssl x509 -in "${pem}" -noout -enddate)"
    elif openssl verify -partial_chain -trusted "${pem}" "${pem}" 2>&1 | grep -q 'not yet valid'; then
      printf 'is not valid yet: %s\n' "$(openssl x509 -in "${pem}" -noout -startdate)"
    fi
  done | head -n 1
}

# Writes the second certificate of a chain into a file of its own, empty where there is none, and prints its name.
issuer_of() { # certificate
  awk '/BEGIN CERTIFICATE/ { n++ } n == 2' "$1" >"${EDGE_RUN}/tls/issuer.pem"
  printf '%s\n' "${EDGE_RUN}/tls/issuer.pem"
}

refuse_chain() { # certificate
  issuer=$(issuer_of "$1")
  [ ! -s "${issuer}" ] || openssl verify -partial_chain -no_check_time -trusted "${issuer}" "$1" >/dev/null 2>&1
}

# The valid pair that is in place, or was before this edge was started; nothing where there is none.
valid_one() {
  for folder in "${EDGE_RUN}/tls/current" "${EDGE_STATE}/tls"; do
    if [ -s "${folder}/fullchain.pem" ] && [ ! -e "${folder}/placeholder" ] && [ -z "$(untimely "${folder}/fullchain.pem")" ] \
      && refuse_pair "${folder}/fullchain.pem" "${folder}/privkey.pem" 2>/dev/null; then
      printf '%s\n' "${folder}"
      return
    fi
  done
}

# Remembers a valid pair for the next start, in a folder that only this user reads.
keep() { # certificate key
  [ "${EDGE_STATE}" != "${EDGE_RUN}" ] || return 0
  mkdir -p "${EDGE_STATE}/tls"
  for half in "$2 privkey.pem" "$1 fullchain.pem"; do
    if ! cp "${half% *}" "${EDGE_STATE}/tls/new.pem" || ! chmod 600 "${EDGE_STATE}/tls/new.pem" \
      || ! mv -f "${EDGE_STATE}/tls/new.pem" "${EDGE_STATE}/tls/${half##* }"; then
      edge_say "the certificate cannot be kept below ${EDGE_STATE}: after a restart only the files count"
    fi
  done
}
