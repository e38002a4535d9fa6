#!/usr/bin/env bash
# Passes what is shipped through its life: the archive where it is unpacked; the Debian package on a clean root,
# installed, upgraded, removed and purged, its copies restored into an empty machine.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/target/package
room=$(mktemp -d)
pids=()
mounted=
finish() {
  local status=$?
  for pid in "${pids[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  [ $status = 0 ] || tail -n 40 "$room"/*.log 2>/dev/null || true
  [ -z "$mounted" ] || umount -R "$mounted" 2>/dev/null || umount -lR "$mounted" || true
  rm -rf "$room"
}
trap finish EXIT
fail() { echo "packaging: $*" >&2; exit 1; }
port() { echo $((15000 + RANDOM % 15000)); }

# report PORT: one report by the public interface; says its code
report() {
  curl -fsS -X POST -H 'Content-Type: application/json' -H "Idempotency-Key: package-test-$RANDOM-$RANDOM-$RANDOM" \
    -d '{"kind": "street.light", "words": "路灯不亮", "facts": [], "spot": null, "place": "县政府门口", "village": null,
         "happenedAt": null, "phone": null, "photos": []}' "http://127.0.0.1:$1/api/intake/reports" |
    grep -o '"code":"[^"]*"' | head -1 | cut -d'"' -f4
}
# known PORT CODE
known() { curl -fsS -o /dev/null "http://127.0.0.1:$1/api/residents/cases/$2"; }

VERSION=1.0.0 bash packaging/make.sh >/dev/null
machine=$(dpkg --print-architecture 2>/dev/null || true)

echo "packaging: the archive runs where it is unpacked, with its own Java and PostgreSQL"
tar -xzf "$out"/yige-1.0.0-linux-*.tar.gz -C "$room"
home=$room/yige-1.0.0
grep -q 'Yige is shipped with' "$home/NOTICES.txt" || fail "no notices"
archive() { env -i PATH=/usr/bin:/bin LANG=C.UTF-8 DATA="$data" PORT="$port" DEMO=off "$home/bin/yige" "$@"; }
# In the place of the shell that goes into the background: what ends that process ends the server.
serve_archive() { exec env -i PATH=/usr/bin:/bin LANG=C.UTF-8 DATA="$data" PORT="$port" DEMO=off "$home/bin/yige" serve; }
port=$(port) data=$room/data
[ "$(archive version)" = 1.0.0 ] || fail "version"
serve_archive >"$room/archive.log" 2>&1 & pids+=($!)
archive wait 900 || fail "the archive's server does not become well"
code=$(report "$port")
known "$port" "$code" || fail "no such case: $code"
archive backup "$room/databases" "$room/keys" >/dev/null
kill -TERM "${pids[-1]}"; wait "${pids[-1]}" || [ $? = 143 ] || fail "it does not end well"
data=$room/empty-machine port=$(port)
archive restore "$room"/databases/*.tar.gz "$room"/keys/*.tar.gz >/dev/null
serve_archive >"$room/restored.log" 2>&1 & pids+=($!)
archive wait 900 || fail "the restored server does not become well"
known "$port" "$code" || fail "the restored server does not know $code"
kill -TERM "${pids[-1]}"; wait "${pids[-1]}" || true

# A clean root is this machine's own with nothing of ours and no Java, over which everything is written elsewhere.
if [ "$(id -u)" != 0 ] || [ -z "$machine" ] || ! mkdir -p "$room/over" \
  || ! mount -t tmpfs -o size=3g none "$room/over" 2>/dev/null; then
  echo "packaging: SKIPPED the Debian package on a clean root: that needs Debian, root and leave to mount"
  exit 0
fi
mounted=$room/over
mkdir "$mounted"/{upper,work,root}
root=$mounted/root
if ! mount -t overlay overlay -o "lowerdir=/,upperdir=$mounted/upper,workdir=$mounted/work" "$root" 2>/dev/null; then
  echo "packaging: SKIPPED the Debian package on a clean root: this machine overlays nothing"
  exit 0
fi
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
rm -rf "$root/usr/lib/jvm" "$root/etc/yige" "$root/run/systemd"
mkdir -p "$root/packages"
VERSION=1.0.1 bash packaging/make.sh >/dev/null
cp "$out"/yige_1.0.[01]_"$machine".deb "$root/packages/"
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_yige() { inside runuser -u yige -- "$@"; }
serve() { as_yige /usr/bin/yige serve >"$room/$1.log" 2>&1 & pids+=($!); as_yige /usr/bin/yige wait 900 || fail "the server of $1 does not become well"; }
stop() { inside pkill -TERM -u yige -f /usr/lib/yige/yige.jar; wait "${pids[-1]}" 2>/dev/null || true; }

echo "packaging: installed on a clean root"
inside dpkg -i "/packages/yige_1.0.0_$machine.deb" >"$room/install.log" 2>&1 || fail "does not install"
[ -s "$root/var/cache/yige/classes.aot" ] || fail "no class cache was made"
[ "$(stat -c '%U %a' "$root/var/lib/yige")" = "yige 700" ] || [ "$(inside stat -c '%U %a' /var/lib/yige)" = "yige 700" ] || fail "its folder is open to others"
[ "$(inside stat -c '%U %G %a' /etc/yige/yige.conf)" = "root yige 640" ] || fail "its settings are open to others"
inside find /usr/lib/yige /etc/yige -perm /022 ! -type l | grep . && fail "others may write into it"
inside systemd-analyze verify /usr/lib/systemd/system/yige.service /usr/lib/systemd/system/yige-watch.timer \
  /usr/lib/systemd/system/yige-backup.timer >"$room/verify.log" 2>&1 || fail "systemd does not take its units"
if inside which java >/dev/null; then fail "the root is not clean: it has a Java"; fi
port=$(port)
inside sed -i "s/^PORT=.*/PORT=$port/" /etc/yige/yige.conf
echo "# the county's own" >>"$root/etc/yige/practice/jingbian.yaml"
serve installed
code=$(report "$port")

echo "packaging: upgraded while it runs, copied first, settings kept"
inside dpkg -i --force-confold "/packages/yige_1.0.1_$machine.deb" >"$room/upgrade.log" 2>&1 || fail "does not upgrade"
ls "$root"/var/backups/yige/database/*.tar.gz >/dev/null 2>&1 || fail "it was not copied before the upgrade"
stop
[ "$(as_yige /usr/bin/yige version)" = 1.0.1 ] || fail "it is the old one"
grep -qx "PORT=$port" "$root/etc/yige/yige.conf" || fail "the settings are gone"
grep -qx "# the county's own" "$root/etc/yige/practice/jingbian.yaml" || fail "the county's profile is gone"
serve upgraded
known "$port" "$code" || fail "the upgraded server does not know $code"
stop

echo "packaging: restored into an empty machine"
inside sh -c 'rm -rf /var/lib/yige/* && cd / && runuser -u yige -- /usr/bin/yige restore /var/backups/yige/database/*.tar.gz /var/backups/yige/keys/*.tar.gz' >"$room/restore.log" 2>&1 || fail "does not restore"
serve restored
known "$port" "$code" || fail "the restored machine does not know $code"
stop

echo "packaging: removed and purged; the county's data stay"
inside dpkg -r yige >"$room/remove.log" 2>&1 || fail "is not removed"
[ ! -e "$root/usr/lib/yige" ] && [ ! -e "$root/usr/bin/yige" ] && [ ! -e "$root/var/cache/yige" ] || fail "something of the program stays"
[ -e "$root/etc/yige/yige.conf" ] || fail "removing took the settings"
inside dpkg -P yige >"$room/purge.log" 2>&1 || fail "is not purged"
[ ! -e "$root/etc/yige/yige.conf" ] || fail "purging left the settings"
[ -e "$root/var/lib/yige/keys" ] || fail "purging took the county's data"
echo "packaging: passed"
