#!/usr/bin/env bash
# Rosters: own search, CP-SAT and Timefold on the same instances, and a station under the project's own rules.
# SECONDS_EACH is the wall time each solver gets per instance; INSTANCES a folder of files in the published format.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${JAVA_HOME:=$(ls -d /usr/lib/jvm/*25* | head -1)}"
export JAVA_HOME MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow
mvn -q -B -Pbench -pl bench/rosters -am package -DskipTests
run() { "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "bench/rosters/target/classes:bench/rosters/target/lib/*" org.yige.bench.rosters.RosterBench "$@" 2> bench/rosters/target/messages.log; }
out=$(run station 9; echo; run shifts "${SECONDS_EACH:-20}" ${INSTANCES:-})
printf '%s\n' "$out"
{
  printf '\n## rosters, %s\n\n' "$(date -u +%F)"
  printf 'Command: `SECONDS_EACH=%s bench/rosters/run.sh`; %s cores, load average at the end %s.\n\n' "${SECONDS_EACH:-20}" "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
  printf '%s\n' "$out"
} >> bench/RESULTS.md
