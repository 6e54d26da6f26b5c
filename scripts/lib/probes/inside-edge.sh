#!/bin/sh
# Prints facts of the edge from inside its container, a line "key value" for each.
#
# Usage:   inside-edge.sh SERVICE    the service of the slot that serves
# Effects: none
# shellcheck shell=sh
set -u

run=${EDGE_RUN:-/tmp/edge}
printf 'used %s\n' "$(cat "${run}/backend.used" 2>/dev/null)"
printf 'address %s\n' "$(getent hosts "$1" | awk '{ print $1; exit }')"
printf 'ready %s\n' "$(curl --silent --output /dev/null --max-time 5 --write-out '%{http_code}' "http://$1:8000/readyz")"
printf 'configuration %s\n' "$(nginx -c "${run}/nginx.conf" -e stderr -t 2>&1 | grep -E '\[(emerg|alert|crit)\]' | head -n 1)"
df -P /tmp /var/lib/fundcalc-edge | awk 'NR > 1 { print "disk_percent_" (NR == 2 ? "tmp" : "state"), $5 + 0 }'
