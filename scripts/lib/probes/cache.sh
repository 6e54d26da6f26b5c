# Probes of the Redis that keeps answers. Without it answers are only slower: warnings. Declarations and functions; needs
# probes.sh, containers.sh and state-redis.sh.
# shellcheck shell=bash disable=SC2154

probe::declare cache-stopped warning cache-unavailable 'Answers are computed each time and take longer; /health says degraded.' \
  'The Redis for answers does not run.' 'docker logs --tail 50 STACK-redis-cache-1; docker start STACK-redis-cache-1'
probe::cache_stopped() {
  containers::up redis-cache
}

probe::declare cache-silent warning cache-unavailable 'Answers are computed each time and take longer.' \
  'The Redis for answers runs but does not answer.' 'docker logs --tail 50 STACK-redis-cache-1; docker restart STACK-redis-cache-1'
probe::cache_silent() {
  redis_probe::answers redis-cache
}

probe::declare cache-password-wrong warning secrets-and-passwords 'Answers are computed each time after the next reconnect.' \
  'The Redis for answers refuses the password that the service has.' 'scripts/secrets.sh; docker compose -f docker-compose.prod.yml up -d --force-recreate redis-cache'
probe::cache_password_wrong() {
  redis_probe::login redis-cache
}

probe::declare cache-full warning cache-is-full 'Answers are dropped early and computed again.' \
  'The Redis for answers is full and drops much of what it keeps.' 'raise REDIS_CACHE_MEMORY and REDIS_CACHE_LIMIT in .env, then docker compose -f docker-compose.prod.yml up -d redis-cache'
probe::cache_full() {
  local used most evicted kept
  used=$(fact::of redis-cache used_memory)
  most=$(fact::of redis-cache maxmemory)
  evicted=$(fact::of redis-cache evicted_keys)
  [[ -n ${used} && ${most:-0} != 0 ]] || return "${PROBE_UNKNOWN}"
  kept=$(fact::of redis-cache db0 | sed -n 's/.*keys=\([0-9]*\).*/\1/p')
  printf 'memory in use: %d %%, dropped since its start: %d, kept: %d\n' "$((100 * used / most))" "${evicted:-0}" "${kept:-0}"
  # A cache that is full is in order while it drops less than it keeps.
  ((100 * used / most < 95 || ${evicted:-0} <= ${kept:-0}))
}
