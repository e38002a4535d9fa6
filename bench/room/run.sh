#!/usr/bin/env bash
# When the command room's list can be used on slow 3G, and when its map is there; the demo county, five cold browsers.
set -euo pipefail
cd "$(dirname "$0")/../../e2e"
figures=$(node ../bench/room/slow.mjs)
{
  echo
  echo "## room · $(date -u '+%F %H:%M') UTC"
  echo
  echo '`bench/room/run.sh`, median (min–max) of five cold browsers; load average at the end '"$(cut -d' ' -f1 /proc/loadavg)"
  echo
  echo "$figures"
} | tee -a ../bench/RESULTS.md
