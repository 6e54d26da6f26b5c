# What the tests of restores share: a stack with a backup, and what must hold afterwards. Functions only; needs backup.bash.
# shellcheck shell=bash

# A stack with a backup, whose data have changed since.
restoring::prepare() {
  backup::prepare
  backup::redis --appendonly yes
  backup::fill
  backup::rows >"${WORK}/backed-up"
  PATH="${WORK}/bin:${PATH}" docker start shop-backend-blue-1
  PATH="${WORK}/bin:${PATH}" docker start shop-frontend-1
  FILE=$(script backup_redis.sh 2>/dev/null)
  # Since then the data have changed.
  redis del 'fc:state:session:{owner}:dataset:one' >/dev/null
  redis hset 'fc:state:session:{owner}:dataset:three' 0 third >/dev/null
  backup::rows >"${WORK}/former"
  : >"${WORK}/calls"
}

restore() { # arguments...
  run --separate-stderr script restore.sh --yes "$@"
}

has() { # rows-file
  backup::rows >"${WORK}/now"
  cmp "${WORK}/now" "$1"
}

runs() { # container
  local pid
  pid=$(cat "${WORK}/containers/$1/pid") && kill -0 "${pid}"
}

# The former data are there, and the service runs as before.
untouched() {
  has "${WORK}/former" && runs shop-backend-blue-1
}

reported() { # field
  jq --raw-output ".$1" <<<"${output}"
}

# Starts the server on what a killed run left, as a person would.
by_hand() {
  runs shop-redis-1 2>/dev/null || PATH="${WORK}/bin:${PATH}" docker start shop-redis-1
}
