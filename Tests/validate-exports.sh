#!/usr/bin/env bash
# Checks what `gloss glossary export` writes with validators and readers that others have made, and that those do find faults.
#
#   Tests/validate-exports.sh [--install]
#
# Needs a built gloss ($GLOSS, else .build/release or .build/debug) and the schemas of ../shared. A check whose tool is missing
# is skipped and named; --install first tries to install them: xmllint and jing from Debian, lxml, saxonche and translate-toolkit
# from PyPI into .venv. OmegaT is used where it is installed. Exit status: 0 all that could be checked is valid, 1 something is not.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

here=Tests/Validators
schemas=${TBX_SCHEMAS:-../shared/schemas/tbx}
gloss=${GLOSS:-}
# The newer of the two.
[ -n "$gloss" ] || gloss=$(ls -t .build/release/gloss .build/debug/gloss 2> /dev/null | head -n 1)
[ -n "$gloss" ] || { echo 'validate-exports: no gloss is built; run swift build first' >&2; exit 1; }

if [ "${1:-}" = --install ]; then
  if command -v apt-get > /dev/null && [ "$(id -u)" = 0 ]; then
    packages=
    command -v xmllint > /dev/null || packages=libxml2-utils
    command -v jing > /dev/null || packages="$packages jing"
    # shellcheck disable=SC2086 # a list of words
    install() { DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install -y -qq --no-install-recommends $packages > /dev/null 2>&1; }
    [ -z "$packages" ] || install || { timeout 120 apt-get update -qq > /dev/null 2>&1; install; }
  fi
  [ -x .venv/bin/python ] || python3 -m venv .venv > /dev/null 2>&1
  timeout 300 .venv/bin/pip install -q lxml==6.1.3 saxonche==13.1.1 translate-toolkit==3.20.4 > /dev/null 2>&1
fi
python=python3
[ ! -x .venv/bin/python ] || python=.venv/bin/python

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
valid=0 skipped=0 wrong=0

# check NAME COMMAND…: counts whether it succeeds, and shows what it says if not.
check() {
  local name=$1
  shift
  if "$@" > "$folder/said" 2>&1; then
    valid=$((valid + 1))
  else
    wrong=$((wrong + 1))
    echo "validate-exports: $name: NOT VALID" >&2
    head -n 5 "$folder/said" >&2
  fi
}
# refuses NAME COMMAND…: the same for a command that has to find a fault.
refuses() {
  local name=$1
  shift
  if "$@" > /dev/null 2>&1; then
    wrong=$((wrong + 1))
    echo "validate-exports: $name: the fault was NOT FOUND" >&2
  else
    valid=$((valid + 1))
  fi
}
skip() {
  skipped=$((skipped + 1))
  echo "validate-exports: $1: skipped, $2" >&2
}
has_modules() { "$python" -c "import $1" > /dev/null 2>&1; }

export_to() {
  "$gloss" glossary export --glossaries glossaries "$@" 2> "$folder/said" || {
    echo "validate-exports: gloss glossary export $* failed" >&2
    cat "$folder/said" >&2
    exit 1
  }
}
export_to --format tbx -o "$folder/dca.tbx"
export_to --format tbx-dct -o "$folder/dct.tbx"
export_to --format tbx2 -o "$folder/v2.tbx"
export_to --format tbx2 --from ar -o "$folder/v2ar.tbx"
export_to --format weblate --from fa -o "$folder/weblate.csv"
export_to --format omegat --from fa -o "$folder/gloss.utf8"
export_to --format jsonl -o "$folder/terms.jsonl"
export_to --format csv -o "$folder/terms.csv"
# The same with a fault that the validators have to find.
sed '0,/xml:lang="fa"/s///' "$folder/dca.tbx" > "$folder/nolang.tbx"
sed '0,/preferredTerm-admn-sts/s//preferred/' "$folder/dca.tbx" > "$folder/status.tbx"
sed '0,/<term>/s//<word>/; 0,/<\/term>/s//<\/word>/' "$folder/v2.tbx" > "$folder/noterm.tbx"

if [ ! -d "$schemas" ]; then
  skip 'TBX schemas' "there is no $schemas"
else
  if command -v xmllint > /dev/null; then
    for file in dca dct; do
      check "TBX v3 $file, xmllint" xmllint --noout --nonet --huge --relaxng "$schemas/TBXcoreStructV03.rng" "$folder/$file.tbx"
    done
    for file in v2 v2ar; do
      check "TBX $file, xmllint" xmllint --noout --nonet --dtdvalid "$schemas/TBXcoreStructV02.dtd" "$folder/$file.tbx"
    done
    refuses 'TBX v3 without a language, xmllint' xmllint --noout --nonet --relaxng "$schemas/TBXcoreStructV03.rng" "$folder/nolang.tbx"
    refuses 'TBX v2 without a term, xmllint' xmllint --noout --nonet --dtdvalid "$schemas/TBXcoreStructV02.dtd" "$folder/noterm.tbx"
  else
    skip 'xmllint' 'it is not installed (Debian: libxml2-utils)'
  fi
  if command -v jing > /dev/null; then
    for file in dca dct; do check "TBX v3 $file, jing" jing "$schemas/TBXcoreStructV03.rng" "$folder/$file.tbx"; done
    refuses 'TBX v3 without a language, jing' jing "$schemas/TBXcoreStructV03.rng" "$folder/nolang.tbx"
  else
    skip 'jing' 'it is not installed (Debian: jing)'
  fi
  if has_modules lxml,saxonche; then
    check 'TBX v3 data categories, Schematron' "$python" "$here/schematron.py" "$schemas/TBX-Basic_DCA.sch" "$folder/dca.tbx"
    refuses 'TBX v3 with a wrong status, Schematron' "$python" "$here/schematron.py" "$schemas/TBX-Basic_DCA.sch" "$folder/status.tbx"
  else
    skip 'Schematron' 'lxml or saxonche is not installed (PyPI)'
  fi
fi

if has_modules translate.storage.tbx,translate.storage.csvl10n; then
  check 'TBX v2, translate-toolkit' "$python" "$here/read_back.py" tbx2 "$folder/v2.tbx"
  check 'Weblate CSV, translate-toolkit' "$python" "$here/read_back.py" weblate "$folder/weblate.csv"
else
  skip 'translate-toolkit' 'it is not installed (PyPI)'
fi

if command -v python3 > /dev/null; then
  check 'JSON Lines, Python' python3 -c "import json, sys; [json.loads(line)['en'] for line in open(sys.argv[1], encoding='utf-8')]" "$folder/terms.jsonl"
  check 'CSV, Python' python3 -c "import csv, sys; rows = list(csv.reader(open(sys.argv[1], encoding='utf-8', newline=''), strict=True)); assert {len(row) for row in rows} == {8}" "$folder/terms.csv"
else
  skip 'JSON Lines and CSV' 'there is no python3'
fi

if command -v omegat > /dev/null; then
  project=$folder/project
  mkdir -p "$project"/{source,target,tm,dictionary,omegat,glossary}
  cp "$folder/gloss.utf8" "$project/glossary/gloss.utf8"
  cp "$folder/v2.tbx" "$project/glossary/gloss.tbx"
  echo x > "$project/source/x.txt"
  cat > "$project/omegat.project" << 'XML'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>FA</source_lang><target_lang>EN</target_lang><sentence_seg>true</sentence_seg></project></omegat>
XML
  timeout 120 omegat "$project" --mode=console-translate --script="$PWD/$here/omegat.groovy" > "$folder/omegat" 2>&1
  check 'OmegaT reads each row' grep -q "^gloss-entries utf8 $(grep -vc '^#' "$folder/gloss.utf8")\$" "$folder/omegat"
  check 'OmegaT reads TBX v2' grep -q '^gloss-entries tbx [1-9]' "$folder/omegat"
else
  skip 'OmegaT' 'it is not installed (Debian: omegat)'
fi

echo "validate-exports: $valid checks are as they should be, $wrong are not, $skipped were skipped"
[ "$wrong" = 0 ]
