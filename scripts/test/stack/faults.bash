# Faults of a stack for the drill of the doctor: how each is made, how it is undone, and which probe must name it first.
# Functions only; needs lib.bash and a stack with a small disk of state.
# shellcheck shell=bash disable=SC2034,SC2016,SC2154

# fault | probe that must come first
readonly FAULTS='state_stopped|state-stopped
cache_stopped|cache-stopped
slot_stopped|slot-stopped
edge_stopped|edge-stopped
state_paused|container-paused
slot_frozen|slot-silent
slot_starting|slot-not-ready
state_frozen|state-silent
cache_frozen|cache-silent
state_password|state-password-wrong
cache_password|cache-password-wrong
secret_mode|secrets-wrong
secret_missing|secrets-wrong
state_disk|state-disk-full
state_snapshot|state-write-failed
state_memory|state-full
state_copy|state-is-copy
state_emptied|state-emptied
state_damaged|state-file-damaged
cache_small|cache-full
certificate_expired|certificate-expired
certificate_mixed|certificate-mismatch
certificate_near|certificate-ends
edge_directive|edge-configuration
edge_disk|edge-disk-full
service_disk|service-disk-full
slot_detached|container-detached
slot_removed|slot-stopped
port_taken|port-taken
memory_limit|memory-limit-low
memory_kill|container-oom
restart_loop|slot-loops
slot_other|slot-differs
image_gone|image-missing
settings_gone|settings-invalid
clock_off|clock-wrong
disk_full|disk-full
backup_gone|backup-missing
backup_late|backup-old
backup_broken|backup-failed'

at() { stack::container "$1"; }
pid() { docker inspect --format '{{.State.Pid}}' "$(at "$1")"; }
operator() { stack::redis "$(at "$1")" operator --no-auth-warning "${@:2}"; }

inject::state_stopped() { docker stop --time 5 "$(at redis)"; }
undo::state_stopped() { docker start "$(at redis)"; }
inject::cache_stopped() { docker stop --time 5 "$(at redis-cache)"; }
undo::cache_stopped() { docker start "$(at redis-cache)"; }
inject::slot_stopped() { docker stop --time 5 "$(at backend-blue)"; }
undo::slot_stopped() { docker start "$(at backend-blue)"; }
inject::edge_stopped() { docker stop --time 5 "$(at frontend)"; }
undo::edge_stopped() { docker start "$(at frontend)"; }
inject::state_paused() { docker pause "$(at redis)"; }
undo::state_paused() { docker unpause "$(at redis)"; }
inject::slot_frozen() { kill -STOP "$(pid backend-blue)"; }
undo::slot_frozen() { kill -CONT "$(pid backend-blue)"; }
inject::slot_starting() { docker restart --time 5 "$(at backend-blue)" && kill -STOP "$(pid backend-blue)"; }
undo::slot_starting() { kill -CONT "$(pid backend-blue)"; }
inject::state_frozen() { kill -STOP "$(pid redis)"; }
undo::state_frozen() { kill -CONT "$(pid redis)"; }
inject::cache_frozen() { kill -STOP "$(pid redis-cache)"; }
undo::cache_frozen() { kill -CONT "$(pid redis-cache)"; }

# A file of the secrets, kept beside it; its place on the disk stays, for containers hold it.
swap() { cp --preserve=all "${SECRETS}/$1" "${BATS_FILE_TMPDIR}/kept-$(basename "$1")"; }
swap_back() { cat "${BATS_FILE_TMPDIR}/kept-$(basename "$1")" >"${SECRETS}/$1"; }
inject::state_password() { swap redis-state-password && printf 'another' >"${SECRETS}/redis-state-password"; }
undo::state_password() { swap_back redis-state-password; }
inject::cache_password() { swap redis-cache-password && printf 'another' >"${SECRETS}/redis-cache-password"; }
undo::cache_password() { swap_back redis-cache-password; }
inject::secret_mode() { chown 0:0 "${SECRETS}/redis-state.acl" && chmod 0400 "${SECRETS}/redis-state.acl"; }
undo::secret_mode() { chown 999:999 "${SECRETS}/redis-state.acl"; }
inject::secret_missing() { mv "${SECRETS}/redis-replication-password" "${BATS_FILE_TMPDIR}/"; }
undo::secret_missing() { mv "${BATS_FILE_TMPDIR}/redis-replication-password" "${SECRETS}/"; }

inject::state_disk() { docker exec "$(at redis)" sh -c 'cat /dev/zero >/data/filler' || operator redis set fc:state:drill x; }
undo::state_disk() { docker exec "$(at redis)" rm -f /data/filler; }
inject::state_snapshot() { docker exec "$(at redis)" chmod 500 /data && operator redis bgsave && sleep 2; }
undo::state_snapshot() { docker exec "$(at redis)" chmod 755 /data && operator redis bgsave && sleep 2; }
inject::state_memory() { operator redis config set maxmemory 1mb; }
undo::state_memory() { operator redis config set maxmemory 512mb; }
inject::state_copy() { operator redis replicaof 127.0.0.1 1; }
undo::state_copy() { operator redis replicaof no one; }
emptied() { [[ "$(stack::health blue)" == *'came back empty'* ]]; }
inject::state_emptied() { operator redis flushall && stack::within 90 emptied; }
undo::state_emptied() { "${ROOT}/scripts/state.sh" acknowledge --project "${PROJECT}" --folder "${SECRETS}"; }
looping() { [[ "$(docker inspect --format '{{.State.Status}}' "$(at "$1")")" == restarting ]]; }
# The file is changed from a container beside it, since the disk ends with the last container that has it.
beside() { docker run --rm --network none --user 999:999 --volumes-from "$(at redis)" --entrypoint '' redis:8.10.1 sh -c "$1"; }
inject::state_damaged() {
  operator redis set fc:state:drill x
  beside 'cp -a /data/appendonlydir /data/kept; for file in /data/appendonlydir/*.incr.aof; do printf "*3\r\n\$3\r\nSEX\r\nbroken" >>"$file"; printf "garbage\r\n" >>"$file"; done'
  docker restart --time 0 "$(at redis)"
  stack::within 30 looping redis
}
undo::state_damaged() {
  docker stop --time 1 "$(at redis)" || true
  beside 'rm -rf /data/appendonlydir && mv /data/kept /data/appendonlydir'
  docker start "$(at redis)"
}
inject::cache_small() {
  operator redis-cache config set maxmemory 4mb
  operator redis-cache eval 'for i = 1, 4000 do redis.call("SET", "fc:drill:" .. i, string.rep("x", 3000)) end return 1' 0
}
undo::cache_small() { operator redis-cache config set maxmemory 2gb && operator redis-cache flushall && operator redis-cache config resetstat; }

# A certificate of the given days before and after now, with its key.
certificate() { # from until
  local folder=${BATS_FILE_TMPDIR}/authority
  mkdir -p "${folder}" && rm -f "${folder}"/* && touch "${folder}/index"
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout "${folder}/key" -out "${folder}/request"
  printf '[ca]\ndefault_ca = a\n[a]\ndatabase = %s/index\nserial = %s/serial\nnew_certs_dir = %s\ndefault_md = sha256\npolicy = p\ncopy_extensions = copy\n[p]\ncommonName = supplied\n' \
    "${folder}" "${folder}" "${folder}" >"${folder}/settings"
  openssl ca -batch -selfsign -rand_serial -config "${folder}/settings" -keyfile "${folder}/key" -in "${folder}/request" -out "${folder}/certificate" -notext \
    -startdate "$(date -u -d "$1" +%Y%m%d%H%M%SZ)" -enddate "$(date -u -d "$2" +%Y%m%d%H%M%SZ)"
  install -o 101 -g 101 -m 0400 "${folder}/certificate" "${SECRETS}/tls/fullchain.pem"
  install -o 101 -g 101 -m 0400 "${folder}/key" "${SECRETS}/tls/privkey.pem"
}
no_certificate() { rm -f "${SECRETS}"/tls/*.pem; docker exec "$(at frontend)" /etc/fundcalc/edge/certificate.sh renew; }
inject::certificate_expired() { certificate '30 days ago' '1 day ago'; }
undo::certificate_expired() { no_certificate; }
inject::certificate_mixed() { certificate '1 day ago' '60 days' && openssl ecparam -genkey -name prime256v1 -noout -out "${SECRETS}/tls/privkey.pem"; }
undo::certificate_mixed() { no_certificate; }
inject::certificate_near() { certificate '80 days ago' '5 days' && docker exec "$(at frontend)" /etc/fundcalc/edge/certificate.sh renew; }
undo::certificate_near() { no_certificate; }
inject::edge_directive() { docker exec "$(at frontend)" sh -c 'cp /tmp/edge/sites/page.conf /tmp/kept && echo "nonsense;" >>/tmp/edge/sites/page.conf'; }
undo::edge_directive() { docker exec "$(at frontend)" cp /tmp/kept /tmp/edge/sites/page.conf; }
inject::edge_disk() { docker exec "$(at frontend)" sh -c 'cat /dev/zero >/tmp/filler' || true; }
undo::edge_disk() { docker exec "$(at frontend)" rm -f /tmp/filler; }
inject::service_disk() { docker exec "$(at backend-blue)" sh -c 'cat /dev/zero >/tmp/filler' || true; }
undo::service_disk() { docker exec "$(at backend-blue)" rm -f /tmp/filler; }
inject::slot_detached() { docker network disconnect "${PROJECT}_app" "$(at backend-blue)"; }
undo::slot_detached() { docker network connect --alias backend-blue "${PROJECT}_app" "$(at backend-blue)"; }
inject::slot_removed() { docker rm --force "$(at backend-blue)"; }
undo::slot_removed() { stack::compose up --detach --wait; }
inject::port_taken() {
  docker stop --time 5 "$(at frontend)"
  node -e 'require("net").createServer().listen(Number(process.argv[1]), "0.0.0.0")' "${HTTPS_PORT}" >/dev/null 2>&1 3>&- &
  printf '%s' "$!" >"${BATS_FILE_TMPDIR}/squatter"
  stack::within 10 bash -c "ss -ltn | grep -q ':${HTTPS_PORT} '"
  docker start "$(at frontend)" || true
}
undo::port_taken() {
  kill "$(cat "${BATS_FILE_TMPDIR}/squatter")"
  stack::within 10 bash -c "! ss -ltn | grep -q ':${HTTPS_PORT} '"
  docker start "$(at frontend)"
}
inject::memory_limit() { docker update --memory 600m --memory-swap 600m "$(at backend-blue)"; }
undo::memory_limit() { docker update --memory 1g --memory-swap 1g "$(at backend-blue)"; }
killed() { [[ "$(docker inspect --format '{{.State.OOMKilled}}' "$(at frontend)")" == true ]] || docker events --since 5m --until 0s --filter event=oom --filter "container=$(at frontend)" | grep -q oom; }
inject::memory_kill() { docker exec "$(at frontend)" sh -c 'head -c 400m /dev/zero | tail -c 399m' || true; stack::within 20 killed; }
# The engine remembers until the container starts anew.
undo::memory_kill() { stack::compose up --detach --wait --force-recreate --no-deps frontend; }
inject::restart_loop() {
  printf 'services:\n  redis-cache:\n    command: [redis-server, /none.conf]\n' >"${BATS_FILE_TMPDIR}/loop.yml"
  SHAPE="${SHAPE} ${BATS_FILE_TMPDIR}/loop.yml" stack::compose up --detach --no-deps redis-cache
  stack::within 30 looping redis-cache
}
undo::restart_loop() { stack::compose up --detach --wait --no-deps redis-cache; }

setting() { # name value
  cp "${SETTINGS}" "${BATS_FILE_TMPDIR}/kept-settings"
  sed -i "/^$1=/d" "${SETTINGS}"
  [[ -z $2 ]] || printf '%s=%s\n' "$1" "$2" >>"${SETTINGS}"
}
inject::slot_other() { setting SERVING_SLOT green; }
undo::slot_other() { cp "${BATS_FILE_TMPDIR}/kept-settings" "${SETTINGS}"; }
inject::image_gone() { setting BLUE_VERSION none-such; }
undo::image_gone() { undo::slot_other; }
inject::settings_gone() { setting VERSION ''; }
undo::settings_gone() { undo::slot_other; }
# A server whose clock is ten minutes ahead.
inject::clock_off() {
  local port
  port=$(service::free_port)
  node -e 'require("http").createServer((q, s) => { s.sendDate = false; s.setHeader("Date", new Date(Date.now() + 600000).toUTCString()); s.end() }).listen(Number(process.argv[1]), "127.0.0.1")' \
    "${port}" >/dev/null 2>&1 3>&- &
  printf '%s' "$!" >"${BATS_FILE_TMPDIR}/clock"
  export DOCTOR_CLOCK_URL=http://127.0.0.1:${port}
  stack::within 10 curl --silent --fail "${DOCTOR_CLOCK_URL}"
}
undo::clock_off() { kill "$(cat "${BATS_FILE_TMPDIR}/clock")" && unset DOCTOR_CLOCK_URL; }
# No test fills the disk of the host: the limit goes down to what is in use.
inject::disk_full() { export DOCTOR_DISK_PERCENT=1; }
undo::disk_full() { unset DOCTOR_DISK_PERCENT; }
metrics() { printf '%s/backups/metrics/fundcalc_backup_redis.prom\n' "${BATS_FILE_TMPDIR}"; }
inject::backup_gone() { mv "${BATS_FILE_TMPDIR}/backups" "${BATS_FILE_TMPDIR}/elsewhere"; }
undo::backup_gone() { mv "${BATS_FILE_TMPDIR}/elsewhere" "${BATS_FILE_TMPDIR}/backups"; }
inject::backup_late() { cp "$(metrics)" "${BATS_FILE_TMPDIR}/kept-metrics" && sed -i "s/^\(fundcalc_backup_last_success.*\) .*/\1 $(($(date +%s) - 200000))/" "$(metrics)"; }
undo::backup_late() { cp "${BATS_FILE_TMPDIR}/kept-metrics" "$(metrics)"; }
inject::backup_broken() { cp "$(metrics)" "${BATS_FILE_TMPDIR}/kept-metrics" && sed -i 's/^\(fundcalc_backup_last_run_succeeded.*\) .*/\1 0/' "$(metrics)"; }
undo::backup_broken() { undo::backup_late; }
