# Facts of a healthy stack as scripts/lib/facts.sh collects them, and one way to break each. Functions only.
# shellcheck shell=bash disable=SC2034,SC2154

doctor::prepare() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  SCRIPTS=${ROOT}/scripts
  STACK=shop
  SERVING=blue
  SETTINGS=${BATS_TEST_TMPDIR}/.env
  FACTS=${BATS_TEST_TMPDIR}/facts
  SECRETS_FOLDER=${BATS_TEST_TMPDIR}/secrets
  local library
  for library in log settings slot fact facts probes; do source "${SCRIPTS}/lib/${library}.sh"; done
  mkdir -p "${FACTS}" "${SECRETS_FOLDER}"
  doctor::healthy
}

doctor::container() { # service networks memory
  local networks='' network
  for network in $2; do networks+="shop_${network}=172.20.0.$((RANDOM % 200 + 2)),"; done
  printf '%s|shop-%s-1|running|healthy|0|false|0|%s|image-of-%s|%s|2026-01-01T00:00:00Z|0001-01-01T00:00:00Z|\n' "$1" "$1" "$3" "$1" "${networks}"
}

doctor::fact() { # name ; content on stdin
  cat >"${FACTS}/$1"
  : >"${FACTS}/$1.error"
  printf '0\n' >"${FACTS}/$1.status"
}

doctor::healthy() {
  local now print='sha256 Fingerprint=AA:BB'
  now=$(date +%s)
  printf 'VERSION=1.0.0\n' >"${SETTINGS}"
  doctor::fact engine <<<29.0.0
  { doctor::container frontend 'edge app' 268435456 && doctor::container backend-blue 'app data' 1073741824 \
    && doctor::container redis data 1153433600 && doctor::container redis-cache data 2684354560; } | doctor::fact containers
  printf '%s\n' 'disk_percent 40' 'inode_percent 10' 'memory_available_percent 60' 'load_per_processor 0.20' 'clock_synchronized yes' 'clock_seconds 0' | doctor::fact host
  printf '%s present\n' fund-calc-backend:1.0.0 fund-calc-frontend:1.0.0 redis:8.10.1 | doctor::fact images
  printf '0.0.0.0:22 sshd\n' | doctor::fact ports
  doctor::fact events </dev/null
  doctor::fact secrets </dev/null
  printf 'status 200\nprint %s\n' "${print}" | doctor::fact served
  printf '{"status":"healthy","version":"1.0.0"}' >"${FACTS}/served-health"
  printf '%s\n' 'present yes' "start $((now - 864000))" "end $((now + 6912000))" 'fits yes' "print ${print}" | doctor::fact certificate
  printf '%s\n' "folder ${BATS_TEST_TMPDIR}/backups" 'files 3' "newest $((now - 3600))" \
    "backup_last_success_timestamp_seconds{kind=\"redis\"} $((now - 3600))" 'backup_last_run_succeeded{kind="redis"} 1' | doctor::fact backup
  printf '%s\n' 'used backend-blue:8000' "address $(fact::address backend-blue app)" 'ready 200' 'configuration ' 'disk_percent_tmp 1' 'disk_percent_state 40' | doctor::fact edge
  printf '%s\n' 'ping 0' 'redis_version 8.10.1' 'used_memory 1000' 'maxmemory 536870912' 'role master' 'aof_last_write_status ok' 'rdb_last_bgsave_status ok' \
    'disk_percent 40' 'login PONG' | doctor::fact redis
  printf '%s\n' 'ping 0' 'redis_version 8.10.1' 'used_memory 1000' 'maxmemory 2147483648' 'evicted_keys 0' 'db0 keys=10,expires=10' 'login PONG' | doctor::fact redis-cache
  printf '%s\n' 'disk_percent_tmp 1' 'disk_percent_dumps 40' 'dumps 0' 'ready 200' \
    "name-redis $(fact::address redis data)" "name-redis-cache $(fact::address redis-cache data)" \
    'health {"status":"healthy","redis":"up","checks":{"redis":{"state":"up"},"state":{"state":"up"}}}' | doctor::fact slot-blue
  printf 'jvm_memory_usage_after_gc{area="heap",pool="long-lived",} 0.1\n' >"${FACTS}/metrics-blue"
  local service
  for service in frontend backend-blue redis redis-cache; do printf 'started\n' | doctor::fact "logs-${service}"; done
}

# Changes a line "key value" of a file of facts.
doctor::set() { # name key value
  sed -i "s|^$2 .*|$2 $3|" "${FACTS}/$1"
}

# Changes a field of a service's container.
doctor::change() { # service field value
  awk -F '|' -v OFS='|' -v service="$1" -v field="$2" -v value="$3" -v names="${FACT_FIELDS}" '
    BEGIN { n = split(names, name, " "); for (i = 1; i <= n; i++) if (name[i] == field) at = i }
    $1 == service { $at = value } { print }' "${FACTS}/containers" >"${FACTS}/changed"
  mv "${FACTS}/changed" "${FACTS}/containers"
}

# A container that does not run: nothing can be asked of it.
doctor::stop() { # service exit-code
  doctor::change "$1" status exited
  doctor::change "$1" exit "$2"
  case $1 in
    frontend) rm -f "${FACTS}"/edge* && printf 'status 000\n' | doctor::fact served ;;
    backend-*) rm -f "${FACTS}/slot-${1#backend-}"* "${FACTS}/metrics-${1#backend-}" && doctor::set edge ready 000 && doctor::set served status 502 ;;
    *) rm -f "${FACTS}/$1" "${FACTS}/$1".* ;;
  esac
}

doctor::store_down() { # redis|state
  sed -i "s/\"$1\":{\"state\":\"up\"}/\"$1\":{\"state\":\"down\"}/" "${FACTS}/slot-blue"
}

break::engine_silent() { rm -f "${FACTS}"/* && doctor::fact engine </dev/null && printf '1\n' >"${FACTS}/engine.status" && printf 'Cannot connect to the Docker daemon\n' >"${FACTS}/engine.error"; }
break::clock_wrong() { doctor::set host clock_seconds 600; }
break::disk_full() { doctor::set host disk_percent 97; }
break::inodes_full() { doctor::set host inode_percent 97; }
break::memory_short() { doctor::set host memory_available_percent 2; }
break::settings_invalid() { : >"${SETTINGS}"; }
break::secrets_wrong() { printf '4\n' >"${FACTS}/secrets.status" && printf 'redis-state-password belongs to user 0\n' >"${FACTS}/secrets.error"; }
break::image_missing() { sed -i 's/^\(fund-calc-backend.*\) present/\1 missing/' "${FACTS}/images"; }
break::stack_absent() { rm -f "${FACTS}"/{edge,redis,slot,logs}* && : >"${FACTS}/containers" && printf 'status 000\n' | doctor::fact served; }
break::port_taken() { doctor::stop frontend 128 && printf '0.0.0.0:443 users:(("nginx",pid=1))\n' >"${FACTS}/ports"; }
break::memory_limit_low() { doctor::change backend-blue memory 268435456; }
break::container_oom() { doctor::change backend-blue oom true; }
break::container_paused() { doctor::change redis status paused && rm -f "${FACTS}"/redis{,.*} && doctor::store_down state; }
break::container_detached() { doctor::change backend-blue networks shop_data=172.20.0.9, && doctor::set edge address '' && doctor::set edge ready 000; }
break::state_file_damaged() { doctor::stop redis 1 && doctor::change redis status restarting && doctor::change redis restarts 5 \
  && printf '# Bad file format reading the append only file appendonly.aof.1.incr.aof\n' >"${FACTS}/logs-redis" && doctor::store_down state; }
break::state_stopped() { doctor::stop redis 0 && doctor::store_down state; }
break::state_silent() { printf 'ping 124\n' >"${FACTS}/redis" && doctor::store_down state; }
break::state_password_wrong() { doctor::set redis login 'WRONGPASS invalid username-password pair or user is disabled.'; }
break::state_disk_full() { doctor::set redis disk_percent 100 && doctor::set redis aof_last_write_status err && doctor::store_down state; }
break::state_write_failed() { doctor::set redis rdb_last_bgsave_status err && doctor::store_down state; }
break::state_is_copy() { doctor::set redis role slave && doctor::store_down state; }
break::state_full() { doctor::set redis used_memory 536870000; }
break::state_emptied() { sed -i 's/"state":{"state":"up"}/"state":{"state":"up","reason":"came back empty: markers are gone"}/' "${FACTS}/slot-blue"; }
break::cache_stopped() { doctor::stop redis-cache 0 && doctor::store_down redis; }
break::cache_silent() { printf 'ping 124\n' >"${FACTS}/redis-cache" && doctor::store_down redis; }
break::cache_password_wrong() { doctor::set redis-cache login 'WRONGPASS invalid'; }
break::cache_full() { doctor::set redis-cache used_memory 2147483000 && doctor::set redis-cache evicted_keys 5000; }
break::edge_configuration() { doctor::set edge configuration '[emerg] 1#1: unknown directive "bad" in /tmp/edge/sites/page.conf:1'; }
break::edge_stopped() { doctor::stop frontend 0; }
break::edge_disk_full() { doctor::set edge disk_percent_tmp 100; }
break::certificate_mismatch() { doctor::set certificate fits no; }
break::certificate_expired() { doctor::set certificate end 1700000000; }
break::certificate_not_served() { doctor::set served print 'sha256 Fingerprint=CC:DD'; }
break::certificate_ends() { doctor::set certificate end "$(($(date +%s) + 86400))"; }
break::certificate_placeholder() { printf 'SERVER_NAMES=funds.example.org\n' >>"${SETTINGS}" && printf 'present no\n' | doctor::fact certificate; }
break::slot_differs() { doctor::set edge used backend-green:8000; }
break::slot_loops() { doctor::change redis-cache status restarting && doctor::change redis-cache restarts 4 && rm -f "${FACTS}"/redis-cache{,.*} && doctor::store_down redis; }
break::slot_stopped() { doctor::stop backend-blue 143; }
break::slot_silent() { doctor::set slot-blue ready 000 && doctor::set edge ready 000 && doctor::set served status 504; }
break::slot_not_ready() { doctor::set slot-blue ready 503 && doctor::set edge ready 503; }
break::name_unknown() { doctor::set slot-blue name-redis '' && doctor::store_down state; }
break::slot_unreachable() { doctor::set edge ready 000 && doctor::set served status 502; }
break::service_disk_full() { doctor::set slot-blue disk_percent_tmp 100; }
break::service_heap_full() { doctor::set slot-blue dumps 1; }
break::state_unreachable() { doctor::store_down state; }
break::cache_unreachable() { doctor::store_down redis; }
break::edge_silent() { doctor::set served status 500; }
break::deploy_unfinished() { doctor::container backend-green 'app data' 1073741824 >>"${FACTS}/containers"; }
break::backup_missing() { printf 'folder /var/backups/shop\nfiles 0\nnewest \n' | doctor::fact backup; }
break::backup_old() { doctor::set backup 'backup_last_success_timestamp_seconds{kind="redis"}' "$(($(date +%s) - 200000))"; }
break::backup_failed() { doctor::set backup 'backup_last_run_succeeded{kind="redis"}' 0; }

# Upkeep, as scripts/lib/operations-facts.sh collects it.
doctor::kept_up() {
  source "${SCRIPTS}/lib/probes/operations.sh"
  source "${SCRIPTS}/lib/checks.sh"
  doctor::well_kept
}

doctor::well_kept() {
  printf '%s\n' 'errors 0' 'failed_permille 0' 'p95_ms 200' 'security_updates 0' 'reboot no' 'image_days 3' 'logs_without_limit none' 'log_megabytes 10' \
    'unused_percent 2' 'disk_full_in_days never' 'contacts 3' 'contacts_days 10' 'channel_days 2' 'former 0.9.0 present' | doctor::fact operations
  printf 'restore_drill_last_success_timestamp_seconds %d\n' "$(($(date +%s) - 86400))" >>"${FACTS}/backup"
}

break::log_errors() { doctor::set operations errors 500; }
break::answers_failing() { doctor::set operations failed_permille 50; }
break::updates_waiting() { doctor::set operations security_updates 4; }
break::reboot_waiting() { doctor::set operations reboot yes; }
break::image_old() { doctor::set operations image_days 90; }
break::logs_unlimited() { doctor::set operations logs_without_limit shop-redis-1; }
break::images_unused() { doctor::set operations unused_percent 60; }
break::answers_slow() { doctor::set operations p95_ms 4000; }
break::restore_drill_old() { doctor::set backup restore_drill_last_success_timestamp_seconds "$(($(date +%s) - 90 * 86400))"; }
break::capacity_disk() { doctor::set operations disk_full_in_days 9; }
break::capacity_state() { doctor::set redis used_memory 429496729; }
break::process_missing() { PROBE_RUNBOOK[disk-full]=gone; }
break::contacts_old() { doctor::set operations contacts_days 200; }
break::tools_missing() { ROOT=${BATS_TEST_TMPDIR}; }
break::rollback_impossible() { doctor::set operations former '0.9.0 missing'; }
break::channel_untested() { doctor::set operations channel_days never; }
