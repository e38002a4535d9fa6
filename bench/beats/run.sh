#!/bin/sh
# Usage: bench/beats/run.sh [metis|optimum|oklahoma|maxp|edit|stations|all] [ROUNDS]
set -e
cd "$(dirname "$0")/../.."
JAVA_HOME="${JAVA_HOME:-/usr/lib/jvm/temurin-25-jdk-amd64}"; export JAVA_HOME
mvn -q -Pbench -pl planner,bench/beats -DskipTests compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "$JAVA_HOME/bin/java" -cp "bench/beats/target/classes:planner/target/classes:$(cat bench/beats/target/classpath)" \
    org.yige.bench.beats.BeatsBench "$@"
