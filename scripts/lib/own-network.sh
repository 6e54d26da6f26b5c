#!/usr/bin/env bash
# Runs a command in a network of its own, where this user may make one, and elsewhere as it is. A browser aborts what it is
# loading when an interface of its host comes or goes, as they do while containers start and stop. Besides loopback there
# is one interface with a default route, which leads nowhere: without it a browser takes itself to be offline.
#
# Usage:   scripts/lib/own-network.sh COMMAND [ARGUMENTS]
# Exit:    as the command
set -Eeuo pipefail

PATH="${PATH}:/usr/sbin:/sbin"

network::possible() {
  command -v unshare >/dev/null && command -v ip >/dev/null && unshare --net ip link add f0 type veth peer name f1 2>/dev/null
}

main() {
  (($#)) || exit 2
  network::possible || exec "$@"
  # shellcheck disable=SC2016 # the inner shell expands this
  exec unshare --net bash -c '
    set -e
    ip link set lo up
    ip link add f0 type veth peer name f1
    ip address add 192.0.2.1/24 dev f0
    ip link set f0 up
    ip link set f1 up
    ip route add default via 192.0.2.2
    exec "$@"' own-network "$@"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  main "$@"
fi
