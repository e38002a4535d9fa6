#!/usr/bin/env bash
# What the tests need beside Java and Node: a browser, Chinese letters for it and for papers, and what makes pictures small. Installed only if missing.
set -euo pipefail
missing=()
command -v chromium >/dev/null || missing+=(chromium)
fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk)
[ -r /usr/share/fonts/truetype/hanazono/HanaMinA.ttf ] || missing+=(fonts-hanazono)
command -v pngquant >/dev/null || missing+=(pngquant)
[ ${#missing[@]} -eq 0 ] && exit 0
as_root=""
[ "$(id -u)" -eq 0 ] || as_root=sudo
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends fontconfig "${missing[@]}" >/dev/null
