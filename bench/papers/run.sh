#!/usr/bin/env bash
# A dossier of 13 items, bound as PDF and as OFD, against the library alone laying out the same 13 papers; and one
# paper numbered, sealed and written in three formats against the library alone. ROUNDS may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
ROUNDS=${ROUNDS:-5} BENCH_OUT=$room/rows mvn -q -B -pl server -am test -Dtest=BenchPapers -Dsurefire.failIfNoSpecifiedTests=false >"$room/log" 2>&1 \
  || { tail -n 40 "$room/log" >&2; exit 1; }
python3 - "$room/rows" <<'PY' | tee -a bench/RESULTS.md
import datetime, os, statistics, sys
rows = {}
for line in open(sys.argv[1]):
    what, ms, size = line.split()
    rows.setdefault(what, []).append((float(ms), int(size)))
def ms(what): return statistics.median(one[0] for one in rows[what])
def mb(what): return statistics.median(one[1] for one in rows[what]) / 1e6
def row(what, words, than):
    return (f"| {words} | {1000 / ms(what):.2f} | {ms(what):,.0f} ({min(one[0] for one in rows[what]):,.0f}–{max(one[0] for one in rows[what]):,.0f}) "
            f"| {mb(what):.3f} | {ms(what) / ms(than):.2f} |")
print(f"\n## papers · {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC")
print(f"`bench/papers/run.sh`: median (min–max) of {len(rows['dossier-pdf'])} interleaved rounds, load average at the end {os.getloadavg()[0]:.1f}.\n")
print("| | a second | ms | MB | time to the library alone |")
print("|---|---|---|---|---|")
print(row("library-13", "the library alone: 13 papers, one PDF", "library-13"))
print(row("dossier-pdf", "the dossier as PDF: opened, cover and list laid out, bound", "library-13"))
print(row("dossier-ofd", "the dossier as OFD", "library-13"))
print(row("library-1", "the library alone: one paper, PDF", "library-1"))
print(row("paper", "one paper numbered, sealed, as PDF, OFD and DOCX", "library-1"))
PY
