#!/usr/bin/env bats
# The host's settings, on a copy of a kernel's files under another root.

setup() {
  TUNE="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)/tune.sh"
  export TUNE_ROOT=${BATS_TEST_TMPDIR}/root
  value vm.overcommit_memory 0
  value vm.swappiness 60
  value vm.max_map_count 65530
  value net.core.somaxconn 128
  value net.ipv4.tcp_max_syn_backlog 512
  value net.ipv4.tcp_keepalive_time 7200
  value net.ipv4.tcp_keepalive_intvl 75
  value net.ipv4.tcp_keepalive_probes 9
  mkdir -p "${TUNE_ROOT}/sys/kernel/mm/transparent_hugepage" "${TUNE_ROOT}/proc/1" "${TUNE_ROOT}/etc/sysctl.d"
  echo '[always] madvise never' >"${TUNE_ROOT}/sys/kernel/mm/transparent_hugepage/enabled"
  echo '0::/init.scope' >"${TUNE_ROOT}/proc/1/cgroup"
}

value() { # key [value]: sets or prints it
  local file=${TUNE_ROOT}/proc/sys/${1//.//}
  if [[ -n ${2:-} ]]; then
    mkdir -p "$(dirname "${file}")"
    echo "$2" >"${file}"
  else
    cat "${file}"
  fi
}

# Everything under the root but the record of what was before.
picture() {
  (cd "${TUNE_ROOT}" && find . -type f ! -path './var/*' -exec sha256sum {} + | sort -k 2)
}

@test "a run sets values and files; a second one changes nothing" {
  run "${TUNE}"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'7 values changed'* || "${output}" == *'8 values changed'* ]]
  [ "$(value vm.overcommit_memory)" = 1 ]
  [ "$(value net.core.somaxconn)" = 4096 ]
  [ "$(cat "${TUNE_ROOT}/sys/kernel/mm/transparent_hugepage/enabled")" = madvise ]
  grep -qx 'net.ipv4.tcp_keepalive_time = 60' "${TUNE_ROOT}/etc/sysctl.d/60-fundcalc.conf"
  grep -q 'transparent_hugepage/enabled - - - - madvise' "${TUNE_ROOT}/etc/tmpfiles.d/60-fundcalc.conf"
  # As the kernel shows it from then on.
  echo 'always [madvise] never' >"${TUNE_ROOT}/sys/kernel/mm/transparent_hugepage/enabled"
  local before
  before=$(picture)
  run "${TUNE}"
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'0 changes'* ]]
  [ "$(picture)" = "${before}" ]
  run "${TUNE}" --check
  [ "${status}" -eq 0 ]
}

@test "a revert gives back every byte, also of a file that was there before and after several runs" {
  echo 'vm.swappiness = 33' >"${TUNE_ROOT}/etc/sysctl.d/60-fundcalc.conf"
  echo 'always [madvise] never' >"${TUNE_ROOT}/sys/kernel/mm/transparent_hugepage/enabled"
  local before
  before=$(picture)
  "${TUNE}"
  "${TUNE}" --logging
  [ "$(value vm.max_map_count)" = 1048576 ]
  run "${TUNE}" --revert
  [ "${status}" -eq 0 ]
  [ "$(picture)" = "${before}" ]
  run "${TUNE}" --revert
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'nothing to put back'* ]]
}

@test "a look and a dry run change nothing and show what would change" {
  local before
  before=$(picture)
  run "${TUNE}" --check
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'vm.swappiness: 60 -> 10'* ]]
  run "${TUNE}" --dry-run
  [ "${status}" -eq 0 ]
  [[ "${output}" == *'+vm.overcommit_memory = 1'* ]]
  [[ "${output}" == *'-> madvise'* ]]
  [ "$(picture)" = "${before}" ]
}

@test "what is higher already is not lowered" {
  value net.core.somaxconn 65535
  "${TUNE}"
  [ "$(value net.core.somaxconn)" = 65535 ]
  grep -qx 'net.core.somaxconn = 65535' "${TUNE_ROOT}/etc/sysctl.d/60-fundcalc.conf"
}

@test "keys that this kernel does not know, and Elasticsearch's without --logging, are left out" {
  rm "${TUNE_ROOT}/proc/sys/net/ipv4/tcp_max_syn_backlog"
  "${TUNE}"
  run cat "${TUNE_ROOT}/etc/sysctl.d/60-fundcalc.conf"
  [[ "${output}" != *syn_backlog* && "${output}" != *max_map_count* ]]
  [ "$(value vm.max_map_count)" = 65530 ]
}

@test "a value that cannot be set puts everything back" {
  [ "$(id -u)" -eq 0 ] || skip 'needs root for a file that refuses even root'
  # A folder in place of a file refuses everyone.
  rm "${TUNE_ROOT}/proc/sys/net/ipv4/tcp_keepalive_probes"
  ln -s /proc/version "${TUNE_ROOT}/proc/sys/net/ipv4/tcp_keepalive_probes"
  run "${TUNE}"
  [ "${status}" -eq 4 ]
  [[ "${output}" == *'put back'* ]]
  [ "$(value vm.overcommit_memory)" = 0 ]
  [ ! -e "${TUNE_ROOT}/etc/sysctl.d/60-fundcalc.conf" ]
}

@test "it refuses to work in a container" {
  touch "${TUNE_ROOT}/.dockerenv"
  for flag in '' --check --dry-run --revert; do
    # shellcheck disable=SC2086 # no flag is no argument
    run "${TUNE}" ${flag}
    [ "${status}" -eq 3 ]
    [[ "${output}" == *container* ]]
  done
  rm "${TUNE_ROOT}/.dockerenv"
  echo '0::/system.slice/docker-abc.scope' >"${TUNE_ROOT}/proc/1/cgroup"
  run "${TUNE}"
  [ "${status}" -eq 3 ]
}

@test "each value is explained" {
  run "${TUNE}" --explain
  [ "${status}" -eq 0 ]
  [ "$(grep -c '  why: ' <<<"${output}")" -eq 9 ]
  [[ "${output}" == *'net.core.somaxconn'*'present: 128'*'wanted:  at least 4096'* ]]
}
