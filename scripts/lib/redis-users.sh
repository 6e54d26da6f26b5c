# Who may do what in each Redis, as the lists that it reads. Passwords stand in them as digests. Functions only; needs
# FOLDER, the folder of secrets.
# shellcheck shell=bash disable=SC2154

users::hash() { # password file
  tr -d '\n' <"${FOLDER}/$1" | sha256sum | cut -d ' ' -f 1
}

# Who may do what in one Redis. The service: its own keys, nothing that steers the server; what user default may do, it may
# ask. Those who copy: only that. Nobody can log in as default, but it keeps all rights: up to 8.0.6 a server replays its
# append-only file as that user, and drops each script and transaction that default may not run.
users::list() { # password-of-the-service
  local service replication operator
  service=$(users::hash "$1")
  replication=$(users::hash redis-replication-password)
  operator=$(users::hash redis-operator-password)
  cat <<ACL
user default off resetpass ~* &* +@all
user health on nopass -@all +ping
user app on #${service} ~fc:* &fc:* +@all -@admin -@dangerous +info +role +cluster|slots +cluster|nodes +cluster|shards +cluster|myid +cluster|info +acl|dryrun
user operator on #${operator} ~* &* +@all
user replication on #${replication} -@all +psync +replconf +ping
user sentinel on #${replication} &* -@all +multi +exec +ping +info +role +subscribe +publish +slaveof +replicaof +config|rewrite +client|setname +client|kill +script|kill
ACL
  users::exporter
}

# Reads figures and no key. Secrets of before it had a password are still taken.
users::exporter() {
  [[ -s ${FOLDER}/redis-exporter-password ]] || return 0
  printf 'user exporter on #%s -@all +ping +info +config|get +slowlog|get +slowlog|len +latency|latest +latency|histogram +client|setname\n' \
    "$(users::hash redis-exporter-password)"
}

# The exporter looks its password up by the address that it was given.
users::exporter_file() {
  local password
  password=$(tr -d '\n' <"${FOLDER}/redis-exporter-password")
  printf '{"redis://exporter@redis:6379": "%s", "redis://exporter@redis-cache:6379": "%s"}\n' "${password}" "${password}"
}

# Sentinels tell everyone where the master is; only they themselves and the operator may move it.
users::sentinel_list() {
  local replication operator
  replication=$(users::hash redis-replication-password)
  operator=$(users::hash redis-operator-password)
  cat <<ACL
user default on nopass &* -@all +ping +hello +info +role +client|setname +client|setinfo +client|id +subscribe +psubscribe +unsubscribe +punsubscribe +sentinel|get-master-addr-by-name +sentinel|masters +sentinel|master +sentinel|replicas +sentinel|slaves +sentinel|sentinels +sentinel|ckquorum
user sentinel on #${replication} ~* &* +@all
user operator on #${operator} ~* &* +@all
ACL
}
