#!/bin/sh
# Starts Prometheus with a target for the probe of the edge: the edge answers only to its own names, and the first of them
# is known to the stack's settings alone.
#
# Usage:   start.sh prometheus-arguments...
# Env:     SERVER_NAMES (names of the edge, separated by spaces; default: localhost), EDGE_URL (where the edge listens),
#          EDGE_TARGET_FILE (file that prometheus.yml reads), PROMETHEUS (program)
# Effects: replaces EDGE_TARGET_FILE, then becomes Prometheus
set -eu

names=${SERVER_NAMES:-localhost}
name=${names%% *}
file=${EDGE_TARGET_FILE:-/prometheus/edge.json}
case ${name} in
  *[!A-Za-z0-9.:-]*)
    printf 'start.sh: SERVER_NAMES begins with "%s", which is not a host name\n' "${name}" >&2
    exit 2
    ;;
  *) ;;
esac
printf '[{"targets": ["%s/health"], "labels": {"__param_hostname": "%s"}}]\n' "${EDGE_URL:-https://frontend:8443}" "${name}" >"${file}.new"
mv "${file}.new" "${file}"
exec "${PROMETHEUS:-/bin/prometheus}" "$@"
