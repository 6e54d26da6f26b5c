#!/usr/bin/env bats
# The commands of the README: their help, their refusals, and the closing line of a test run.

bats_require_minimum_version 1.5.0

setup() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
}

@test "each command prints its header as help" {
  local script
  for script in "${SCRIPTS}"/*.sh; do
    run "${script}" --help
    [ "${status}" -eq 0 ]
    [[ "${output}" == *"Usage:"* ]]
    [[ "${output}" == *"Exit:"* ]]
  done
}

@test "each command refuses an unknown argument with exit 2" {
  local script
  for script in "${SCRIPTS}"/*.sh; do
    run "${script}" --no-such-flag
    [ "${status}" -eq 2 ]
    [[ "${output}" == *"--no-such-flag"* ]]
  done
}

@test "the libraries have no effect when sourced" {
  local library
  for library in "${SCRIPTS}"/lib/*.sh; do
    run bash -c "source '${SCRIPTS}/lib/log.sh'; source '${library}'"
    [ "${status}" -eq 0 ]
    [ -z "${output}" ]
  done
}

summary() { # arguments... ; reads a report from ${BATS_TEST_TMPDIR}/report.xml
  run node "${SCRIPTS}/lib/summary.mjs" "$@" "${BATS_TEST_TMPDIR}/report.xml"
}

@test "the closing line counts passed, failed and skipped cases" {
  cat >"${BATS_TEST_TMPDIR}/report.xml" <<'X'
<testsuite><testcase name="a" classname="c"/><testcase name="b &gt; x" classname="c"><system-out>failure</system-out></testcase>
<testcase name="d" classname="c"><skipped/></testcase></testsuite>
X
  summary
  [ "${status}" -eq 0 ]
  [ "${lines[-1]}" = '2 passed, 0 failed, 1 skipped' ]
}

@test "a failing case fails the run and is named" {
  printf '<testsuite><testcase name="b" classname="c"><failure message="x"/></testcase><testcase name="a"/></testsuite>' \
    >"${BATS_TEST_TMPDIR}/report.xml"
  summary
  [ "${status}" -eq 1 ]
  [ "${lines[0]}" = 'failed: c b' ]
  [ "${lines[1]}" = '    x' ]
  [ "${lines[-1]}" = '1 passed, 1 failed, 0 skipped' ]
}

@test "the first lines of a failure's text follow its name" {
  {
    printf '<testsuite><testcase name="b"><failure type="failure">(in test file b.bats, line 7)\n  &apos;[ 1 &lt; 0 ]&apos; failed\n'
    seq -f 'line %g' 30
    printf '</failure></testcase></testsuite>'
  } >"${BATS_TEST_TMPDIR}/report.xml"
  summary
  [ "${lines[1]}" = '    (in test file b.bats, line 7)' ]
  [ "${lines[2]}" = "      '[ 1 < 0 ]' failed" ]
  [ "${lines[12]}" = '    line 10' ]
  [ "${lines[13]}" = '0 passed, 1 failed, 0 skipped' ]
}

@test "a case that passed at its second try is named and has passed" {
  printf '<testsuite><testcase name="b" classname="c"><flakyFailure message="x"/></testcase></testsuite>' \
    >"${BATS_TEST_TMPDIR}/report.xml"
  summary
  [ "${status}" -eq 0 ]
  [ "${lines[0]}" = 'unsteady: c b passed at its second try' ]
  [ "${lines[-1]}" = '1 passed, 0 failed, 0 skipped' ]
}

@test "a run without tests is no success" {
  printf '<testsuite/>' >"${BATS_TEST_TMPDIR}/report.xml"
  summary --skipped 2
  [ "${status}" -eq 1 ]
  [ "${lines[-1]}" = '0 passed, 0 failed, 2 skipped' ]
}

@test "a failed part without a report fails the run" {
  printf '<testsuite><testcase name="a"/></testsuite>' >"${BATS_TEST_TMPDIR}/report.xml"
  summary --failed 1
  [ "${status}" -eq 1 ]
  [ "${lines[-1]}" = '1 passed, 1 failed, 0 skipped' ]
}

@test "Java runs with the measured options unless JAVA_OPTS says otherwise" {
  run bash -c "source '${SCRIPTS}/lib/jvm.sh'; unset JAVA_OPTS; jvm::options"
  [ "${lines[0]}" = -Xmx512m ]
  [[ "${output}" == *-XX:+UseSerialGC* ]]
  run bash -c "source '${SCRIPTS}/lib/jvm.sh'; JAVA_OPTS='-Xmx1g -XX:+UseG1GC'; jvm::options"
  [ "${output}" = $'-Xmx1g\n-XX:+UseG1GC\n-XX:+ExitOnOutOfMemoryError' ]
}

@test "what Java itself warns of stays out of the log on standard output" {
  printf 'no cache of classes' >"${BATS_TEST_TMPDIR}/broken.aot"
  # A broken cache of classes is a warning that Java writes to standard output by default.
  run --separate-stderr bash -c "source '${SCRIPTS}/lib/log.sh'; source '${SCRIPTS}/lib/tools.sh'; source '${SCRIPTS}/lib/jvm.sh'
    tools::require_build; unset JAVA_OPTS; mapfile -t options < <(jvm::options)
    \"\${JDK25_HOME}/bin/java\" \"\${options[@]}\" -XX:AOTCache='${BATS_TEST_TMPDIR}/broken.aot' -version"
  [ "${status}" -eq 0 ]
  [ -z "${output}" ]
  [[ "${stderr}" == *'[aot'* || "${stderr}" == *'[cds'* ]]
}

@test "the body of the load is one that a fund would send" {
  run bash -c "source '${SCRIPTS}/lib/sheets.sh'; SHEETS='${BATS_TEST_TMPDIR}'; sheets::prepare; node -e '
    const { series } = JSON.parse(require(\"fs\").readFileSync(\"${BATS_TEST_TMPDIR}/body.json\"));
    const ascending = series.dates.every((day, i) => i === 0 || series.dates[i - 1] < day);
    const weekend = series.dates.some((day) => [0, 6].includes(new Date(day).getUTCDay()));
    console.log(series.dates.length, series.values.length, ascending, weekend, Math.min(...series.values) > 0);'"
  [ "${output}" = '2520 2520 true false true' ]
}

# A Java that ends with the status of its first option, and what scripts/run.sh makes of it.
run_service() { # status
  mkdir -p "${BATS_TEST_TMPDIR}/jdk/bin"
  printf '#!/bin/sh\nexit "${1#-Dstatus=}"\n' >"${BATS_TEST_TMPDIR}/jdk/bin/java"
  chmod +x "${BATS_TEST_TMPDIR}/jdk/bin/java"
  run bash -c "source '${SCRIPTS}/run.sh'; JDK25_HOME='${BATS_TEST_TMPDIR}/jdk'; run::service -Dstatus=$1 -Xmx77m"
}

@test "a service that ran out of memory says so in one line and with its own status" {
  run_service 3
  [ "${status}" -eq 3 ]
  [ "${#lines[@]}" -eq 1 ]
  [[ "${output}" == *'memory ran out (-Xmx77m)'*JAVA_OPTS* ]]
}

@test "any other status of the service is that of the command" {
  run_service 78
  [ "${status}" -eq 78 ]
  [ -z "${output}" ]
  run_service 0
  [ "${status}" -eq 0 ]
}

@test "the signal to stop reaches the service, and its status comes back" {
  mkdir -p "${BATS_TEST_TMPDIR}/jdk/bin"
  printf '#!/bin/bash\ntrap "exit 143" TERM\ntouch "%s/up"\nwhile :; do read -r -t 1 <> <(:) || :; done\n' "${BATS_TEST_TMPDIR}" \
    >"${BATS_TEST_TMPDIR}/jdk/bin/java"
  chmod +x "${BATS_TEST_TMPDIR}/jdk/bin/java"
  bash -c "source '${SCRIPTS}/run.sh'; JDK25_HOME='${BATS_TEST_TMPDIR}/jdk'; run::service -Xmx1m" 3>&- &
  local command=$! code=0
  timeout 20 bash -c "until [[ -e '${BATS_TEST_TMPDIR}/up' ]]; do sleep 0.1; done"
  kill -TERM "${command}"
  wait "${command}" || code=$?
  [ "${code}" -eq 143 ]
}

@test "a command in a network of its own ends as it would, and sees no interface of the host" {
  run "${SCRIPTS}/lib/own-network.sh" bash -c 'exit 7'
  [ "${status}" -eq 7 ]
  unshare --net true 2>/dev/null || skip 'this user may make no network'
  run "${SCRIPTS}/lib/own-network.sh" node -p 'Object.keys(require("os").networkInterfaces()).sort().join(" ")'
  [ "${output}" = 'f0 f1 lo' ] || [ "${output}" = 'f0 lo' ]
}
