#!/usr/bin/env bash
# What people look at in a county with a million incidents: the server as it is, asked over HTTP, one after the other.
# COUNT (incidents), ROUNDS (of each question) and KEEP (a folder whose database is used again) may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."
COUNT=${COUNT:-1000000} ROUNDS=${ROUNDS:-200}
JAVA_HOME=${JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* | head -1)}; export JAVA_HOME MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow
if [ -z "${BENCH_CLASSPATH:-}" ]; then
    mvn -q -B -pl server -am test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test
    BENCH_CLASSPATH=server/target/test-classes:server/target/classes:$(cat server/target/test-classpath)
fi
WORK=$(mktemp -d); export DATA=${KEEP:-$WORK}/data PORT=${PORT:-39481} DEMO=off
mkdir -p "$DATA"
mkfifo "$WORK/in"
"$JAVA_HOME/bin/java" -Xmx1g --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -cp "$BENCH_CLASSPATH" \
    org.yige.incidents.MillionServer "$COUNT" <"$WORK/in" >"$WORK/out" 2>"$WORK/err" &
SERVER=$!
exec 3>"$WORK/in"
trap 'exec 3>&-; wait $SERVER 2>/dev/null || true; rm -rf "$WORK"' EXIT
until grep -q '^ready' "$WORK/out"; do
    kill -0 $SERVER 2>/dev/null || { cat "$WORK/out" "$WORK/err" | tail -40; exit 1; }
    sleep 1
done
{
    python3 bench/million/ask.py "$PORT" "$WORK/out" "$COUNT" "$ROUNDS"
    for _ in 1 2 3; do
        had=$(grep -c '^pictures' "$WORK/out" || true); echo p >&3
        while [ "$(grep -c '^pictures' "$WORK/out" || true)" = "$had" ]; do kill -0 $SERVER; sleep 0.05; done
    done
    awk '/^pictures/ {print "| unused pictures, once an hour | " $2 " | |"}' "$WORK/out"
} | tee -a bench/RESULTS.md
