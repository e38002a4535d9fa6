#!/usr/bin/env bash
# What one day brings to 100,000 agreements with 400,000 obligations: reminders and breaches found, marked and kept as
# news, against one SQL statement that does the same for the next day, in the same run. AGREEMENTS and ROUNDS may be set;
# every day of the run has equally much to find.
set -euo pipefail
cd "$(dirname "$0")/../.."
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
AGREEMENTS=${AGREEMENTS:-100000} ROUNDS=${ROUNDS:-9} BENCH_OUT=$room/rows \
  mvn -q -B -pl server -am test -Dtest=BenchAgreements -Dsurefire.failIfNoSpecifiedTests=false >"$room/log" 2>&1 \
  || { tail -n 40 "$room/log" >&2; exit 1; }
AGREEMENTS=${AGREEMENTS:-100000} python3 - "$room/rows" <<'PY' | tee -a bench/RESULTS.md
import datetime, os, statistics, sys
rows = {}
for line in open(sys.argv[1]):
    what, ms, found = line.split()
    rows.setdefault(what, []).append((float(ms), int(found)))
def ms(what): return statistics.median(one[0] for one in rows[what])
def row(what, words):
    each = [one[0] for one in rows[what]]
    return f"| {words} | {rows[what][0][1]:,} | {ms(what):,.0f} ({min(each):,.0f}–{max(each):,.0f}) | {ms(what) / ms('floor'):.2f} |"
many = int(os.environ["AGREEMENTS"])
print(f"\n## agreements · {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC")
print(f"`AGREEMENTS={many} bench/agreements/run.sh`: {many:,} agreements, {4 * many:,} obligations; median (min–max) of "
      f"{len(rows['day'])} interleaved rounds, load average at the end {os.getloadavg()[0]:.1f}.\n")
print("| | found and written | ms | time to one statement |")
print("|---|---|---|---|")
print(row("floor", "one SQL statement"))
print(row("day", "a day: breaches, then reminders, each 5,000 at once, committed"))
PY
