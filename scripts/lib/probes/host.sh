# Probes of the host: the engine, clock, disk and memory. Declarations and functions; needs probes.sh.
# shellcheck shell=bash disable=SC2154

probe::declare engine-silent critical service-does-not-start 'Nothing of the stack can be looked at, and perhaps nothing runs.' \
  'The Docker engine does not answer.' 'systemctl status docker; journalctl -u docker -n 50; systemctl start docker'
probe::engine_silent() {
  if [[ "$(fact::status engine)" == 0 ]]; then
    printf 'engine %s\n' "$(cat "${FACTS}/engine")"
    return 0
  fi
  tail -n 1 "${FACTS}/engine.error"
  return "${PROBE_FOUND}"
}

probe::declare clock-wrong critical host-clock 'Certificates look expired or not yet valid, sessions end at wrong times.' \
  'The clock of this host is wrong.' 'timedatectl status; timedatectl set-ntp true'
probe::clock_wrong() {
  local seconds synchronized limit=${DOCTOR_CLOCK_SECONDS:-30}
  seconds=$(fact::of host clock_seconds)
  synchronized=$(fact::of host clock_synchronized)
  if [[ -n ${seconds} ]]; then
    printf 'this host is %d s off %s, limit %d s\n' "${seconds}" "${DOCTOR_CLOCK_URL:-}" "${limit}"
    ((${seconds#-} <= limit)) || return "${PROBE_FOUND}"
  elif [[ ${synchronized} != unknown && -n ${synchronized} ]]; then
    # Without a source to compare with there is no proof of a fault.
    printf 'synchronized: %s\n' "${synchronized}"
  else
    return "${PROBE_UNKNOWN}"
  fi
}

# Judges a percentage among the facts.
host::percent() { # facts key limit what
  local value
  value=$(fact::of "$1" "$2")
  [[ -n ${value} ]] || return "${PROBE_UNKNOWN}"
  probe::below "${value}" "$3" ' %' "$4"
}

probe::declare disk-full critical disk-of-host-full 'Redis cannot write, logs end, a deploy is refused.' \
  'The disk on which Docker keeps its data is nearly full.' 'docker system df; docker image prune; journalctl --vacuum-size=200M; df -h'
probe::disk_full() {
  host::percent host disk_percent "${DOCTOR_DISK_PERCENT:-90}" 'disk of Docker in use'
}

probe::declare inodes-full critical disk-of-host-full 'No file can be made though there is room.' \
  'The disk on which Docker keeps its data has nearly no inodes left.' 'df -i; docker system df; docker image prune'
probe::inodes_full() {
  # A file system without a fixed number of inodes reports 0.
  host::percent host inode_percent "${DOCTOR_INODE_PERCENT:-90}" 'inodes in use'
}

probe::declare memory-short warning memory-runs-out 'The kernel ends processes, everything is slow.' \
  'The memory of this host is nearly used up.' 'free -m; docker stats --no-stream'
probe::memory_short() {
  local free
  free=$(fact::of host memory_available_percent)
  [[ -n ${free} ]] || return "${PROBE_UNKNOWN}"
  printf 'memory available: %d %%, limit %d %%\n' "${free}" "${DOCTOR_MEMORY_PERCENT:-5}"
  ((free >= ${DOCTOR_MEMORY_PERCENT:-5}))
}
