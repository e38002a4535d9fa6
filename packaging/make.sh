#!/usr/bin/env bash
# Makes target/package/: an archive that runs where it is unpacked, and a Debian package. Both bring their own Java
# and PostgreSQL. VERSION=1.2.3 gives another version than the build's.
set -euo pipefail
cd "$(dirname "$0")/.."
java_home=${JAVA_HOME:?a JDK 25}
version=${VERSION:-$(sed -n '0,/<artifactId>yige</d; s:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1 | sed 's/-SNAPSHOT//')}
case $(uname -m) in
  x86_64) machine=amd64 postgres=linux-amd64 ;;
  aarch64) machine=arm64 postgres=linux-arm64v8 ;;
  *) echo "there is no PostgreSQL to bring along for $(uname -m)" >&2; exit 1 ;;
esac
out=$PWD/target/package
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
home=$room/yige-$version
mkdir -p "$out" "$home/bin"

# What the libraries ask for, and what is asked for by name: root's own user, letters of old files, both languages.
modules=java.se,jdk.unsupported,jdk.security.auth,jdk.crypto.ec,jdk.charsets,jdk.localedata,jdk.zipfs,jdk.management,jdk.httpserver

"$java_home/bin/java" -Djarmode=tools -jar server/target/yige-app.jar \
  extract --application-filename yige.jar --force --destination "$home" >/dev/null
find "$home/lib" -name 'embedded-postgres-binaries-*' ! -name "*-$postgres-*" -delete
"$java_home/bin/jlink" --add-modules $modules --include-locales en,zh --strip-debug --no-header-files --no-man-pages \
  --compress zip-6 --output "$home/runtime" 2>/dev/null
cp packaging/yige "$home/bin/yige"
cp packaging/yige.conf "$home/yige.conf"
cp -r practice "$home/practice"
cp docs/operate.md "$home/operate.md"
# Papers are printed in these; a station's machine has no way to fetch them.
fonts=/usr/share/fonts/truetype/hanazono
[ -r "$fonts/HanaMinA.ttf" ] || { echo "install fonts-hanazono first: papers are printed in it" >&2; exit 1; }
mkdir -p "$home/fonts" "$room/fonts"
cp "$fonts"/*.ttf "$home/fonts/"
cp /usr/share/doc/fonts-hanazono/copyright "$room/fonts/"
echo "$version" >"$home/version"
"$java_home/bin/java" packaging/Notices.java "$home/lib" web "$home/runtime/legal" "$room/fonts" >"$home/NOTICES.txt"
chmod -R u=rwX,go=rX "$home"
tar -C "$room" --owner=0 --group=0 --sort=name -czf "$out/yige-$version-linux-$machine.tar.gz" "yige-$version"
echo "$out/yige-$version-linux-$machine.tar.gz"

if ! command -v dpkg-deb >/dev/null; then
  echo "no Debian package: dpkg-deb is not on this machine" >&2
  exit 0
fi
root=$room/root
mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib" "$root/etc/yige" "$root/usr/lib/systemd/system" "$root/usr/share/doc/yige"
mv "$home" "$root/usr/lib/yige"
home=$root/usr/lib/yige
mv "$home/practice" "$root/etc/yige/practice"
cat "$home/yige.conf" packaging/debian/settings >"$root/etc/yige/yige.conf"
rm "$home/yige.conf"
ln -s /etc/yige/yige.conf "$home/yige.conf"
ln -s /etc/yige/practice "$home/practice"
ln -s /usr/lib/yige/bin/yige "$root/usr/bin/yige"
mv "$home/NOTICES.txt" "$root/usr/share/doc/yige/copyright"
mv "$home/operate.md" "$root/usr/share/doc/yige/operate.md"
cp packaging/debian/*.service packaging/debian/*.timer "$root/usr/lib/systemd/system/"
cp packaging/debian/{postinst,prerm,postrm} "$root/DEBIAN/"
(cd "$root" && find etc -type f -printf '/%p\n' | sort) >"$root/DEBIAN/conffiles"
sed -e "s/@VERSION@/$version/; s/@ARCHITECTURE@/$machine/; s/@SIZE@/$(du -sk "$root" | cut -f1)/" \
  packaging/debian/control >"$root/DEBIAN/control"
chmod -R u=rwX,go=rX "$root"
chmod 755 "$root/DEBIAN/"{postinst,prerm,postrm}
dpkg-deb --root-owner-group -Zgzip -z3 --build "$root" "$out/yige_${version}_$machine.deb" >/dev/null
echo "$out/yige_${version}_$machine.deb"
