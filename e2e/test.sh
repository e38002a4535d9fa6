#!/usr/bin/env bash
# Everything that has to pass, in the order in which a fault is cheapest to find.
set -euo pipefail
cd "$(dirname "$0")/.."

. e2e/parts.sh

# Fetching a browser and fonts keeps the network busy, and the screens' tests the processor.
bash e2e/tools.sh & tools=$!
trap 'wait $tools || true' EXIT

part "screens: format, lint, unit tests and build"
(cd web && npm ci --no-audit --no-fund --silent && npm run format:check && npm run lint && npm test && npm run build)
touch web/dist

part "planner and server: rules, modules on PostgreSQL, architecture"
wait $tools
mvn -B -ntp -Pstrict package

part "what is shipped, from installing to purging, beside journeys through a real browser"
mkdir -p target
bash packaging/test.sh >target/packaging.log 2>&1 & shipped=$!
(cd e2e && npm ci --no-audit --no-fund --silent && node all.js) || journeys=failed
wait $shipped || { cat target/packaging.log; exit 1; }
cat target/packaging.log
[ -z "${journeys:-}" ]

parts
