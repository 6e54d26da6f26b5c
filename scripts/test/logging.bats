#!/usr/bin/env bats
# The log stack's files: types of fields, the pipeline's routes, Kibana's objects. Real lines of the service and the edge are
# held to the types by scripts/lib/observe.sh, a part of scripts/test.sh. No test here starts Filebeat, Logstash or Elasticsearch.

setup() {
  ROOT="$(cd "${BATS_TEST_DIRNAME}/../.." && pwd)"
  LOGGING=${ROOT}/docker/logging
}

needs_packages() {
  [ -d "${ROOT}/frontend/node_modules/ajv" ] || skip 'the packages of the page are not installed'
}

fits() { # lines
  printf '%s\n' "$@" >"${BATS_TEST_TMPDIR}/lines"
  run node "${ROOT}/scripts/lib/log-fields.mjs" "${LOGGING}"/{log.schema,template}.json "${BATS_TEST_TMPDIR}/lines"
}

@test "a field without a type, a value that does not fit and a line that is no JSON are found" {
  needs_packages
  fits '{"@timestamp":"2026-12-01T04:17:45.054363758Z","service.name":"fund-calc-edge","log.level":"INFO","http.response.status_code":200,"request_time":0.001}'
  [ "${status}" -eq 0 ]
  fits '{"@timestamp":"yesterday","surprise":1,"http.response.status_code":"many","http":{"request":{"bytes":1.5}}}' 'Started'
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'@timestamp is date, and a line has "yesterday"'* ]]
  [[ "${output}" == *'no type for surprise'* ]]
  [[ "${output}" == *'http.response.status_code is short, and a line has "many"'* ]]
  [[ "${output}" == *'http.request.bytes is long, and a line has 1.5'* ]]
  [[ "${output}" == *'no JSON: Started'* ]]
  # The contract: names that stand together, forms of values.
  fits '{"@timestamp":"2026-12-01T04:17:45Z","service.name":"fund-calc-edge","user_id":"a","trace.id":"abc"}'
  [[ "${output}" == *'should have property user.id when property user_id is present'* && "${output}" == *trace.id*'should match pattern'* ]]
  : >"${BATS_TEST_TMPDIR}/none"
  run node "${ROOT}/scripts/lib/log-fields.mjs" "${LOGGING}"/{log.schema,template}.json "${BATS_TEST_TMPDIR}/none"
  [[ "${output}" == *'none: no line'* ]]
}

@test "each field of the edge's access log has a type, numbers where it writes numbers" {
  needs_packages
  [ "$(grep -cE "^ +'\"[a-z@]" "${ROOT}/nginx/snippets/log.conf")" -ge 25 ]
  # A line as nginx would write it: bare values are numbers.
  {
    printf '{'
    sed -nE "s/^ +'(\"[^\"]+\":)(\"?).*/\1 \2/p" "${ROOT}/nginx/snippets/log.conf" | sed -E 's/ "$/"x",/; s/ $/12,/' | sed 's/timestamp":"x"/timestamp":"2026-12-01T04:17:45.054+00:00"/g; s/level":"x"/level":"INFO"/g; s/method":"x"/method":"GET"/; s/trace.id":"x"/trace.id":""/; s/name":"x"/name":"fund-calc-edge"/' | tr -d '\n' | sed 's/,$//'
    printf '}\n'
  } >"${BATS_TEST_TMPDIR}/lines"
  run node "${ROOT}/scripts/lib/log-fields.mjs" "${LOGGING}"/{log.schema,template}.json "${BATS_TEST_TMPDIR}/lines"
  echo "${output}"
  [ "${status}" -eq 0 ]
}

@test "the template takes no field by itself, and is for one node" {
  run jq --compact-output '[.template.mappings.dynamic, .template.settings["index.mode"], .template.settings["index.number_of_replicas"]]' "${LOGGING}/template.json"
  [ "${output}" = '[false,"logsdb",0]' ]
  # Each leaf has a type that Elasticsearch knows.
  run jq --raw-output '[.. | .type? | strings] | unique | join(" ")' "${LOGGING}/template.json"
  [ "${output}" = 'constant_keyword date float integer keyword long short text wildcard' ]
}

@test "each route of the pipeline leads to a stream that the set-up makes, and the writer may write to all of them" {
  local kind
  for kind in $(grep -ohE 'fundcalc\.[a-z]+' "${LOGGING}"/{logstash,dead-letters}.conf | cut -d . -f 2 | sort -u); do
    grep -q "^  setup::stream ${kind} " "${LOGGING}/setup.sh" || { echo "no template for ${kind}"; false; }
  done
  [ "$(grep -c '^  setup::stream ' "${LOGGING}/setup.sh")" -eq "$(grep -ohE 'fundcalc\.[a-z]+' "${LOGGING}"/{logstash,dead-letters}.conf | sort -u | wc -l)" ]
  # The names that routes look at are those that lines have.
  grep -q '"service.name":"fund-calc-edge"' "${ROOT}/nginx/snippets/log.conf"
  grep -q '\[service\]\[name\] == "fund-calc-edge"' "${LOGGING}/logstash.conf"
  grep -q '\[service\]\[name\] == "fund-calc"' "${LOGGING}/logstash.conf"
}

@test "braces and quotes of the pipelines are in pairs, and each plug-in is one that Logstash brings along" {
  local file name
  for file in "${LOGGING}"/{logstash,dead-letters}.conf; do
    # shellcheck disable=SC2016
    run node -e '
      const bare = require("fs").readFileSync(process.argv[1], "utf8").replace(/^\s*#.*$/gm, "").replace(/"[^"]*"|'"'[^']*'"'/g, "");
      let depth = 0;
      for (const sign of bare) { depth += sign === "{" ? 1 : sign === "}" ? -1 : 0; if (depth < 0) break; }
      console.log(depth, /["'"'"']/.test(bare));' "${file}"
    [ "${output}" = '0 false' ]
    for name in $(sed -E 's/^ *#.*//' "${file}" | grep -oE '^ *(mutate|fingerprint|ruby|beats|dead_letter_queue|elasticsearch|[a-z_]+) \{' | grep -oE '[a-z_]+'); do
      [[ ' input filter output else mutate fingerprint ruby beats dead_letter_queue elasticsearch ' == *" ${name} "* ]] || { echo "${name}"; false; }
    done
  done
}

@test "what Logstash stores once it stores by the place of the line, and what is refused it keeps" {
  grep -q 'document_id => "%{\[@metadata\]\[place\]}"' "${LOGGING}/logstash.conf"
  grep -q 'action => "create"' "${LOGGING}/logstash.conf"
  sed -n '/id: main/,/id: dead/p' "${LOGGING}/pipelines.yml" >"${BATS_TEST_TMPDIR}/main"
  grep -q 'queue.type: persisted' "${BATS_TEST_TMPDIR}/main"
  grep -q 'dead_letter_queue.enable: true' "${BATS_TEST_TMPDIR}/main"
  grep -q 'pipeline_id => "main"' "${LOGGING}/dead-letters.conf"
  # The dead letters' own pipeline keeps none: they would come back to it.
  sed -n '/id: dead/,$p' "${LOGGING}/pipelines.yml" | grep -q 'dead_letter_queue.enable: false'
}

@test "Kibana's objects name each other and fields that have a type" {
  run node -e '
    const { readFileSync } = require("fs");
    const objects = readFileSync(process.argv[1], "utf8").trim().split("\n").map((line) => JSON.parse(line));
    const ids = new Set(objects.map(({ type, id }) => `${type} ${id}`));
    const names = new Set();
    const walk = (level, prefix) => Object.entries(level).forEach(([name, { properties }]) => (properties ? walk(properties, `${prefix}${name}.`) : names.add(prefix + name)));
    walk(JSON.parse(readFileSync(process.argv[2], "utf8")).template.mappings.properties, "");
    for (const { type, id, attributes, references } of objects) {
      if (!attributes.title) console.log(`${id}: no title`);
      references.filter((one) => !ids.has(`${one.type} ${one.id}`)).forEach((one) => console.log(`${id}: no ${one.type} ${one.id}`));
      (attributes.columns ?? []).filter((name) => !names.has(name)).forEach((name) => console.log(`${id}: no field ${name}`));
      for (const source of [attributes.kibanaSavedObjectMeta?.searchSourceJSON, attributes.panelsJSON].filter(Boolean)) JSON.parse(source);
      const panels = JSON.parse(attributes.panelsJSON ?? "[]");
      panels.filter(({ panelIndex, panelRefName }) => !references.some(({ name }) => name === `${panelIndex}:${panelRefName}`)).forEach(() => console.log(`${id}: a panel without its search`));
      const query = JSON.parse(attributes.kibanaSavedObjectMeta?.searchSourceJSON ?? "{}").query?.query ?? "";
      [...query.matchAll(/([a-z_.]+) (?::|>=)/g)].map(([, name]) => name).filter((name) => !names.has(name)).forEach((name) => console.log(`${id}: no field ${name}`));
    }
    console.log(objects.map(({ type }) => type).sort().join(" "));' "${LOGGING}/views.ndjson" "${LOGGING}/template.json"
  echo "${output}"
  [ "${output}" = 'dashboard index-pattern search search search' ]
}

@test "Filebeat's settings are YAML with one input of a name of its own, both parsers and a certificate for Logstash" {
  [ -d "${ROOT}/frontend/node_modules/js-yaml" ] || skip 'the packages of the page are not installed'
  run node -e '
    const { load } = require(process.argv[1] + "/frontend/node_modules/js-yaml");
    const file = load(require("fs").readFileSync(process.argv[1] + "/docker/logging/filebeat.yml", "utf8"));
    const [input, ...more] = file["filebeat.inputs"];
    const output = file["output.logstash"];
    console.log(more.length, input.type, Boolean(input.id), input.parsers.map((one) => Object.keys(one)[0]).join(" "), input.parsers[1].ndjson.expand_keys,
      output.hosts.join(" "), output["ssl.verification_mode"], Object.keys(output).filter((name) => name.startsWith("ssl.")).length);
    console.log(file.processors.map((one) => Object.keys(one)[0]).join(" "));' "${ROOT}"
  [ "${output}" = $'0 filestream true container ndjson true logstash:5044 full 4\ndrop_event dissect dissect drop_fields' ]
}
