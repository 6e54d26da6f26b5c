#!/usr/bin/env bats
# The commands of docker/runbooks: each script is there and knows its options, each probe, service, container and file exists.

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  cd "${ROOT}"
}

# The lines of all blocks of commands, each once.
commands() {
  awk '/^```sh/ { inside = 1; next } /^```/ { inside = 0 } inside' docker/runbooks/*.md | sort -u
}

services() {
  sed -n '/^services:/,/^[a-z]/ s/^  \([a-z-]*\):$/\1/p' "$1"
}

@test "every command begins with a program that is on a host, or with a script of this repository that is there" {
  local line word
  [ "$(commands | wc -l)" -gt 40 ]
  while read -r line; do
    word=${line%% *}
    case ${word} in
      scripts/*) [ -x "${word}" ] || { echo "${line}"; false; } ;;
      docker | curl | df | du | free | uptime | vmstat | ss | date | timedatectl | systemctl | journalctl | tail) ;;
      *) echo "unknown: ${line}" && false ;;
    esac
  done < <(commands)
}

@test "every option of a script is in its help, and every word after doctor and ops-check is one of theirs" {
  local line script word help
  while read -r line; do
    script=${line%% *}
    [[ ${script} == scripts/* ]] || continue
    help=$("${script}" --help)
    for word in $(tail -n +2 < <(tr ' ' '\n' <<<"${line}")); do
      case ${word} in
        --help) ;;
        --*) grep -q -- "${word}" <<<"${help}" || { echo "${line}: ${word}"; false; } ;;
        [a-z]*) [[ ${script} != scripts/doctor.sh && ${script} != scripts/ops-check.sh ]] || "${script}" --list | grep -qw -- "${word}" || { echo "${line}: ${word}"; false; } ;;
      esac
    done
  done < <(commands)
}

@test "every service and container is one of the compose files" {
  local line file name known
  while read -r line; do
    case ${line} in
      'docker compose -f '*)
        file=$(cut -d ' ' -f 4 <<<"${line}")
        [ -f "${file}" ]
        for name in $(grep -oE '(logs|up|ps)( -.*)? .*' <<<"${line}" | tr ' ' '\n' | grep -E '^[a-z]' | grep -vE '^(logs|up|ps)$'); do
          services "${file}" | grep -qx -- "${name}" || { echo "${line}: ${name}"; false; }
        done
        ;;
      *)
        for known in $(grep -oE 'fundcalc-[a-z-]+-1' <<<"${line}"); do
          name=${known#fundcalc-}
          services docker-compose.prod.yml | grep -qx -- "${name%-1}" || { echo "${line}: ${known}"; false; }
        done
        ;;
    esac
  done < <(commands)
}

@test "what stands in the tables is there too: scripts with their options, links between pages" {
  local page link word script option
  for page in docker/runbooks/*.md; do
    for link in $(grep -oE '\]\([^)#]+\)' "${page}" | tr -d '])('); do
      [ -e "docker/runbooks/${link}" ] || { echo "${page}: ${link}"; false; }
    done
    while read -r word; do
      script=${word%% *}
      [ -e "${script}" ] || { echo "${page}: ${word}"; false; }
      for option in $(grep -oE -- ' --[a-z-]+' <<<"${word}"); do
        [[ ${option} == --help ]] || "${script}" --help | grep -q -- "${option}" || { echo "${page}: ${word}"; false; }
      done
    done < <(grep -oE '`(DOCTOR_[A-Z_]+=[^ ]+ )?scripts/[^`]+`' "${page}" | tr -d '`' | sed 's/^DOCTOR_[^ ]* //')
  done
}

@test "every page has an alert or an incident to serve, is in the index, and every probe's page names that probe" {
  local page id runbook
  for page in docker/runbooks/*.md; do
    page=$(basename "${page}")
    case ${page} in
      README.md) continue ;;
      incident*) ;;
      *) grep -q '^Alerts: `' "docker/runbooks/${page}" ;;
    esac
    grep -q "(${page})" docker/runbooks/README.md || { echo "${page} is not in the index"; false; }
  done
  while read -r _ id runbook; do
    grep -qw -- "${id}" "docker/runbooks/${runbook}.md" || { echo "${runbook} does not name ${id}"; false; }
  done < <(awk '$1 == "probe::declare" { print $1, $2, $4 }' scripts/lib/probes/*.sh)
}

@test "the steps and templates of an incident are there: timeline, cause, how it was noticed, actions with owner, both languages" {
  grep -q '## Timeline' docker/runbooks/incident-template.md
  grep -q '| action | owner | due |' docker/runbooks/incident-template.md
  [ "$(grep -cE "^\\| [1-8] (notice|assess|keep evidence|tell|limit|solve|end|learn) \\|" docker/runbooks/incident.md)" -eq 8 ]
  [ "$(grep -c '^\*\*' docker/runbooks/incident-messages.md)" -eq 8 ]
}
