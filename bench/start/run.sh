#!/usr/bin/env bash
# How long until the first page, how much memory at rest, how soon a phone on slow 3G can use the page.
# Peer: the same framework saying hello. In turns, the plain program and as a station has it: unpacked from the archive,
# with the class cache its installation makes. The database files exist already (a first start makes them and is told apart).
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${ROUNDS:-5}
java=$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -1); java=${java:-$JAVA_HOME/bin/java}
jar=$PWD/server/target/yige-app.jar
room=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$room"' EXIT
flags=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC)
(cd "$room" && "$java" -Djarmode=tools -jar "$jar" extract --destination app >/dev/null)
mkdir "$room/hello"
archive=$(bash packaging/make.sh | sed -n 1p)
tar -C "$room" -xzf "$archive"
installed=$(ls -d "$room"/yige-*)
MEMORY=512m "$installed/bin/yige" cache
"${java}c" -proc:none -d "$room/hello" -cp "$room/app/lib/*" bench/start/Hello.java

port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# start NAME COMMAND…: leaves milliseconds to the first answer in $took and the process in $pid
start() {
  export PORT=$(port) SERVER_PORT; SERVER_PORT=$PORT
  local begun=$(date +%s%N)
  "$@" >"$room/log" 2>&1 & pid=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$PORT/"; do
    kill -0 $pid 2>/dev/null || { cat "$room/log"; exit 1; }
    sleep 0.05
  done
  took=$((($(date +%s%N) - begun) / 1000000))
}
stop() { kill -TERM $pid; wait $pid 2>/dev/null || true; }
# resident memory of the process and, for Yige, of its database processes without the memory they share, in MB
server_mb() { awk '/^Rss:/ {s += $2} END {printf "%d", s / 1024}' /proc/$pid/smaps_rollup; }
database_mb() {
  local sum=0 one
  for one in $(pgrep -f "$room/data" || true) $(pgrep -P "$(sed -n 1p "$room/data/postgres/postmaster.pid")"); do
    sum=$((sum + $(awk '/^Pss:/ {print $2}' /proc/$one/smaps_rollup 2>/dev/null || echo 0)))
  done
  echo $((sum / 1024))
}
median() { printf '%s\n' "$@" | sort -n | awk '{v[NR] = $1} END {printf "%s (%s–%s)", v[int((NR + 1) / 2)], v[1], v[NR]}'; }

yige=("$java" "${flags[@]}" -jar "$jar")
hello=("$java" "${flags[@]}" -cp "$room/hello:$room/app/lib/*" hello.Hello)
export DATA=$room/data DEMO=off

start "${yige[@]}"; first=$took; stop
ours=() theirs=() ratio=() cached=() cached_ratio=() mb=() db=() hello_mb=() cached_mb=()
for round in $(seq "$rounds"); do
  start "${hello[@]}"; theirs+=("$took"); sleep 5; hello_mb+=("$(server_mb)"); stop
  start "${yige[@]}"; ours+=("$took"); sleep 5; mb+=("$(server_mb)"); db+=("$(database_mb)")
  [ "$round" -lt "$rounds" ] || page=$(cd e2e && node ../bench/start/first-page.mjs "http://127.0.0.1:$PORT/")
  stop
  start "$installed/bin/yige" serve; cached+=("$took"); sleep 5; cached_mb+=("$(server_mb)"); stop
  cached_ratio+=("$(awk -v a="${cached[-1]}" -v b="${theirs[-1]}" 'BEGIN {printf "%.2f", a / b}')")
  ratio+=("$(awk -v a="${ours[-1]}" -v b="${theirs[-1]}" 'BEGIN {printf "%.2f", a / b}')")
done

{
  echo
  echo "### start, $(date +%F)"
  echo
  echo '`bench/start/run.sh`, median (min–max) of '"$rounds"' starts in turns, demo off; load average at the end '"$(cut -d' ' -f1 /proc/loadavg)"
  echo
  echo "- start to first page: Yige $(median "${ours[@]}") ms, the framework saying hello $(median "${theirs[@]}") ms; **ratio $(median "${ratio[@]}")**. A very first start, making the database: $first ms"
  echo "- as installed, with its class cache: $(median "${cached[@]}") ms; **ratio $(median "${cached_ratio[@]}")** (aim 1.5)"
  echo "- memory at rest: server $(median "${mb[@]}") MB, as installed $(median "${cached_mb[@]}") MB, its database $(median "${db[@]}") MB; hello $(median "${hello_mb[@]}") MB"
  echo "- first page on a phone: $page"
} | tee -a bench/RESULTS.md
