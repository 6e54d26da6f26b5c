# How the service's Java machine is set up when nobody says otherwise. Functions only.
# shellcheck shell=bash

# Prints the options, one a line: JAVA_OPTS where it is set, else what was measured to serve two cores and 512 MB best.
# Without a first size Java takes a 64th of the machine's memory at once; a young generation of fixed size keeps the
# heap small under load, for a calculation's arrays die young. The serial collector needs the least memory of its own,
# and none of the others was measurably faster on two cores. What Java itself warns of goes to standard error, for standard
# output is the log. Whatever JAVA_OPTS says, a process without memory ends with status 3 instead of staying without the
# threads that it lost.
jvm::options() {
  printf '%s\n' "${JAVA_OPTS:--Xmx512m -Xms128m -Xmn64m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xlog:disable -Xlog:all=warning:stderr}" \
    -XX:+ExitOnOutOfMemoryError | xargs -n 1
}
