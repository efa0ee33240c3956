#!/bin/sh
# Installs what building gloss needs beside a Swift toolchain, where it is missing: the headers of ICU, libmd and expat, and git.
# It does nothing where all is there.
set -eu

if ! command -v swift > /dev/null; then
  echo 'setup: no swift in PATH; gloss needs a Swift toolchain, 6.2 or later' >&2
  exit 1
fi
if ! command -v dpkg > /dev/null; then
  echo 'setup: not a Debian system; make sure that the headers of ICU, libmd (sha256.h) and expat are there' >&2
  exit 0
fi

missing=
for package in libicu-dev libmd-dev libexpat1-dev; do
  dpkg -s "$package" > /dev/null 2>&1 || missing="$missing $package"
done
command -v git > /dev/null || missing="$missing git ca-certificates"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=
elif command -v sudo > /dev/null; then
  as_root=sudo
else
  echo "setup: not root; install these packages first:$missing" >&2
  exit 1
fi

echo "setup: installing$missing" >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # a list of words
install() { $as_root apt-get install -y -qq --no-install-recommends $missing > /dev/null; }
# The package lists may be missing or old.
install 2> /dev/null || { $as_root apt-get update -qq && install; }
