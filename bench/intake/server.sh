# The server as it is, for a bench to source: builds, starts, and takes it away at the end.
# Leaves WORK, PORT, SPOTS, KEY (to report by Open311), DESK_OF_COUNTY (to send batches) http and plain CONNECTIONS SECONDS, which print reports a second and p99 in ms.
JAVA_HOME=${JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* | head -1)}; export JAVA_HOME MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow
J=$JAVA_HOME/bin/java
if [ -z "${BENCH_CLASSPATH:-}" ]; then
    mvn -q -B ${OFFLINE:-} -pl server -am test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test
    BENCH_CLASSPATH=server/target/test-classes:server/target/classes:$(cat server/target/test-classpath)
fi
WORK=$(mktemp -d); export DATA=$WORK/data PORT=${PORT:-39471} DEMO=off REPORTS_PER_MINUTE=1000000000
mkfifo "$WORK/in"
$J -XX:+UseSerialGC -Xmx1g --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -cp "$BENCH_CLASSPATH" \
    org.yige.intake.BenchServer <"$WORK/in" >"$WORK/out" 2>"$WORK/err" &
SERVER=$!
exec 3>"$WORK/in"
trap 'exec 3>&-; kill $SERVER 2>/dev/null || true; wait $SERVER 2>/dev/null || true; rm -rf "$WORK"' EXIT
for _ in $(seq 600); do grep -q '^ready' "$WORK/out" && break; kill -0 $SERVER 2>/dev/null || break; sleep 0.5; done
grep -q '^ready' "$WORK/out" || { grep -hE 'Caused by|APPLICATION|ERROR|^[A-Z].*[.]$' "$WORK/out" "$WORK/err" | tail -20; exit 1; }
SPOTS=$(awk '/^spot/ {print $2, $3}' "$WORK/out" | tr '\n' ' ')
KEY=$(awk '/^key/ {print $2}' "$WORK/out")
DESK_OF_COUNTY=$(awk '/^desk/ {print $2, $3}' "$WORK/out")
http() { $J -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp "$BENCH_CLASSPATH" org.yige.intake.BenchClient "$PORT" "$1" "$2" $SPOTS; }
# The plain interface, by a client in C, as pgbench is one: it takes as little of the cores that both share.
plain() { SPOTS=$SPOTS wrk -t 1 -c "$1" -d "$2"s -s bench/intake/reports.lua "http://127.0.0.1:$PORT" | awk '/^RATE/ {print $2, $3}'; }
