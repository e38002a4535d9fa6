#!/bin/bash
# Points located per second: our index against JTS STRtree + PreparedGeometry, and checked against exact arithmetic.
# Needs the server's classes (make build). Appends to bench/RESULTS.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
jts=$(find "${MAVEN_REPO:-$HOME/.m2/repository}/org/locationtech/jts/jts-core" -name 'jts-core-*.jar' | sort | tail -1)
"${JAVA_HOME:?}/bin/java" -Xmx2g -cp "server/target/classes:$jts" bench/locate/LocateBench.java "$@" | tee -a bench/RESULTS.md
