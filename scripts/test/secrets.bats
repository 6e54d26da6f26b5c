#!/usr/bin/env bats
# What scripts/secrets.sh makes and finds, above all of folders that others fill, and of the log stack's certificates.

setup() {
  [[ $(id -u) == 0 ]] || skip 'secrets are handed to the users of containers, which needs root'
  HOUSE="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  FOLDER=${BATS_TEST_TMPDIR}/secrets
  secrets
}

secrets() { # arguments...
  "${HOUSE}/scripts/secrets.sh" --folder "${FOLDER}" "$@"
}

owner_mode() { # file
  stat -c '%u %a' "${FOLDER}/$1"
}

# A file in a folder, with owner and mode; then what --check says of it.
found() { # file owner mode
  printf 'content' >"${FOLDER}/$1"
  chown "$2" "${FOLDER}/$1"
  chmod "$3" "${FOLDER}/$1"
  run secrets --check
}

@test "a key of TLS that others may read is found, and mended" {
  found tls/privkey.pem 101 644
  [ "${status}" -eq 4 ]
  [ "${output}" = 'tls/privkey.pem belongs to user 101 with mode 644, not to 101 with 400: run scripts/secrets.sh' ]
  secrets
  [ "$(owner_mode tls/privkey.pem)" = '101 400' ]
  secrets --check
}

@test "a file that its reader cannot read is found" {
  found keys/api-keys 0 600
  [ "${status}" -eq 4 ]
  [ "${output}" = 'keys/api-keys belongs to user 0 with mode 600, not to 10001 with 400: run scripts/secrets.sh' ]
}

@test "the exporter has a password that both lists know, in the form that it reads; addresses of alerts are empty and kept" {
  local password
  password=$(cat "${FOLDER}/redis-exporter-password")
  [ "$(jq --raw-output '."redis://exporter@redis:6379"' "${FOLDER}/redis-exporter.json")" = "${password}" ]
  [ "$(jq --raw-output '."redis://exporter@redis-cache:6379"' "${FOLDER}/redis-exporter.json")" = "${password}" ]
  [ "$(grep -c "^user exporter on #$(printf '%s' "${password}" | sha256sum | cut -d ' ' -f 1) -@all " "${FOLDER}"/redis-{cache,state}.acl | grep -c ':1$')" -eq 2 ]
  [ "$(owner_mode redis-exporter.json)" = '59000 400' ]
  [ "$(owner_mode alert-webhook)" = '65534 400' ]
  [ ! -s "${FOLDER}/alert-webhook" ]
  echo https://alerts.example.org/ >"${FOLDER}/alert-webhook"
  secrets
  secrets --check
  [ "$(cat "${FOLDER}/alert-webhook")" = https://alerts.example.org/ ]
}

@test "challenges may be read by everyone, and written by their owner alone" {
  found acme/challenge 0 644
  [ "${status}" -eq 0 ]
  found acme/challenge 0 666
  [ "${status}" -eq 4 ]
  [[ "${output}" == acme/challenge* ]]
}

@test "a folder that is missing or open is found" {
  chmod 755 "${FOLDER}/tls"
  rmdir "${FOLDER}/keys"
  run secrets --check
  [ "${status}" -eq 4 ]
  [ "${lines[0]}" = 'tls belongs to user 101 with mode 755, not to 101 with 500: run scripts/secrets.sh' ]
  [ "${lines[1]}" = 'keys is missing: run scripts/secrets.sh' ]
}

@test "certificates are for the log stack alone, and are kept" {
  command -v openssl >/dev/null || skip 'openssl is not installed'
  [ ! -e "${FOLDER}/logging" ]
  secrets --logging
  secrets --check
  local before
  before=$(find "${FOLDER}/logging" -type f -exec sha256sum {} + | sort)
  run secrets --logging
  [ "${status}" -eq 0 ]
  [ "${output}" = '' ]
  [ "$(find "${FOLDER}/logging" -type f -exec sha256sum {} + | sort)" = "${before}" ]
}

@test "each server of the log stack has its own pair, signed for its name and use, and none has the authority's key" {
  command -v openssl >/dev/null || skip 'openssl is not installed'
  secrets --logging
  local at=${FOLDER}/logging name
  for name in elasticsearch logstash filebeat; do
    [ "$(cd "${at}/${name}" && echo *)" = "ca.crt ${name}.crt ${name}.key" ]
    cmp "${at}/authority/ca.crt" "${at}/${name}/ca.crt"
    [ "$(openssl x509 -in "${at}/${name}/${name}.crt" -noout -pubkey)" = "$(openssl pkey -in "${at}/${name}/${name}.key" -pubout)" ]
    # Logstash reads no other form of key.
    [ "$(head -n 1 "${at}/${name}/${name}.key")" = '-----BEGIN PRIVATE KEY-----' ]
  done
  [ "$(cd "${at}/trust" && echo *)" = ca.crt ]
  for name in elasticsearch logstash; do
    openssl verify -CAfile "${at}/trust/ca.crt" -purpose sslserver -verify_hostname "${name}" "${at}/${name}/${name}.crt"
    openssl verify -CAfile "${at}/trust/ca.crt" -purpose sslserver -verify_ip 127.0.0.1 "${at}/${name}/${name}.crt"
    [ "$(owner_mode "logging/${name}/${name}.key")" = '1000 400' ]
  done
  openssl verify -CAfile "${at}/trust/ca.crt" -purpose sslclient "${at}/filebeat/filebeat.crt"
  ! openssl verify -CAfile "${at}/trust/ca.crt" -purpose sslserver "${at}/filebeat/filebeat.crt" 2>/dev/null
  [ "$(owner_mode logging/filebeat/filebeat.key)" = '0 400' ]
  [ "$(owner_mode logging/authority/ca.key)" = '0 400' ]
  [ "$(owner_mode logging/authority)" = '0 500' ]
}

@test "a lost pair is made anew by the same authority, and another authority makes all anew" {
  command -v openssl >/dev/null || skip 'openssl is not installed'
  secrets --logging
  rm "${FOLDER}/logging/logstash/logstash.key"
  run secrets --logging
  [ "${output}" = 'made logging/logstash' ]
  rm "${FOLDER}/logging/authority/ca.key"
  run secrets --logging
  [ "${output}" = $'made logging/authority\nmade logging/elasticsearch\nmade logging/logstash\nmade logging/filebeat' ]
  openssl verify -CAfile "${FOLDER}/logging/trust/ca.crt" "${FOLDER}/logging/elasticsearch/elasticsearch.crt"
}

# No image here stands in for Elasticsearch; a server with its certificate notes what it is asked.
@test "the log stack's set-up trusts Elasticsearch by its certificate, gives two users what they need, fields their types and lines their time" {
  command -v openssl >/dev/null || skip 'openssl is not installed'
  secrets --logging
  local port server
  source "${HOUSE}/scripts/lib/service.sh"
  port=$(service::free_port)
  node -e '
    const { readFileSync } = require("fs"), at = process.argv[1] + "/logging/elasticsearch/";
    require("https").createServer({ key: readFileSync(at + "elasticsearch.key"), cert: readFileSync(at + "elasticsearch.crt") }, (call, answer) => {
      let body = "";
      call.on("data", (part) => (body += part));
      call.on("end", () => {
        const [user, password] = Buffer.from((call.headers.authorization ?? "").slice(6), "base64").toString().split(":");
        const known = user === "elastic" && password === readFileSync(process.argv[1] + "/elastic-password", "utf8");
        console.log(known ? `${call.method} ${call.url} ${body.trim()}` : "refused");
        answer.writeHead(known ? 200 : 401).end();
      });
    }).listen(Number(process.argv[2]), "127.0.0.1");' "${FOLDER}" "${port}" >"${BATS_TEST_TMPDIR}/asked" 2>/dev/null 3>&- &
  server=$!
  sed -e "s,=/certificates,=${FOLDER}/logging/trust," -e "s,/run/secrets,${FOLDER},g" -e "s,elasticsearch:9200,localhost:${port}," \
    -e "s,=/usr/local/share/fundcalc,=${HOUSE}/docker/logging," "${HOUSE}/docker/logging/setup.sh" >"${BATS_TEST_TMPDIR}/setup.sh"
  LOGS_EDGE_TIME=3d run timeout 60 bash "${BATS_TEST_TMPDIR}/setup.sh"
  kill "${server}"
  [ "${status}" -eq 0 ]
  run cat "${BATS_TEST_TMPDIR}/asked"
  [ "${lines[0]}" = 'GET /_security/_authenticate ' ]
  [ "${lines[1]}" = "POST /_security/user/kibana_system/_password {\"password\": \"$(cat "${FOLDER}/kibana-password")\"}" ]
  [ "${lines[2]}" = 'PUT /_security/role/logstash_writer {"cluster": ["monitor"], "indices": [{"names": ["logs-fundcalc.*"], "privileges": ["create_doc", "auto_configure"]}]}' ]
  [ "${lines[3]}" = "PUT /_security/user/logstash_writer {\"password\": \"$(cat "${FOLDER}/logstash-password")\", \"roles\": [\"logstash_writer\"]}" ]
  sed -n '/^PUT \/_component_template\/fundcalc /,/^}$/p' "${BATS_TEST_TMPDIR}/asked" | sed '1s/^PUT [^ ]* //' | jq . >"${BATS_TEST_TMPDIR}/template"
  diff "${BATS_TEST_TMPDIR}/template" <(jq . "${HOUSE}/docker/logging/template.json")
  local kind
  for kind in service:14d edge:3d other:14d dead:14d; do
    sed -n "/^PUT \/_index_template\/fundcalc.${kind%:*} /,/}\$/p" "${BATS_TEST_TMPDIR}/asked" | sed '1s/^PUT [^ ]* //' >"${BATS_TEST_TMPDIR}/stream"
    [ "$(jq --compact-output '[.index_patterns, .composed_of, .data_stream, .template.lifecycle.data_retention]' "${BATS_TEST_TMPDIR}/stream")" = "[[\"logs-fundcalc.${kind%:*}-*\"],[\"fundcalc\"],{},\"${kind#*:}\"]" ]
    grep -qx "PUT /_data_stream/logs-fundcalc.${kind%:*}-\*/_lifecycle {\"data_retention\": \"${kind#*:}\"}" "${BATS_TEST_TMPDIR}/asked"
  done
}

@test "the log stack's set-up gives Kibana its views, and fails where Kibana refuses one" {
  local port server answer
  source "${HOUSE}/scripts/lib/service.sh"
  secrets
  for answer in true false; do
    port=$(service::free_port)
    node -e '
      require("http").createServer((call, answer) => {
        let body = "";
        call.on("data", (part) => (body += part));
        call.on("end", () => {
          console.log(`${call.method} ${call.url} ${call.headers["kbn-xsrf"]} ${body.includes("fundcalc-log")}`);
          answer.end(JSON.stringify({ successCount: 1, success: process.argv[2] === "true" }));
        });
      }).listen(Number(process.argv[1]), "127.0.0.1");' "${port}" "${answer}" >"${BATS_TEST_TMPDIR}/asked" 3>&- &
    server=$!
    sed -e "s,/run/secrets,${FOLDER},g" -e "s,kibana:5601,127.0.0.1:${port}," -e "s,=/usr/local/share/fundcalc,=${HOUSE}/docker/logging," \
      "${HOUSE}/docker/logging/setup.sh" >"${BATS_TEST_TMPDIR}/setup.sh"
    until curl --silent --output /dev/null "http://127.0.0.1:${port}"; do sleep 0.1; done
    run timeout 60 bash "${BATS_TEST_TMPDIR}/setup.sh" views
    kill "${server}"
    [ "$(tail -n 1 "${BATS_TEST_TMPDIR}/asked")" = 'POST /api/saved_objects/_import?overwrite=true fundcalc true' ]
    if [[ ${answer} == true ]]; then [ "${status}" -eq 0 ]; else
      [ "${status}" -eq 1 ]
      [[ "${output}" == *'Kibana refused the views'* ]]
    fi
  done
}
