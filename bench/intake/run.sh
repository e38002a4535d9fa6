#!/usr/bin/env bash
# Intake over HTTP to commit, one report a request, many in one, and beside 200 open screens; against pgbench writing the
# same rows one report per commit on the same server. Interleaved rounds; best concurrency of both in each round; median,
# min and max of the rounds' ratios. ROUNDS, SECONDS_EACH and WARM_UP may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."
ROUNDS=${ROUNDS:-5} EACH=${SECONDS_EACH:-4} WARM_UP=${WARM_UP:-60}
PGBENCH=$(ls /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | tail -1 || command -v pgbench)
. bench/intake/server.sh
export PGPASSWORD=$(cat "$DATA/postgres.password") PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=postgres
PGPORT=$(sed -n 4p "$DATA/postgres/postmaster.pid"); export PGPORT
pg() { $PGBENCH -n -M prepared -c "$1" -j 2 -T "$2" -f bench/intake/same-rows.sql 2>"$WORK/pgbench" | awk '/^tps/ {printf "%d\n", $3}'; }
bulk() { DESK=$DESK_OF_COUNTY http 2 "$1" | cut -d" " -f1; }
command -v wrk >/dev/null || apt-get install -y -qq wrk >/dev/null
one() { plain "$1" "$2" | cut -d" " -f1; }
best() { sort -n | tail -1; }
# Opens 200 screens in the command rooms of all stations, does what is asked, and closes them.
beside_screens() {
    local in out id line
    coproc SCREENS { exec 3>&-; exec $J -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp "$BENCH_CLASSPATH" org.yige.intake.BenchScreens "$PORT" 2>"$WORK/screens"; }
    in=${SCREENS[1]} out=${SCREENS[0]} id=$SCREENS_PID
    { awk '/^screen/ {print $2}' "$WORK/out"; echo; } >&"$in"
    read -r -t 60 -u "$out" line && [ "$line" = "open 200" ] || { cat "$WORK/screens" >&2; exit 1; }
    "$@"
    exec {in}>&-
    read -r -t 60 -u "$out" line; echo "$line" >>"$WORK/heard"
    wait "$id" || true
}
pg 1 1 >/dev/null || { cat "$WORK/pgbench"; exit 1; }
one 64 "$WARM_UP" >/dev/null; bulk $((WARM_UP / 4)) >/dev/null
for round in $(seq "$ROUNDS"); do
    p=$({ pg 16 "$EACH"; pg 32 "$EACH"; } | best)
    a=$(one 64 "$EACH"); h=$({ echo "$a"; one 128 "$EACH"; } | best)
    beside_screens one 64 "$EACH" >"$WORK/beside"; s=$(cat "$WORK/beside")
    b=$(bulk "$EACH")
    echo "$round $h $p $b $s $a" | tee -a "$WORK/rounds"
done
python3 - "$WORK/rounds" "$ROUNDS" "$EACH" "$WARM_UP" "$WORK/heard" <<'PY' | tee -a bench/RESULTS.md
import datetime, os, statistics, sys
rows = [list(map(float, line.split()[1:])) for line in open(sys.argv[1])]
heard = [int(line.split()[1]) for line in open(sys.argv[5])]
def show(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f}–{max(values):.2f})"
def rate(values):
    return f"{statistics.median(values):,.0f}/s"
http, pg, bulk, beside, alone = zip(*rows)
print(f"\n## intake · {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC")
print(f"`ROUNDS={sys.argv[2]} SECONDS_EACH={sys.argv[3]} WARM_UP={sys.argv[4]} bench/intake/run.sh`: median (min–max) of {len(rows)} interleaved rounds, the better of two concurrencies on each side; load average at the end {os.getloadavg()[0]:.1f}.\n")
print("| what | rate | ratio | floor |")
print("|---|---|---|---|")
print(f"| pgbench, the same seven rows in one transaction | {rate(pg)} | 1 | |")
print(f"| a report over HTTP, located, graded, routed, committed | {rate(http)} | {show([h / p for h, p in zip(http, pg)])} of pgbench | 3 |")
print(f"| many reports in one request, each answered | {rate(bulk)} | {show([b / p for b, p in zip(bulk, pg)])} of pgbench | 6 |")
print(f"| a report over HTTP beside 200 open screens, which heard {statistics.median(heard) / 1e6:,.0f} MB meanwhile | {rate(beside)} | {show([s / a for s, a in zip(beside, alone)])} of none open, at the same 64 connections | 0.8 |")
PY
