#!/bin/sh
# Writes Sources/CGlossaries/glossaries.c, the list of the files that the program carries: every file under
# glossaries/ but README.md and hidden files. Run it after adding, renaming or removing a file there.
set -eu
cd "$(dirname "$0")/.."
output=Sources/CGlossaries/glossaries.c

files() {
  cd glossaries
  find . -name '.*' ! -name . -prune -o -type f ! -name README.md ! -name '*~' -print | sed 's|^\./||' | LC_ALL=C sort
}
name() { printf '%s' "$1" | sed 's|/|__|g; s|[^A-Za-z0-9_]|_|g'; }

{
  echo '// Written by scripts/embed-glossaries.sh; do not edit.'
  echo '#include "CGlossaries.h"'
  # The zero after the bytes lets an empty file be an array, too.
  (files) | while read -r file; do
    echo
    echo "static const uint8_t file_$(name "$file")[] = {"
    echo "#embed \"../../glossaries/$file\" suffix(, 0) if_empty(0)"
    echo '};'
  done
  echo
  echo '#define FILE(path, bytes) {path, bytes, sizeof bytes - 1}'
  echo 'static const CGlossary files[] = {'
  (files) | while read -r file; do echo "  FILE(\"$file\", file_$(name "$file")),"; done
  echo '  {0, 0, 0},'
  echo '};'
  echo
  echo 'const CGlossary *cglossaries(size_t *count) {'
  echo '  *count = sizeof files / sizeof files[0] - 1;'
  echo '  return files;'
  echo '}'
} > "$output.new"
if cmp -s "$output.new" "$output"; then rm "$output.new"; else mv "$output.new" "$output"; fi
