# The host's rules as one table of nftables, of its own: it holds for IPv4 and IPv6, whatever Docker or ufw do with theirs,
# is loaded in one step and taken away in one. Functions only; needs PORTS, SSH_PORTS, ALLOWED, PEERS
# and PEER_PORTS.
# shellcheck shell=bash disable=SC2154

nft::list() { # words...
  local IFS=,
  printf '%s\n' "$*"
}

nft::peer() { # address
  local family=ip entry
  [[ $1 != *:* ]] || family=ip6
  for entry in "${PEER_PORTS[@]}"; do
    printf '    %s saddr %s %s dport %s accept\n' "${family}" "$1" "${entry%/*}" "${entry#*/}"
  done
  printf '    %s saddr %s meta l4proto esp accept\n' "${family}" "$1"
}

nft::rules() {
  local entry
  cat <<NFT
table inet fundcalc
delete table inet fundcalc
table inet fundcalc {
  set ssh4 { type ipv4_addr; flags dynamic; timeout 1m; }
  set ssh6 { type ipv6_addr; flags dynamic; timeout 1m; }
  chain input {
    type filter hook input priority -10; policy drop;
    ct state established,related accept
    iifname "lo" accept
    iifname { "docker*", "br-*" } accept
    meta l4proto { icmp, ipv6-icmp } accept
    udp sport 67 udp dport 68 accept
    udp sport 547 udp dport 546 accept
    tcp dport { $(nft::list "${PORTS[@]}") } accept
    tcp dport { $(nft::list "${SSH_PORTS[@]}") } ct state new add @ssh4 { ip saddr limit rate over 12/minute burst 6 packets } drop
    tcp dport { $(nft::list "${SSH_PORTS[@]}") } ct state new add @ssh6 { ip6 saddr limit rate over 12/minute burst 6 packets } drop
    tcp dport { $(nft::list "${SSH_PORTS[@]}") } accept
NFT
  for entry in ${ALLOWED[@]+"${ALLOWED[@]}"}; do
    printf '    %s dport %s accept\n' "${entry%/*}" "${entry#*/}"
  done
  for entry in ${PEERS[@]+"${PEERS[@]}"}; do
    nft::peer "${entry}"
  done
  cat <<NFT
  }
  chain forward {
    type filter hook forward priority -10; policy accept;
    ct state established,related accept
    iifname { "docker*", "br-*" } accept
    ct status dnat meta l4proto tcp ct original proto-dst { $(nft::list "${PORTS[@]}") } accept
NFT
  for entry in ${ALLOWED[@]+"${ALLOWED[@]}"}; do
    printf '    ct status dnat meta l4proto %s ct original proto-dst %s accept\n' "${entry%/*}" "${entry#*/}"
  done
  cat <<'NFT'
    ct status dnat drop
    oifname { "docker*", "br-*" } drop
  }
}
NFT
}

nft::load() { # file
  nft -f "$1"
}

nft::remove() {
  ! nft list table inet fundcalc >/dev/null 2>&1 || nft delete table inet fundcalc
}

# What the kernel has, without counters and addresses that come and go.
nft::listing() {
  nft -s list table inet fundcalc 2>/dev/null | sed -E '/elements = \{/,/\}/d' || :
}
