# An authority of our own with certificates for servers that only know each other: those of the log stack. Functions only;
# needs openssl, log.sh and FOLDER, the folder of secrets. Keys are RSA, which every one of these servers reads.
# shellcheck shell=bash disable=SC2154

readonly AUTHORITY_DAYS=1825 CERTIFICATE_DAYS=1095
# A certificate that ends within this is made anew.
readonly CERTIFICATE_REST_SECONDS=$((30 * 86400))

authority::make() {
  local at=${FOLDER}/logging/authority
  [[ ! -s ${at}/ca.crt || ! -s ${at}/ca.key ]] || return 0
  mkdir -p "${at}"
  openssl req -x509 -newkey rsa:2048 -nodes -sha256 -days "${AUTHORITY_DAYS}" -subj '/CN=fund-calc logging authority' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "${at}/ca.key" -out "${at}/ca.crt" 2>/dev/null
  log::info 'made logging/authority'
}

# The authority's certificate, for who only has to know it.
authority::trust() { # folder
  mkdir -p "${FOLDER}/logging/$1"
  cmp --silent "${FOLDER}/logging/authority/ca.crt" "${FOLDER}/logging/$1/ca.crt" \
    || cp "${FOLDER}/logging/authority/ca.crt" "${FOLDER}/logging/$1/ca.crt"
}

authority::holds() { # pair ; both halves are there, signed by this authority and good for a while
  [[ -s $1.key && -s $1.crt ]] \
    && openssl verify -CAfile "${FOLDER}/logging/authority/ca.crt" "$1.crt" >/dev/null 2>&1 \
    && openssl x509 -in "$1.crt" -noout -checkend "${CERTIFICATE_REST_SECONDS}" >/dev/null
}

# A pair for one of them, in a folder of its own, with the authority's certificate beside it.
authority::issue() { # name uses names
  local at=${FOLDER}/logging/$1 by=${FOLDER}/logging/authority pair=${FOLDER}/logging/$1/$1
  authority::trust "$1"
  ! authority::holds "${pair}" || return 0
  openssl req -new -newkey rsa:2048 -nodes -sha256 -subj "/CN=$1" -keyout "${at}/.fresh.key" 2>/dev/null \
    | openssl x509 -req -sha256 -days "${CERTIFICATE_DAYS}" -CA "${by}/ca.crt" -CAkey "${by}/ca.key" \
      -set_serial "0x$(openssl rand -hex 16)" -out "${at}/.fresh.crt" -extfile <(printf '%s\n' 'basicConstraints=critical,CA:FALSE' \
        'keyUsage=critical,digitalSignature,keyEncipherment' "extendedKeyUsage=$2" "subjectAltName=$3") 2>/dev/null
  mv "${at}/.fresh.key" "${pair}.key"
  mv "${at}/.fresh.crt" "${pair}.crt"
  log::info "made logging/$1"
}
