#!/usr/bin/env bash
# Gets the edge's certificate from an ACME authority (Let's Encrypt) and renews it, without downtime: the edge notices the
# new files by itself. Run it daily; it acts only when two thirds of the certificate's life are over or names changed.
#
# Usage:   scripts/certificates.sh --email ADDRESS [options] NAME...   issue or renew where due, then see it served
#          scripts/certificates.sh --check [options] [NAME...]         say what is there, until when, and what is served
# Options: --folder DIR    holds tls/ and acme/ as docker-compose.prod.yml mounts them (default: SECRETS, else secrets/)
#          --server URL    directory of the authority (default: Let's Encrypt)
#          --at HOST:PORT  where the edge serves (default: 127.0.0.1:443)
#          --wait SECONDS  how long the edge may take to notice (default: 150)
#          --force         renew though it is not due
#          --swarm STACK   hand it to the edges of this stack (scripts/swarm.sh), which have no files to look at
# Needs:   lego, openssl; port 80 of the names leads to the edge; root where files go to the edge's user, 101
# Env:     SECRETS; LEGO_CA_CERTIFICATES (trust for a private authority)
# Effects: writes DIR/lego (account), DIR/acme (challenges), DIR/tls/fullchain.pem and privkey.pem (by rename)
# Exit:    0 done or not due, 1 --check found it due or not served, 2 usage, 3 a tool or folder is missing,
#          4 not issued and the old one stays, 5 issued but not served
set -Eeuo pipefail
shopt -s inherit_errexit
umask 077

HOUSE="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly HOUSE
# shellcheck source=lib/log.sh
source "${HOUSE}/scripts/lib/log.sh"

readonly EDGE_USER=101
FOLDER=${SECRETS:-${HOUSE}/secrets}
SERVER=https://acme-v02.api.letsencrypt.org/directory
SERVED_AT=127.0.0.1:443
WAIT=150
EMAIL=
FORCE=
SWARM=
NAMES=()

certificates::field() { # option of openssl x509
  openssl x509 -in "${FOLDER}/tls/fullchain.pem" -noout "$1" | sed 's/^[^=]*=//'
}

# The names of a certificate, each once, sorted, one a line.
certificates::names() { # PEM on stdin
  openssl x509 -noout -ext subjectAltName | grep -oE '(DNS|IP Address):[^, ]+' | sed -E 's/^(DNS|IP Address)://' | sort -u
}

# The names that are wanted, as a certificate would hold them: openssl writes an address in a form of its own.
certificates::wanted() {
  local name kind list=
  for name in "${NAMES[@]}"; do
    kind=DNS
    [[ ! ${name} =~ ^[0-9.]+$ && ${name} != *:* ]] || kind=IP
    list+="${list:+,}${kind}:${name}"
  done
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout /dev/null -subj /CN=wanted \
    -addext "subjectAltName=${list}" 2>/dev/null | certificates::names
}

# A name as every certificate has it: small letters, no dot at the end. Named twice, it is taken once.
certificates::add_name() { # name
  local name=${1,,} known
  name=${name%.}
  [[ ${name} =~ ^[a-z0-9.:*-]+$ ]] || log::die 2 "$1 is no name of a host; write other scripts in the form xn--…"
  for known in ${NAMES[@]+"${NAMES[@]}"}; do
    [[ ${known} != "${name}" ]] || return 0
  done
  NAMES+=("${name}")
}

# Says why a new one is needed, or nothing.
certificates::due() {
  if [[ ! -s ${FOLDER}/tls/fullchain.pem ]]; then
    printf 'there is none yet\n'
    return
  fi
  local from until now
  from=$(date -d "$(certificates::field -startdate)" +%s)
  until=$(date -d "$(certificates::field -enddate)" +%s)
  now=$(date +%s)
  # Lives grow shorter year by year; a share of the life stays right, a number of days does not.
  if ((now >= from + (until - from) * 2 / 3)); then
    printf 'two thirds of its life are over: it ends %s\n' "$(certificates::field -enddate)"
  elif ((${#NAMES[@]})) && [[ "$(certificates::wanted)" != "$(certificates::names <"${FOLDER}/tls/fullchain.pem")" ]]; then
    printf 'its names are others\n'
  fi
}

certificates::print() { # PEM on stdin
  openssl x509 -noout -fingerprint -sha256 2>/dev/null
}

certificates::is_served() {
  local name
  name=$(certificates::names <"${FOLDER}/tls/fullchain.pem" | head -n 1)
  [[ "$(openssl s_client -connect "${SERVED_AT}" -servername "${name}" </dev/null 2>/dev/null | certificates::print)" == "$(certificates::print <"${FOLDER}/tls/fullchain.pem")" ]]
}

certificates::issue() {
  local step=(run) name options=()
  for name in "${NAMES[@]}"; do options+=(--domains "${name}"); done
  # An account that knows these names renews; else it asks anew.
  if [[ -s ${FOLDER}/lego/certificates/${NAMES[0]}.crt && "$(certificates::due)" != 'its names are others' ]]; then
    step=(renew --days 100000 --no-random-sleep)
  fi
  mkdir -p "${FOLDER}/lego"
  # The account and the keys are for nobody else; the challenges are read by the edge's user.
  chmod 700 "${FOLDER}/lego"
  (umask 022 && lego --accept-tos --path "${FOLDER}/lego" --server "${SERVER}" --email "${EMAIL}" --http \
    --http.webroot "${FOLDER}/acme" "${options[@]}" "${step[@]}" >&2)
}

# Puts the new pair beside the old one, then in its place. The edge takes a pair only when both halves fit.
certificates::install() {
  local from=${FOLDER}/lego/certificates/${NAMES[0]}
  [[ "$(openssl x509 -in "${from}.crt" -noout -pubkey)" == "$(openssl pkey -in "${from}.key" -pubout)" ]] || return 1
  openssl x509 -in "${from}.crt" -noout -checkend 0 >/dev/null || return 1
  cp "${from}.key" "${FOLDER}/tls/.privkey.pem"
  cp "${from}.crt" "${FOLDER}/tls/.fullchain.pem"
  chmod 400 "${FOLDER}/tls/.privkey.pem" "${FOLDER}/tls/.fullchain.pem"
  [[ $(id -u) != 0 ]] || chown "${EDGE_USER}" "${FOLDER}/tls/.privkey.pem" "${FOLDER}/tls/.fullchain.pem"
  mv "${FOLDER}/tls/.privkey.pem" "${FOLDER}/tls/privkey.pem"
  mv "${FOLDER}/tls/.fullchain.pem" "${FOLDER}/tls/fullchain.pem"
}

certificates::run() {
  local why end
  [[ ${#NAMES[@]} != 0 && -n ${EMAIL} ]] || log::die 2 'needs --email and at least one name; see scripts/certificates.sh --help'
  command -v lego >/dev/null || log::die 3 'needs lego: install the package lego, or a release from go-acme.github.io/lego'
  [[ -d ${FOLDER}/tls && -d ${FOLDER}/acme ]] || log::die 3 "needs ${FOLDER}/tls and ${FOLDER}/acme: run scripts/secrets.sh first"
  exec 9>"${FOLDER}/.certificates.lock"
  flock 9
  why=$(certificates::due)
  if [[ -z ${why} && -z ${FORCE} ]]; then
    log::info "not due: it ends $(certificates::field -enddate)"
  else
    log::info "asking for a certificate: ${why:-as forced}"
    certificates::issue || log::die 4 'the authority gave no certificate; what was served before is served still'
    certificates::install || log::die 4 'the pair that came does not fit or has expired; what was served before is served still'
  fi
  if [[ -n ${SWARM} ]]; then
    "${HOUSE}/scripts/swarm.sh" certificate --stack "${SWARM}" --folder "${FOLDER}" >&2 \
      || log::die 5 'the swarm does not take it; what was served before is served still'
  fi
  end=$((SECONDS + WAIT))
  until certificates::is_served; do
    ((SECONDS < end)) || log::die 5 "${SERVED_AT} does not serve it: look at the edge's log and at nginx/certificate.sh check"
    sleep 1
  done
  log::info "served until $(certificates::field -enddate)"
}

certificates::check() {
  local why status=0
  why=$(certificates::due)
  if [[ -s ${FOLDER}/tls/fullchain.pem ]]; then
    printf 'names: %s\nuntil: %s\n' "$(certificates::names <"${FOLDER}/tls/fullchain.pem" | paste -s -d ' ')" "$(certificates::field -enddate)"
    if certificates::is_served; then printf 'served: yes\n'; else
      printf 'served: no\n'
      status=1
    fi
  fi
  [[ -z ${why} ]] || {
    printf 'due: %s\n' "${why}"
    status=1
  }
  return "${status}"
}

main() {
  local verb=run
  while (($#)); do
    case $1 in
      --check) verb=check ;;
      --force) FORCE=yes ;;
      --email | --folder | --server | --at | --wait | --swarm)
        [[ -n ${2:-} ]] || log::die 2 "$1 needs a value; see scripts/certificates.sh --help"
        case $1 in
          --email) EMAIL=$2 ;;
          --folder) FOLDER=$2 ;;
          --server) SERVER=$2 ;;
          --at) SERVED_AT=$2 ;;
          --swarm) SWARM=$2 ;;
          *) WAIT=$2 ;;
        esac
        shift
        ;;
      -h | --help) log::help "${BASH_SOURCE[0]}" && exit 0 ;;
      -*) log::die 2 "unknown argument $1; see scripts/certificates.sh --help" ;;
      *) certificates::add_name "$1" ;;
    esac
    shift
  done
  command -v openssl >/dev/null || log::die 3 'needs openssl'
  "certificates::${verb}"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
