# Tear sheets asked for by wrk: 50 kB in, about 4 kB back. Functions only; SHEETS is a folder that sheets::prepare fills.
# shellcheck shell=bash

# shellcheck disable=SC2034 # for those who source this
readonly SHEET_PATH=/api/v1/performance/tear-sheet

# shellcheck disable=SC2034
readonly PLAN_PATH=/api/v1/dca/backtest

sheets::prepare() {
  sheets::prepare_body
  # The same fund with a monthly plan, without its lists, as the sheet has none.
  sed 's/,"include":\[\]}$/,"plan":{"amount":"1000","frequency":"monthly","day":10,"feeRate":0.0015},"include":[]}/' \
    "${SHEETS:?}/body" >"${SHEETS:?}/plan"
  sheets::prepare_lua
}

# A body of 2,520 trading days; the first value is cut in two around @, where the cold load puts a number.
sheets::prepare_body() {
  awk 'BEGIN {
    seed = 20261101; day = 16440; nav = 1
    for (i = 0; i < 2520; i++) {
      while ((day + 4) % 7 == 0 || (day + 4) % 7 == 6) day++
      z = day + 719468; era = int(z / 146097); doe = z - era * 146097
      yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
      doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153)
      d = doy - int((153 * mp + 2) / 5) + 1; m = mp < 10 ? mp + 3 : mp - 9; y = yoe + era * 400 + (m <= 2)
      dates = dates sprintf("%s\"%04d-%02d-%02d\"", i ? "," : "", y, m, d)
      seed = (seed * 1103515245 + 12345) % 2147483648
      nav *= 1 + (seed / 2147483648 - 0.498) * 0.024
      values = values (i ? sprintf(",%.4f", nav) : "1.0@")
      day++
    }
    printf "{\"series\":{\"dates\":[%s],\"values\":[%s]},\"include\":[]}", dates, values
  }' >"${SHEETS:?}/body"
  sed 's/@/0/' "${SHEETS:?}/body" >"${SHEETS:?}/body.json"
}

# wrk's own language; COLD=1 numbers the bodies, from a start that no other run and no other thread has.
sheets::prepare_lua() {
  cat >"${SHEETS:?}/sheet.lua" <<'LUA'
local file = assert(io.open(os.getenv("BODY")))
local text = file:read("*a")
file:close()
local before, after = text:match("^(.-)@(.*)$")
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("lane", threads)
end
function init()
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  cold = os.getenv("COLD") == "1"
  number = (os.time() % 1000000) * 10000000 + lane * 5000000
  fixed = wrk.format(nil, nil, nil, before .. "0" .. after)
end
function request()
  if not cold then return fixed end
  number = number + 1
  return wrk.format(nil, nil, nil, before .. string.format("%013d", number) .. after)
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %.0f %.3f %.3f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end
LUA
}

# Prints "req/s p50 p99 errors"; BODY_NAME is body (a sheet) or plan.
sheets::load() { # url cold threads connections seconds arguments of wrk...
  BODY="${SHEETS:?}/${BODY_NAME:-body}" COLD=$2 wrk -t"$3" -c"$4" -d"$5"s --latency -s "${SHEETS:?}/sheet.lua" "${@:6}" "$1" \
    | sed -n 's/^RESULT //p'
}
