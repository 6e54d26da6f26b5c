# Probes of the edge's certificate. Declarations and functions; needs probes.sh.
# shellcheck shell=bash disable=SC2154

# Succeeds where there are files of a certificate to judge.
certificate::present() {
  [[ "$(fact::of certificate present)" == yes ]]
}

probe::declare certificate-mismatch critical certificate 'The edge keeps the certificate from before; after a new host it would serve none.' \
  'The certificate and its key do not belong together.' 'scripts/certificates.sh --check; scripts/certificates.sh --force --email ADDRESS NAME'
probe::certificate_mismatch() {
  certificate::present || return "${PROBE_UNKNOWN}"
  printf 'key fits certificate: %s\n' "$(fact::of certificate fits)"
  [[ "$(fact::of certificate fits)" == yes ]]
}

probe::declare certificate-expired critical certificate 'Browsers refuse the page, programs refuse the API.' \
  'The certificate has expired or is not valid yet.' 'scripts/certificates.sh --email ADDRESS NAME; timedatectl status'
probe::certificate_expired() {
  local from until now
  from=$(fact::of certificate start)
  until=$(fact::of certificate end)
  now=$(date +%s)
  [[ -n ${from} && -n ${until} ]] || return "${PROBE_UNKNOWN}"
  printf 'valid from %s until %s\n' "$(date -u -d "@${from}" +%FT%TZ)" "$(date -u -d "@${until}" +%FT%TZ)"
  ((from <= now && now < until))
}

probe::declare certificate-not-served critical certificate 'Callers get an older certificate than the one in the files.' \
  'The edge serves another certificate than the one in the files.' 'docker exec STACK-frontend-1 /etc/fundcalc/edge/certificate.sh renew'
probe::certificate_not_served() {
  local served file
  certificate::present || return "${PROBE_UNKNOWN}"
  file=$(fact::of certificate print)
  served=$(fact::of served print)
  [[ -n ${file} && -n ${served} ]] || return "${PROBE_UNKNOWN}"
  # The edge looks at the files once a minute.
  printf 'files: %.40s…, served: %.40s…\n' "${file#*=}" "${served#*=}"
  [[ ${file} == "${served}" ]]
}

probe::declare certificate-ends warning certificate 'Within days browsers would refuse the page.' \
  'The certificate ends soon and was not renewed.' 'scripts/certificates.sh --email ADDRESS NAME; look at the timer that runs it daily'
probe::certificate_ends() {
  local from until now left
  from=$(fact::of certificate start)
  until=$(fact::of certificate end)
  now=$(date +%s)
  [[ -n ${from} && -n ${until} ]] && ((until > now)) || return "${PROBE_UNKNOWN}"
  left=$((100 * (until - now) / (until - from)))
  # Renewal is due when a third is left; lives grow shorter year by year, so a share stays right.
  printf '%d days are left, %d %% of its life, limit %d %%\n' "$(((until - now) / 86400))" "${left}" "${DOCTOR_CERTIFICATE_PERCENT:-20}"
  ((left >= ${DOCTOR_CERTIFICATE_PERCENT:-20}))
}

probe::declare certificate-placeholder warning certificate 'Browsers warn of a certificate that is signed by itself.' \
  'There is no certificate for the names of this stack.' 'scripts/certificates.sh --email ADDRESS NAME'
probe::certificate_placeholder() {
  local name
  ! certificate::present || { printf 'there is one\n' && return 0; }
  for name in $(settings::of SERVER_NAMES localhost); do
    case ${name} in
      localhost | 127.* | '[::1]' | '*') ;;
      *) printf 'none for %s\n' "${name}" && return "${PROBE_FOUND}" ;;
    esac
  done
  printf 'only this host is served\n'
}
