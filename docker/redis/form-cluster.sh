#!/bin/sh
# Makes one cluster of empty nodes, each master with one copy; does nothing where it is made already.
#
# Usage:   form-cluster.sh HOST...
# Needs:   /run/secrets/redis-operator-password
# shellcheck shell=sh
set -eu

REDISCLI_AUTH=$(cat /run/secrets/redis-operator-password)
export REDISCLI_AUTH

# One address for each name: nodes know each other by number alone.
nodes=
for host in "$@"; do
  address=$(getent hosts "${host}" | awk '{ print $1; exit }')
  nodes="${nodes} ${address}:6379"
done

state() {
  redis-cli --user operator -h "$1" cluster info | tr -d '\r' | sed -n 's/^cluster_state://p'
}

if [ "$(redis-cli --user operator -h "$1" cluster info | tr -d '\r' | sed -n 's/^cluster_known_nodes://p')" = 1 ]; then
  # shellcheck disable=SC2086 # a list of words
  redis-cli --user operator --cluster create ${nodes} --cluster-replicas 1 --cluster-yes >/dev/null
fi
tries=0
until [ "$(state "$1")" = ok ]; do
  tries=$((tries + 1))
  [ "${tries}" -lt 60 ] || {
    echo 'the cluster does not come together' >&2
    exit 1
  }
  sleep 1
done
