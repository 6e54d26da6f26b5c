#!/bin/sh
# Starts one Redis of several: a node that sentinels may promote, a sentinel, or a node of a cluster. What such a server
# learns about the others it writes into its own configuration, so that lies on its volume and is made only once.
#
# Usage:   node.sh data NAME [MASTER] | sentinel NAME MASTER | cluster
# Needs:   /run/secrets/redis-replication-password, /usr/local/etc/redis/state.conf; a volume at /data
# shellcheck shell=sh
set -eu
umask 077

secret=/run/secrets/redis-replication-password
[ -r "${secret}" ] || { echo "redis: ${secret} cannot be read by user $(id -u)" >&2; exit 78; }
password=$(cat "${secret}")
own=/data/redis.conf

# A password may be renewed; the rest of the configuration stays.
authentication() {
  printf 'masteruser replication\nmasterauth %s\n' "${password}" >/data/replication.conf
}

case ${1:-} in
  data)
    authentication
    if [ ! -s "${own}" ]; then
      {
        printf 'include /usr/local/etc/redis/state.conf\ninclude /data/replication.conf\n'
        printf 'replica-announce-ip %s\n' "$2"
        # A master that nobody copies any more stops taking writes, so that two masters never both do.
        printf 'min-replicas-to-write 1\nmin-replicas-max-lag 10\n'
        [ -z "${3:-}" ] || printf 'replicaof %s 6379\n' "$3"
      } >"${own}"
    fi
    ;;
  sentinel)
    if [ ! -s "${own}" ]; then
      cat >"${own}" <<CONF
port 26379
dir /data
aclfile /run/secrets/redis-acl
sentinel resolve-hostnames yes
sentinel announce-hostnames yes
sentinel announce-ip $2
sentinel sentinel-user sentinel
sentinel sentinel-pass ${password}
sentinel monitor fundcalc $3 6379 2
sentinel auth-user fundcalc sentinel
sentinel auth-pass fundcalc ${password}
sentinel down-after-milliseconds fundcalc 2000
sentinel failover-timeout fundcalc 10000
sentinel parallel-syncs fundcalc 1
CONF
    fi
    exec redis-server "${own}" --sentinel
    ;;
  cluster)
    authentication
    if [ ! -s "${own}" ]; then
      {
        printf 'include /usr/local/etc/redis/state.conf\ninclude /data/replication.conf\n'
        printf 'cluster-enabled yes\ncluster-config-file nodes.conf\ncluster-node-timeout 2000\n'
        # While one part of the keys has no master, the rest is served.
        printf 'cluster-require-full-coverage no\n'
      } >"${own}"
    fi
    ;;
  *)
    echo 'usage: node.sh data NAME [MASTER] | sentinel NAME MASTER | cluster' >&2
    exit 2
    ;;
esac
exec redis-server "${own}" --maxmemory "${REDIS_MEMORY:-512mb}"
