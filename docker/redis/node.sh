#!/bin/sh
# Starts one Redis of several: a node that sentinels may promote, a sentinel, or a node of a cluster. What such a server
# learns about the others it writes into its own configuration, so that lies on its volume. Everything else in there is
# written anew at each start: a renewed password, or a changed figure here, counts from the next start on.
#
# Usage:   node.sh data NAME [MASTER] | sentinel NAME MASTER | cluster
# Needs:   /run/secrets/redis-replication-password, /usr/local/etc/redis/state.conf; a volume at /data
# shellcheck shell=sh
set -eu
umask 077

secret=/run/secrets/redis-replication-password
[ -r "${secret}" ] || {
  echo "redis: ${secret} cannot be read by user $(id -u)" >&2
  exit 78
}
password=$(cat "${secret}")
own=/data/redis.conf

# Lines that the server wrote; none at its first start.
learned() { # pattern
  grep -sE "$1" "${own}" || :
}

# What every server that keeps data has in common.
common() {
  printf 'include /usr/local/etc/redis/state.conf\n'
  printf 'masteruser replication\nmasterauth %s\n' "${password}"
}

data() { # name [master]
  common
  printf 'replica-announce-ip %s\n' "$1"
  # A master that nobody copies any more stops taking writes, so that two masters never both do.
  printf 'min-replicas-to-write 1\nmin-replicas-max-lag 10\n'
  # Sentinels have the server write down whom it copies; without that line it has been made master.
  if [ -s "${own}" ]; then
    learned '^replicaof '
  elif [ -n "${2:-}" ]; then
    printf 'replicaof %s 6379\n' "$2"
  fi
}

sentinel() { # name master
  monitor=$(learned '^sentinel monitor fundcalc ')
  cat <<CONF
port 26379
dir /data
aclfile /run/secrets/redis-acl
sentinel resolve-hostnames yes
sentinel announce-hostnames yes
sentinel announce-ip $1
sentinel sentinel-user sentinel
sentinel sentinel-pass ${password}
${monitor:-sentinel monitor fundcalc $2 6379 2}
sentinel auth-user fundcalc sentinel
sentinel auth-pass fundcalc ${password}
sentinel down-after-milliseconds fundcalc 2000
sentinel failover-timeout fundcalc 10000
sentinel parallel-syncs fundcalc 1
CONF
  learned '^sentinel (myid|current-epoch|(config-epoch|leader-epoch|known-replica|known-sentinel) fundcalc) '
}

cluster() {
  common
  # The others stand in nodes.conf, which the server keeps by itself.
  printf 'cluster-enabled yes\ncluster-config-file nodes.conf\ncluster-node-timeout 2000\n'
  # While one part of the keys has no master, the rest is served.
  printf 'cluster-require-full-coverage no\n'
}

case ${1:-} in
  data | sentinel | cluster)
    "$@" >"${own}.new"
    mv "${own}.new" "${own}"
    ;;
  *)
    echo 'usage: node.sh data NAME [MASTER] | sentinel NAME MASTER | cluster' >&2
    exit 2
    ;;
esac
[ "$1" != sentinel ] || exec redis-server "${own}" --sentinel
exec redis-server "${own}" --maxmemory "${REDIS_MEMORY:-512mb}"
