# Probes of the edge, nginx with TLS and the page. Declarations and functions; needs probes.sh and containers.sh.
# shellcheck shell=bash disable=SC2154

probe::declare edge-configuration critical edge-does-not-answer 'The edge does not start, or keeps what it had and takes no change over.' \
  'nginx refuses the configuration of the edge.' 'docker logs --tail 50 STACK-frontend-1; mend the EDGE_ settings; docker restart STACK-frontend-1'
probe::edge_configuration() {
  local line
  if fact::runs frontend; then
    [[ "$(fact::status edge)" == 0 ]] || return "${PROBE_UNKNOWN}"
    line=$(fact::of edge configuration)
  else
    line=$(grep -E '^edge: |\[emerg\]' "${FACTS}/logs-frontend" 2>/dev/null | tail -n 1)
    case $(fact::container frontend status):$(fact::container frontend exit) in
      restarting:* | exited:[234]) ;;
      *) return "${PROBE_UNKNOWN}" ;;
    esac
  fi
  if [[ -n ${line} ]]; then
    printf '%.300s\n' "${line}"
    return "${PROBE_FOUND}"
  fi
  printf 'nginx accepts it\n'
}

probe::declare edge-stopped critical edge-does-not-answer 'Callers reach nothing: connections are refused.' \
  'The edge does not run.' 'docker logs --tail 50 STACK-frontend-1; docker start STACK-frontend-1'
probe::edge_stopped() {
  containers::up frontend
}

probe::declare edge-disk-full critical disk-of-host-full 'Large requests fail, the slot cannot be switched, a new page cannot be published.' \
  'A folder of the edge is full.' 'docker exec STACK-frontend-1 df -h /tmp /var/lib/fundcalc-edge; docker restart STACK-frontend-1 empties /tmp'
probe::edge_disk_full() {
  local which value full=0
  for which in tmp state; do
    value=$(fact::of edge "disk_percent_${which}")
    [[ -n ${value} ]] || return "${PROBE_UNKNOWN}"
    # That of state is the host's disk, which has a probe of its own.
    [[ ${which} == tmp ]] || continue
    probe::below "${value}" 95 ' %' "/tmp of the edge in use" || full=1
  done
  ((full == 0)) || return "${PROBE_FOUND}"
}
