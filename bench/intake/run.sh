#!/usr/bin/env bash
# Intake over HTTP to commit, against pgbench writing the same rows one report per commit on the same server.
# Interleaved rounds; best concurrency of both in each round; median, min and max of the rounds' ratios.
# ROUNDS, SECONDS_EACH and WARM_UP may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."
ROUNDS=${ROUNDS:-5} EACH=${SECONDS_EACH:-8} WARM_UP=${WARM_UP:-90}
PGBENCH=$(ls /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | tail -1 || command -v pgbench)
. bench/intake/server.sh
export PGPASSWORD=$(cat "$DATA/postgres.password") PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=postgres
PGPORT=$(sed -n 4p "$DATA/postgres/postmaster.pid"); export PGPORT
pg() { $PGBENCH -n -M prepared -c "$1" -j 2 -T "$2" -f bench/intake/same-rows.sql 2>"$WORK/pgbench" | awk '/^tps/ {printf "%d\n", $3}'; }
bulk() { local n; n=$(grep -c '^bulk' "$WORK/out" || true); echo "bulk $1" >&3
    while [ "$(grep -c '^bulk' "$WORK/out" || true)" = "$n" ]; do kill -0 $SERVER; sleep 0.1; done; awk '/^bulk/ {v=$2} END {print v}' "$WORK/out"; }
best() { sort -n | tail -1; }
pg 1 1 >/dev/null || { cat "$WORK/pgbench"; exit 1; }
http 64 "$WARM_UP" >/dev/null; bulk 20000 >/dev/null
for round in $(seq "$ROUNDS"); do
    p=$({ pg 8 "$EACH"; pg 16 "$EACH"; pg 32 "$EACH"; } | best)
    h=$({ http 32 "$EACH"; http 64 "$EACH"; http 128 "$EACH"; } | cut -d" " -f1 | best)
    b=$(bulk 30000)
    echo "$round $h $p $b" | tee -a "$WORK/rounds"
done
python3 - "$WORK/rounds" "$ROUNDS" "$EACH" "$WARM_UP" <<'PY' | tee -a bench/RESULTS.md
import datetime, statistics, sys
rows = [list(map(float, line.split()[1:])) for line in open(sys.argv[1])]
def show(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f}–{max(values):.2f})"
def rate(values):
    return f"{statistics.median(values):,.0f}/s"
http, pg, bulk = zip(*rows)
print(f"\n## intake · {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC")
print(f"`ROUNDS={sys.argv[2]} SECONDS_EACH={sys.argv[3]} WARM_UP={sys.argv[4]} bench/intake/run.sh`: median (min–max) of {len(rows)} interleaved rounds, best of three concurrencies on each side.\n")
print("| what | rate | against pgbench, one report per commit | floor |")
print("|---|---|---|---|")
print(f"| pgbench, the same seven rows in one transaction | {rate(pg)} | 1 | |")
print(f"| a report over HTTP, located, graded, routed, committed | {rate(http)} | {show([h / p for h, p in zip(http, pg)])} | 0.8 |")
print(f"| the bulk path | {rate(bulk)} | {show([b / p for b, p in zip(bulk, pg)])} | 4 |")
PY
