#!/usr/bin/env bash
# The tests that need no database and no browser: the planner, pure rules and fences, what the screens reckon.
set -euo pipefail
cd "$(dirname "$0")/.."
. e2e/parts.sh

part "what the screens reckon"
(cd web && { [ -d node_modules ] || npm ci --no-audit --no-fund --silent; } && npm test)

part "planner, rules and fences"
mvn -q -B -ntp test -DexcludedGroups=database

parts
