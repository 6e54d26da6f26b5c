#!/bin/sh
# Starts Alertmanager. A receiver whose address is empty gets none, so that alerts are shown and no delivery fails for ever.
#
# Usage:   alert.sh alertmanager-arguments...
# Env:     ALERT_CONFIGURATION (default: /etc/alertmanager/alertmanager.yml), ALERT_FILE (what is made of it; default:
#          /alertmanager/alertmanager.yml), ALERT_SECRETS (folder of the addresses; default: /run/secrets), ALERTMANAGER
# Effects: replaces ALERT_FILE, then becomes Alertmanager
set -eu

configuration=${ALERT_CONFIGURATION:-/etc/alertmanager/alertmanager.yml}
file=${ALERT_FILE:-/alertmanager/alertmanager.yml}
secrets=${ALERT_SECRETS:-/run/secrets}

cp "${configuration}" "${file}.new"
for address in alert-webhook alert-heartbeat; do
  if test -s "${secrets}/${address}"; then
    sed "s|/run/secrets/${address}$|${secrets}/${address}|" "${file}.new" >"${file}.part"
  else
    printf 'alert.sh: %s is empty: its receivers are sent nothing\n' "${address}" >&2
    # A receiver is three lines: the list, the address, and whether the end is sent.
    awk -v address="/${address}" '
      /^    webhook_configs:$/ { held = $0; next }
      held != "" { if (index($0, address)) { skip = 1; held = "" } else { print held; print; held = "" } next }
      skip { skip = 0; next }
      { print }' "${file}.new" >"${file}.part"
  fi
  mv "${file}.part" "${file}.new"
done
mv "${file}.new" "${file}"
exec "${ALERTMANAGER:-/bin/alertmanager}" "$@"
