#!/usr/bin/env bats
# The firewall on three real network stacks: someone outside, the host, and a container behind it whose ports are
# published the way Docker does it.

setup_file() {
  FIREWALL="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)/firewall.sh"
  OUT=fc-out-$$ HOST=fc-host-$$ BOX=fc-box-$$
  export FIREWALL OUT HOST BOX
  ip netns add "${OUT}" 2>/dev/null || return 0
  ip netns add "${HOST}"
  ip netns add "${BOX}"
  ip -n "${HOST}" link add ext0 type veth peer name o0 netns "${OUT}"
  ip -n "${HOST}" link add br-fundcalc type bridge
  ip -n "${HOST}" link add veth0 type veth peer name eth0 netns "${BOX}"
  ip -n "${HOST}" link set veth0 master br-fundcalc
  address "${OUT}" o0 198.51.100.2/24 2001:db8:9::2/64
  address "${OUT}" o0 198.51.100.4/24 2001:db8:9::4/64
  address "${HOST}" ext0 198.51.100.1/24 2001:db8:9::1/64
  address "${HOST}" br-fundcalc 172.30.0.1/24 fd30::1/64
  address "${BOX}" eth0 172.30.0.2/24 fd30::2/64
  ip -n "${HOST}" link set veth0 up
  ip -n "${BOX}" route add default via 172.30.0.1
  ip -n "${BOX}" -6 route add default via fd30::1
  # Someone on the same wire who knows where containers live may try them directly.
  ip -n "${OUT}" route add 172.30.0.0/24 via 198.51.100.1
  ip -n "${OUT}" -6 route add fd30::/64 via 2001:db8:9::1
  ip netns exec "${HOST}" sh -c 'echo 1 >/proc/sys/net/ipv4/ip_forward; echo 1 >/proc/sys/net/ipv6/conf/all/forwarding'
  for space in "${OUT}" "${HOST}" "${BOX}"; do ip -n "${space}" link set lo up; done
  docker_starts
  ip netns exec "${BOX}" node "${BATS_TEST_DIRNAME}/probe.mjs" listen 8080 8443 6379 9200 3>&- &
  LISTENERS+=" $!"
  ip netns exec "${HOST}" node "${BATS_TEST_DIRNAME}/probe.mjs" listen 8000 2222 9100 2377 4789 7946 3>&- &
  LISTENERS+=" $!"
  ip netns exec "${OUT}" node "${BATS_TEST_DIRNAME}/probe.mjs" listen 7000 3>&- &
  LISTENERS+=" $!"
  export LISTENERS
  until_seen 60 "${ALL}"
}

teardown_file() {
  # shellcheck disable=SC2086 # a list of processes
  kill ${LISTENERS:-} 2>/dev/null || :
  local space
  for space in "${OUT}" "${HOST}" "${BOX}"; do ip netns del "${space}" 2>/dev/null || :; done
}

setup() {
  ip netns exec "${HOST}" true 2>/dev/null || skip 'needs root and network namespaces'
  export FIREWALL_ROOT=${BATS_TEST_TMPDIR}/root
  # How the caller came in: the only sign of the custom port of SSH here.
  export SSH_CONNECTION='198.51.100.2 50000 198.51.100.1 2222'
}

teardown() {
  [ -z "${FIREWALL_ROOT:-}" ] || firewall --revert >/dev/null 2>&1 || :
  docker_starts 2>/dev/null || :
}

address() { # namespace interface addresses...
  local one
  for one in "${@:3}"; do ip -n "$1" addr add "${one}" dev "$2" nodad; done
  ip -n "$1" link set "$2" up
}

# Publishes 80 and 443 to other ports inside, and three that should never be seen, with and without the same number.
docker_starts() {
  local program to
  for program in iptables ip6tables; do
    to=172.30.0.2
    [[ ${program} == iptables ]] || to='[fd30::2]'
    ip netns exec "${HOST}" "${program}" -t nat -F PREROUTING
    for pair in 80:8080 443:8443 6379:6379 5601:8080 9200:9200; do
      ip netns exec "${HOST}" "${program}" -t nat -A PREROUTING ! -i br-fundcalc -p tcp --dport "${pair%:*}" -j DNAT --to-destination "${to}:${pair#*:}"
    done
    # Docker asks DOCKER-USER first, in whatever state it finds it, and puts its own rules after it.
    ip netns exec "${HOST}" "${program}" -N DOCKER-USER 2>/dev/null || :
    ip netns exec "${HOST}" "${program}" -F FORWARD
    ip netns exec "${HOST}" "${program}" -A FORWARD -j DOCKER-USER
    ip netns exec "${HOST}" "${program}" -A FORWARD -o br-fundcalc -j ACCEPT
    ip netns exec "${HOST}" "${program}" -A FORWARD -i br-fundcalc -j ACCEPT
  done
}

firewall() { # arguments...
  ip netns exec "${HOST}" "${FIREWALL}" "$@" 3>&-
}

# The ports that someone outside reaches: by IPv4, by IPv6, and of the container itself.
seen_outside() {
  local reach=(ip netns exec "${OUT}" node "${BATS_TEST_DIRNAME}/probe.mjs" reach)
  local four six box
  four=$("${reach[@]}" 198.51.100.1 80 443 2222 5601 6379 8000 9100 9200)
  six=$("${reach[@]}" 2001:db8:9::1 80 443 2222 5601 6379 8000 9100 9200)
  box=$("${reach[@]}" 172.30.0.2 6379 8080; "${reach[@]}" fd30::2 6379 8080)
  printf '%s|%s|%s\n' "${four}" "${six}" "$(paste -s -d ' ' <<<"${box}")"
}

# Waits until someone outside sees just that: on a busy machine an open port may answer too late for one look.
until_seen() { # seconds expected
  local end=$((SECONDS + $1)) seen
  until seen=$(seen_outside) && [[ ${seen} == "$2" ]]; do
    ((SECONDS < end)) || { echo "seen: ${seen}"; return 1; }
  done
}

# Succeeds when these ports, and of those asked for no other, are reached.
reached() { # namespace address ports-asked-for [ports-that-answer]
  local end=$((SECONDS + 40))
  # shellcheck disable=SC2086 # a list of ports
  until [[ "$(ip netns exec "$1" node "${BATS_TEST_DIRNAME}/probe.mjs" reach "$2" $3)" == "${4-$3}" ]]; do
    ((SECONDS < end)) || return 1
  done
}

readonly ALL='80 443 2222 5601 6379 8000 9100 9200|80 443 2222 5601 6379 8000 9100 9200|6379 8080 6379 8080'
readonly CLOSED='80 443 2222|80 443 2222|'

@test "without it, everything published or listening is seen from outside" {
  until_seen 60 "${ALL}"
}

@test "with it, only HTTP, HTTPS and the custom port of SSH are, by IPv4 and IPv6; also after Docker restarts" {
  local backend
  for backend in nft iptables; do
    firewall --backend "${backend}" --wait 60
    until_seen 60 "${CLOSED}" || { echo "${backend}"; return 1; }
    firewall --confirm
    docker_starts
    run firewall --restore
    [ "${status}" -eq 0 ]
    until_seen 60 "${CLOSED}" || { echo "${backend} after a restart"; return 1; }
    # The container still gets out, and the host to its containers.
    reached "${BOX}" 198.51.100.2 7000
    reached "${HOST}" 172.30.0.2 6379
    reached "${BOX}" 172.30.0.1 8000
    firewall --revert
    until_seen 60 "${ALL}" || { echo "${backend} reverted"; return 1; }
  done
}

@test "a second run changes nothing, a change by hand is noticed and mended" {
  local backend
  for backend in nft iptables; do
    firewall --backend "${backend}"
    firewall --confirm
    run firewall --backend "${backend}"
    [ "${status}" -eq 0 ]
    [[ "${output}" == *'0 changes'* ]]
    run firewall --check
    [ "${status}" -eq 0 ]
    [[ "${output}" == *'closed tcp '*':8000'* && "${output}" == *'open   tcp '*':2222'* ]]
    if [[ ${backend} == nft ]]; then
      ip netns exec "${HOST}" nft insert rule inet fundcalc input accept
    else
      ip netns exec "${HOST}" iptables -I FUNDCALC-INPUT -j RETURN
    fi
    run firewall --check
    [ "${status}" -eq 1 ]
    firewall --backend "${backend}"
    run firewall --check
    [ "${status}" -eq 0 ]
    firewall --revert
    run firewall --check
    [ "${status}" -eq 1 ]
  done
}

@test "unconfirmed rules are rolled back to those confirmed before" {
  firewall --backend nft --wait 1
  until_seen 30 "${ALL}"
  firewall --backend nft
  firewall --confirm
  # A mistake: another port for SSH, which locks the operator out; and another way to load the rules.
  firewall --backend iptables --ssh 22 --wait 12
  run ip netns exec "${OUT}" node "${BATS_TEST_DIRNAME}/probe.mjs" reach 198.51.100.1 2222
  [ -z "${output}" ]
  until_seen 60 "${CLOSED}"
  run firewall --confirm
  [[ "${output}" == *'nothing waits'* ]]
}

@test "a client that connects to SSH too often waits; others do not" {
  ip -n "${OUT}" addr add 198.51.100.3/24 dev o0 2>/dev/null || :
  for backend in nft iptables; do
    firewall --backend "${backend}"
    local knocks began=${SECONDS} most
    knocks=$(for _ in 1 2 3 4 5 6 7 8 9 10; do
      ip netns exec "${OUT}" curl -s --max-time 2 --interface 198.51.100.3 telnet://198.51.100.1:2222 </dev/null
      echo
    done | grep -c x)
    # Six at once, one more in five seconds, and one for the second that is not counted whole.
    most=$((6 + (SECONDS - began + 1) / 5 + 1))
    [ "${knocks}" -ge 6 ] && [ "${knocks}" -le "${most}" ] || { echo "${backend}: ${knocks} of 10, ${most} at most"; return 1; }
    reached "${OUT}" 198.51.100.1 2222
    firewall --revert
  done
}

@test "further ports are opened by name" {
  firewall --backend nft --allow tcp/9100 --allow udp/51820
  reached "${OUT}" 198.51.100.1 '9100 8000' 9100
  firewall --backend iptables --allow tcp/6379
  reached "${OUT}" 198.51.100.1 '9100 6379' 6379
}

@test "hosts of a swarm reach what they need of each other, and other hosts do not" {
  local backend peer other ports='2377 4789 7946 8000'
  for backend in nft iptables; do
    firewall --backend "${backend}" --peer 198.51.100.4 --peer 2001:db8:9::4
    while read -r address peer other; do
      reached "${OUT}" "${address}" "--from ${peer} ${ports}" '2377 7946' || { echo "${backend}: tcp from ${peer}"; return 1; }
      reached "${OUT}" "${address}" "--udp --from ${peer} ${ports}" '4789 7946' || { echo "${backend}: udp from ${peer}"; return 1; }
      reached "${OUT}" "${address}" "--from ${other} ${ports} 443" 443 || { echo "${backend}: tcp from ${other}"; return 1; }
      reached "${OUT}" "${address}" "--udp --from ${other} ${ports}" '' || { echo "${backend}: udp from ${other}"; return 1; }
    done <<'TABLE'
198.51.100.1 198.51.100.4 198.51.100.2
2001:db8:9::1 2001:db8:9::4 2001:db8:9::2
TABLE
    firewall --revert
  done
}

@test "encrypted networks over hosts, which come as ESP, pass from a peer and from no other host" {
  local backend from
  # Datagrams to that port leave as ESP; what gets past the rules is counted behind them.
  ip netns exec "${OUT}" nft 'table ip sender { chain out { type filter hook output priority 0; udp dport 50000 ip protocol set 50; }; }'
  for backend in nft iptables; do
    firewall --backend "${backend}" --peer 198.51.100.4
    ip netns exec "${HOST}" nft 'table ip behind { chain in { type filter hook input priority 200; ip protocol 50 counter; }; }'
    for from in 2 4; do
      ip netns exec "${OUT}" node "${BATS_TEST_DIRNAME}/probe.mjs" reach --udp --from "198.51.100.${from}" 198.51.100.1 50000
    done
    run ip netns exec "${HOST}" nft list table ip behind
    [[ "${output}" == *'counter packets 1 '* ]] || { echo "${backend}: ${output}"; return 1; }
    ip netns exec "${HOST}" nft delete table ip behind
    firewall --revert
  done
  ip netns exec "${OUT}" nft delete table ip sender
}

@test "confirmed rules are loaded before there is a network, and those of iptables again after Docker" {
  local backend units=${FIREWALL_ROOT}/etc/systemd/system unit
  for backend in iptables nft; do
    firewall --backend "${backend}"
    firewall --confirm
    # As at a start of the host: no rules yet, and Docker starts on top of them.
    if [[ ${backend} == nft ]]; then
      ip netns exec "${HOST}" nft delete table inet fundcalc
    else
      ip netns exec "${HOST}" sh -c 'for p in iptables ip6tables; do $p -F; $p -X; done'
    fi
    until_seen 60 "${ALL}"
    firewall --restore
    docker_starts
    until_seen 60 "${CLOSED}"
    unit=${units}/fundcalc-firewall.service
    grep -qx 'Before=network-pre.target shutdown.target' "${unit}"
    grep -qx 'WantedBy=sysinit.target' "${unit}"
    grep -qx "ExecStart=${FIREWALL} --restore" "${unit}"
    run grep -x 'After=.*docker.*' "${unit}"
    [ "${status}" -eq 1 ]
    if [[ ${backend} == iptables ]]; then
      grep -qx 'PartOf=docker.service' "${units}/fundcalc-firewall-docker.service"
    else
      [ ! -e "${units}/fundcalc-firewall-docker.service" ]
    fi
    if command -v systemd-analyze >/dev/null; then
      run systemd-analyze verify --man=no "${units}"/fundcalc-firewall*.service
      [[ "${output}" != *fundcalc* ]] || { echo "${output}"; return 1; }
    fi
  done
  firewall --revert
  [ "$(find "${units}" -type f)" = '' ]
}

@test "a dry run prints rules and loads none" {
  local backend before
  before=$(ip netns exec "${HOST}" sh -c 'nft list ruleset; iptables -S')
  for backend in nft iptables; do
    run firewall --dry-run --backend "${backend}" --ssh 2200
    [ "${status}" -eq 0 ]
    [[ "${output}" == *2200* ]]
  done
  [ "$(ip netns exec "${HOST}" sh -c 'nft list ruleset; iptables -S')" = "${before}" ]
  [ ! -e "${FIREWALL_ROOT}/var" ]
}

@test "each refusal has its code" {
  run firewall --allow 80
  [ "${status}" -eq 2 ]
  run firewall --backend ufw
  [ "${status}" -eq 2 ]
  run firewall --peer host-2
  [ "${status}" -eq 2 ]
  run firewall --ssh many
  [ "${status}" -eq 2 ]
  run firewall --restore
  [ "${status}" -eq 3 ]
  # A number that is no port: the kernel's tool refuses, nothing stands.
  run firewall --ssh 99999
  [ "${status}" -eq 4 ]
  run firewall --check
  [ "${status}" -eq 1 ]
  mkdir -p "${FIREWALL_ROOT}"
  touch "${FIREWALL_ROOT}/.dockerenv"
  run firewall
  [ "${status}" -eq 3 ]
  [[ "${output}" == *container* ]]
  rm "${FIREWALL_ROOT}/.dockerenv"
  run setpriv --reuid=65534 --clear-groups "${FIREWALL}" --confirm
  [ "${status}" -eq 3 ]
}
