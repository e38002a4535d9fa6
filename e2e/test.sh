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

part "what is shipped: archive and Debian package, from installing to purging"
bash packaging/test.sh

part "journeys through a real browser"
(cd e2e && npm ci --no-audit --no-fund --silent && node all.js)

parts
