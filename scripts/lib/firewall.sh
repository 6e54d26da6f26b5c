# What scripts/firewall.sh asks of a host and would load there. Functions only; needs AT, UNITS, BACKEND and its library.
# shellcheck shell=bash disable=SC2154

# Every port that SSH is known to use here: its settings, its sockets, the connection of whoever calls this.
firewall::ssh_ports() {
  {
    sshd -T 2>/dev/null | awk '$1 == "port" { print $2 }' || :
    ss -Htlnp 2>/dev/null | awk '/"sshd"/ { sub(/.*:/, "", $4); print $4 }' || :
    [[ -z ${SSH_CONNECTION:-} ]] || awk '{ print $4 }' <<<"${SSH_CONNECTION}"
  } | sort -nu
}

# The unit that brings the confirmed rules back at a start of the host: before there is a network, so that no port is open
# even for a moment, and after what else loads rules so early.
firewall::unit() { # script
  cat <<SYSTEMD
[Unit]
Description=Firewall of fund-calc
DefaultDependencies=no
RequiresMountsFor=/var/lib/fundcalc $1
Wants=network-pre.target
Before=network-pre.target shutdown.target
After=local-fs.target nftables.service netfilter-persistent.service ufw.service
Conflicts=shutdown.target

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=$1 --restore

[Install]
WantedBy=sysinit.target
SYSTEMD
}

# The unit that puts chains of iptables first again each time that Docker has set up its own. A table of nftables is asked
# whatever Docker does.
firewall::docker_unit() { # script
  cat <<SYSTEMD
[Unit]
Description=Firewall of fund-calc, after Docker
After=docker.service
PartOf=docker.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=$1 --restore

[Install]
WantedBy=docker.service
SYSTEMD
}

# Installs the units that the backend needs, and takes away those that it does not.
firewall::install_units() { # script
  mkdir -p "${UNITS}"
  firewall::unit "$1" >"${UNITS}/fundcalc-firewall.service"
  if [[ ${BACKEND} == iptables ]]; then
    firewall::docker_unit "$1" >"${UNITS}/fundcalc-firewall-docker.service"
  else
    firewall::remove_unit fundcalc-firewall-docker.service
  fi
  firewall::systemctl reenable "${UNITS}"/fundcalc-firewall*.service
}

firewall::remove_unit() { # name
  [[ -e ${UNITS}/$1 ]] || return 0
  firewall::systemctl disable "$1"
  rm -f "${UNITS}/$1"
}

# On the real root only, and where systemd is.
firewall::systemctl() { # verb units...
  [[ -n ${AT} ]] || ! command -v systemctl >/dev/null || systemctl "$1" --quiet "${@:2}" || log::info "systemctl could not $1 ${*:2}"
}

# Each door of this host that something listens at: "open" where its port is among those given, else "closed".
firewall::doors() { # open ports, or "all"
  local door
  while read -r door; do
    if [[ $* == all || " $* " == *" ${door##*:} "* ]]; then
      printf 'open   %s\n' "${door}"
    else
      printf 'closed %s\n' "${door}"
    fi
  done < <(ss -Htuln | awk '$5 !~ /^(127\.|\[::1\])/ { print $1 " " $5 }' | sort -u)
}

firewall::rules() {
  if [[ ${BACKEND} == nft ]]; then
    nft::rules
    return
  fi
  local program
  for program in $(iptables::programs); do
    printf '# %s\n' "${program}"
    iptables::rules "${program}"
  done
}

# Ports of SSH and the backend, where nobody named them.
firewall::choose() {
  if ((${#SSH_PORTS[@]} == 0)); then
    mapfile -t SSH_PORTS < <(firewall::ssh_ports)
    ((${#SSH_PORTS[@]})) || SSH_PORTS=(22)
  fi
  if [[ -z ${BACKEND} ]]; then
    if [[ -s ${STATE}/backend ]]; then BACKEND=$(cat "${STATE:?}/backend"); elif command -v nft >/dev/null; then BACKEND=nft; else BACKEND=iptables; fi
  fi
  command -v "${BACKEND}" >/dev/null || log::die 3 "needs ${BACKEND}: install the package nftables or iptables"
}
