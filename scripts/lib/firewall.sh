# What scripts/firewall.sh asks of a host and would load there. Functions only; needs BACKEND and its library.
# shellcheck shell=bash disable=SC2154

# Every port that SSH is known to use here: its settings, its sockets, the connection of whoever calls this.
firewall::ssh_ports() {
  {
    sshd -T 2>/dev/null | awk '$1 == "port" { print $2 }' || :
    ss -Htlnp 2>/dev/null | awk '/"sshd"/ { sub(/.*:/, "", $4); print $4 }' || :
    [[ -z ${SSH_CONNECTION:-} ]] || awk '{ print $4 }' <<<"${SSH_CONNECTION}"
  } | sort -nu
}

# The unit that brings the confirmed rules back after a restart of the host or of Docker.
firewall::unit() { # script
  cat <<SYSTEMD
[Unit]
Description=Firewall of fund-calc
After=network-pre.target docker.service
PartOf=docker.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=$1 --restore

[Install]
WantedBy=multi-user.target docker.service
SYSTEMD
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
