#!/bin/sh
# Prints a line for each key of a Redis: a checksum of what it holds, when it expires in milliseconds of Unix time (-1:
# never), its name. The checksum is the same wherever the same is held: it takes fields in their order, not as they lie in
# memory.
#
# Usage:   rows.sh [arguments of redis-cli]
# Effects: none; Redis is held for some milliseconds for each twenty keys
# shellcheck shell=sh
set -eu

script='
local function sum(parts)
  local sofar = ""
  for _, part in ipairs(parts) do sofar = redis.sha1hex(sofar .. #part .. ":" .. part) end
  return sofar
end
local read = {
  string = function(key) return {redis.call("GET", key)} end,
  list = function(key) return redis.call("LRANGE", key, 0, -1) end,
  zset = function(key) return redis.call("ZRANGE", key, 0, -1, "WITHSCORES") end,
  set = function(key)
    local members = redis.call("SMEMBERS", key)
    table.sort(members)
    return members
  end,
  hash = function(key)
    local flat, fields = redis.call("HGETALL", key), {}
    for i = 1, #flat, 2 do fields[#fields + 1] = #flat[i] .. ":" .. flat[i] .. flat[i + 1] end
    table.sort(fields)
    return fields
  end,
}
local found = redis.call("SCAN", ARGV[1], "COUNT", 20)
local lines = {found[1]}
for _, key in ipairs(found[2]) do
  local kind = redis.call("TYPE", key).ok
  local reader = read[kind] or function(name) return {redis.call("DUMP", name)} end
  -- A key whose time came since the scan is none.
  if kind ~= "none" then
    lines[#lines + 1] = redis.sha1hex(kind .. sum(reader(key))) .. " " .. redis.call("PEXPIRETIME", key) .. " " .. key
  end
end
return lines'

cursor=0
while :; do
  answer=$(redis-cli "$@" -e eval "${script}" 0 "${cursor}")
  cursor=$(printf '%s\n' "${answer}" | head -n 1)
  printf '%s\n' "${answer}" | tail -n +2
  [ "${cursor}" != 0 ] || break
done
