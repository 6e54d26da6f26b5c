# What scripts/tune.sh sets and why, and what is set now. Functions only; needs AT, the root folder, and LOGGING.
# shellcheck shell=bash disable=SC2154

readonly THP=/sys/kernel/mm/transparent_hugepage/enabled

# key | how | value | why | risk. "min" never lowers what is higher already.
tuning::table() { # "yes" for Elasticsearch too
  cat <<'TABLE'
vm.overcommit_memory|is|1|Redis forks to write a snapshot; with 0 the fork fails once it holds more than the free memory, and then it refuses writes (MISCONF)|a process that reserves too much is killed later instead of refused at once
vm.swappiness|is|10|heaps of Java and Redis answer late when they lie in swap|little use of swap under pressure
net.core.somaxconn|min|4096|nginx and Redis ask for a queue of 4096 connections; the kernel cuts it to this. A container has its own, set in compose|some memory under a flood
net.ipv4.tcp_max_syn_backlog|min|4096|half-open connections beyond it are dropped in a burst|some memory under a flood
net.ipv4.tcp_keepalive_time|is|60|a dead peer is noticed after 2 minutes instead of 2 hours|a packet a minute on each idle connection
net.ipv4.tcp_keepalive_intvl|is|10|as above|none
net.ipv4.tcp_keepalive_probes|is|6|as above|none
TABLE
  [[ -z ${1:-} ]] || cat <<'TABLE'
vm.max_map_count|min|1048576|Elasticsearch maps its index files and does not start below 262144; this is what it recommends now|none
TABLE
}

tuning::file_of() { # key
  printf '%s/proc/sys/%s\n' "${AT}" "${1//.//}"
}

tuning::present() { # key
  tr -s '[:space:]' ' ' <"$(tuning::file_of "$1")" | sed 's/ $//'
}

# What the key should be here: never less than it is where more is as good.
tuning::wanted() { # key how value
  local now
  now=$(tuning::present "$1")
  if [[ $2 == min ]] && ((now > $3)); then printf '%s\n' "${now}"; else printf '%s\n' "$3"; fi
}

# Lines "key value" for every key that this kernel knows.
tuning::plan() {
  local key how value
  while IFS='|' read -r key how value _; do
    [[ -e "$(tuning::file_of "${key}")" ]] || continue
    printf '%s %s\n' "${key}" "$(tuning::wanted "${key}" "${how}" "${value}")"
  done < <(tuning::table "${LOGGING}")
}

tuning::thp_present() {
  sed -nE 's/.*\[([a-z]+)\].*/\1/p' "${AT}${THP}" 2>/dev/null || :
}
