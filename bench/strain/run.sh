#!/usr/bin/env bash
# What the server bears: killed under load (nothing lost, nothing twice, back by itself), bodies made to end it, memory
# given back. KILLS (of each kind) may be set. Needs the built program.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -1); java=${java:-$JAVA_HOME/bin/java}
command -v psql >/dev/null || apt-get install -y -qq postgresql-client >/dev/null
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
"$java" bench/strain/Scans.java "$room/scans.jpg" 7000 300
"$java" bench/strain/Noise.java "$room/noise.jpg" 9300000
figures=$(python3 bench/strain/strain.py "$java" "$PWD/server/target/yige-app.jar" "$room" "${KILLS:-15}")
{
  echo
  echo "## strain · $(date -u '+%F %H:%M') UTC"
  echo
  echo "\`KILLS=${KILLS:-15} bench/strain/run.sh\`, 512 MB of heap; load average at the end $(cut -d' ' -f1 /proc/loadavg), $(nproc) cores that posters and server share"
  echo
  echo "$figures"
} | tee -a bench/RESULTS.md
