# Facts of upkeep, beside those of facts.sh. Functions only; needs what facts.sh needs, ledger.sh, and METRICS_FOLDER.
# shellcheck shell=bash disable=SC2013,SC2046,SC2154

# Errors, failures and speed of the last day, as the logs have them.
operations::logs() {
  docker logs --since 24h --tail 20000 "$(fact::container "backend-${SERVING}" name)" 2>&1 | awk '/"log.level":"ERROR"/ { n++ } END { print "errors", n + 0 }'
  docker logs --since 24h --tail 20000 "$(fact::container frontend name)" 2>/dev/null \
    | sed -nE 's/.*"http.response.status_code":([0-9]+).*"request_time":([0-9.]+).*/\1 \2/p' | sort -k 2 -n \
    | awk '{ time[NR] = $2; failed += $1 >= 500 } END { print "requests", NR
        if (NR >= 20) { print "failed_permille", int(1000 * failed / NR); print "p95_ms", int(1000 * time[int(NR * 0.95)]) } }'
}

operations::updates() {
  printf 'reboot %s\n' "$(if [[ -e /run/reboot-required ]]; then printf yes; else printf no; fi)"
  if command -v apt-get >/dev/null; then
    printf 'security_updates %d\n' "$(apt-get --simulate --quiet=2 upgrade 2>/dev/null | grep -cE '^Inst .*[Ss]ecurity' || :)"
  fi
}

# Images of ours that run: the age of the oldest.
operations::images() {
  local service created oldest=''
  for service in frontend "backend-${SERVING}"; do
    created=$(docker image inspect --format '{{.Created}}' "$(fact::container "${service}" image)" 2>/dev/null) || continue
    created=$(date -d "${created}" +%s)
    # An image that is built the same way each time bears a time of its own or none.
    ((created > 86400)) || continue
    [[ -n ${oldest} ]] && ((oldest <= created)) || oldest=${created}
  done
  [[ -z ${oldest} ]] || printf 'image_days %d\n' "$((($(date +%s) - oldest) / 86400))"
}

operations::room() {
  local folder without='' name path largest=0 size
  while IFS='|' read -r name path size; do
    [[ -n ${size} ]] || without+="${name} "
    if [[ -e ${path} ]]; then size=$(du -cm "${path}"* | tail -n 1 | cut -f 1) && ((size <= largest)) || largest=${size}; fi
  done < <(docker inspect --format '{{.Name}}|{{.LogPath}}|{{index .HostConfig.LogConfig.Config "max-size"}}' $(cut -d '|' -f 2 "${FACTS}/containers") | sed 's,^/,,')
  printf 'logs_without_limit %s\nlog_megabytes %d\n' "${without:-none}" "${largest}"
  folder=$(docker info --format '{{.DockerRootDir}}')
  docker system df --format '{{.Type}} {{.Reclaimable}}' | awk -v all="$(df -P -B1M "${folder}" | awk 'NR == 2 { print $2 }')" '
    $1 == "Images" { size = $2; unit = 1 / 1000000; if (size ~ /kB/) unit = 1 / 1000; if (size ~ /MB/) unit = 1; if (size ~ /GB/) unit = 1000; if (size ~ /TB/) unit = 1000000
      printf "unused_percent %d\n", 100 * size * unit / all }'
  operations::forecast "${folder}"
}

# When the disk is full at the pace of the last four weeks; notes its use for the next time, and forgets what is older.
operations::forecast() { # folder
  local samples=${METRICS_FOLDER}/../disk-samples now used all
  now=$(date +%s)
  read -r all used < <(df -P "$1" | awk 'NR == 2 { print $2, $3 }')
  awk -v now="${now}" -v used="${used}" -v all="${all}" '$1 >= now - 28 * 86400 && $1 <= now - 86400 && !found { found = 1; time = $1; before = $2 }
    END { if (!found) exit
      pace = (used - before) / (now - time)
      if (pace <= 0) print "disk_full_in_days never"; else printf "disk_full_in_days %d\n", (all - used) / pace / 86400 }' "${samples}" 2>/dev/null || :
  [[ -d ${METRICS_FOLDER} ]] || return 0
  {
    [[ ! -e ${samples} ]] || awk -v now="${now}" '$1 >= now - 28 * 86400' "${samples}"
    printf '%d %d\n' "${now}" "${used}"
  } >"${samples}.new"
  mv "${samples}.new" "${samples}"
}

operations::emergency() {
  local contacts hook stamp=${METRICS_FOLDER}/../channel-tested former
  contacts=$(settings::of OPS_CONTACTS_FILE "$(dirname "$(readlink -m "${SETTINGS}")")/contacts.txt")
  if [[ -r ${contacts} ]]; then
    printf 'contacts %d\ncontacts_days %d\n' "$(grep -c '[0-9]' "${contacts}" || :)" "$((($(date +%s) - $(stat -c %Y "${contacts}")) / 86400))"
  else
    printf 'contacts 0\ncontacts_days 0\n'
  fi
  hook=$(settings::of FAILURE_HOOK '')
  if [[ -z ${hook} || ! -x ${hook} ]]; then
    printf 'channel_days none\n'
  elif [[ -e ${stamp} ]]; then
    printf 'channel_days %d\n' "$((($(date +%s) - $(stat -c %Y "${stamp}")) / 86400))"
  else
    printf 'channel_days never\n'
  fi
  former=$(ledger::before "$(fact::container "backend-${SERVING}" image | sed 's/@.*//; s/.*://')")
  if [[ -z ${former} ]]; then
    printf 'former none\n'
  elif docker image inspect "$(settings::of REGISTRY '')fund-calc-backend:${former}" >/dev/null 2>&1; then
    printf 'former %s present\n' "${former}"
  else
    printf 'former %s missing\n' "${former}"
  fi
}

# All of them, into one file of facts.
operations::collect() {
  local part
  for part in logs updates images room emergency; do facts::take "operations-${part}" "operations::${part}" & done
  wait
  cat "${FACTS}"/operations-{logs,updates,images,room,emergency} >"${FACTS}/operations" 2>/dev/null || :
}
