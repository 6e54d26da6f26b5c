# The Redis that holds state, found by its label, and a throw-away one beside it that loads a copy. Functions only; needs
# log.sh, PROJECT, SECRETS_FOLDER and TOOLS, the folder of scripts that run inside containers.
# shellcheck shell=bash disable=SC2154

readonly STATE_LABEL=io.fundcalc.data=state STATE_SANDBOX_SOCKET=/tmp/redis.sock STATE_SANDBOX_SECONDS=${STATE_SANDBOX_SECONDS:-600}

# Containers of the project or swarm stack that hold state, one a line; also stopped ones with --all.
state_redis::containers() { # [--all]
  docker ps "$@" --filter "label=${STATE_LABEL}" --format '{{.Names}}|{{.Label "com.docker.compose.project"}}|{{.Label "com.docker.stack.namespace"}}' \
    | awk -F '|' -v project="${PROJECT}" '$2 == project || $3 == project { print $1 }' | sort
}

# redis-cli as operator. The password goes by name alone: it must not stand among the arguments, which every user reads.
state_redis::ask() { # container arguments...
  REDISCLI_AUTH=$(cat "${SECRETS_FOLDER}/redis-operator-password") \
    docker exec --interactive --env REDISCLI_AUTH "$1" redis-cli -e --user operator "${@:2}" </dev/null
}

state_redis::info() { # container field
  state_redis::ask "$1" info all | tr -d '\r' | sed -n "s/^$2://p"
}

state_redis::answers() { # container
  [[ "$(state_redis::ask "$1" ping 2>/dev/null)" == PONG ]]
}

# Runs a script of TOOLS in the image of the container, with its volumes, as its user and without a network; FOLDER is
# /backup there.
state_redis::beside() { # container folder script arguments...
  local user
  user=$(docker inspect --format '{{.Config.User}}' "$1")
  docker run --rm --interactive --network none --read-only --cap-drop ALL --security-opt no-new-privileges:true --user "${user:-999:999}" \
    --volumes-from "$1" --volume "$2:/backup" --entrypoint '' "$(docker inspect --format '{{.Image}}' "$1")" sh -s -- "${@:4}" <"${TOOLS}/$3"
}

# single, copies or cluster: what the containers are together.
state_redis::shape() { # containers...
  if [[ "$(state_redis::info "$1" cluster_enabled)" == 1 ]]; then
    printf 'cluster\n'
  elif (($# > 1)) || [[ "$(state_redis::info "$1" role)" != master ]]; then
    printf 'copies\n'
  else
    printf 'single\n'
  fi
}

# Lines "checksum expiry key" of all keys, sorted.
state_redis::rows() { # container
  REDISCLI_AUTH=$(cat "${SECRETS_FOLDER}/redis-operator-password") \
    docker exec --interactive --env REDISCLI_AUTH "$1" sh -s -- --user operator <"${TOOLS}/rows.sh" | LC_ALL=C sort -u
}

# Asks for what a copy of this Redis would get, into a file. Fails where the stream ends early: what it says goes to stderr.
state_redis::stream() { # container file
  local said bytes surplus
  said=$(state_redis::ask "$1" --rdb - 2>&1 >"$2") || {
    log::info "${said}"
    return 1
  }
  bytes=$(sed -nE 's/^Transfer finished with success after ([0-9]+) bytes$/\1/p' <<<"${said}")
  surplus=$(($(stat -c %s "$2") - ${bytes:-0}))
  # To a pipe redis-cli passes on the 40 bytes too by which the server ends a stream of unknown length.
  if [[ -z ${bytes} ]] || ((surplus != 0 && surplus != 40)); then
    log::info "${said}"
    return 1
  fi
  truncate --size "${bytes}" "$2"
}

# Counts by kind of key, as an object of JSON: {"session:dataset": 3, "limit": 1}.
state_redis::groups() { # rows-file
  awk '{ name = $3; for (i = 4; i <= NF; i++) name = name " " $i
    sub(/^fc:(state:)?/, "", name); gsub(/\{[^}]*\}/, "", name); gsub(/::+/, ":", name); sub(/:$/, "", name)
    split(name, part, ":"); group = part[1] (part[2] == "" ? "" : ":" part[2]); gsub(/[^A-Za-z0-9:._-]/, "_", group); count[group]++ }
    END { for (group in count) print group, count[group] }' "$1" | LC_ALL=C sort \
    | awk 'BEGIN { printf "{" } { printf "%s\"%s\": %d", (NR > 1 ? ", " : ""), $1, $2 } END { print "}" }'
}

# Lines of the first file that the second one lacks, but for keys whose time has come.
state_redis::lacking() { # rows-file rows-file
  LC_ALL=C comm -23 "$1" "$2" | awk -v now="$(date +%s%3N)" '$2 == -1 || $2 > now'
}

# Starts a Redis of the same image without a network that loads FOLDER/state.rdb, and waits until it has. It believes that it
# copies another server, so that it keeps keys whose time has come: what is in the file can then be compared at any time.
state_redis::sandbox() { # name image folder memory
  local end=$((SECONDS + STATE_SANDBOX_SECONDS))
  docker run --detach --name "$1" --network none --read-only --cap-drop ALL --security-opt no-new-privileges:true --user 999:999 \
    --pids-limit 64 --memory "$4" --memory-swap "$4" --tmpfs /tmp:mode=1777 --volume "$3:/backup" --entrypoint '' "$2" \
    redis-server --port 0 --unixsocket "${STATE_SANDBOX_SOCKET}" --dir /backup --dbfilename state.rdb --save '' --appendonly no \
    --enable-debug-command yes --replicaof 127.0.0.1 1 >/dev/null || return 1
  until [[ "$(state_redis::sandbox_ask "$1" ping 2>/dev/null)" == PONG ]]; do
    if [[ "$(docker inspect --format '{{.State.Running}}' "$1" 2>/dev/null)" != true ]] || ((SECONDS >= end)); then
      docker logs --tail 5 "$1" >&2 2>&1 || :
      return 1
    fi
    sleep 0.1
  done
}

state_redis::sandbox_ask() { # name arguments...
  docker exec --interactive "$1" redis-cli -s "${STATE_SANDBOX_SOCKET}" -e "${@:2}" </dev/null
}

state_redis::sandbox_rows() { # name
  docker exec --interactive "$1" sh -s -- -s "${STATE_SANDBOX_SOCKET}" <"${TOOLS}/rows.sh" | LC_ALL=C sort -u
}

# One checksum of all that it holds, in whatever order: the same for the same keys and values.
state_redis::sandbox_digest() { # name
  state_redis::sandbox_ask "$1" debug digest
}

# Removes the keys of a pattern, a hundred at a time.
state_redis::sandbox_drop() { # name pattern
  local cursor=0
  # In the script's own words, so that no name of a key goes through a shell.
  until [[ ${cursor} == end ]]; do
    cursor=$(state_redis::sandbox_ask "$1" eval "local found = redis.call('SCAN', ARGV[1], 'MATCH', ARGV[2], 'COUNT', 1000)
      for _, key in ipairs(found[2]) do redis.call('UNLINK', key) end
      return found[1] == '0' and 'end' or found[1]" 0 "${cursor}" "$2") || return 1
  done
}
