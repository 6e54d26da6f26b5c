#!/usr/bin/env bats
# What docker/redis/node.sh makes of a server's own configuration: what it learned stays, what is ours is renewed. On real
# servers of this machine: a master, its copy and a sentinel.

setup() {
  command -v redis-server >/dev/null || skip 'redis-server is not installed'
  HOUSE="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  source "${HOUSE}/scripts/lib/service.sh"
  WORK=$(mktemp -d)
  SERVERS=()
  FIRST=$(service::free_port)
  SECOND=$(service::free_port)
  WATCHER=$(service::free_port)
  mkdir "${WORK}/secrets"
}

teardown() {
  [[ -z ${SERVERS:-} ]] || stop_all
  [[ -z ${WORK:-} ]] || rm -rf -- "${WORK}"
}

gone() { # process
  ! kill -0 "$1" 2>/dev/null
}

# The last one first: a master waits for its copies.
stop_all() {
  local i
  for ((i = ${#SERVERS[@]} - 1; i >= 0; i--)); do
    kill "${SERVERS[i]}" 2>/dev/null || continue
    within 20 gone "${SERVERS[i]}" || kill -KILL "${SERVERS[i]}"
  done
  SERVERS=()
}

# The password of copies and sentinels, and the lists that know it.
renew() { # password
  printf '%s' "$1" >"${WORK}/secrets/redis-replication-password"
  printf 'of-the-operator' >"${WORK}/secrets/redis-operator-password"
  printf 'of-the-service' >"${WORK}/secrets/redis-state-password"
  # Redis 7.0 does not know the command by which newer clients say who they are.
  bash -c "source '${HOUSE}/scripts/secrets.sh'; FOLDER='${WORK}/secrets'
    users::list redis-state-password >'${WORK}/store.acl'; users::sentinel_list | sed 's/ +client|setinfo//' >'${WORK}/sentinel.acl'"
}

# The script and its configuration with the paths and ports of this test, as a server of its own.
start() { # name port list arguments...
  local name=$1 port=$2 list=$3 file
  shift 3
  mkdir -p "${WORK}/${name}"
  for file in node.sh state.conf; do
    sed -e "s,/usr/local/etc/redis/,${WORK}/${name}/,g" -e "s,/run/secrets/redis-acl,${WORK}/${list}.acl,g" \
      -e "s,/run/secrets/,${WORK}/secrets/,g" -e "s,/data,${WORK}/${name}/data,g" -e "s,^port 26379,port ${port}," \
      -e "s,^port 6379,port ${port}," -e "s,6379,${FIRST},g" "${HOUSE}/docker/redis/${file}" >"${WORK}/${name}/${file}"
  done
  mkdir -p "${WORK}/${name}/data"
  sh "${WORK}/${name}/node.sh" "$@" >"${WORK}/${name}/log" 2>&1 3>&- &
  SERVERS+=($!)
  within 10 ask "${port}" ping
}

start_all() {
  start first "${FIRST}" store data 127.0.0.1
  start second "${SECOND}" store data 127.0.0.1 127.0.0.1
  start watcher "${WATCHER}" sentinel sentinel 127.0.0.1 127.0.0.1
}

ask() { # port command...
  local port=$1
  shift
  REDISCLI_AUTH=of-the-operator redis-cli -e --user operator -p "${port}" "$@"
}

within() { # seconds command...
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || return 1
    sleep 0.2
  done
}

copies() { # port
  ask "$1" info replication | tr -d '\r' | grep --quiet '^master_link_status:up'
}

leads() { # port ; the sentinel takes this one for the master, with one copy, and nothing wrong with it
  [[ "$(ask "${WATCHER}" sentinel master fundcalc | paste -s -d ' ')" == *" port $1 "*" flags master "*" num-slaves 1 "* ]]
}

@test "a renewed password counts from the next start on, and who is master stays" {
  renew before
  start_all
  within 20 copies "${SECOND}"
  within 30 leads "${FIRST}"
  # The copy takes over: each server writes what it learned into its file, and with it all that is set.
  within 20 ask "${WATCHER}" sentinel failover fundcalc
  within 30 leads "${SECOND}"
  within 30 copies "${FIRST}"
  ask "${SECOND}" config rewrite
  ask "${FIRST}" config rewrite
  grep --quiet 'masterauth "\?before' "${WORK}/first/data/redis.conf"
  stop_all

  renew after
  start_all
  within 30 leads "${SECOND}"
  within 30 copies "${FIRST}"
  ! grep --recursive --quiet before "${WORK}"/*/data/redis.conf
}

@test "a figure of ours that changed counts too, though the server had written the old one down" {
  renew before
  start first "${FIRST}" store data 127.0.0.1
  ask "${FIRST}" config rewrite
  stop_all
  sed -i 's/^save 900 1$/save 800 1/' "${WORK}/first/state.conf"
  sh "${WORK}/first/node.sh" data 127.0.0.1 >"${WORK}/first/log" 2>&1 3>&- &
  SERVERS+=($!)
  within 10 ask "${FIRST}" ping
  [[ "$(ask "${FIRST}" config get save)" == *'800 1 300 10 60 10000'* ]]
  [ "$(ask "${FIRST}" config get min-replicas-to-write | tail -n 1)" = 1 ]
}

@test "what a script or a transaction wrote is there after a crash, and no login as default works" {
  renew before
  start first "${FIRST}" store cluster
  ask "${FIRST}" cluster addslotsrange 0 16383
  served() { ask "${FIRST}" set '{a}plain' 1; }
  within 20 served
  ask "${FIRST}" eval "redis.call('SET', KEYS[1], 1) redis.call('SET', KEYS[2], 1)" 2 '{a}one' '{a}two'
  printf 'MULTI\nSET {a}three 1\nSET {a}four 1\nEXEC\n' | ask "${FIRST}"
  # Before it answers a server hands what it writes down to the system, which outlives the process.
  kill -KILL "${SERVERS[0]}"
  within 10 gone "${SERVERS[0]}"
  SERVERS=()
  start first "${FIRST}" store cluster
  found() { [[ "$(ask "${FIRST}" exists '{a}plain' '{a}one' '{a}two' '{a}three' '{a}four')" == "$1" ]]; }
  within 20 found 5
  [[ "$(redis-cli -p "${FIRST}" ping)" == NOAUTH* ]]
}
