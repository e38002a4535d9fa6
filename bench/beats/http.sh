#!/usr/bin/env bash
# A wish on a county of 5,474 villages, over HTTP, from the request to the last byte: bench/beats/http.sh [WISHES]
set -euo pipefail
cd "$(dirname "$0")/../.."
JAVA_HOME=${JAVA_HOME:-$(ls -d /usr/lib/jvm/*25* | head -1)}; export JAVA_HOME MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow
mvn -q -B -pl server -am test -Dtest=WishBench -Dwishes="${1:-24}" -Dsurefire.failIfNoSpecifiedTests=false |
    grep -E '^(wish|proposal)|ERROR' || true
uptime | sed 's/.*load/load/'
