# The host's rules as chains of iptables and ip6tables (either kind), hooked into INPUT and into DOCKER-USER, the chain
# that Docker asks first and leaves alone. Functions only; needs PORTS, SSH_PORTS, ALLOWED, PEERS and PEER_PORTS.
# shellcheck shell=bash disable=SC2154

iptables::programs() {
  printf 'iptables\n'
  [[ ! -e /proc/net/if_inet6 ]] || printf 'ip6tables\n'
}

iptables::peer() { # address
  local entry
  for entry in "${PEER_PORTS[@]}"; do
    printf -- '-A FUNDCALC-INPUT -s %s -p %s --dport %s -j RETURN\n' "$1" "${entry%/*}" "${entry#*/}"
  done
  printf -- '-A FUNDCALC-INPUT -s %s -p esp -j RETURN\n' "$1"
}

iptables::rules() { # program
  local port entry
  printf '*filter\n:FUNDCALC-INPUT - [0:0]\n:FUNDCALC-FORWARD - [0:0]\n'
  printf -- '-A FUNDCALC-INPUT %s\n' '-m conntrack --ctstate ESTABLISHED,RELATED -j RETURN' '-i lo -j RETURN' \
    '-i docker+ -j RETURN' '-i br-+ -j RETURN'
  if [[ $1 == iptables ]]; then
    printf -- '-A FUNDCALC-INPUT %s\n' '-p icmp -j RETURN' '-p udp --sport 67 --dport 68 -j RETURN'
  else
    printf -- '-A FUNDCALC-INPUT %s\n' '-p ipv6-icmp -j RETURN' '-p udp --sport 547 --dport 546 -j RETURN'
  fi
  for port in "${PORTS[@]}"; do
    printf -- '-A FUNDCALC-INPUT -p tcp --dport %s -j RETURN\n' "${port}"
  done
  for port in "${SSH_PORTS[@]}"; do
    printf -- '-A FUNDCALC-INPUT -p tcp --dport %s -m conntrack --ctstate NEW -m hashlimit --hashlimit-above 12/minute --hashlimit-burst 6 --hashlimit-mode srcip --hashlimit-name fundcalc-ssh -j DROP\n' "${port}"
    printf -- '-A FUNDCALC-INPUT -p tcp --dport %s -j RETURN\n' "${port}"
  done
  for entry in ${ALLOWED[@]+"${ALLOWED[@]}"}; do
    printf -- '-A FUNDCALC-INPUT -p %s --dport %s -j RETURN\n' "${entry%/*}" "${entry#*/}"
  done
  for entry in ${PEERS[@]+"${PEERS[@]}"}; do
    [[ ${entry} == *:* && $1 == iptables || ${entry} != *:* && $1 == ip6tables ]] || iptables::peer "${entry}"
  done
  printf -- '-A FUNDCALC-INPUT -j DROP\n'
  printf -- '-A FUNDCALC-FORWARD %s\n' '-m conntrack --ctstate ESTABLISHED,RELATED -j RETURN' '-i docker+ -j RETURN' '-i br-+ -j RETURN'
  for entry in "${PORTS[@]/#/tcp/}" ${ALLOWED[@]+"${ALLOWED[@]}"}; do
    printf -- '-A FUNDCALC-FORWARD -p %s -m conntrack --ctstate DNAT --ctorigdstport %s --ctdir ORIGINAL -j RETURN\n' "${entry%/*}" "${entry#*/}"
  done
  printf -- '-A FUNDCALC-FORWARD %s\n' '-m conntrack --ctstate DNAT -j DROP' '-o docker+ -j DROP' '-o br-+ -j DROP'
  printf 'COMMIT\n'
}

# Puts a jump first in a chain; only there it is asked before anything accepts.
iptables::hook() { # program chain target
  "$1" -w -D "$2" -j "$3" 2>/dev/null || :
  "$1" -w -I "$2" 1 -j "$3"
}

iptables::load() { # file: rules of both programs, each part headed by "# program"
  local program
  for program in $(iptables::programs); do
    awk -v want="# ${program}" '/^# /{ on = ($0 == want); next } on' "$1" | "${program}-restore" -w --noflush || return 1
    # Docker makes this chain at its start and uses one that is there.
    "${program}" -w -n -L DOCKER-USER >/dev/null 2>&1 || "${program}" -w -N DOCKER-USER || return 1
    "${program}" -w -C FORWARD -j DOCKER-USER 2>/dev/null || "${program}" -w -I FORWARD 1 -j DOCKER-USER || return 1
    iptables::hook "${program}" DOCKER-USER FUNDCALC-FORWARD && iptables::hook "${program}" INPUT FUNDCALC-INPUT || return 1
  done
}

iptables::remove() {
  local program
  for program in $(iptables::programs); do
    "${program}" -w -D INPUT -j FUNDCALC-INPUT 2>/dev/null || :
    "${program}" -w -D DOCKER-USER -j FUNDCALC-FORWARD 2>/dev/null || :
    for chain in FUNDCALC-INPUT FUNDCALC-FORWARD; do
      ! "${program}" -w -n -L "${chain}" >/dev/null 2>&1 || { "${program}" -w -F "${chain}" && "${program}" -w -X "${chain}"; } || return 1
    done
  done
}

iptables::listing() {
  local program
  for program in $(iptables::programs); do
    "${program}" -w -S 2>/dev/null | grep -E 'FUNDCALC|FORWARD -j DOCKER-USER' || :
  done
}
