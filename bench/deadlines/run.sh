#!/usr/bin/env bash
# A million open deadlines, 40,000 due at once: escalations a second here and in db-scheduler, same PostgreSQL, same run.
# ROUNDS=5 OPEN=1000000 DUE=40000 bench/deadlines/run.sh      appends to bench/RESULTS.md
set -euo pipefail
cd "$(dirname "$0")/../.."
export JAVA_HOME="${JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* | head -1)}" MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow
mvn -q -B -Pbench -pl bench/deadlines -am -DskipTests compile dependency:build-classpath -Dmdep.includeScope=runtime \
  -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "bench/deadlines/target/classes:server/target/classes:$(cat bench/deadlines/target/classpath)" \
  org.yige.deadlines.DeadlinesBench
