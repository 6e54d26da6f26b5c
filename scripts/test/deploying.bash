# A stack for the tests of deploy.sh and rollback.sh: an engine and callers that keep a little state and record what they
# are asked. Release A serves as blue. Functions only.
# shellcheck shell=bash

deploying::prepare() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
  WORK=${BATS_TEST_TMPDIR}
  SETTINGS=${WORK}/.env
  LEDGER=${WORK}/releases.jsonl
  mkdir "${WORK}/bin" "${WORK}/state" "${WORK}/images"
  "${SCRIPTS}/secrets.sh" --folder "${WORK}/secrets" 2>/dev/null
  printf 'VERSION=A\nSECRETS=%s\nSERVER_NAMES="funds.example.org other.example.org"\n' "${WORK}/secrets" >"${SETTINGS}"
  deploying::image backend A && deploying::image backend B && deploying::image frontend A && deploying::image frontend B
  echo 'fund-calc-backend:A true' >"${WORK}/state/backend-blue"
  echo 'fund-calc-frontend:A true' >"${WORK}/state/frontend"
  echo backend-blue:8000 >"${WORK}/state/used"
  echo page-A >"${WORK}/state/page"
  echo 28.5.2 >"${WORK}/engine-version"
  echo 2.40.3 >"${WORK}/compose-version"
  echo 1000000000000 >"${WORK}/free"
  : >"${WORK}/calls"
  cp "${BATS_TEST_DIRNAME}/deploying-engine" "${WORK}/bin/docker"
  cp "${BATS_TEST_DIRNAME}/deploying-caller" "${WORK}/bin/curl"
  printf '#!/bin/sh\necho avail\ncat "%s/free"\n' "${WORK}" >"${WORK}/bin/df"
  printf '#!/bin/sh\n' >"${WORK}/bin/sleep"
  chmod +x "${WORK}/bin"/*
  export WORK SETTINGS GATE_PATIENCE_SECONDS=1 GATE_EDGE_REQUESTS=3
}

# An image of a version; the label may say another one.
deploying::image() { # backend|frontend version [label]
  printf '%s\n' "${3:-$2}" >"${WORK}/images/fund-calc-$1:$2"
}

command() { # deploy.sh|rollback.sh arguments...
  local script=$1
  shift
  env -u COMPOSE_PROJECT_NAME -u COMPOSE_FILE -u VERSION -u REGISTRY PATH="${WORK}/bin:${PATH}" \
    "${SCRIPTS}/${script}" --project shop --env-file "${SETTINGS}" "$@"
}

deploy() { # arguments...
  run command deploy.sh --soak 1 "$@"
}

rollback() { # arguments...
  run command rollback.sh "$@"
}

# A setting as it is stored.
stored() { # name
  sed -n "s/^$1=//p" "${SETTINGS}"
}

# A field of the ledger's last line.
noted() { # field
  tail -n 1 "${LEDGER}" | jq --raw-output ".$1"
}

# Succeeds when the calls hold these in this order.
in_order() { # patterns...
  local pattern line from=1
  for pattern in "$@"; do
    line=$(tail -n "+${from}" "${WORK}/calls" | grep -n -m 1 -- "${pattern}" | cut -d : -f 1)
    [[ -n ${line} ]] || { echo "no ${pattern} from call ${from} on" >&2; return 1; }
    from=$((from + line))
  done
}
