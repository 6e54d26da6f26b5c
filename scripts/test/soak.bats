#!/usr/bin/env bats
# The soak test's arguments and its judge, on samples made by hand. The load itself is not run here: it takes minutes.

setup() {
  SCRIPTS="$(cd "${BATS_TEST_DIRNAME}/.." && pwd)"
}

# Samples of minutes 0 to 30, one for each: FORMULA gives the figure of minute m.
samples() { # figure formula
  {
    printf 'minute,%s\n' "$1"
    awk "BEGIN { for (m = 0; m <= 30; m++) printf \"%d,%.3f\n\", m, $2 }"
  } >"${BATS_TEST_TMPDIR}/samples.csv"
}

judge() {
  run node "${SCRIPTS}/lib/plateau.mjs" "${BATS_TEST_TMPDIR}/samples.csv"
}

@test "a figure that swings about the same value has reached its plateau" {
  samples 'heap MB' '60 + 3 * (m % 2)'
  judge
  [ "${status}" -eq 0 ]
  [[ "${lines[1]}" == 'heap MB '*' plateau' ]]
}

@test "growth during the warm-up, the first third, is not judged" {
  samples 'heap MB' '60 + (m < 10 ? m : 10) * 4'
  judge
  [ "${status}" -eq 0 ]
}

@test "a leak is found, with its growth over the judged time" {
  # 1 MB a minute from minute 10 to 30: 20 MB, and 5 % of the median of 80 MB are 4 MB.
  samples 'heap MB' '60 + m'
  judge
  [ "${status}" -eq 1 ]
  [[ "${lines[1]}" =~ ^'heap MB '\ +70\.0\ +80\.0\ +90\.0\ +20\.0\ +4\.0\ +GROWS$ ]]
}

@test "single outliers do not hide or make a leak" {
  samples 'heap MB' '60 + (m == 29) * 100'
  judge
  [ "${status}" -eq 0 ]
  samples 'heap MB' '60 + m - (m == 30) * 25'
  judge
  [ "${status}" -eq 1 ]
}

@test "threads, open files, temporary files and Redis are judged by their own allowances" {
  local figure
  for figure in threads descriptors 'temporary files' 'Redis MB'; do
    # One more every two minutes: ten over twenty minutes.
    samples "${figure}" '30 + int(m / 2)'
    judge
    [ "${status}" -eq 1 ] || { echo "${figure}: ${output}"; return 1; }
    samples "${figure}" '30 + (m % 2)'
    judge
    [ "${status}" -eq 0 ] || { echo "${figure}: ${output}"; return 1; }
  done
}

@test "a figure that falls is no leak" {
  samples 'Redis MB' '60 - m'
  judge
  [ "${status}" -eq 0 ]
}

@test "too few samples, a figure without a number and an unknown figure give no verdict" {
  printf 'minute,heap MB\n0,60\n1,60\n2,60\n3,60\n' >"${BATS_TEST_TMPDIR}/samples.csv"
  judge
  [ "${status}" -eq 1 ]
  [[ "${output}" == 'too few samples to judge: 3 after the warm-up'* ]]
  samples 'heap MB' 60
  printf '31,\n' >>"${BATS_TEST_TMPDIR}/samples.csv"
  judge
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'a sample is not a number'* ]]
  samples 'heat' 60
  judge
  [ "${status}" -eq 1 ]
  [[ "${output}" == *'no allowance for the figure "heat"'* ]]
}

@test "the length of the run is checked before anything starts" {
  local minutes
  for minutes in 1 0 x 2.5 -3 10000; do
    run "${SCRIPTS}/soak.sh" --minutes "${minutes}"
    [ "${status}" -eq 2 ]
    [[ "${output}" == *"--minutes must be a whole number from 2 to 9999, got ${minutes}"* ]]
  done
}
