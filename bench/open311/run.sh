#!/usr/bin/env bash
# Reports taken by Open311 against the same reports through the plain interface, on the same server, 50 clients each.
# Interleaved rounds; who begins changes. ROUNDS, SECONDS_EACH, CLIENTS and WARM_UP may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."
ROUNDS=${ROUNDS:-5} EACH=${SECONDS_EACH:-8} CLIENTS=${CLIENTS:-50} WARM_UP=${WARM_UP:-45}
. bench/intake/server.sh
plain() { http "$CLIENTS" "$1"; }
open311() { API_KEY=$KEY http "$CLIENTS" "$1"; }
open311 "$WARM_UP" >/dev/null; plain "$WARM_UP" >/dev/null
for round in $(seq "$ROUNDS"); do
    if [ $((round % 2)) = 1 ]; then p=$(plain "$EACH"); o=$(open311 "$EACH"); else o=$(open311 "$EACH"); p=$(plain "$EACH"); fi
    echo "$round $o $p" | tee -a "$WORK/rounds"
done
python3 - "$WORK/rounds" "$ROUNDS" "$EACH" "$CLIENTS" "$WARM_UP" <<'PY' | tee -a bench/RESULTS.md
import datetime, os, statistics, sys
rows = [list(map(float, line.split()[1:])) for line in open(sys.argv[1])]
def show(values, digits):
    return f"{statistics.median(values):,.{digits}f} ({min(values):,.{digits}f}–{max(values):,.{digits}f})"
rate, late, plain_rate, plain_late = zip(*rows)
print(f"\n## open311 · {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC")
print(f"`ROUNDS={sys.argv[2]} SECONDS_EACH={sys.argv[3]} CLIENTS={sys.argv[4]} WARM_UP={sys.argv[5]} bench/open311/run.sh`: median (min–max) of {len(rows)} interleaved rounds, load average at the end {os.getloadavg()[0]:.1f}.\n")
print("| | reports taken a second | p99, ms |")
print("|---|---|---|")
print(f"| the plain interface | {show(plain_rate, 0)} | {show(plain_late, 1)} |")
print(f"| Open311 | {show(rate, 0)} | {show(late, 1)} |")
print(f"| Open311 to plain | {show([a / b for a, b in zip(rate, plain_rate)], 2)} | {show([a / b for a, b in zip(late, plain_late)], 2)} |")
PY
